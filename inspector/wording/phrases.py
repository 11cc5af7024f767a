"""What the library of sentences may be refused for, and the kinds of its sentences."""

ERRORS: dict[str, tuple[str, str]] = {
    "phrases.unusable": (
        "{place}: không dùng được kho câu mẫu ({reason}). Công việc khác không bị ảnh hưởng; xem lại quyền ghi vào thư mục "
        "dữ liệu.",
        "{place}: the library of sentences cannot be used ({reason}). Nothing else is affected; see whether the data "
        "folder can be written.",
    ),
    "phrases.newer": (
        "{place}: kho câu mẫu do bản phần mềm mới hơn ghi. Cần bản mới hơn để dùng; kho chưa bị thay đổi.",
        "{place}: the library of sentences was written by a newer program. Install the newer version to use it; it was "
        "not touched.",
    ),
    "phrases.missing": (
        "{place}: kho không có câu mẫu mang số này. Xem số của từng câu bằng lệnh inspector phrases.",
        "{place}: the library holds no sentence of this number. See the numbers with inspector phrases.",
    ),
    "phrases.document_secret": (
        "{place}: văn bản có dấu «{mark}» nên không học câu nào từ văn bản này. Chọn văn bản không mật.",
        "{place}: the document is marked “{mark}”, so nothing is learnt from it. Choose one that is not secret.",
    ),
    "phrases.no_headings": (
        "{place}: không thấy mục «Ưu điểm», «Hạn chế», «Nguyên nhân» hoặc «Yêu cầu» nên không học được câu nào. Chọn một "
        "văn bản kết luận kiểm tra.",
        "{place}: there is no heading «Ưu điểm», «Hạn chế», «Nguyên nhân» or «Yêu cầu», so nothing was learnt. Choose a "
        "conclusion.",
    ),
}

KINDS: dict[str, tuple[str, str]] = {
    "strength": ("ưu điểm", "strength"),
    "shortcoming": ("hạn chế", "shortcoming"),
    "cause": ("nguyên nhân", "cause"),
    "requirement": ("yêu cầu", "requirement"),
    "note": ("ghi nhận", "note"),
}
