"""What Word documents and templates may be refused for, and what a document lacks before it is signed."""

ERRORS: dict[str, tuple[str, str]] = {
    # last time's requirements
    "last_time.no_such_requirement": (
        "{place}: không có yêu cầu nào của lần kiểm tra trước mang mã «{id}». Lấy mã từ bảng do inspector rechecks in ra.",
        "{place}: no requirement of an earlier visit has the id “{id}”. Take it from the table that inspector rechecks prints.",
    ),
    "last_time.no_state": (
        "{place}: «{value}» không phải là kết quả khắc phục. Ghi: đã khắc phục, khắc phục một phần, chưa khắc phục, "
        "chưa đủ căn cứ kết luận.",
        "{place}: “{value}” does not say what became of it. Write remedied, partly, not_remedied or unverifiable.",
    ),
    "last_time.row_twice": (
        "{place}: yêu cầu «{id}» có hai dòng. Giữ lại một dòng.",
        "{place}: the requirement “{id}” has two rows. Keep one.",
    ),
    # Word documents that are read
    "layout.not_word": (
        "{place}: không phải là tài liệu Word (.docx). Chọn tệp .docx, hoặc mở tệp bằng Word rồi lưu lại dạng .docx.",
        "{place}: this is no Word document (.docx). Choose a .docx, or open it in Word and save it as .docx.",
    ),
    "layout.old_word": (
        "{place}: tệp ở dạng Word cũ (.doc) hoặc đặt mật khẩu mở. Mở bằng Word, bỏ mật khẩu, lưu lại dạng .docx rồi chọn lại.",
        "{place}: the file is in Word's old format (.doc) or locked by a password. "
        "Open it in Word, take the password off, save it as .docx and choose it again.",
    ),
    "layout.macros": (
        "{place}: tài liệu chứa macro ({part}), không mở. Mở bằng Word rồi lưu lại dạng .docx không có macro.",
        "{place}: the document carries macros ({part}) and is not opened. Save it as a .docx without macros.",
    ),
    "layout.damaged": (
        "{place}: tài liệu bị hỏng, không đọc được phần {part}. Lấy lại bản gốc, hoặc mở và sửa bằng Word.",
        "{place}: the document is damaged; its part {part} cannot be read. Get the original again, or repair it in Word.",
    ),
    "layout.suspicious": (
        "{place}: phần {part} của tài liệu có nội dung lạ, không phần mềm soạn thảo nào ghi ra; không mở. "
        "Hỏi lại người gửi tệp.",
        "{place}: part {part} of the document holds what no word processor writes; it is not opened. "
        "Ask whoever sent it.",
    ),
    "layout.signed": (
        "{place}: tài liệu đã ký số; sửa là chữ ký mất hiệu lực, nên không sửa. Sửa bản chưa ký rồi ký lại.",
        "{place}: the document carries a digital signature, which any change would break; nothing was changed. "
        "Mend the unsigned original and sign it again.",
    ),
    "layout.too_heavy": (
        "{place}: soát quá {seconds} giây hoặc quá {megabytes} MB bộ nhớ mà chưa xong; bỏ qua tệp này. "
        "Mở bằng Word, lưu lại rồi soát riêng tệp này.",
        "{place}: checking took over {seconds} seconds or {megabytes} MB and was given up. "
        "Open it in Word, save it again and check it by itself.",
    ),
    "layout.no_word_files": (
        "{place}: trong thư mục không có tệp Word nào. Chọn thư mục chứa các tệp .docx của đơn vị.",
        "{place}: the folder holds no Word file. Choose the folder with the unit's .docx files.",
    ),
    "layout.same_file": (
        "{place}: đây chính là tệp gốc; tệp gốc không bao giờ bị ghi đè. Chọn tên khác cho tệp đã sửa.",
        "{place}: this is the original itself, which is never overwritten. Choose another name for the mended file.",
    ),
    "layout.too_much_inside": (
        "{place}: tài liệu mở ra quá lớn (phần {part}: {bytes} byte, mức cho phép là {limit}); không mở. "
        "Kiểm tra lại tệp hoặc giảm cỡ ảnh.",
        "{place}: the document would unpack to too much (part {part}: {bytes} bytes; at most {limit}); it is not "
        "opened. Check the file, or make its pictures smaller.",
    ),
    # templates and the documents made from them
    "report.template_missing": (
        "{place}: không có mẫu văn bản này. Các mẫu hiện có: {known}.",
        "{place}: there is no such template. There are: {known}.",
    ),
    "report.document_unknown": (
        "{place}: không có loại văn bản này. Các loại: {known}.",
        "{place}: there is no such document. There are: {known}.",
    ),
    "report.template_too_heavy": (
        "{place}: mẫu quá nặng, đã dừng sau {seconds} giây hoặc khi dùng hết {megabytes} MB bộ nhớ. Bỏ bớt vòng lặp "
        "trong mẫu hoặc dùng mẫu có sẵn.",
        "{place}: the template is too heavy: stopped after {seconds} s or {megabytes} MB of memory. Take loops out of "
        "it, or use a built-in template.",
    ),
    "report.template_failed": (
        "{place}: không điền được mẫu{paragraph? tại đoạn «{paragraph}»} ({reason}). Sửa thẻ trong đoạn này rồi xuất lại.",
        "{place}: the template could not be filled{paragraph? at “{paragraph}”} ({reason}). Correct the tag there.",
    ),
    "report.document_unmarked": (
        "{place}: không thấy câu nào có dấu nhận biết của Sổ Kiểm Tra. Chỉ nhận lại được thông báo (kết luận) và báo cáo "
        "kết quả do chương trình xuất ra, sửa trong chính tệp đó. Chọn tệp như vậy.",
        "{place}: no sentence in it bears this program's mark. Only a conclusion or a result report that was exported "
        "from here, and changed in that same file, can be taken back. Choose such a file.",
    ),
    "report.document_foreign": (
        "{place}: văn bản này thuộc cuộc kiểm tra khác{unit? (đơn vị: {unit})}. Mở đúng sổ, đúng cuộc kiểm tra rồi nhận "
        "lại.",
        "{place}: this document belongs to another inspection{unit? (unit: {unit})}. Open the right book and inspection, "
        "then take it in again.",
    ),
    "report.renderer_lost": (
        "{place}: không khởi động được tiến trình điền mẫu ({reason}). Mở lại chương trình; nếu vẫn lỗi, dùng mẫu có sẵn.",
        "{place}: the process that fills templates did not start ({reason}). Start the program again, or use a built-in "
        "template.",
    ),
    "report.survey_fits_none": (
        "{place}: không có tiêu chí nào của cuộc kiểm tra nói về thể thức văn bản. Nêu rõ mã tiêu chí nhận minh chứng.",
        "{place}: no criterion of the inspection speaks of the layout of documents. Name the criterion that takes the "
        "evidence.",
    ),
    "report.survey_period_unclear": (
        "{place}: tiêu chí hỏi theo từng thời kỳ, năm của các văn bản không cho biết là thời kỳ nào. Nêu rõ thời kỳ: "
        "{periods}.",
        "{place}: the criterion is asked for several periods, and the documents' years do not say which. Name one: "
        "{periods}.",
    ),
    "report.office_missing": (
        "{place}: máy này chưa cài, nên chưa dựng được đúng từng trang và chưa lưu được PDF. Cài {place} (bộ cài chép sang "
        "bằng USB, không cần mạng) rồi làm lại; hoặc mở văn bản bằng Word và lưu thành PDF.",
        "{place} is not installed here, so there are no exact pages and no PDF. Install {place} (its installer can come on a "
        "stick, no network is needed) and try again; or open the document in Word and save it as PDF.",
    ),
    "report.office_too_slow": (
        "{place}: LibreOffice dựng trang quá {seconds} giây, đã dừng. Đóng bớt chương trình rồi thử lại; hoặc mở bằng Word "
        "và lưu thành PDF.",
        "{place}: LibreOffice took more than {seconds} seconds and was stopped. Close other programs and try again, or "
        "open the document in Word and save it as PDF.",
    ),
    "report.office_failed": (
        "{place}: LibreOffice không dựng được trang của văn bản{reason? ({reason})}. Mở thử LibreOffice một lần; nếu vẫn "
        "lỗi, mở văn bản bằng Word và lưu thành PDF.",
        "{place}: LibreOffice did not make the document's pages{reason? ({reason})}. Start LibreOffice once by itself; "
        "if it still fails, open the document in Word and save it as PDF.",
    ),
    "report.template_syntax": (
        "{place}: thẻ viết sai cú pháp ({reason}). Kiểm tra dấu ngoặc, chữ for/endfor, if/endif.",
        "{place}: the tag has a syntax error ({reason}). Check braces, for/endfor, if/endif.",
    ),
    "report.template_unknown_field_near": (
        "{place}: không có trường `{name}`, có phải `{nearest}`?",
        "{place}: there is no field `{name}`; did you mean `{nearest}`?",
    ),
    "report.template_unknown_field": (
        "{place}: không có trường `{name}`.{known? Các trường dùng được ở đây: {known}.}",
        "{place}: there is no field `{name}`.{known? The fields here: {known}.}",
    ),
    "report.template_not_a_list": (
        "{place}: `{name}` không phải là danh sách nên không lặp được bằng for.",
        "{place}: `{name}` is not a list, so `for` cannot go through it.",
    ),
    "report.template_prints_list": (
        "{place}: `{name}` là một danh sách nên không in thẳng được. Lặp bằng for, hoặc nối các chữ bằng bộ lọc join.",
        "{place}: `{name}` is a list, which cannot be printed as it is. Go through it with `for`, or `join` its words.",
    ),
    "report.template_prints_group": (
        "{place}: `{name}` gồm nhiều trường nên không in thẳng được. Ghi rõ trường cần in: {known}.",
        "{place}: `{name}` has fields of its own and cannot be printed as it is. Say which: {known}.",
    ),
    "report.template_unknown_filter": (
        "{place}: không có bộ lọc `{name}`. Các bộ lọc dùng được: {known}.",
        "{place}: there is no filter `{name}`. There are: {known}.",
    ),
    "report.template_refused": (
        "{place}: không được dùng `{what}` trong mẫu. Mẫu chỉ được in trường, lặp (for) và chọn (if).",
        "{place}: `{what}` is not allowed in a template, which may only print fields, repeat and choose.",
    ),
    "report.template_other_tags": (
        "{place}: thẻ `{tag}` thuộc ngôn ngữ mẫu khác. Viết lại theo dạng {{{{ tên.trường }}}} của chương trình này.",
        "{place}: `{tag}` is a tag of another template language. Write it as {{{{ field.name }}}}.",
    ),
    "report.template_field_refused": (
        "{place}: mẫu có trường Word {field}, có thể mở tệp hoặc chạy chương trình khác. Xóa trường này trong Word.",
        "{place}: the template has a Word field {field}, which may open or run something else. Delete it.",
    ),
    "report.template_field_made": (
        "{place}: mẫu có trường Word ghép từ thẻ hoặc từ trường khác ({field}), không biết trước sẽ mở gì. Xóa trường này "
        "trong Word.",
        "{place}: the template has a Word field put together from tags or other fields ({field}): nobody can tell what it "
        "opens. Delete it.",
    ),
    "report.template_text_beside": (
        "{place}: thẻ {tag} thay cho cả đoạn, dòng hoặc ô chứa nó; nội dung đứng cạnh{words? (“{words}”)} sẽ mất khi điền. "
        "Chuyển nội dung đó sang đoạn, dòng hoặc ô khác.",
        "{place}: {tag} stands for the whole paragraph, row or cell; what is beside it{words? (“{words}”)} would be lost. "
        "Move that to another paragraph, row or cell.",
    ),
    "report.template_no_tags": (
        "{place}: mẫu không có thẻ nào, văn bản sẽ không có nội dung nào của cuộc kiểm tra. Mở mẫu trong Word, thêm các thẻ "
        "như {{{{ unit.name }}}}, hoặc bắt đầu từ mẫu có sẵn.",
        "{place}: the template has no tag, so the document would say nothing of the visit. Open it in Word and put tags "
        "in, such as {{{{ unit.name }}}}, or begin with a built-in template.",
    ),
    "report.template_other_kind": (
        "{place}: tệp được lưu ở dạng {kind}. Mở bằng Word, chọn Lưu thành (Save As) dạng Word Document (.docx), rồi dùng tệp "
        "đó.",
        "{place}: the file was saved as {kind}. Open it in Word, save it as a Word Document (.docx) and use that file.",
    ),
    "report.template_embedded": (
        "{place}: mẫu có đối tượng nhúng hoặc tệp chèn ({part}). Xóa đối tượng này trong Word rồi lưu lại.",
        "{place}: the template carries an embedded object or inserted file ({part}). Delete it in Word and save.",
    ),
    "report.template_outside": (
        "{place}: mẫu liên kết ra ngoài tới {target}. Bỏ liên kết hoặc nhúng hẳn ảnh vào mẫu.",
        "{place}: the template links to {target} outside. Break the link, or put the picture itself in.",
    ),
    "report.template_macros": (
        "{place}: mẫu có macro ({part}). Lưu lại dưới dạng .docx không có macro.",
        "{place}: the template carries macros ({part}). Save it as a .docx without macros.",
    ),
}

