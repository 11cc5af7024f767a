"""The shared widgets: what they show, when they hand over, and that the keyboard is enough."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import qtawesome
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.conftest import compose, type_text
from ui.theme import DARK, LIGHT, colour
from ui.widgets.banner import Banner
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.chip import KINDS, Chip, chip_size, paint_chip, paint_shape
from ui.widgets.fields import ChoiceField, DateField, DecimalField, LineField, SecretField, TextField
from ui.widgets.icon_mark import IconMark
from ui.widgets.icons import CHARMAP, CODES, icon
from ui.widgets.key_hints import KeyHints
from ui.widgets.label import ElidedLabel, Label, set_tooltip
from ui.widgets.scroll import Scroll
from ui.widgets.search_box import SearchBox


@pytest.fixture
def form(qtbot, theme, language):
    """A shown window to put fields into; its last field takes the focus from the others."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other = QLineEdit()

    def put(field):
        column.addWidget(field)
        column.addWidget(other)
        window.resize(480, 400)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        field.setFocus()
        qtbot.waitUntil(lambda: field.editor.hasFocus())
        return field

    put.other = other
    return put


def leave(form) -> None:
    form.other.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_label_shows_markup_as_typed_and_loads_nothing(qtbot, theme):
    label = Label('<img src="file://host/s"><a href="x">x</a>')
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text().startswith("<img")


def test_a_label_names_marks_that_turn_the_direction_of_text(qtbot, theme):
    label = Label("ảnh\u202egpj.exe")
    qtbot.addWidget(label)
    assert label.text() == "ảnh[U+202E]gpj.exe"


def test_a_name_of_a_hundred_thousand_letters_is_held_to_what_a_screen_can_show(qtbot, theme):
    label = ElidedLabel("đ" * 100_000)
    qtbot.addWidget(label)
    label.resize(200, 20)
    assert len(label.text()) < 25_000


def test_a_tooltip_never_becomes_rich_text_of_somebody_else(qtbot, theme):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "<img src=x>")
    assert "<img" not in widget.toolTip()


def test_every_icon_is_the_one_that_qtawesome_names_so(theme):
    table = Path(qtawesome.__file__).parent / "fonts" / CHARMAP
    names = json.loads(table.read_text())
    assert {name: int(names[name], 16) for name in CODES} == CODES


