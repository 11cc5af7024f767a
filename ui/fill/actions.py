"""What can be done on the fill page; its shortcuts, the palette and the sheet of keys follow from this."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from inspector.checklist import Result
from ui.actions import GESTURE, PLAIN, Action
from ui.fill import cannot
from ui.fill.walk import next_not_met
from ui.places import FILL, Place


def _begin_quick(page) -> None:
    from ui.quick import quick_panel

    quick_panel(page).begin()


def _begin_comparing(page) -> None:
    from ui.quick import quick_panel

    quick_panel(page).begin(compares=True)


def _answer(result: Result):
    """What a result's button does, for criteria of any kind."""
    return lambda page: page.pane.results.button(result).click()


def _field(name: str):
    """Put the focus into a field of the criterion in hand."""
    return lambda page: page.show_place(Place(FILL, page.pane.code, page.pane.period, name))


def _action(id_: str, title: str, keys: tuple[str, ...] = (), do=None, needs="criterion", **more) -> Action:
    return Action(f"fill.{id_}", FILL, title, keys, do, needs=needs, **more)


ACTIONS: tuple[Action, ...] = (
    _action(
        "met",
        QT_TRANSLATE_NOOP("actions", "Answer: met"),
        ("1",),
        _answer(Result.MET),
        how=GESTURE,
        writes=True,
        words="dat met ket qua",
    ),
    _action(
        "partly",
        QT_TRANSLATE_NOOP("actions", "Answer: partly met"),
        ("2",),
        _answer(Result.PARTLY),
        how=GESTURE,
        writes=True,
        words="mot phan partly ket qua",
    ),
    _action(
        "not_met",
        QT_TRANSLATE_NOOP("actions", "Answer: not met"),
        ("3",),
        _answer(Result.NOT_MET),
        how=GESTURE,
        writes=True,
        words="khong dat not met ket qua",
    ),
    _action(
        "na",
        QT_TRANSLATE_NOOP("actions", "Answer: not applicable"),
        ("0",),
        _answer(Result.NA),
        how=GESTURE,
        writes=True,
        words="khong ap dung not applicable ket qua",
    ),
    _action(
        "figure",
        QT_TRANSLATE_NOOP("actions", "Type the figure, or choose the ready answer with this number"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        how=GESTURE,
    ),
    _action(
        "move", QT_TRANSLATE_NOOP("actions", "Criterion before, next criterion"), ("Up", "Down"), how=GESTURE
    ),
    _action(
        "sections", QT_TRANSLATE_NOOP("actions", "To the sections and back"), ("Left", "Right"), how=GESTURE
    ),
    _action(
        "note",
        QT_TRANSLATE_NOOP("actions", "Write what was found"),
        ("Return",),
        _field("note"),
        how=GESTURE,
        words="ghi nhan ghi chu note",
    ),
    _action(
        "leave", QT_TRANSLATE_NOOP("actions", "Back to the list; the text is kept"), ("Esc",), how=GESTURE
    ),
    _action(
        "next_open",
        QT_TRANSLATE_NOOP("actions", "Next unanswered criterion"),
        ("Ctrl+Return", "Ctrl+Enter"),
        lambda page: page.walk(page.next_open),
        words="tiep theo chua cham con lai next open",
    ),
    _action(
        "next_not_met",
        QT_TRANSLATE_NOOP("actions", "Next criterion that is not met"),
        ("F3",),
        lambda page: page.walk(next_not_met),
        words="khong dat tiep theo han che next",
    ),
    _action(
        "next_left",
        QT_TRANSLATE_NOOP("actions", "Next point that is left open"),
        ("F8",),
        lambda page: page.open_points.go(1),
        words="con thieu tiep theo next left open point",
    ),
    _action(
        "previous_left",
        QT_TRANSLATE_NOOP("actions", "Point left open before this one"),
        ("Shift+F8",),
        lambda page: page.open_points.go(-1),
        words="con thieu truoc do previous left open point",
    ),
    _action(
        "left",
        QT_TRANSLATE_NOOP("actions", "List everything that is left open"),
        ("Ctrl+F8",),
        lambda page: page.open_points.toggle(),
        needs="inspection",
        words="con thieu danh sach missing what is left list",
    ),
    _action(
        "rest",
        QT_TRANSLATE_NOOP("actions", "Mark what is left of this section"),
        ("Ctrl+M",),
        button="rest_button",
        writes=True,
        words="danh dau phan con lai cua muc dat khong ap dung rest section",
    ),
    _action(
        "reported",
        QT_TRANSLATE_NOOP("actions", "Write the figure the unit reported, or only seen in a sample"),
        ("Ctrl+R",),
        cannot.reported,
        writes=True,
        words="so don vi bao cao chi thay trong mau reported seen",
    ),
    _action(
        "period",
        QT_TRANSLATE_NOOP("actions", "Other period"),
        ("P",),
        cannot.period,
        how=PLAIN,
        words="thoi ky nam period",
    ),
    _action(
        "period_anywhere",
        QT_TRANSLATE_NOOP("actions", "Other period, also while typing"),
        ("Ctrl+Tab",),
        cannot.period,
        words="thoi ky period",
    ),
    _action(
        "search",
        QT_TRANSLATE_NOOP("actions", "Search everything in the book"),
        ("Ctrl+F",),
        lambda page: page.begin_search(),
        needs="inspection",
        words="tim kiem search find",
    ),
    _action(
        "quick",
        QT_TRANSLATE_NOOP("actions", "Quick entry of paper notes"),
        ("Ctrl+J",),
        _begin_quick,
        writes=True,
        words="nhap nhanh phieu giay quick entry",
    ),
    _action(
        "compare",
        QT_TRANSLATE_NOOP("actions", "Enter a second time and compare"),
        ("Ctrl+Shift+J",),
        _begin_comparing,
        writes=True,
        words="nhap doi chieu hai lan double entry second",
    ),
    _action(
        "paste",
        QT_TRANSLATE_NOOP("actions", "Paste a picture as evidence"),
        ("Ctrl+V",),
        cannot.paste,
        writes=True,
        words="dan anh minh chung paste evidence",
    ),
    _action(
        "attach",
        QT_TRANSLATE_NOOP("actions", "Attach a file as evidence"),
        ("Ctrl+Shift+A",),
        button="add_evidence",
        writes=True,
        words="them minh chung tep dinh kem attach evidence",
    ),
    _action(
        "screen",
        QT_TRANSLATE_NOOP("actions", "Take a piece of the screen as evidence"),
        ("Ctrl+Shift+S",),
        lambda page: page.pane.evidence.sources.take_screen(),
        writes=True,
        words="chup man hinh minh chung screen",
    ),
    _action(
        "camera",
        QT_TRANSLATE_NOOP("actions", "Take a photo as evidence"),
        ("Ctrl+Shift+C",),
        lambda page: page.pane.evidence.sources.take_photo_by_key(),
        writes=True,
        words="chup anh may anh camera minh chung photo",
    ),
    _action(
        "draw",
        QT_TRANSLATE_NOOP("actions", "Draw on a photo, crop it, cover parts of it"),
        ("E",),
        how=GESTURE,
        writes=True,
        words="ve cat che anh draw crop redact",
    ),
    _action(
        "score",
        QT_TRANSLATE_NOOP("actions", "Give a score"),
        (),
        _field("score"),
        words="diem cham score",
    ),
    _action(
        "self_score",
        QT_TRANSLATE_NOOP("actions", "Write the unit's own score"),
        (),
        _field("self_score"),
        words="don vi tu cham self score",
    ),
    _action(
        "shortcoming",
        QT_TRANSLATE_NOOP("actions", "Write the shortcoming"),
        (),
        _field("shortcoming"),
        words="han che ton tai shortcoming",
    ),
    _action(
        "cause",
        QT_TRANSLATE_NOOP("actions", "Write the cause"),
        (),
        _field("cause"),
        words="nguyen nhan cause",
    ),
    _action(
        "requirement",
        QT_TRANSLATE_NOOP("actions", "Write the requirement"),
        (),
        _field("requirement"),
        words="yeu cau khac phuc requirement",
    ),
    _action(
        "owner",
        QT_TRANSLATE_NOOP("actions", "Say who has to do it"),
        (),
        _field("owner"),
        words="chu tri owner",
    ),
    _action(
        "deadline",
        QT_TRANSLATE_NOOP("actions", "Set the deadline"),
        (),
        _field("deadline"),
        words="thoi han deadline",
    ),
    _action(
        "sampling",
        QT_TRANSLATE_NOOP("actions", "Open the register of the sample"),
        ("S",),
        cannot.sampling,
        how=PLAIN,
        words="xac suat mau so kiem tra sampling register",
    ),
    _action(
        "last_requirements",
        QT_TRANSLATE_NOOP("actions", "Follow up the requirements of last time"),
        ("Ctrl+Shift+L",),
        lambda page: page.show_last_requirements(),
        needs="inspection",
        words="yeu cau lan truoc phuc tra khac phuc last time",
    ),
    _action(
        "assign",
        QT_TRANSLATE_NOOP("actions", "Give sections to members of the team"),
        ("Ctrl+Shift+P",),
        lambda page: page.begin_assigning(),
        words="phan cong thanh vien assign",
    ),
    _action(
        "checklists",
        QT_TRANSLATE_NOOP("actions", "Checklists of this visit: add one, use a newer version"),
        (),
        lambda page: page.begin_asking(),
        needs="inspection",
        words="danh muc kiem tra bo tieu chi them phien ban checklist",
    ),
    _action(
        "cite",
        QT_TRANSLATE_NOOP("actions", "Cite a document of the unit, in a text"),
        ("Ctrl+Shift+T",),
        cannot.cite,
        writes=True,
        words="vien dan trich dan tai lieu van ban cite",
    ),
    _action(
        "draft_sentence",
        QT_TRANSLATE_NOOP("actions", "Take the drafted sentence, in an empty field"),
        ("Right",),
        how=GESTURE,
    ),
    _action(
        "phrases",
        QT_TRANSLATE_NOOP("actions", "Offer the office's sentences, in a text"),
        ("F4", "Ctrl+Space"),
        how=GESTURE,
    ),
    _action("caption", QT_TRANSLATE_NOOP("actions", "Caption of the chosen evidence"), ("F2",), how=GESTURE),
    _action("take_off", QT_TRANSLATE_NOOP("actions", "Remove the chosen evidence"), ("Del",), how=GESTURE),
)