MISSING: dict[str, tuple[str, str]] = {
    "missing.superior_body": ("Chưa ghi tên cơ quan chủ quản trực tiếp.", "The superior body is not named."),
    "missing.issuing_body": ("Chưa ghi tên cơ quan ban hành.", "The issuing body is not named."),
    "missing.document_number": ("Chưa có số văn bản.", "The document has no number."),
    "missing.document_symbol": ("Chưa có ký hiệu văn bản.", "The document has no symbol."),
    "missing.document_date": ("Chưa có ngày ban hành.", "The document has no date."),
    "missing.document_place": ("Chưa ghi địa danh.", "The document has no place."),
    "missing.decision_number": ("Chưa có số quyết định kiểm tra.", "The visit's decision has no number."),
    "missing.decision_date": ("Chưa có ngày quyết định kiểm tra.", "The visit's decision has no date."),
    "missing.decision_issuer": (
        "Chưa ghi người ra quyết định kiểm tra.",
        "The decision's issuer is not named.",
    ),
    "missing.decision_subject": ("Chưa ghi trích yếu quyết định kiểm tra.", "The decision has no subject."),
    "missing.starts_at": ("Chưa ghi thời gian kiểm tra.", "The days of the visit are not set."),
    "missing.periods": ("Chưa ghi thời kỳ kiểm tra.", "The inspected periods are not set."),
    "missing.overview": ("Chưa viết phần Khái quát.", "The overview is not written."),
    "missing.report_to": (
        "Chưa ghi nơi nhận báo cáo kết quả khắc phục.",
        "Whom the unit reports to is not said.",
    ),
    "missing.report_deadline": (
        "Chưa có thời hạn báo cáo kết quả khắc phục.",
        "The report on remedies has no deadline.",
    ),
    "missing.signer_authority": ("Chưa ghi quyền hạn của người ký.", "The signer's authority is not said."),
    "missing.signer_name": ("Chưa ghi cấp bậc, họ tên người ký.", "The signer is not named."),
    "missing.recipients": ("Chưa ghi nơi nhận.", "There are no recipients."),
    "missing.archive_mark": ("Chưa ghi dòng lưu (Lưu: VT, …).", "The archive line (Lưu: VT, …) is not set."),
    "missing.team_head": ("Chưa ghi Trưởng đoàn.", "The team has no head."),
    "missing.checklists": ("Chưa chọn danh mục kiểm tra.", "No checklist is chosen."),
    "missing.dated_before_the_end": (
        "Ngày ban hành sớm hơn ngày ký biên bản.",
        "The document is dated before the minutes were signed.",
    ),
    "missing.symbol_of_other_type": (
        "Ký hiệu {symbol} không khớp với tên loại văn bản ({type}).",
        "The symbol {symbol} does not fit the document's type ({type}).",
    ),
    "missing.basis_not_in_force": (
        "Căn cứ {basis} không còn hoặc chưa có hiệu lực vào ngày ban hành.",
        "The basis {basis} is not in force on the document's date.",
    ),
    "missing.basis_not_verified": (
        "Căn cứ {basis} chưa được đối chiếu với bản chính thức.",
        "The basis {basis} has not been checked against the official text.",
    ),
    "missing.deadline_on_weekend": (
        "Thời hạn {date} rơi vào ngày nghỉ cuối tuần{sentence?: «{sentence}»}.",
        "The deadline {date} is on a weekend{sentence?: “{sentence}”}.",
    ),
    "missing.deadline_on_holiday": (
        "Thời hạn {date} rơi vào ngày nghỉ lễ{sentence?: «{sentence}»}.",
        "The deadline {date} is on a public holiday{sentence?: “{sentence}”}.",
    ),
    "missing.deadline_before_the_document": (
        "Thời hạn {date} sớm hơn ngày ban hành{sentence?: «{sentence}»}.",
        "The deadline {date} is before the document's own date{sentence?: “{sentence}”}.",
    ),
    "missing.answer": ("{place}: chưa kiểm tra.", "{place}: not checked yet."),
    "missing.reason": (
        "{place}: điểm bị trừ nhưng chưa ghi lý do.",
        "{place}: points were deducted without a reason.",
    ),
    "missing.reason_own_score": (
        "{place}: điểm đoàn chấm khác điểm tính theo danh mục nhưng chưa ghi lý do.",
        "{place}: the team's score differs from the computed one without a reason.",
    ),
    "missing.reason_not_applicable": (
        "{place}: ghi không áp dụng nhưng chưa nêu lý do.",
        "{place}: not applicable, without a reason.",
    ),
    "missing.note": (
        "{place}: chưa ghi đã phát hiện được gì.",
        "{place}: what was found is not written down.",
    ),
    "missing.difference": (
        "{place}: đoàn chấm {team}, đơn vị tự chấm {own}, chưa ghi lý do chênh lệch.",
        "{place}: the team gives {team}, the unit {own}, without a reason for the difference.",
    ),
    "missing.reported_differs": (
        "{place}: đơn vị báo cáo {reported}, đoàn xác minh {figure}, chưa ghi vì sao khác.",
        "{place}: the unit reported {reported}, the team verified {figure}, and why is not written down.",
    ),
    "missing.sample": (
        "{place}: sổ kiểm tra xác suất còn {waiting}/{listed} văn bản chưa xem. Xem nốt hoặc bỏ khỏi sổ.",
        "{place}: nobody has looked at {waiting} of {listed} files of the sample. Examine them or take them out.",
    ),
    "missing.sample_too_large": (
        "{place}: sổ kiểm tra xác suất đã xem {examined} văn bản mà tổng số chỉ ghi {population}. Kiểm tra lại hai con "
        "số.",
        "{place}: {examined} files of the sample are examined, but there are said to be {population} in all. Check "
        "both figures.",
    ),
    "missing.unusual": (
        "{place}: {figure} khác thường{min? (thường từ {min})}{max? (thường không quá {max})}. {message?{message} }"
        "Xem lại số liệu; nếu đúng thì để nguyên.",
        "{place}: {figure} is unusual{min? (usually from {min})}{max? (usually up to {max})}. {message?{message} }"
        "Look again; a figure that is right stays.",
    ),
    "missing.penalty_reason": (
        "{checklist}: có điểm trừ nhưng chưa ghi lý do.",
        "{checklist}: there is a penalty without a reason.",
    ),
    "missing.strength": ("Chưa có ưu điểm nào trong kết luận.", "The conclusion has no strength."),
    "missing.shortcoming": ("Chưa có hạn chế nào trong kết luận.", "The conclusion has no shortcoming."),
    "missing.evidence": (
        "Hạn chế chưa có minh chứng: «{sentence}».",
        "A shortcoming has no evidence: “{sentence}”.",
    ),
    "missing.cause": (
        "Hạn chế chưa nêu nguyên nhân: «{sentence}».",
        "A shortcoming has no cause: “{sentence}”.",
    ),
    "missing.requirement": (
        "Hạn chế chưa có yêu cầu khắc phục: «{sentence}».",
        "A shortcoming has no requirement: “{sentence}”.",
    ),
    "missing.owner": (
        "Yêu cầu chưa ghi đơn vị chủ trì: «{sentence}».",
        "A requirement has no owner: “{sentence}”.",
    ),
    "missing.deadline": (
        "Yêu cầu chưa có thời hạn: «{sentence}».",
        "A requirement has no deadline: “{sentence}”.",
    ),
    "missing.figure": (
        "Số liệu {figure} trong câu không có trong kết quả kiểm tra: «{sentence}».",
        "The figure {figure} is not in the answers: “{sentence}”.",
    ),
    "missing.share": (
        "Tỷ lệ {figure} không khớp với phân số đứng trước (đúng là {instead}){sentence?: «{sentence}»}.",
        "{figure} is not the share before it (which is {instead}){sentence?: “{sentence}”}.",
    ),
    "missing.basis_of_criterion": (
        "{place}: căn cứ {basis} không có hiệu lực trong thời kỳ kiểm tra.",
        "{place}: the basis {basis} was not in force in the inspected periods.",
    ),
    "missing.changed_under": (
        "Số liệu đã thay đổi sau khi sửa câu: «{sentence}». So lại câu với bản dự thảo mới.",
        "The answers changed after this sentence was edited: “{sentence}”. Compare it with the new draft.",
    ),
    "missing.remark": (
        "Ý kiến{author? của {author}} chưa xử lý: «{words}».",
        "A comment{author? by {author}} is not dealt with yet: “{words}”.",
    ),
    "missing.gap": (
        "Câu còn chỗ trống «…» chưa điền: «{sentence}».",
        "A sentence has a blank “…” that is not filled: “{sentence}”.",
    ),
    "missing.photo_not_cited": (
        "Ảnh {number} chưa được nhắc đến trong nội dung.",
        "Photo {number} is not referred to in the text.",
    ),
    "missing.not_received": (
        "Còn {count} hồ sơ, tài liệu đã yêu cầu nhưng chưa nhận: {sentence}{more? và {more} hồ sơ khác}.",
        "Documents asked for and not received ({count}): {sentence}{more? and {more} more}.",
    ),
    "missing.not_returned": (
        "Còn {count} hồ sơ, tài liệu đã nhận nhưng chưa trả: {sentence}{more? và {more} hồ sơ khác}.",
        "Documents received and not returned ({count}): {sentence}{more? and {more} more}.",
    ),
    "missing.returned_too_early": (
        "Có {count} hồ sơ, tài liệu ghi ngày trả trước ngày nhận: {sentence}{more? và {more} hồ sơ khác}.",
        "Documents said to be returned before they were received ({count}): {sentence}{more? and {more} more}.",
    ),
    "missing.caption": ("Ảnh {number} chưa có chú thích.", "Photo {number} has no caption."),
    "missing.photo_bytes": (
        "Ảnh {number} chưa có trong sổ này. Nhận gói có ảnh đó rồi xuất lại.",
        "Photo {number} has not arrived in this book. Take in the packet that carries it.",
    ),
    "missing.photo_damaged": (
        "Ảnh {number} bị hỏng, không in được trong văn bản. Chép lại ảnh từ máy chụp, thay cho ảnh này.",
        "Photo {number} is damaged and cannot be printed. Copy it from the camera again, and replace it.",
    ),
    "missing.abbreviation": (
        "Chữ viết tắt {word} chưa được giải thích. Viết đầy đủ ở lần dùng đầu tiên.",
        "The abbreviation {word} is not explained. Write it out where it is first used.",
    ),
    "missing.minutes_signed_at": (
        "Chưa ghi thời điểm ký biên bản.",
        "When the minutes were signed is not set.",
    ),
    "missing.unit_location": ("Chưa ghi nơi đơn vị đóng.", "Where the unit is is not said."),
    "missing.result_report_number": (
        "Chưa có số báo cáo kết quả kiểm tra.",
        "The report on the result has no number.",
    ),
    "missing.result_report_date": (
        "Chưa có ngày báo cáo kết quả kiểm tra.",
        "The report on the result has no date.",
    ),
    "missing.secretary": ("Đoàn kiểm tra chưa có Thư ký.", "The team has no secretary."),
    "missing.unit_people": ("Chưa ghi người của đơn vị.", "Nobody of the unit is named."),
    "missing.explanation": (
        "Chưa ghi ý kiến giải trình của đơn vị: “{sentence}”.",
        "The unit's explanation is not written down: “{sentence}”.",
    ),
    "missing.agreed": (
        "Chưa ghi đơn vị thống nhất hay không: “{sentence}”.",
        "Whether the unit agrees is not said: “{sentence}”.",
    ),
    "missing.proposals": ("Chưa ghi kiến nghị của đơn vị.", "The unit's proposals are not written down."),
    "missing.begun_at": (
        "Chưa ghi thời điểm giao nhận hồ sơ.",
        "When documents were handed over is not set.",
    ),
    "missing.due_at": ("Chưa có thời hạn.", "There is no deadline."),
    "missing.sheets": (
        "Chưa ghi số tờ của tài liệu: “{sentence}”.",
        "How many sheets a document has is not said: “{sentence}”.",
    ),
    "missing.no_documents": (
        "Cuộc kiểm tra chưa nhận hồ sơ, tài liệu nào nên không lập văn bản này.",
        "No document was taken in, so there is no such record.",
    ),
    "missing.no_photos": (
        "Cuộc kiểm tra không có ảnh minh chứng nên không lập phụ lục này.",
        "The visit has no photo, so there is no such annex.",
    ),
    "missing.no_figures": (
        "Cuộc kiểm tra chưa có số liệu nào nên không lập phụ lục này.",
        "The visit has no figure, so there is no such annex.",
    ),
    "missing.nothing_overdue": (
        "Không có yêu cầu nào quá thời hạn nên không lập công văn đôn đốc.",
        "No requirement is past its deadline, so there is no reminder.",
    ),
}
