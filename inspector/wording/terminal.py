"""What `inspector --help` says, in Vietnamese: the commands keep their own words in English, as the window does."""

HELP: dict[str, str] = {
    # the program and its commands
    "The inspection book, without a window: everything it does, for a terminal or a script.": (
        "Sổ Kiểm Tra không cần cửa sổ: mọi việc của chương trình, làm bằng dòng lệnh hoặc tệp lệnh."
    ),
    "Make a book with one inspection, or an empty one.": "Lập sổ có một cuộc kiểm tra, hoặc lập sổ trống.",
    "Print all answers as CSV, or take answers in.": (
        "In kết quả kiểm tra dạng CSV, hoặc nhận kết quả từ tệp vào sổ."
    ),
    "Add evidence to a criterion.": "Đính kèm minh chứng cho một tiêu chí.",
    "Write all facts as canonical JSON, or all answers as CSV.": (
        "Xuất toàn bộ dữ liệu dạng JSON chuẩn, hoặc kết quả kiểm tra dạng CSV."
    ),
    "Who changed what, when, on which device; oldest first.": (
        "Ai đã sửa gì, lúc nào, trên máy nào; xếp từ cũ đến mới."
    ),
    "Check whole files: pages, journal, replay, attachments, seals.": (
        "Kiểm tra toàn vẹn sổ hoặc gói: các trang, nhật ký, các bảng, minh chứng, niêm phong."
    ),
    "Write a filled sample visit to try things on.": "Ghi một cuộc kiểm tra mẫu đã có số liệu để dùng thử.",
    "List the built-in checklists and those in the data folder; or those of an inspection, and change them.": (
        "Liệt kê danh mục kiểm tra có sẵn và danh mục trong thư mục dữ liệu; hoặc liệt kê, thay đổi danh mục của một cuộc "
        "kiểm tra."
    ),
    "Read checklists or report templates as the app would and list every problem.": (
        "Đọc danh mục kiểm tra hoặc mẫu văn bản như chương trình sẽ đọc và nêu từng lỗi."
    ),
    "Write a document of one inspection.": "Xuất văn bản Word của một cuộc kiểm tra.",
    "Hold a Word document, or every one of a folder, against the official layout rules.": (
        "Soát thể thức một văn bản Word, hoặc mọi văn bản trong một thư mục."
    ),
    "List what people changed in an exported document; take it in.": (
        "Liệt kê những chỗ đã sửa trong văn bản đã xuất; nhận vào sổ."
    ),
    "List the office's own sentences; learn from books and older conclusions; remove sentences.": (
        "Liệt kê kho câu mẫu của cơ quan; học từ các sổ và văn bản kết luận cũ; bỏ câu khỏi kho."
    ),
    "the beginnings of words, with or without diacritics": "chữ đầu của các từ, có dấu hoặc không dấu",
    "strength, shortcoming, cause, requirement or note": (
        "loại câu: strength (ưu điểm), shortcoming (hạn chế), cause (nguyên nhân), requirement (yêu cầu) hoặc note (ghi nhận)"
    ),
    "sentences of this criterion first": "câu của tiêu chí này lên đầu",
    "at most so many": "nhiều nhất bấy nhiêu câu",
    "learn from an older conclusion or from all visits of a book; may be repeated": (
        "học từ văn bản kết luận cũ hoặc từ mọi cuộc kiểm tra trong một sổ; có thể ghi nhiều lần"
    ),
    "remove the sentence of this number; may be repeated": "bỏ câu mang số này; có thể ghi nhiều lần",
    "empty the whole library": "xóa toàn bộ kho câu mẫu",
    "QUERY": "TỪ CẦN TÌM",
    "KIND": "LOẠI",
    "COUNT": "SỐ",
    "FILE.docx|BOOK": "TỆP.docx|SỔ",
    "List what should be put right before the conclusion is signed.": (
        "Liệt kê những điểm cần xem lại trước khi ký kết luận."
    ),
    "List everything that is still open in one inspection, with its place.": (
        "Liệt kê mọi điểm còn thiếu của một cuộc kiểm tra, kèm vị trí."
    ),
    "List the documents that were exported, oldest first; keep scans of the signed paper with them.": (
        "Liệt kê các văn bản đã xuất, cũ nhất trước; đính kèm bản scan văn bản đã ký."
    ),
    "Mark a visit, a sentence or evidence: secrecy, urgency, circulation; without an option, list what is marked.": (
        "Đánh dấu độ mật, độ khẩn, phạm vi lưu hành cho cuộc kiểm tra, độ mật cho câu hoặc minh chứng; "
        "không nêu tùy chọn thì liệt kê những gì đã đánh dấu."
    ),
    "Write the whole set of documents of one inspection into a folder.": (
        "Xuất cả bộ văn bản của một cuộc kiểm tra vào một thư mục."
    ),
    "Write this installation's public card.": "Ghi thẻ nhận diện của máy này ra tệp.",
    "Take a card into the trusted ones, list them, or remove one.": (
        "Thêm thẻ vào danh sách tin cậy, xem danh sách, hoặc thu hồi một thẻ."
    ),
    "Seal what the receivers do not have yet into packets, then read them back and verify.": (
        "Niêm phong phần nơi nhận chưa có thành gói, rồi đọc lại và đối chiếu."
    ),
    "Take packets in; each whole or not at all.": "Nhận gói vào sổ; mỗi gói nhận trọn vẹn hoặc không nhận gì.",
    "List the places where people wrote different things; the shown one stands first.": (
        "Liệt kê các chỗ ghi khác nhau; phương án đang hiện đứng đầu."
    ),
    "Settle one conflict.": "Thống nhất một chỗ ghi khác nhau.",
    "Close a visit: nothing in it can be changed until it is reopened with a reason.": (
        "Khóa cuộc kiểm tra: không sửa được gì cho đến khi mở lại và ghi rõ lý do."
    ),
    "Let a closed visit be changed again; the reason is kept.": "Mở lại cuộc kiểm tra đã khóa; lý do được lưu vào sổ.",
    "List what two states of a visit, or two visits, say differently.": (
        "So sánh hai lần khóa của một cuộc kiểm tra, hoặc hai cuộc kiểm tra."
    ),
    "Print the register of the unit's documents as CSV, or take documents in.": (
        "In sổ hồ sơ, tài liệu của đơn vị dạng CSV, hoặc nhận hồ sơ, tài liệu từ tệp vào sổ."
    ),
    # arguments and options
    "the book (.skt)": "tệp sổ (.skt)",
    "which inspection, when the book holds several": "cuộc kiểm tra nào, khi sổ có nhiều cuộc",
    "replace an existing output": "thay thế tệp đã có",
    "the inspected unit": "tên đơn vị được kiểm tra",
    "a checklist; may be repeated": "danh mục kiểm tra; ghi được nhiều lần",
    "a period; may be repeated": "thời kỳ kiểm tra; ghi được nhiều lần",
    "everything about the visit": "tệp ghi đủ thông tin của cuộc kiểm tra",
    "no inspection yet, as headquarters starts": "sổ chưa có cuộc kiểm tra nào, dùng cho cơ quan cấp trên",
    "take answers in from this file": "nhận kết quả kiểm tra từ tệp này",
    "turn TCVN3 (ABC) and VNI text into Unicode (with --from)": "đổi chữ TCVN3 (ABC), VNI sang Unicode (dùng với --from)",
    "Print the requirements of the unit's last visits as CSV; take in what became of them.": (
        "In các yêu cầu của lần kiểm tra trước dạng CSV; nhận kết quả khắc phục từ tệp vào sổ."
    ),
    "take what became of them in from this file": "nhận kết quả khắc phục từ tệp này",
    "List who of the team does which sections; give sections to a member.": (
        "Liệt kê phân công từng phần cho thành viên đoàn; giao các phần cho một thành viên."
    ),
    "a member of the team, by name": "thành viên đoàn, ghi họ tên",
    "a section (cchc/III) or a whole checklist (cchc)": "một phần (cchc/III) hoặc cả danh mục (cchc)",
    "the member does no section in particular any more": "thôi giao phần riêng cho thành viên này",
    "the criterion's code": "mã tiêu chí",
    "photos, documents, any files": "ảnh, tài liệu, tệp bất kỳ",
    "what it shows": "chú thích",
    "the file to write": "tệp sẽ ghi ra",
    "only this criterion": "chỉ tiêu chí này",
    "books and packets": "sổ hoặc gói",
    "where to write it": "thư mục để ghi",
    "those that an inspection of this book goes by": "chỉ các danh mục mà cuộc kiểm tra trong sổ này đang dùng",
    "the inspection goes by this checklist too, or by this version of it": (
        "cuộc kiểm tra dùng thêm danh mục này, hoặc chuyển sang phiên bản này của danh mục"
    ),
    "the inspection no longer goes by it; nothing may be answered": (
        "cuộc kiểm tra không dùng danh mục này nữa; chỉ bỏ được khi chưa chấm gì"
    ),
    "checklists (.yaml) or templates (.docx)": "danh mục kiểm tra (.yaml) hoặc mẫu văn bản (.docx)",
    "keep a folder's table as evidence in this book (.skt)": (
        "đưa bảng kết quả của cả thư mục vào sổ này (.skt) làm minh chứng"
    ),
    "of which criterion; by default the one about layout": "của tiêu chí nào; mặc định là tiêu chí về thể thức",
    "of which period; by default that of the documents' years": (
        "của thời kỳ nào; mặc định theo năm của các văn bản"
    ),
    "put the figure in the place of what the answer says already": "ghi số liệu thay cho kết quả đã có",
    "the document to write; a PDF through LibreOffice": "văn bản sẽ ghi ra; PDF thì nhờ LibreOffice",
    "write the exact pages of each beside it, through LibreOffice": (
        "ghi thêm bên cạnh mỗi văn bản tệp PDF đúng từng trang, nhờ LibreOffice"
    ),
    "where to; made when it is not there": "thư mục để ghi; chưa có thì tạo mới",
    "only this document (minutes, conclusion…); may be repeated": (
        "chỉ văn bản này (minutes, conclusion… hoặc tên mẫu); có thể nêu nhiều lần"
    ),
    "a Word file, or a folder of them": "tệp Word, hoặc thư mục chứa tệp Word",
    "write a copy in which what is mechanical is mended": "ghi một bản đã sửa những lỗi máy sửa được",
    "the mended .docx, or the table of a folder (.xlsx)": "tệp .docx đã sửa, hoặc bảng của cả thư mục (.xlsx)",
    "only this kind; may be repeated": "chỉ loại này; ghi được nhiều lần",
    "the document that came back": "văn bản đã sửa trong Word",
    "take the changes into the book; guesses are left": "nhận các thay đổi vào sổ, trừ những chỗ phỏng đoán",
    "leave out whatever is marked secret": "bỏ ra ngoài những nội dung đã đánh dấu độ mật",
    "a scan or photo of the signed paper; may be repeated": "bản scan hoặc ảnh chụp văn bản đã ký; ghi được nhiều lần",
    "the entry it belongs to": "văn bản đã ban hành mà bản scan thuộc về",
    "confidential, secret, top_secret or none": "độ mật: mật, tối mật, tuyệt mật hoặc không",
    "urgent, very_urgent, express or none": "độ khẩn: khẩn, thượng khẩn, hỏa tốc hoặc không",
    "internal, return or none": "phạm vi lưu hành: lưu hành nội bộ, xem xong trả lại hoặc không",
    "mark this sentence, not the visit": "đánh dấu câu này, không phải cuộc kiểm tra",
    "mark this evidence, not the visit": "đánh dấu minh chứng này, không phải cuộc kiểm tra",
    "with --yes: take guesses in as well": "dùng với --yes: nhận cả những chỗ phỏng đoán",
    "a template's name, or a .docx file": "tên mẫu văn bản, hoặc tệp .docx",
    "exit 1 when something is missing; nothing is written": (
        "còn thiếu thông tin thì không ghi văn bản và kết thúc với mã 1"
    ),
    "the card to write": "tệp thẻ sẽ ghi ra",
    "name this installation first": "đặt tên cho máy này trước khi ghi thẻ",
    "a card to trust": "thẻ cần tin cậy",
    "list the trusted cards": "xem các thẻ được tin cậy",
    "trust this card no longer": "thu hồi thẻ này",
    "who may open it; may be repeated": "thẻ của nơi nhận; ghi được nhiều lần",
    "where to write the packets": "nơi ghi gói",
    "also what the receivers have already": "gồm cả phần nơi nhận đã có",
    "packets to take in, in any order": "các gói cần nhận, theo thứ tự bất kỳ",
    "its id, from `conflicts`": "mã do lệnh `conflicts` nêu",
    "Print the register of a sample as CSV, take files in, or draw some.": (
        "In sổ kiểm tra xác suất dạng CSV, nhận văn bản từ tệp vào sổ, hoặc rút ngẫu nhiên."
    ),
    "of which period, when it is asked for several": "của thời kỳ nào, khi tiêu chí hỏi nhiều thời kỳ",
    "take files in; with --draw, the list to draw from": (
        "nhận văn bản từ tệp này; dùng cùng --draw thì đây là danh sách để rút"
    ),
    "draw so many further files": "rút thêm ngẫu nhiên từng này văn bản",
    "what the draw begins with": "số khởi đầu của lần rút",
    "how many there are in all": "tổng số",
    "what is sampled": "đối tượng rút mẫu",
    "how the sample was taken": "cách lấy mẫu",
    "keep the figure as if typed, and take it from here no longer": (
        "giữ số liệu như gõ tay, thôi lấy từ sổ kiểm tra xác suất"
    ),
    "the side to keep": "số của phương án được giữ",
    "what to write instead": "nội dung thống nhất ghi thay",
    "why it is reopened": "lý do mở lại",
    "another book, or another inspection of this one": "sổ khác, hoặc cuộc kiểm tra khác trong sổ này",
    "take documents in from this file": "nhận hồ sơ, tài liệu từ tệp này",
    "add what the checklists ask to see and is not there yet": (
        "thêm những hồ sơ danh mục kiểm tra yêu cầu mà sổ chưa có"
    ),
    # what every command takes
    "the language of messages": "ngôn ngữ của thông báo",
    "one JSON document on stdout and nothing else": "chỉ in một tài liệu JSON ra stdout",
    "a file that holds the book's passphrase": "tệp chứa mật khẩu của sổ",
    "this help": "hướng dẫn này",
    # what stands for a value
    "BOOK": "SỔ",
    "BOOK|INSPECTION": "SỔ|CUỘC_KIỂM_TRA",
    "BOOK|PACKET…": "SỔ|GÓI…",
    "CARD": "THẺ",
    "CODE": "MÃ",
    "CONFLICT": "MÃ",
    "CRITERION": "TIÊU_CHÍ",
    "DOCUMENT": "VĂN_BẢN",
    "ISSUE": "MÃ_VĂN_BẢN",
    "WORD": "TỪ",
    "FILE": "TỆP",
    "FILE…": "TỆP…",
    "FILE.csv|.json": "TỆP.csv|.json",
    "FILE.csv|.json|.xlsx": "TỆP.csv|.json|.xlsx",
    "[MEMBER]": "[THÀNH VIÊN]",
    "[SECTION…]": "[PHẦN…]",
    "FILE.docx": "TỆP.docx",
    "FILE.docx|FOLDER": "TỆP.docx|THƯ_MỤC",
    "FILE.yaml": "TỆP.yaml",
    "FINGERPRINT": "MÃ_THẺ",
    "FOLDER": "THƯ_MỤC",
    "ID": "MÃ",
    "ID|FILE": "MÃ|TỆP",
    "ID|FILE.docx": "MÃ|TỆP.docx",
    "N": "SỐ",
    "NAME": "TÊN",
    "OUT": "TỆP",
    "OUT.docx|OUT.pdf": "TỆP.docx|TỆP.pdf",
    "OUT.json|.csv": "TỆP.json|.csv",
    "PACKET…": "GÓI…",
    "SIDE": "SỐ",
    "TEXT": "NỘI_DUNG",
    "vi|en": "vi|en",
    "COMMAND": "LỆNH",
    # the page's own words
    "[OPTIONS]": "[TÙY CHỌN]",
    "Usage: ": "Cách dùng: ",
    "Arguments": "Tham số",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "With every command": "Dùng được với mọi lệnh",
    "required": "bắt buộc",
}
"""English → Vietnamese."""


def say_help(words: str, lang: str = "vi") -> str:
    """Words of the help page in `lang`."""
    return words if lang == "en" else HELP.get(words, words)
