"""What UniKey, EVKey and the ibus engines send while somebody types Vietnamese, as data, and a hand that plays it.

UniKey and EVKey send keys: for a keystroke that changes earlier letters, so many Backspaces and then the letters anew,
one after the other with nothing in between. A stroke is written `<nTEXT`: n Backspaces, then TEXT; any other stroke
is the letters that it types, `_` a space. ibus-unikey and fcitx show a preedit and commit a word at a time.
"""

import unicodedata
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SAID = "Kiện toàn Ban Chỉ đạo; được ưu tiên, rà soát quyển sổ nghiêng"

TELEX = (  # Kieejn toafn Ban Chir ddaoj; dduwowcj uwu tieen, raf soats quyeern soor nghieeng
    "K i e <1ê <1ệ n _ t o a <2òa <2oàn _ B a n _ C h i <1ỉ _ d <1đ a o <2ạo ; _ "
    "d <1đ u <1ư o <1ơ c <2ợc _ u <1ư u _ t i e <1ê n , _ r a <1à _ s o a <2óa <2oát _ "
    "q u y e <1ê <1ể n _ s o <1ô <1ổ _ n g h i e <1ê n g"
)
VNI = (  # Kie65n toa2n Ban Chi3 d9ao5; d9u7o7c5 u7u tie6n, ra2 soa1t quye63n so63 nghie6ng
    "K i e <1ê <1ệ n _ t o a <2òa <2oàn _ B a n _ C h i <1ỉ _ d <1đ a o <2ạo ; _ "
    "d <1đ u o <2ươ c <2ợc _ u <1ư u _ t i e <1ê n , _ r a <1à _ s o a <2óa <2oát _ "
    "q u y e <1ê <1ể n _ s o <1ô <1ổ _ n g h i e <1ê n g"
)
FREE_MARKS = (  # the tone at the word's end: Kieenj toanf Ban Chir daodj …; the whole word is sent anew
    "K i e <1ê n <2ện _ t o a n <2àn _ B a n _ C h i <1ỉ _ d a o <3đao <2ạo ; _ "
    "d u o c <3ươc <4được <4được _ u u <2ưu _ t i e n <2ên , _ r a <1à _ s o a t <3oát _ "
    "q u y e n <2ên <2ển _ s o <1ô <1ổ _ n g h i e n g <3êng"
)
TAKEN_BACK = (  # a mark typed twice goes away again, as in a word of English
    "K i e <1ê <1ệ <1êj <2ệ n _ t o a <2òa <2oàn _ B a n _ C h i <1ỉ _ d <1đ <1dd <2đ a o <2ạo ; _ "
    "d <1đ u <1ư <1uw <2ư o <1ơ c <2ợc _ u <1ư u _ t i e <1ê n , _ r a <1à _ s o a <2óa <2oát _ "
    "q u y e <1ê <1ể n _ s o <1ô <1ổ _ n g h i e <1ê n g"
)
DECOMPOSED = (
    (  # «Unicode tổ hợp»: ê and ơ are one letter, the tone comes behind it as a letter of its own
        "K i e <1ê <0\u0323 n _ t o a <1o\u0300a <2a\u0300n _ B a n _ C h i <0\u0309 _ d <1đ a o <2a\u0323o ; _ "
        "d <1đ u <1ư o <1ơ c <1\u0323c _ u <1ư u _ t i e <1ê n , _ r a <0\u0300 _ s o a <1\u0301a <2a\u0301t _ "
        "q u y e <1ê <0\u0309 n _ s o <1ô <0\u0309 _ n g h i e <1ê n g"
    )
    .replace("<1o\u0300a <2a\u0300n", "<2o\u0300a <3oa\u0300n")
    .replace("<1\u0301a <2a\u0301t", "<2o\u0301a <3oa\u0301t")
)

RECORDED = {
    "telex": TELEX,
    "vni": VNI,
    "free marks": FREE_MARKS,
    "taken back": TAKEN_BACK,
    "decomposed": DECOMPOSED,
}
PREEDITS = {
    "ibus": [["K", "Ki", "Kie", "Kiê", "Kiệ", "Kiện"], ["t", "to", "toa", "tòa", "toàn"], ["B", "Ba", "Ban"],
             ["C", "Ch", "Chi", "Chỉ"], ["d", "đ", "đa", "đao", "đạo"], [";"],
             ["d", "đ", "đu", "đư", "đưo", "đươ", "đươc", "được"], ["u", "ư", "ưu"], ["t", "ti", "tie", "tiê", "tiên"], [","],
             ["r", "ra", "rà"], ["s", "so", "soa", "soat", "soát"], ["q", "qu", "quy", "quye", "quyê", "quyể", "quyển"],
             ["s", "so", "sô", "sổ"], ["n", "ng", "ngh", "nghi", "nghie", "nghiê", "nghiên", "nghiêng"]],
}  # fmt: skip
"""The preedits of each word; the last is committed."""

Between = Callable[[int], None]


def _nothing(_number: int) -> None:
    """Nothing happens between two events."""


def key(
    code: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """One key, pressed and released, where the focus is."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, QApplication.focusWidget(), code, text, modifiers)


def events_of(strokes: str) -> Iterator[Callable[[], None]]:
    """The keys of recorded strokes, one by one."""
    for stroke in strokes.split(" "):
        back, text = (int(stroke[1]), stroke[2:]) if stroke[0] == "<" else (0, stroke.replace("_", " "))
        for _ in range(back):
            yield lambda: key(Qt.Key.Key_Backspace, "\b")
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            yield lambda letter=letter, code=code: key(code, letter)


def play(strokes: str, between: Between = _nothing) -> None:
    """Send all of it where the focus is, with no turn of the event loop unless `between` (the event's number) makes one."""
    for number, send in enumerate(events_of(strokes)):
        send()
        between(number)


def compose_words(words: list[list[str]], between: Between = _nothing, *, form: str = "NFC") -> None:
    """Play preedits and commits, a space between words as ibus-unikey commits it."""
    number = 0
    for at, preedits in enumerate(words):
        glue = " " if at + 1 < len(words) and words[at + 1][0] not in ";," else ""
        for preedit in preedits:
            _send(QInputMethodEvent(unicodedata.normalize(form, preedit), []))
            between(number)
            number += 1
        event = QInputMethodEvent()
        event.setCommitString(unicodedata.normalize(form, preedits[-1]) + glue)
        _send(event)
        between(number)
        number += 1


def type_recorded(way: str, between: Between = _nothing) -> None:
    """Type SAID in one of the ways of WAYS."""
    if way in RECORDED:
        play(RECORDED[way], between)
    else:
        compose_words(PREEDITS["ibus"], between, form="NFD" if way.endswith("decomposed") else "NFC")


WAYS = (*RECORDED, "ibus", "ibus decomposed")


def _send(event: QInputMethodEvent) -> None:
    QCoreApplication.sendEvent(QApplication.focusWidget(), event)
