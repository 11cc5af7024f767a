<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClosedStrip</name>
    <message numerus="yes">
        <source>%n field(s) came in later, from others who did not know.</source>
        <translation>
            <numerusform>%n field came in later, from others who did not know.</numerusform>
            <numerusform>%n fields came in later, from others who did not know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were written elsewhere without knowing of it; they are not part of what was closed.</source>
        <translation>
            <numerusform>%n field was written elsewhere without knowing of it; it is not part of what was closed.</numerusform>
            <numerusform>%n fields were written elsewhere without knowing of it; they are not part of what was closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on the conclusion&apos;s list are open</source>
        <translation>
            <numerusform>%n point on the conclusion&apos;s list is open</numerusform>
            <numerusform>%n points on the conclusion&apos;s list are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them serious</source>
        <translation>
            <numerusform>, %n of them serious</numerusform>
            <numerusform>, %n of them serious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) are not settled.</source>
        <translation>
            <numerusform>%n conflict is not settled.</numerusform>
            <numerusform>%n conflicts are not settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are half typed and would not be part of it.</source>
        <translation>
            <numerusform>%n text is half typed and would not be part of it.</numerusform>
            <numerusform>%n texts are half typed and would not be part of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of evidence</source>
        <translation>
            <numerusform>%Ln piece of evidence</numerusform>
            <numerusform>%Ln pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new item(s)</source>
        <translation>
            <numerusform>%Ln new change</numerusform>
            <numerusform>%Ln new changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known item(s)</source>
        <translation>
            <numerusform>%Ln known change</numerusform>
            <numerusform>%Ln known changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written differently</source>
        <translation>
            <numerusform>%Ln place written differently</numerusform>
            <numerusform>%Ln places written differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) written differently</source>
        <translation>
            <numerusform>%Ln place written differently</numerusform>
            <numerusform>%Ln places written differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more visit(s)</source>
        <translation>
            <numerusform>and %Ln more visit</numerusform>
            <numerusform>and %Ln more visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) taken in</source>
        <translation>
            <numerusform>%Ln packet taken in</numerusform>
            <numerusform>%Ln packets taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldReference</name>
    <message numerus="yes">
        <source>%n field(s), with the values of the open visit</source>
        <translation>
            <numerusform>%n field, with its value in the open visit</numerusform>
            <numerusform>%n fields, with the values of the open visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), with the values of the sample</source>
        <translation>
            <numerusform>%n field, with its value in the sample</numerusform>
            <numerusform>%n fields, with the values of the sample</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n change(s) waiting to be saved…</source>
        <translation>
            <numerusform>%n change waiting to be saved…</numerusform>
            <numerusform>%n changes waiting to be saved…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutView</name>
    <message numerus="yes">
        <source>%n rule(s) broken</source>
        <translation>
            <numerusform>%n rule broken</numerusform>
            <numerusform>%n rules broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; the program can mend %n of them</source>
        <translation>
            <numerusform>; the program can mend %n of them</numerusform>
            <numerusform>; the program can mend %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n thing(s) to look at before signing</source>
        <translation>
            <numerusform>%n thing to look at before signing</numerusform>
            <numerusform>%n things to look at before signing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPanel</name>
    <message numerus="yes">
        <source>%n point(s) left open</source>
        <translation>
            <numerusform>%n point left open</numerusform>
            <numerusform>%n points left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <translation>
            <numerusform>%n requirement</numerusform>
            <numerusform>%n requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastBox</name>
    <message numerus="yes">
        <source>%n requirement(s) of last time</source>
        <translation>
            <numerusform>%n requirement of last time</numerusform>
            <numerusform>%n requirements of last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message numerus="yes">
        <source>%n secret visit(s) left out.</source>
        <translation>
            <numerusform>One secret visit was left out.</numerusform>
            <numerusform>%n secret visits were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n page(s) were sent to the printer {0}.</source>
        <translation>
            <numerusform>%n page was sent to the printer {0}.</numerusform>
            <numerusform>%n pages were sent to the printer {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickPanel</name>
    <message numerus="yes">
        <source>%n answer(s) the same.</source>
        <translation>
            <numerusform>%n answer the same.</numerusform>
            <numerusform>%n answers the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s).</source>
        <translation>
            <numerusform>%n differs.</numerusform>
            <numerusform>%n differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 keep what stands · 2 take the second pass · Esc back · %n still open</source>
        <translation>
            <numerusform>1 keep what stands · 2 take the second pass · Esc back · %n still open</numerusform>
            <numerusform>1 keep what stands · 2 take the second pass · Esc back · %n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message numerus="yes">
        <source>%Ln packet(s) lie(s) here</source>
        <translation>
            <numerusform>%Ln packet lies here</numerusform>
            <numerusform>%Ln packets lie here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln packet(s) in</source>
        <translation>
            <numerusform>Take %Ln packet in</numerusform>
            <numerusform>Take %Ln packets in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) taken in before, nothing new there.</source>
        <translation>
            <numerusform>%Ln packet taken in before, nothing new there.</numerusform>
            <numerusform>%Ln packets taken in before, nothing new there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) for somebody else left out.</source>
        <translation>
            <numerusform>%Ln packet for somebody else left out.</numerusform>
            <numerusform>%Ln packets for somebody else left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message numerus="yes">
        <source>Enter %n attached document(s)</source>
        <translation>
            <numerusform>Enter %n attached document</numerusform>
            <numerusform>Enter %n attached documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added from the checklists.</source>
        <translation>
            <numerusform>%n document added from the checklists.</numerusform>
            <numerusform>%n documents added from the checklists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken off the register.</source>
        <translation>
            <numerusform>%n document taken off the register.</numerusform>
            <numerusform>%n documents taken off the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returner</name>
    <message numerus="yes">
        <source>Taken into the book: %n change(s).</source>
        <translation>
            <numerusform>Taken into the book: one change.</numerusform>
            <numerusform>Taken into the book: %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleLine</name>
    <message numerus="yes">
        <source>The figure comes from there: %n file(s) examined.</source>
        <translation>
            <numerusform>The figure comes from there: %n file examined.</numerusform>
            <numerusform>The figure comes from there: %n files examined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) listed, none examined yet.</source>
        <translation>
            <numerusform>%n file listed, none examined yet.</numerusform>
            <numerusform>%n files listed, none examined yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamplingPanel</name>
    <message numerus="yes">
        <source>%n file(s) taken out. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n file taken out. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n files taken out. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) drawn.</source>
        <translation>
            <numerusform>%n file drawn.</numerusform>
            <numerusform>%n files drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next draw is from this list of %n line(s); each file gets its name.</source>
        <translation>
            <numerusform>The next draw is from this list of %n line; each file gets its name.</numerusform>
            <numerusform>The next draw is from this list of %n lines; each file gets its name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message numerus="yes">
        <source>%n packet(s)</source>
        <translation>
            <numerusform>%n packet</numerusform>
            <numerusform>%n packets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetExporter</name>
    <message numerus="yes">
        <source>%n document(s) were written into {0}</source>
        <translation>
            <numerusform>%n document was written into {0}.</numerusform>
            <numerusform>%n documents were written into {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurveyPanel</name>
    <message numerus="yes">
        <source>%n document(s) of other years do not count here.</source>
        <translation>
            <numerusform>%n document of another year does not count here.</numerusform>
            <numerusform>%n documents of other years do not count here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence taken in.</source>
        <translation>
            <numerusform>%n piece of evidence taken in.</numerusform>
            <numerusform>%n pieces of evidence taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like these.</source>
        <translation>
            <numerusform>%n more like this.</numerusform>
            <numerusform>%n more like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n sentence changed</numerusform>
            <numerusform>%n sentences changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added</source>
        <translation>
            <numerusform>%n sentence added</numerusform>
            <numerusform>%n sentences added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) removed</source>
        <translation>
            <numerusform>%n sentence removed</numerusform>
            <numerusform>%n sentences removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of its head or end</source>
        <translation>
            <numerusform>%n field of its head or end</numerusform>
            <numerusform>%n fields of its head or end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n score</numerusform>
            <numerusform>%n scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
