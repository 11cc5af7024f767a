"""How many of what, in words: Qt's tools find plurals only in an object's own `tr`."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Counts of the transfer page; numbers have the language's own separators."""

    def changes(self, count: int) -> str:
        """«214 thay đổi»."""
        return self.tr("%Ln change(s)", None, count)

    def photos(self, count: int) -> str:
        """«18 ảnh»."""
        return self.tr("%Ln photo(s)", None, count)

    def documents(self, count: int) -> str:
        """«2 tài liệu»."""
        return self.tr("%Ln document(s)", None, count)

    def files(self, count: int) -> str:
        """«14 minh chứng»: photos and documents of which the kind is not known."""
        return self.tr("%Ln piece(s) of evidence", None, count)

    def new_items(self, count: int) -> str:
        """«118 thay đổi mới»."""
        return self.tr("%Ln new item(s)", None, count)

    def known_items(self, count: int) -> str:
        """«9 thay đổi đã có»."""
        return self.tr("%Ln known item(s)", None, count)

    def differing_items(self, count: int) -> str:
        """«3 chỗ ghi khác nhau», of a packet before it is taken in."""
        return self.tr("%Ln item(s) written differently", None, count)

    def differing_places(self, count: int) -> str:
        """«3 chỗ ghi khác nhau», of the book."""
        return self.tr("%Ln place(s) written differently", None, count)

    def more_visits(self, count: int) -> str:
        """«và 3 cuộc kiểm tra khác»."""
        return self.tr("and %Ln more visit(s)", None, count)

    def packets_taken(self, count: int) -> str:
        """«Đã nhận 2 gói»."""
        return self.tr("%Ln packet(s) taken in", None, count)