@pytest.mark.parametrize("name", sorted(CODES))
def test_an_icon_is_painted_and_not_an_empty_box(theme, name):
    image = icon(name, "ink").pixmap(24, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_an_icon_follows_the_theme_without_being_made_again(theme):
    made = icon("check", "accent")
    theme.set_mode("dark")
    image = made.pixmap(48, 48).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert DARK.accent in colours
    assert LIGHT.accent not in colours


def test_a_result_is_told_by_its_shape_and_not_by_colour_alone(theme):
    shapes = set()
    for kind in ("met", "partly", "not_met", "na", "unchecked"):
        image = QImage(20, 20, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_shape(painter, QRectF(2, 2, 16, 16), kind, Qt.GlobalColor.black)
        painter.end()
        shapes.add(bytes(image.constBits()))
    assert len(shapes) == 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_chip_has_room_for_its_words(qtbot, theme, kind):
    chip = Chip(kind, "Không áp dụng")
    qtbot.addWidget(chip)
    assert chip.sizeHint() == chip_size(kind, "Không áp dụng")
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance("Không áp dụng") * 0.85
    image = QImage(chip.sizeHint(), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_chip(painter, QRectF(image.rect()), kind, "Không áp dụng", chip.palette())
    painter.end()


def test_a_line_is_handed_over_when_the_field_is_left_and_not_before(qtbot, form):
    field = form(LineField("Người thực hiện"))
    values = []
    field.committed.connect(values.append)
    type_text(field.editor, "Ban Tham mưu")
    assert values == []
    leave(form)
    assert values == ["Ban Tham mưu"]
    assert field.value() == "Ban Tham mưu"


def test_enter_hands_a_line_over(qtbot, form):
    field = form(LineField())
    type_text(field.editor, "Phòng Chính trị")
    with qtbot.waitSignal(field.committed):
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)


def test_a_field_that_was_left_unchanged_hands_nothing_over(qtbot, form):
    field = form(LineField())
    field.set_value("như cũ")
    values = []
    field.committed.connect(values.append)
    leave(form)
    assert values == []


def test_typing_becomes_a_draft_within_half_a_second(qtbot, form):
    field = form(TextField("Ghi nhận"))
    with qtbot.waitSignal(field.edited, timeout=20_000) as said:
        type_text(field.editor, "Chưa có kế hoạch")
    assert said.args == ["Chưa có kế hoạch"]


def test_nothing_goes_out_while_letters_are_being_composed(qtbot, form):
    field = form(TextField("Ghi nhận"))
    drafts = []
    field.edited.connect(drafts.append)
    type_text(field.editor, "Ban ")
    compose(field.editor, "Tham mư")
    qtbot.wait(450)
    assert drafts == []
    type_text(field.editor, "Tham mưu")
    qtbot.waitUntil(lambda: drafts == ["Ban Tham mưu"])


def test_a_value_from_the_book_does_not_overwrite_what_is_being_typed(qtbot, form):
    field = form(LineField())
    type_text(field.editor, "đang gõ")
    field.set_value("từ máy khác")
    assert field.typed() == "đang gõ"


@pytest.mark.parametrize("state", ["problem", "unsaved"])
def test_a_value_from_the_book_does_not_overwrite_what_could_not_be_kept(qtbot, form, state):
    field = form(DateField())
    field.committed.connect(lambda _: field.set_unsaved())
    qtbot.keyClicks(field.editor, "31/02/2021" if state == "problem" else "28/02/2021")
    typed = field.typed()
    leave(form)
    field.set_value(date(2021, 3, 1))  # a field beside it was written
    assert (field.typed(), field.state()) == (typed, state)
    field.load(date(2021, 3, 2))
    assert (field.typed(), field.state()) == ("02/3/2021", "")


def test_what_could_not_be_written_stays_in_the_field_and_is_tried_again(qtbot, form, monkeypatch):
    field = form(LineField())
    tries = []

    def refuse(value):
        tries.append(value)
        if len(tries) == 1:
            field.set_unsaved()

    field.committed.connect(refuse)
    field._retry_timer.setInterval(50)
    type_text(field.editor, "quan trọng")
    leave(form)
    assert (field.typed(), field.state()) == ("quan trọng", "unsaved")
    assert "chưa lưu" in field.findChild(Label, "state").text()
    qtbot.waitUntil(lambda: tries == ["quan trọng", "quan trọng"])
    assert field.state() == ""


def test_escape_puts_back_what_stood_in_the_field(qtbot, form):
    field = form(LineField())
    field.set_value("như cũ")
    type_text(field.editor, "khác ")
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.typed() == "như cũ"


@pytest.mark.parametrize(("typed", "value"), [("1,5", "1.5"), ("2", "2"), ("0,25", "0.25"), ("", None)])
def test_a_number_takes_a_decimal_comma(qtbot, form, typed, value):
    field = form(DecimalField("Điểm chấm"))
    field.set_value(Decimal("7"))
    field.editor.selectAll()
    qtbot.keyClick(field.editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(field.editor, typed)
    assert field.commit()
    assert field.value() == (None if value is None else Decimal(value))


@pytest.mark.parametrize("typed", ["abc", "1,2,3", "1e309"])
def test_a_number_that_is_none_stays_with_the_reason_beside_it(qtbot, form, typed):
    field = form(DecimalField("Điểm chấm"))
    qtbot.keyClicks(field.editor, typed)
    assert not field.commit()
    assert (field.value(), field.typed(), field.state()) == (None, typed, "problem")


@pytest.mark.parametrize("typed", ["15112021", "15/11/2021", "2021-11-15"])
def test_a_date_is_typed_with_or_without_slashes(qtbot, form, typed):
    field = form(DateField("Thời hạn"))
    qtbot.keyClicks(field.editor, typed)
    assert field.commit()
    assert field.value() == date(2021, 11, 15)
    assert field.typed() == "15/11/2021"


def test_the_thirty_first_of_february_is_refused(qtbot, form):
    field = form(DateField("Thời hạn"))
    qtbot.keyClicks(field.editor, "31/02/2021")
    assert not field.commit()
    assert field.state() == "problem"


def test_a_text_field_grows_with_its_lines_and_stops(qtbot, form):
    field = form(TextField("Ghi nhận", least=2, most=5))
    heights = []
    for lines in (1, 2, 4, 9):
        field.set_value("\n".join(["dòng"] * lines))
        heights.append(field.editor.height())
    assert heights[0] == heights[1] < heights[2] < heights[3]
    assert heights[3] < 7 * field.editor.fontMetrics().lineSpacing()


@pytest.mark.parametrize("scale", [80, 90, 100, 110, 125, 150, 175, 200])
def test_no_line_of_a_text_that_fits_can_be_scrolled_away(qtbot, form, theme, scale):
    theme.set_scale(scale)
    field = form(TextField("Ghi nhận", least=2, most=6))
    bar = field.editor.verticalScrollBar()
    for lines in (2, 3, 4, 5, 6):
        field.load("\n".join(["Ghi nhận"] * 9))
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        field.load("\n".join(["Ghi nhận"] * lines))
        qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_tab_leaves_a_text_field(qtbot, form):
    field = form(TextField())
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    assert not field.editor.hasFocus()


def test_a_choice_is_handed_over_when_it_is_made(qtbot, form):
    field = form(ChoiceField("Ngôn ngữ"))
    field.set_choices([("vi", "Tiếng Việt"), ("en", "English")])
    field.set_value("vi")
    values = []
    field.committed.connect(values.append)
    qtbot.keyClick(field.editor, Qt.Key.Key_Down)
    assert values == ["en"]
    assert field.value() == "en"


def test_a_passphrase_is_never_a_draft_and_forgotten_when_taken(qtbot, form):
    field = form(SecretField("Mật khẩu"))
    heard = []
    field.edited.connect(heard.append)
    field.committed.connect(heard.append)
    qtbot.keyClicks(field.editor, "mat khau dai")
    leave(form)
    qtbot.wait(400)
    assert heard == []
    assert field.take() == "mat khau dai"
    assert field.typed() == ""


def test_enter_presses_the_button_with_the_focus(qtbot, form):
    button = SecondaryButton("Thử lại")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize("text", ["Đã lưu.", "Một dòng\nhai dòng\nba dòng"])
def test_a_banners_mark_first_line_and_buttons_stand_on_one_line(qtbot, theme, language, text):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.resize(600, 40)
    banner.say("success", text, "Xem")
    banner.resize(600, banner.sizeHint().height())
    banner.layout().activate()
    words, mark = banner.findChild(Label, "banner_text"), banner._mark
    first = words.y() + words.contentsMargins().top() + words.fontMetrics().height() / 2
    middles = [first, mark.y() + mark.contentsMargins().top() + 10]
    middles += [button.geometry().center().y() for button in (banner._button, banner._close)]
    assert max(middles) - min(middles) <= 2


def test_a_page_scrolls_only_as_far_as_its_words_reach(qtbot, theme):
    content = QWidget()
    column = QVBoxLayout(content)
    for _ in range(6):
        column.addWidget(Label("Một câu dài của trang, xuống dòng khi cột hẹp. " * 3, wrap=True))
    scroll = Scroll(content)
    qtbot.addWidget(scroll)
    scroll.resize(900, scroll.widget().heightForWidth(900) + 4)
    scroll.show()
    qtbot.waitExposed(scroll)
    assert scroll.verticalScrollBar().maximum() == 0


def test_a_banner_says_what_to_do_and_its_button_does_it(qtbot, theme, language):
    banner = Banner()
    qtbot.addWidget(banner)
    done = []
    banner.say("warning", "Sổ đang mở ở chương trình khác.", "Thử lại", lambda: done.append(1))
    assert banner.text() == "Sổ đang mở ở chương trình khác."
    qtbot.mouseClick(banner.findChild(SecondaryButton, "banner_action"), Qt.MouseButton.LeftButton)
    assert done == [1]
    assert banner.isHidden()


def test_a_bug_is_said_in_words_with_its_name(qtbot, theme, language):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_error(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in banner.text()
    assert "Có lỗi ngoài dự kiến" in banner.text()


def test_a_search_waits_for_the_end_of_typing_and_of_composing(qtbot, theme):
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    asked = []
    box.searched.connect(asked.append)
    type_text(box, "niêm ")
    compose(box, "yế")
    qtbot.wait(200)
    assert asked == []
    type_text(box, "yết")
    qtbot.waitUntil(lambda: asked == ["niêm yết"])


def test_key_hints_without_room_are_left_out_and_never_overlap(qtbot, theme):
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.set_hints([("Ctrl+1", "trang đầu"), ("Ctrl+Enter", "mục chưa kiểm tra tiếp theo")])
    hints.resize(140, 30)
    hints.show()
    image = hints.grab().toImage()
    right = [image.pixelColor(image.width() - 2, y).lightness() for y in range(4, image.height() - 2)]
    assert min(right) > 240
    assert "Ctrl+Enter" in hints.accessibleDescription()
    assert QApplication.instance() is not None


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_a_list_of_choices_opens_with_every_choice_whole(qtbot, form):
    field = ChoiceField("Màu nền")
    field.set_choices([("system", "Theo hệ thống"), ("light", "Sáng"), ("dark", "Tối")])
    field.load("system")
    box = form(field).editor
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(box.model().index(2, 0))
    assert view.viewport().rect().contains(last)
    box.hidePopup()


def test_icons_follow_the_size_of_text_at_once(theme, qtbot):
    """Whoever sees badly turns the size up while the pages stand."""
    button, box = LinkButton("Còn thiếu", icon="list-bullets"), SearchBox()
    for part in (button, box):
        qtbot.addWidget(part)
        part.show()
    small, margin = button.iconSize().width(), box.textMargins().left()
    theme.set_scale(200)
    assert (small, button.iconSize().width()) == (18, 36)
    assert box.textMargins().left() > 2 * margin
    theme.set_scale(100)
    assert (button.iconSize().width(), box.textMargins().left()) == (small, margin)


def test_an_icon_beside_words_is_painted_anew_at_another_size_and_in_another_theme(theme, qtbot):
    mark = IconMark(20, "lock", "accent")
    qtbot.addWidget(mark)
    mark.setContentsMargins(0, 6, 0, 0)
    assert mark.sizeHint() == QSize(20, 26)

    def painted() -> QColor:
        """The theme's colour, which is there but for the soft edge of a thin line."""
        mark.resize(mark.sizeHint())
        image = mark.grab().toImage()
        wanted = QColor(colour(QApplication.palette(), "accent"))
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        assert any(
            max(abs(p.red() - wanted.red()), abs(p.green() - wanted.green()), abs(p.blue() - wanted.blue()))
            < 16
            for p in pixels
        )
        return wanted

    light = painted()
    theme.set_scale(200)
    assert mark.sizeHint() == QSize(40, 46)
    theme.set_mode("dark")
    assert painted() != light
