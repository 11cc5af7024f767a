<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>FillPage</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
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
