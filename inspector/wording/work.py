"""What long work is doing, and what a check of a book or a packet found."""

STEPS: dict[str, tuple[str, str]] = {
    "compare": ("Đang so sánh…", "Comparing…"),
    "packet.read": ("Đang đọc gói…", "Reading the packet…"),
    "pack.write": ("Đang niêm phong và ghi gói…", "Sealing and writing the packet…"),
    "pack.flush": ("Đang ghi hết vào USB…", "Flushing to the stick…"),
    "pack.compare": ("Đang đọc lại và đối chiếu…", "Reading back and comparing…"),
    "merge.packets": ("Đang nhận các gói…", "Taking packets in…"),
    "merge.changes": ("Đang nhận các thay đổi…", "Taking changes in…"),
    "copy.facts": ("Đang chép nội dung sổ…", "Copying the book…"),
    "copy.waits": ("Đang nhường cho việc ghi vào sổ…", "Letting others write in the book first…"),
    "copy.evidence": ("Đang chép minh chứng…", "Copying evidence…"),
    "attach": ("Đang đính kèm minh chứng…", "Attaching evidence…"),
    "attach.read": ("Đang đọc tệp…", "Reading the file…"),
    "attach.write": ("Đang ghi tệp vào sổ…", "Writing the file into the book…"),
    "verify.pages": ("Đang kiểm tra các trang của tệp…", "Checking the file's pages…"),
    "verify.chain": ("Đang kiểm tra chuỗi nhật ký…", "Checking the journal's chain…"),
    "verify.replay": ("Đang đối chiếu nhật ký với các bảng…", "Replaying the journal…"),
    "verify.conflicts": ("Đang kiểm tra các chỗ ghi khác nhau…", "Checking conflicts…"),
    "verify.attachments": ("Đang kiểm tra minh chứng…", "Checking evidence…"),
    "verify.checklists": ("Đang kiểm tra danh mục…", "Checking checklists…"),
    "verify.closings": ("Đang kiểm tra các lần khóa…", "Checking the closings…"),
    "report.read": ("Đang soạn nội dung kết luận…", "Drafting the conclusion…"),
    "report.fill": ("Đang điền mẫu văn bản…", "Filling the template…"),
    "report.write": ("Đang ghi văn bản…", "Writing the document…"),
    "phrases.read": ("Đang đọc câu mẫu…", "Reading sentences…"),
    "report.pages": ("LibreOffice đang dựng các trang…", "LibreOffice is making the pages…"),
    "report.print": ("Đang in…", "Printing…"),
    "set.read": ("Đang soạn nội dung các văn bản…", "Drafting the documents…"),
    "set.fill": ("Đang điền mẫu các văn bản…", "Filling the templates…"),
    "set.write": ("Đang ghi các văn bản…", "Writing the documents…"),
    "layout.folder": ("Đang soát thể thức các văn bản…", "Checking the documents' layout…"),
    "sample.pictures": ("Đang vẽ ảnh mẫu…", "Drawing the sample's pictures…"),
    "sample.answers": ("Đang ghi kết quả của cuộc kiểm tra mẫu…", "Writing the sample visit's answers…"),
    "sample.evidence": ("Đang đính kèm minh chứng mẫu…", "Attaching the sample's evidence…"),
}

# What `verify` checked: said when it is sound, said when it is not.
CHECKS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "pages": (
        ("các trang của sổ nguyên vẹn", "the book's pages are sound"),
        ("có trang bị hỏng: {detail}", "damaged pages: {detail}"),
    ),
    "chain": (
        ("chuỗi nhật ký liền mạch", "the journal's chain is unbroken"),
        ("nhật ký bị sửa hoặc thiếu: {detail}", "the journal was changed or has gaps: {detail}"),
    ),
    "replay": (
        ("các bảng khớp với nhật ký", "the tables agree with the journal"),
        ("các bảng không khớp với nhật ký: {detail}", "the tables disagree with the journal: {detail}"),
    ),
    "conflicts": (
        ("các chỗ ghi khác nhau được nêu đủ", "all conflicts are listed"),
        ("danh sách các chỗ ghi khác nhau không đúng: {detail}", "the list of conflicts is wrong: {detail}"),
    ),
    "attachments": (
        ("minh chứng nguyên vẹn", "the evidence is sound"),
        ("minh chứng bị hỏng hoặc thiếu: {detail}", "evidence is damaged or missing: {detail}"),
    ),
    "checklists": (
        ("danh mục kiểm tra nguyên vẹn", "the checklists are sound"),
        ("danh mục kiểm tra bị hỏng: {detail}", "checklists are damaged: {detail}"),
    ),
    "closings": (
        ("các lần khóa đúng như lúc khóa", "what was closed is as it was"),
        ("bản đã khóa không đúng như lúc khóa: {detail}", "a closed state is not what was closed: {detail}"),
    ),
    "packet": (
        ("gói mở được, gửi cho máy này", "the packet opens and is meant for this installation"),
        ("gói không mở được: {detail}", "the packet does not open: {detail}"),
    ),
    "seal": (
        ("niêm phong nguyên vẹn", "the seal is whole"),
        ("niêm phong không đúng: {detail}", "the seal is broken: {detail}"),
    ),
    "sender": (
        ("bên gửi đã được tin cậy", "the sender is trusted"),
        ("bên gửi chưa được tin cậy: {detail}", "the sender is not trusted: {detail}"),
    ),
    "content": (
        ("nội dung hợp lệ", "the content is sound"),
        ("nội dung không hợp lệ: {detail}", "the content is not sound: {detail}"),
    ),
}
