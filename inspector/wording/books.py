"""What a book, its answers, visits and evidence may be refused for."""

ERRORS: dict[str, tuple[str, str]] = {
    # the book
    "book.error": (
        "{place}: không dùng được sổ. Thử mở lại sổ; nếu vẫn lỗi, khôi phục từ bản sao lưu.",
        "{place}: the book cannot be used. Open it again; if that fails, restore a backup.",
    ),
    "book.not_a_book": (
        "{place}: tệp này không phải là sổ kiểm tra. Chọn tệp có đuôi .skt.",
        "{place}: this file is not an inspection book. Choose a file that ends in .skt.",
    ),
    "book.foreign_database": (
        "{place}: đây là cơ sở dữ liệu của chương trình khác, không phải sổ kiểm tra. Chọn tệp khác.",
        "{place}: this is another program's database, not an inspection book. Choose another file.",
    ),
    "book.newer": (
        "{place}: sổ do bản phần mềm mới hơn ghi (cấu trúc {found}, bản này hiểu đến {known}). "
        "Cần bản mới hơn để mở; sổ chưa bị thay đổi.",
        "{place}: the book was written by a newer program (schema {found}; this one knows {known}). "
        "Install the newer version to open it; the book was not touched.",
    ),
    "book.truncated": (
        "{place}: sổ bị cụt (còn {found} byte, phải có {expected} byte), có thể do chép dở. "
        "Chép lại sổ{backup?, hoặc khôi phục từ bản sao lưu {backup}}.",
        "{place}: the end of the book is missing ({found} of {expected} bytes), perhaps it was copied halfway. "
        "Copy it again{backup?, or restore the backup {backup}}.",
    ),
    "book.damaged": (
        "{place}: nội dung sổ bị hỏng ({detail}). Giữ nguyên tệp này, chép lại sổ từ nguồn khác"
        "{backup? hoặc khôi phục từ bản sao lưu {backup}}.",
        "{place}: the book is damaged ({detail}). Keep this file as it is and copy the book again from elsewhere"
        "{backup? or restore the backup {backup}}.",
    ),
    "book.hostile_schema": (
        "{place}: trong tệp có thành phần lạ «{found}» mà sổ kiểm tra không bao giờ có. Không mở; hỏi lại người gửi tệp.",
        "{place}: the file holds “{found}”, which no inspection book holds. Not opened; ask whoever sent it.",
    ),
    "book.passphrase_needed": (
        "{place}: sổ có mật khẩu. Nhập mật khẩu hoặc khóa trên phiếu khôi phục (dòng lệnh: --passphrase-file TỆP).",
        "{place}: the book is protected. Give its passphrase or the key on its recovery sheet "
        "(in a terminal: --passphrase-file FILE).",
    ),
    "book.wrong_passphrase": (
        "{place}: mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.",
        "{place}: wrong passphrase. Check Caps Lock and the input method, then try again.",
    ),
    "book.passphrase_unusable": (
        "{place}: mật khẩu để trống hoặc dài quá 1.024 ký tự. Đặt mật khẩu khác.",
        "{place}: the passphrase is empty or longer than 1,024 characters. Choose another.",
    ),
    "book.in_use": (
        "{place}: sổ đang mở{here? ở một cửa sổ khác trên chính máy này}{machine? trên máy {machine}}"
        "{holder?, người mở: {holder}}{since?, từ {since}}. Đóng sổ ở đó rồi mở lại.",
        "{place}: the book is open{here? in another window on this machine}{machine? on the machine {machine}}"
        "{holder?, opened by {holder}}{since?, since {since}}. Close it there, then try again.",
    ),
    "book.read_only": (
        "{place}: sổ nằm ở nơi chỉ đọc nên không ghi được. Chép sổ sang thư mục ghi được rồi mở bản chép.",
        "{place}: the book lies where nothing can be written. Copy it to another folder and open the copy.",
    ),
    "book.moved": (
        "{place}: tệp sổ vừa bị chương trình khác thay thế, đổi tên hoặc xóa. Chưa lưu; lưu bản sao sang nơi khác.",
        "{place}: another program has replaced, renamed or removed the book's file. Not saved; save a copy elsewhere.",
    ),
    "book.write_failed": (
        "{place}: chưa lưu được ({reason}). Nội dung vẫn còn trên màn hình; kiểm tra ổ đĩa rồi thử lại.",
        "{place}: not saved ({reason}). The text is still on screen; check the disk and try again.",
    ),
    "book.locked": (
        "{place}: chương trình khác đang khóa tệp sổ nên chưa lưu được. Đóng chương trình đó rồi thử lại.",
        "{place}: another program keeps the book's file locked. Close that program and try again.",
    ),
    "book.journal_not_regular": (
        "{place}: cạnh sổ có tệp nhật ký lạ. Chưa mở sổ; chuyển tệp lạ đi nơi khác rồi mở lại.",
        "{place}: beside the book lies a strange journal file. Not opened; move that file away and try again.",
    ),
    "book.journal_foreign": (
        "{place}: tệp nhật ký này không phải của sổ {book} (còn lại từ một bản khác của sổ). Chưa mở sổ và chưa sửa gì; "
        "chuyển tệp nhật ký đi nơi khác rồi mở lại, hoặc chép lại sổ cùng với tệp nhật ký của nó.",
        "{place}: this journal does not belong to the book {book} (another copy of the book left it). Nothing was opened "
        "or changed; move the journal away and try again, or copy the book again together with its own journal.",
    ),
    "book.mixed": (
        "{place}: sổ này được chép lúc đang ghi nên lẫn hai thời điểm ({detail}). Hãy đóng sổ gốc rồi chép lại"
        "{backup? hoặc khôi phục từ bản sao lưu {backup}}.",
        "{place}: this book was copied while it was being written and mixes two states ({detail}). Close the original "
        "and copy it again{backup? or restore the backup {backup}}.",
    ),
    "book.no_such_inspection": (
        "{place}: trong sổ không có cuộc kiểm tra này. Xem lại mã cuộc kiểm tra.",
        "{place}: the book has no such inspection. Check its id.",
    ),
    "book.no_inspection": (
        "{place}: sổ chưa có cuộc kiểm tra nào. Nhận gói vào sổ này, hoặc tạo cuộc kiểm tra mới.",
        "{place}: the book holds no inspection yet. Take a packet in, or make a new inspection.",
    ),
    "book.which_inspection": (
        "{place}: trong sổ có {count} cuộc kiểm tra: {known}. Nêu rõ cuộc kiểm tra nào (--inspection MÃ).",
        "{place}: the book holds {count} inspections: {known}. Say which one (--inspection ID).",
    ),
    "book.no_such_field": (
        "{place}: không có mục này. Kiểm tra lại tên mục.",
        "{place}: there is no such field. Check its name.",
    ),
    "book.value_refused": (
        "{place}: không nhận giá trị «{value}». Nhập lại đúng loại dữ liệu của mục này.",
        "{place}: the value “{value}” cannot be kept here. Enter one of the right kind.",
    ),
    "book.period_unusable": (
        "thời kỳ thứ {place} («{value}») để trống hoặc trùng với thời kỳ khác. Ghi mỗi thời kỳ một tên riêng.",
        "period {place} (“{value}”) is empty or the same as another. Give each period its own name.",
    ),
    "book.codes_clash": (
        "mã {place} có trong cả hai danh mục «{first}» và «{second}». Chọn một danh mục, hoặc đổi mã.",
        "the code {place} stands in both checklists “{first}” and “{second}”. Choose one, or change the code.",
    ),
    "book.checklist_twice": (
        "danh mục «{place}» được nêu hai lần, ở hai phiên bản hoặc hai tệp. Chỉ chọn một.",
        "the checklist “{place}” is named twice, in two versions or files. Choose one of them.",
    ),
    "book.checklist_stands": (
        "Cuộc kiểm tra đang dùng đúng danh mục «{place}», phiên bản {version}; không có gì thay đổi.",
        "The visit goes by “{place}”, version {version}, already; nothing would change.",
    ),
    "book.checklist_unfit": (
        "Chưa dùng được phiên bản {version} của «{place}»: {count} tiêu chí đã có kết quả, minh chứng hoặc sổ xác suất "
        "không còn chỗ trong phiên bản này ({codes}). Giữ phiên bản cũ, hoặc sửa danh mục để các tiêu chí đó vẫn còn.",
        "Version {version} of “{place}” cannot be used: {count} criteria with an answer, evidence or a sample have no "
        "place in it ({codes}). Keep the old version, or mend the checklist so that they stay.",
    ),
    "book.checklist_absent": (
        "cuộc kiểm tra không dùng danh mục «{place}». Đang dùng: {known}.",
        "the visit does not go by the checklist “{place}”. It goes by: {known}.",
    ),
    "book.checklist_in_use": (
        "Chưa bỏ được «{place}»: {count} tiêu chí đã có kết quả, minh chứng hoặc sổ xác suất ({codes}). "
        "Xóa các nội dung đó trước, nếu thật sự muốn bỏ.",
        "“{place}” cannot be taken out: {count} criteria have an answer, evidence or a sample ({codes}). "
        "Remove those first, if that is what you want.",
    ),
    "book.only_checklist": (
        "Không bỏ được «{place}»: đây là danh mục duy nhất của cuộc kiểm tra. Thêm danh mục khác trước.",
        "“{place}” cannot be taken out: the visit has no other checklist. Add another one first.",
    ),
    "book.visit_closed": (
        "Cuộc kiểm tra {place} đã khóa{at? lúc {at}}, không sửa được nữa. Muốn sửa, hãy mở lại và ghi rõ lý do.",
        "The visit to {place} was closed{at? at {at}} and cannot be changed. To change it, reopen it with a reason.",
    ),
    "book.visit_open": (
        "{place}: cuộc kiểm tra đang mở, không cần mở lại.",
        "{place}: the visit is open; there is nothing to reopen.",
    ),
    "book.no_reason": (
        "{place}: chưa ghi lý do mở lại. Ghi lý do rồi mở lại cuộc kiểm tra.",
        "{place}: no reason is given. Give the reason why the visit is reopened.",
    ),
    "book.no_such_version": (
        "Cuộc kiểm tra đã khóa {count} lần, không có lần khóa {place}. Khóa cuộc kiểm tra trước, hoặc chọn lần khóa khác.",
        "The visit was closed {count} times; there is no version {place}. Close the visit first, or choose another.",
    ),
    "book.never_closed": (
        "{place}: cuộc kiểm tra chưa khóa lần nào nên chưa có bản đã khóa. Khóa cuộc kiểm tra trước.",
        "{place}: the visit was never closed, so there is no closed version of it. Close it first.",
    ),
    "book.version_incomplete": (
        "{place}: sổ này chưa có đủ dữ liệu của lần khóa{at? lúc {at}}. Nhận các gói còn thiếu của máy đã khóa rồi xem lại.",
        "{place}: this book does not hold all of the state that was closed{at? at {at}}. Take in the packets that are missing.",
    ),
    "backup.missing": (
        "{place}: không tìm thấy bản sao lưu này. Chọn bản khác.",
        "{place}: there is no such backup. Choose another.",
    ),
    "backup.incomplete": (
        "{place}: kho minh chứng của bản sao lưu thiếu {missing} tệp. Chọn bản khác hoặc tìm lại tệp evidence.skt.",
        "{place}: the backup's evidence store lacks {missing} file(s). Choose another, or find evidence.skt again.",
    ),
    # answers
    "answers.no_such_criterion": (
        "{place}: danh mục không có tiêu chí này. Kiểm tra lại mã tiêu chí.",
        "{place}: the checklists have no such criterion. Check its code.",
    ),
    "answers.no_such_period": (
        "{place}: tiêu chí hỏi theo từng thời kỳ{period?, không có thời kỳ «{period}»}. "
        "Ghi đúng một trong các thời kỳ: {periods}.",
        "{place}: the criterion is asked for each period{period?, and “{period}” is none of them}. "
        "Use one of: {periods}.",
    ),
    "answers.asked_once": (
        "{place}: tiêu chí này chỉ hỏi một lần, không theo thời kỳ «{period}». Để trống thời kỳ.",
        "{place}: the criterion is asked once, not for the period “{period}”. Leave the period empty.",
    ),
    "answers.score_above_maximum": (
        "{place}: điểm {score} vượt điểm tối đa {maximum}. Nhập điểm không quá {maximum}.",
        "{place}: the score {score} is above the maximum {maximum}. Enter at most {maximum}.",
    ),
    "answers.score_below_zero": (
        "{place}: điểm {score} nhỏ hơn 0. Nhập điểm từ 0 trở lên.",
        "{place}: the score {score} is below 0. Enter 0 or more.",
    ),
    "sampling.figure": (
        "{place}{period?, {period}}: số liệu lấy từ sổ kiểm tra xác suất nên không gõ tay. Sửa ở sổ kiểm tra xác suất, "
        "hoặc chọn «Thôi lấy số liệu từ sổ» tại đó rồi gõ.",
        "{place}{period?, {period}}: the figure comes from the sampling register and is not typed. Change the register, "
        "or choose “Stop taking the figure from here” there and type it then.",
    ),
    "sampling.not_by_sample": (
        "{place}: nội dung này không kiểm tra xác suất nên không có sổ. Chọn nội dung có «sampling» trong danh mục.",
        "{place}: this criterion is not checked by sample and has no register. Choose one that has “sampling” in its "
        "checklist.",
    ),
    "sampling.count": (
        "{place}: «{value}» không phải là số nguyên lớn hơn 0. Nhập lại số.",
        "{place}: “{value}” is no whole number above 0. Type it again.",
    ),
    "sampling.fault_unknown": (
        "{place?{place}: }không có lỗi «{fault}» trong danh sách soát: {known}. Sửa tên lỗi hoặc thêm vào danh sách soát.",
        "{place?{place}: }“{fault}” is not among what files are examined for: {known}. Correct it, or add it to the checks.",
    ),
    "sampling.result_and_faults": (
        "{place?{place}: }ghi đạt (hoặc không tính) mà lại có lỗi. Bỏ lỗi, hoặc ghi không đạt.",
        "{place?{place}: }the file is said to be sound (or not counted) and has faults. Take the faults away, or write "
        "“not met”.",
    ),
    "sampling.no_file": (
        "{place}: dòng không ghi số thứ tự cũng không ghi tên văn bản. Ghi một trong hai, hoặc bỏ dòng này.",
        "{place}: the row has neither a number nor a name. Give it one of them, or take the row out.",
    ),
    "sampling.file_twice": (
        "{place}: «{name}» ghi hai dòng trong tệp. Giữ lại một dòng.",
        "{place}: “{name}” stands twice in the file. Keep one row.",
    ),
    "sampling.no_result": (
        "{place}: «{value}» không phải là kết quả. Ghi đạt, không đạt, không tính, hoặc để trống.",
        "{place}: “{value}” is no result. Write met, not_met, na, or nothing.",
    ),
    "sampling.workbook": (
        "{place}: không đọc được trang tính đầu tiên của tệp Excel. Lưu tệp dạng CSV (UTF-8) rồi chọn lại.",
        "{place}: the first sheet of the Excel file cannot be read. Save it as CSV (UTF-8) and choose that.",
    ),
    "sampling.list_size": (
        "{place}: danh sách có {count} dòng; cần từ 1 đến {limit} dòng. Kiểm tra lại tệp.",
        "{place}: the list has {count} lines; 1 to {limit} are needed. Check the file.",
    ),
    "sampling.no_seed": (
        "{place}: rút ngẫu nhiên cần có số khởi đầu. Nhập một số bất kỳ (dòng lệnh: --seed SỐ).",
        "{place}: a draw needs a seed. Type any number (in a terminal: --seed S).",
    ),
    "sampling.no_population": (
        "{place}: chưa ghi tổng số nên chưa rút được. Nhập tổng số (dòng lệnh: --population SỐ).",
        "{place}: how many there are in all is not known, so nothing can be drawn. Type it (in a terminal: "
        "--population M).",
    ),
    "sampling.draw_too_large": (
        "{place}: không rút được {count} văn bản; chỉ còn rút được {left}. Nhập số nhỏ hơn.",
        "{place}: {count} files cannot be drawn; {left} can. Type a smaller number.",
    ),
    "answers.sample_above_population": (
        "{place}: số mẫu {sample} lớn hơn tổng số {population}. Kiểm tra lại hai con số.",
        "{place}: the sample {sample} is larger than the whole {population}. Check both figures.",
    ),
    "answers.sample_is_the_value": (
        "{place}: tiêu chí này kiểm tra theo mẫu, số liệu của mẫu («{text}») ghi vào ô số liệu (value). Để trống ô «chỉ "
        "thấy trong mẫu» (seen).",
        "{place}: this criterion is answered by a sample; its figure (“{text}”) is the value. Leave `seen` empty.",
    ),
    "answers.reason_missing": (
        "{place}: chưa ghi lý do không áp dụng. Ghi một lý do chung rồi đánh dấu lại.",
        "{place}: there is no reason why it does not apply. Write one reason for all, then mark again.",
    ),
    "answers.no_result": (
        "{place}: «{value}» không phải là kết quả. Ghi met, partly, not_met, na hoặc đạt, một phần, không đạt, "
        "không áp dụng.",
        "{place}: “{value}” is no result. Write met, partly, not_met, na, or leave it empty.",
    ),
    "answers.no_count": (
        "{place}: «{value}» không phải là số nguyên từ 0 trở lên. Nhập lại.",
        "{place}: “{value}” is not a whole number of 0 or more. Enter it again.",
    ),
    "answers.not_unicode": (
        "{place}: dòng này không ở bảng mã Unicode (UTF-8 hoặc UTF-16). Lưu lại tệp dạng «CSV UTF-8».",
        "{place}: this line is not Unicode text (UTF-8 or UTF-16). Save the file again as “CSV UTF-8”.",
    ),
    "answers.lines_not_unicode": (
        "{place}: từ dòng này trở đi có {count} dòng không ở bảng mã Unicode (UTF-8 hoặc UTF-16). "
        "Lưu lại tệp dạng «CSV UTF-8».",
        "{place}: from this line on, {count} lines are not Unicode text (UTF-8 or UTF-16). "
        "Save the file again as “CSV UTF-8”.",
    ),
    "answers.not_a_table": (
        "{place}: không đọc được bảng từ chỗ này (dấu nháy chưa đóng, ký tự lạ hoặc sai cấu trúc). Sửa chỗ đó rồi thử lại.",
        "{place}: the table cannot be read here (an open quote, a stray character or a wrong structure). Correct it.",
    ),
    "answers.no_head": (
        "{place}: thiếu dòng tên cột hoặc cột «{column}». Thêm dòng đầu với tên các cột.",
        "{place}: there is no head row, or no column “{column}”. Add a first row that names the columns.",
    ),
    "answers.unknown_column": (
        "{place}: không có cột «{column}». Xóa cột hoặc sửa lại tên.",
        "{place}: there is no column “{column}”. Remove it or correct its name.",
    ),
    "answers.column_twice": (
        "{place}: cột «{column}» có hai lần. Giữ lại một cột.",
        "{place}: the column “{column}” stands twice. Keep one.",
    ),
    "answers.too_many_columns": (
        "{place}: dòng có {count} cột, quá nhiều. Kiểm tra dấu phân cách.",
        "{place}: the row has {count} columns, too many. Check the separator.",
    ),
    "answers.cells": (
        "{place}: dòng có {count} ô, cần {expected} ô. Bổ sung hoặc bỏ bớt ô cho đủ.",
        "{place}: the row has {count} cells where {expected} are due. Add or remove cells.",
    ),
    "answers.spreadsheet": (
        "{place}: đây là tệp bảng tính, chưa nhận được. Mở bằng Excel, chọn «Lưu thành», kiểu «CSV UTF-8», rồi nhận tệp đó.",
        "{place}: this is a spreadsheet, which cannot be taken in yet. Save it as “CSV UTF-8” and take that in.",
    ),
    "answers.row_twice": (
        "{place}: tiêu chí {criterion}{period?, thời kỳ «{period}»} có hai dòng. Giữ lại một dòng.",
        "{place}: criterion {criterion}{period?, period “{period}”} has two rows. Keep one.",
    ),
    # a visit's YAML
    "visit_file.unknown_key": (
        "{place}: không có mục «{key}». Xóa hoặc sửa lại tên mục.",
        "{place}: there is no key “{key}”. Remove it or correct its name.",
    ),
    "visit_file.missing_key": (
        "{place}: thiếu mục «{key}». Bổ sung mục này.",
        "{place}: the key “{key}” is missing. Add it.",
    ),
    "visit_file.wrong_word": (
        "{place}: mục «{key}» không nhận «{value}». Chỉ dùng: {expected}.",
        "{place}: “{key}” does not take “{value}”. Use one of: {expected}.",
    ),
    "visit_file.not_a_time": (
        "{place}: «{value}» không phải là ngày giờ. Ghi như 2021-10-07T08:00.",
        "{place}: “{value}” is no date and time. Write it as 2021-10-07T08:00.",
    ),
    "visit_file.period": (
        "{place}: thời kỳ «{value}» để trống hoặc trùng với thời kỳ khác. Ghi mỗi thời kỳ một tên riêng.",
        "{place}: the period “{value}” is empty or the same as another. Give each period its own name.",
    ),
    "visit_file.ends_before_it_starts": (
        "{place}: cuộc kiểm tra kết thúc trước khi bắt đầu. Sửa lại «starts_at» hoặc «ends_at».",
        "{place}: the visit ends before it starts. Correct “starts_at” or “ends_at”.",
    ),
    "visit_file.too_many": (
        "{place}: «{key}» có quá nhiều mục, tối đa {limit}. Bỏ bớt.",
        "{place}: “{key}” has too many entries; at most {limit}. Leave some out.",
    ),
    "visit_file.value": (
        "{place}: giá trị của mục «{key}» không đúng ({detail}). Sửa lại.",
        "{place}: the value of “{key}” is wrong ({detail}). Correct it.",
    ),
    # the register of the unit's documents
    "requests.no_original": (
        "{place}: «{value}» không phải là «bản gốc» hay «bản sao». Ghi một trong hai, hoặc để trống.",
        "{place}: “{value}” is neither “original” nor “copy”. Write one of them, or leave it empty.",
    ),
    "requests.row_twice": (
        "{place}: «{name}» ghi hai dòng giống nhau về số, trích yếu và kỳ. Giữ lại một dòng.",
        "{place}: “{name}” stands in two rows with the same number, subject and period. Keep one of them.",
    ),
    "requests.no_subject": (
        "{place}: chưa ghi trích yếu (tên hồ sơ) hoặc số, ký hiệu. Ghi ít nhất một trong hai.",
        "{place}: neither a subject nor a number is given. Give at least one of them.",
    ),
    # evidence
    "evidence.empty": (
        "{place}: tệp rỗng (0 byte), không đính kèm. Chọn tệp khác.",
        "{place}: the file is empty (0 bytes) and was not attached. Choose another.",
    ),
    "evidence.folder_empty": (
        "{place}: thư mục không có tệp nào để đính kèm. Chọn thư mục khác.",
        "{place}: there is no file in this folder to attach. Choose another.",
    ),
    "evidence.folder_too_full": (
        "{place}: thư mục có hơn {most} tệp, chưa nhận tệp nào. Chọn các tệp cần làm minh chứng rồi đưa vào.",
        "{place}: the folder holds more than {most} files; none was taken in. Choose the files that are evidence.",
    ),
    "evidence.too_large": (
        "{place}: tệp quá lớn, mỗi minh chứng nhiều nhất {mebibytes} MB. Giảm dung lượng hoặc chia nhỏ tệp.",
        "{place}: the file is too large; evidence has at most {mebibytes} MB each. Make it smaller or split it.",
    ),
    "evidence.changed": (
        "{place}: tệp bị ghi trong lúc đang đọc, không đính kèm. Đợi chương trình kia ghi xong rồi đính kèm lại.",
        "{place}: the file was written to while it was read and was not attached. Let it be finished, then attach again.",
    ),
    "book.member_missing": (
        "«{place}»: không xác định được người này trong đoàn kiểm tra. Ghi đúng họ tên một người trong đoàn"
        "{known?: {known}}.",
        "“{place}”: nobody of the team, or more than one, goes by this name. Write the name of a member"
        "{known?: {known}}.",
    ),
    "book.section_missing": (
        "«{place}»: cuộc kiểm tra không có phần hay danh mục này. Chọn trong: {known}.",
        "“{place}”: the visit has no such section or checklist. Choose from: {known}.",
    ),
    "issued.missing": (
        "{place}: trong sổ văn bản đã ban hành có {count} văn bản có mã này. Xem mã bằng lệnh inspector issued, ghi mã dài hơn.",
        "{place}: {count} issued documents have an id that begins so. See the ids with inspector issued; give more digits.",
    ),
    "marked.missing": (
        "{place}: có {count} câu hoặc minh chứng có mã này. Xem mã bằng lệnh --json, ghi mã dài hơn.",
        "{place}: {count} sentences or pieces of evidence have an id that begins so. Give more digits of it.",
    ),
    "evidence.missing": (
        "{place}: nội dung minh chứng chưa có trong sổ này. Nhận gói có minh chứng đó rồi mở lại.",
        "{place}: the evidence has not arrived in this book. Take in the packet that carries it.",
    ),
    "evidence.no_picture": (
        "{place}: không hiển thị được ảnh ({reason}). Tệp vẫn được giữ nguyên; lưu ra để xem bằng chương trình khác.",
        "{place}: the picture cannot be shown ({reason}). The file is kept; save it to look at it elsewhere.",
    ),
    # conflicts and the journal
    "conflict.missing": (
        "{place}: không có chỗ ghi khác nhau này, hoặc đã được xử lý. Xem lại danh sách.",
        "{place}: there is no such conflict, or it is settled. Look at the list again.",
    ),
    "conflict.no_such_side": (
        "{place}: không có phương án {side}. Chọn một phương án trong danh sách.",
        "{place}: there is no side {side}. Choose one from the list.",
    ),
    "journal.history_changed": (
        "{place}: lịch sử bị sửa: thay đổi này đã có trong sổ với nội dung khác. Không nhận; hỏi lại người gửi.",
        "{place}: history was altered: the book has this change with other content. Not taken; ask the sender.",
    ),
    "journal.refused": (
        "{place}: thay đổi không hợp lệ ({reason}). Không nhận nội dung nào; hỏi lại người gửi.",
        "{place}: this is not a valid change ({reason}). Nothing was taken; ask the sender.",
    ),
}
