"""Prints a document's pages: exact ones from a PDF, or those that this program set itself. Runs on any thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from inspector.progress import Progress, Watch
from ui.widgets.document_preview import PreparedDocument, paint_page

_DOTS_AN_INCH = (
    300  # of the picture of an exact page: more than a laser's eye sees, less than a printer's memory
)
Paint = Callable[[QPainter, float], object]  # the painter at the paper's corner; dots a point


def print_pages(printer: QPrinter, pages: PreparedDocument | bytes, watch: Watch) -> int:
    """Send `pages` to `printer`, as many as its dialog was told. How many sheets of paper it was told to print.

    Whatever `watch` raises stops the job: a printer that has not begun prints nothing.
    """
    if isinstance(pages, bytes):
        buffer = QBuffer()
        buffer.setData(QByteArray(pages))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        pdf = QPdfDocument()
        pdf.load(buffer)
        try:
            sizes = [pdf.pagePointSize(number) for number in range(pdf.pageCount())]
            return _print(printer, sizes, lambda n: _of_pdf(pdf, n, sizes[n]), watch)
        finally:
            pdf.close()
            buffer.close()
    prepared = pages
    sizes = [QSizeF(page.width, page.height) for page in prepared.pages]
    return _print(printer, sizes, lambda n: _of_ours(prepared, n), watch)


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages that the printer's dialog was told, from 0, in the order in which they leave it."""
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage() or count, count)
    numbers = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    if printer.supportsMultipleCopies() or printer.copyCount() < 2:
        return numbers
    if printer.collateCopies():
        return numbers * printer.copyCount()
    return [number for number in numbers for _ in range(printer.copyCount())]


def _print(printer: QPrinter, sizes: Sequence[QSizeF], page: Callable[[int], Paint], watch: Watch) -> int:
    numbers = chosen_pages(printer, len(sizes))
    if not numbers:
        return 0
    printer.setFullPage(True)
    _lay(printer, sizes[numbers[0]])
    painter = QPainter(printer)
    try:
        for done, number in enumerate(numbers):
            watch(Progress("report.print", done, len(numbers)))
            if done:
                _lay(printer, sizes[number])
                printer.newPage()
            page(number)(painter, printer.resolution() / 72)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    watch(Progress("report.print", len(numbers), len(numbers)))
    return len(numbers)


def _lay(printer: QPrinter, size: QSizeF) -> None:
    """The sheet as the page is: an annex of wide tables lies on its side."""
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    sheet = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    side = QPageLayout.Orientation
    turned = side.Landscape if size.width() > size.height() else side.Portrait
    printer.setPageLayout(QPageLayout(sheet, turned, QMarginsF()))


def _of_ours(prepared: PreparedDocument, number: int) -> Paint:
    def paint(painter: QPainter, scale: float) -> None:
        painter.save()
        painter.scale(scale, scale)
        paint_page(painter, prepared, prepared.pages[number])
        painter.restore()

    return paint


def _of_pdf(pdf: QPdfDocument, number: int, size: QSizeF) -> Paint:
    def paint(painter: QPainter, scale: float) -> None:
        dots = min(scale, _DOTS_AN_INCH / 72)
        image = pdf.render(number, QSize(round(size.width() * dots), round(size.height() * dots)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), image)

    return paint
