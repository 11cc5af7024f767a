"""What a checklist's file, its expressions and phrases, and an answer's value may be refused for."""

ERRORS: dict[str, tuple[str, str]] = {
    # a checklist's YAML
    "yaml.not_utf8": (
        "{place}: tệp không ở bảng mã UTF-8 (thấy {found}). Mở tệp, chọn «Lưu thành» với bảng mã UTF-8 rồi thử lại.",
        "{place}: the file is not UTF-8 text (found {found}). Save it again as UTF-8.",
    ),
    "yaml.byte_order_mark": (
        "{place}: đầu tệp có dấu BOM. Lưu lại tệp với bảng mã UTF-8 (không có BOM).",
        "{place}: the file begins with a byte-order mark. Save it again as UTF-8 without BOM.",
    ),
    "yaml.syntax": (
        "{place}: sai cú pháp YAML ({reason}). Kiểm tra dấu hai chấm, dấu ngoặc kép và khoảng thụt đầu dòng.",
        "{place}: YAML syntax error ({reason}). Check colons, quotes and indentation.",
    ),
    "yaml.anchor": (
        "{place}: không được dùng ký hiệu & hoặc * ({name}). Viết đầy đủ nội dung; nếu là câu chữ thì đặt trong "
        "ngoặc kép.",
        "{place}: anchors and aliases ({name}) are not allowed. Write the text out; put words in quotes.",
    ),
    "yaml.tag": (
        "{place}: không được dùng thẻ «{name}». Xóa thẻ, hoặc đặt nội dung trong ngoặc kép.",
        "{place}: the tag “{name}” is not allowed. Remove it, or put the text in quotes.",
    ),
    "yaml.duplicate_key": (
        "{place}: từ khóa «{key}» đã có ở dòng {first}. Xóa bớt một chỗ.",
        "{place}: the key “{key}” is already on line {first}. Remove one of them.",
    ),
    "yaml.several_documents": (
        "{place}: một tệp chỉ chứa một danh mục. Xóa dấu «---» hoặc tách thành tệp khác.",
        "{place}: a file holds one checklist only. Remove the “---”, or make a second file.",
    ),
    "yaml.too_deep": (
        "{place}: lồng nhau quá {limit} cấp. Viết lại cho đơn giản hơn.",
        "{place}: nested more than {limit} levels deep. Write it more simply.",
    ),
    "yaml.key_not_text": (
        "{place}: từ khóa phải là chữ. Nếu câu chữ bắt đầu bằng {{ hoặc [, đặt cả câu trong ngoặc kép.",
        "{place}: a key must be text. If a sentence begins with {{ or [, put all of it in quotes.",
    ),
    "yaml.doubtful_number": (
        "{place}: «{text}» có thể hiểu nhiều cách. Nếu là số, viết như 10 hoặc 0.5; nếu là chữ, đặt trong ngoặc kép.",
        "{place}: “{text}” can be read in several ways. Write a number as 10 or 0.5, or put text in quotes.",
    ),
    # a checklist: its keys and values
    "checklist.not_a_checklist_file": (
        "{place}: không nhận ra loại tệp «{suffix}». Danh mục kiểm tra là tệp {known}.",
        "{place}: “{suffix}” is no kind of checklist. A checklist is a file {known}.",
    ),
    "checklist.missing": (
        "{place}: không có danh mục kiểm tra này. Các danh mục hiện có: {known}.",
        "{place}: there is no such checklist. There are: {known}.",
    ),
    "checklist.not_a_mapping": (
        "{place}: tệp không phải là danh mục kiểm tra. Xem mẫu trong docs/checklist-format.md.",
        "{place}: this is not a checklist. See docs/checklist-format.md.",
    ),
    "checklist.missing_key": (
        "{place}: thiếu «{key}». Thêm dòng «{key}: …».",
        "{place}: “{key}” is missing. Add a line “{key}: …”.",
    ),
    "checklist.unknown_key": (
        "{place}: không có từ khóa «{key}»{guess?, có lẽ là «{guess}»}. Các từ khóa dùng được ở đây: {known}.",
        "{place}: there is no key “{key}”{guess?, did you mean “{guess}”}. Keys known here: {known}.",
    ),
    "checklist.wrong_word": (
        "{place}: «{key}» không nhận giá trị «{value}». Chọn một trong: {expected}.",
        "{place}: “{key}” cannot be “{value}”. Choose one of: {expected}.",
    ),
    "checklist.not_text": (
        "{place}: «{key}» phải là chữ. Đặt «{value}» trong ngoặc kép.",
        "{place}: “{key}” must be text. Put “{value}” in quotes.",
    ),
    "checklist.not_yes_no": (
        "{place}: «{key}» chỉ nhận true hoặc false, không nhận «{value}».",
        "{place}: “{key}” is true or false, not “{value}”.",
    ),
    "checklist.not_number": (
        "{place}: «{key}» phải là số, không đặt trong ngoặc kép; phần thập phân dùng dấu chấm (0.5). "
        "Đang là «{value}».",
        "{place}: “{key}” must be a number without quotes, with a decimal point (0.5). It is “{value}”.",
    ),
    "checklist.not_day": (
        "{place}: «{key}» phải là ngày có thật, viết năm-tháng-ngày như 2020-03-05. Đang là «{value}».",
        "{place}: “{key}” must be a day of the calendar, as 2020-03-05. It is “{value}”.",
    ),
    "checklist.wrong_form": (
        "{place}: «{key}: {value}» không đúng dạng. Dùng chữ, số, dấu chấm, gạch nối; không có dấu cách "
        "(mẫu: {pattern}).",
        "{place}: “{key}: {value}” has the wrong form. Use letters, digits, points, hyphens; no spaces "
        "(pattern: {pattern}).",
    ),
    "checklist.empty": ("{place}: «{key}» không được để trống.", "{place}: “{key}” must not be empty."),
    "checklist.too_long": (
        "{place}: «{key}» dài quá {limit} ký tự. Rút gọn lại.",
        "{place}: “{key}” is longer than {limit} characters. Shorten it.",
    ),
    "checklist.out_of_range": (
        "{place}: «{key}: {value}» ngoài giới hạn cho phép ({limit}).",
        "{place}: “{key}: {value}” is outside what is allowed ({limit}).",
    ),
    "checklist.not_list": (
        "{place}: «{key}» phải là danh sách, mỗi mục một dòng bắt đầu bằng dấu «-».",
        "{place}: “{key}” must be a list, each item on a line that begins with “-”.",
    ),
    "checklist.not_keys": (
        "{place}: «{key}» phải gồm các dòng «từ khóa: giá trị».",
        "{place}: “{key}” must consist of lines “key: value”.",
    ),
    "checklist.invalid": (
        "{place}: «{key}: {value}» không hợp lệ ({reason}).",
        "{place}: “{key}: {value}” is not valid ({reason}).",
    ),
    # a checklist: what must fit together
    "checklist.duplicate_code": (
        "{place}: mã «{criterion}» đã dùng cho tiêu chí khác. Đặt mã khác.",
        "{place}: the code “{criterion}” already belongs to another criterion. Choose another.",
    ),
    "checklist.duplicate": (
        "{place}: «{what}» đã có ở trên. Đặt tên khác hoặc xóa bớt.",
        "{place}: “{what}” is already there. Choose another name or remove one.",
    ),
    "checklist.grades_order": (
        "{place}: các mức xếp loại phải xếp từ cao xuống thấp.",
        "{place}: grades must stand from the highest threshold to the lowest.",
    ),
    "checklist.grades_end": (
        "{place}: mức xếp loại cuối cùng phải từ 0 điểm (at_least: 0).",
        "{place}: the last grade must begin at 0 (at_least: 0).",
    ),
    "checklist.unknown_grade": (
        "{place}: không có mức xếp loại «{name}». Các mức: {known}.",
        "{place}: there is no grade “{name}”. Grades: {known}.",
    ),
    "checklist.until_before_from": (
        "{place}: ngày hết hiệu lực trước ngày có hiệu lực.",
        "{place}: the last day in force is before the first.",
    ),
    "checklist.section_sum": (
        "{place}: phần {section} ghi {max} điểm nhưng các tiêu chí cộng lại là {sum}. Sửa điểm phần hoặc điểm tiêu chí.",
        "{place}: section {section} says {max} points, but its criteria add up to {sum}. Correct one of them.",
    ),
    "checklist.total_not_100": (
        "{place}: các phần cộng lại là {total} điểm, không phải 100. Điểm vẫn được quy đổi về thang 100.",
        "{place}: the sections add up to {total}, not 100. Scores are still normalized to 100.",
    ),
    "checklist.not_quarter_points": (
        "{place}: điểm chuẩn {max} không phải bội số của 0,25.",
        "{place}: the maximum {max} is no multiple of 0.25.",
    ),
    "checklist.key_not_for_kind": (
        "{place}: «{key}» không dùng cho kiểu «{kind}». Xóa dòng này hoặc đổi kiểu.",
        "{place}: “{key}” does not go with kind “{kind}”. Remove it or change the kind.",
    ),
    "checklist.checks_without_sampling": (
        "{place}: «sampling_checks» chỉ dùng cùng «sampling»; ở đây không có tác dụng. Thêm «sampling: true» hoặc xóa.",
        "{place}: “sampling_checks” only goes with “sampling”; here it does nothing. Add “sampling: true” or remove it.",
    ),
    "checklist.kind_needs_key": (
        "{place}: kiểu «{kind}» cần có «{key}».",
        "{place}: kind “{kind}” needs “{key}”.",
    ),
    "checklist.bonus_with_score": (
        "{place}: tiêu chí có điểm thưởng thì điểm chuẩn phải là 0.",
        "{place}: a criterion that earns a bonus must have a maximum of 0.",
    ),
    "checklist.ladder_and_bands": (
        "{place}: chỉ dùng một trong hai: «ladder» hoặc «bands».",
        "{place}: use either “ladder” or “bands”, not both.",
    ),
    "checklist.unknown_ladder": (
        "{place}: không có thang bậc «{ladder}». Các thang đã khai báo: {known}.",
        "{place}: there is no ladder “{ladder}”. Ladders: {known}.",
    ),
    "checklist.ladder_of_other_kind": (
        "{place}: thang bậc «{ladder}» dùng cho kiểu «{of}», không dùng cho «{kind}».",
        "{place}: ladder “{ladder}” is for kind “{of}”, not “{kind}”.",
    ),
    "checklist.band_condition": (
        "{place}: mỗi bậc có đúng một điều kiện trong số: {known}.",
        "{place}: each band has exactly one condition among: {known}.",
    ),
    "checklist.band_of_other_kind": (
        "{place}: điều kiện này không dùng cho kiểu «{of}» (ngày dùng «until», số và tỷ lệ dùng at_least, above, "
        "at_most, below).",
        "{place}: this condition does not go with kind “{of}” (dates take “until”; figures at_least, above, "
        "at_most, below).",
    ),
    "checklist.band_unreachable": (
        "{place}: bậc này không bao giờ tới được vì bậc trên đã bao trùm. Xếp lại thứ tự các bậc.",
        "{place}: this band can never be reached, the one above takes all of it. Put the bands in order.",
    ),
    "checklist.choice_share_or_points": (
        "{place}: mỗi phương án có «share» hoặc «points», một trong hai.",
        "{place}: each choice has “share” or “points”, one of the two.",
    ),
    "checklist.choice_above_max": (
        "{place}: phương án {points} điểm vượt điểm chuẩn {max}.",
        "{place}: a choice of {points} points is above the maximum {max}.",
    ),
    "checklist.unknown_legal_basis": (
        "{place}: không có căn cứ «{ref}» trong legal_bases{guess?, có lẽ là «{guess}»}.",
        "{place}: “{ref}” is not in legal_bases{guess?, did you mean “{guess}”}.",
    ),
    "checklist.limits_order": (
        "{place}: giới hạn dưới (min) lớn hơn giới hạn trên (max).",
        "{place}: the lower limit (min) is above the upper one (max).",
    ),
    "checklist.soft_limits_empty": (
        "{place}: giới hạn mềm (soft) cần ít nhất một trong hai: min, max.",
        "{place}: a soft limit needs a min, a max or both.",
    ),
    "checklist.soft_limit_idle": (
        "{place}: giới hạn mềm không bao giờ được xét, vì số liệu đã bị chặn ở {limit}. Đặt giới hạn mềm vào bên trong.",
        "{place}: this soft limit can never be overstepped: figures stop at {limit} already. Put it inside of that.",
    ),
    # a checklist: expressions
    "checklist.expression_too_long": (
        "{place}: biểu thức quá dài hoặc lồng quá sâu (tối đa {limit} ký tự). Viết gọn lại.",
        "{place}: the expression is too long or too deep (at most {limit} characters). Make it shorter.",
    ),
    "checklist.expression_syntax": (
        "{place}: biểu thức «{expression}» sai cú pháp ({reason}).",
        "{place}: the expression “{expression}” has a syntax error ({reason}).",
    ),
    "checklist.expression_unknown_name": (
        "{place}: biểu thức dùng tên lạ «{name}». Các tên dùng được: {known}.",
        "{place}: the expression uses an unknown name “{name}”. Known names: {known}.",
    ),
    "checklist.expression_refused": (
        "{place}: biểu thức dùng «{what}», không được phép. Chỉ dùng so sánh, and, or, not, cộng, trừ với các tên đã cho.",
        "{place}: the expression uses “{what}”, which is not allowed. Only comparisons, and, or, not, + and - are.",
    ),
    "checklist.when_unknown_code": (
        "{place}: điều kiện «when» nhắc mã «{criterion}» không có trong danh mục{guess?, có lẽ là «{guess}»}.",
        "{place}: “when” names the code “{criterion}”, which is not in the checklist{guess?, did you mean “{guess}”}.",
    ),
    "checklist.when_cycle": (
        "{place}: các điều kiện «when» vòng tròn: {cycle}. Bỏ một điều kiện.",
        "{place}: the “when” conditions go round in a circle: {cycle}. Remove one.",
    ),
    # a checklist: phrases
    "checklist.phrase_too_long": (
        "{place}: câu dự thảo dài quá {limit} ký tự. Rút gọn lại.",
        "{place}: the phrase is longer than {limit} characters. Shorten it.",
    ),
    "checklist.phrase_syntax": (
        "{place}: câu dự thảo sai cú pháp ({reason}). Kiểm tra các dấu {{{{ }}}} và {{% %}}.",
        "{place}: the phrase has a syntax error ({reason}). Check the marks {{{{ }}}} and {{% %}}.",
    ),
    "checklist.phrase_unknown_name": (
        "{place}: câu dự thảo dùng tên lạ «{name}». Các tên dùng được: {known}.",
        "{place}: the phrase uses an unknown name “{name}”. Known names: {known}.",
    ),
    "checklist.phrase_unknown_filter": (
        "{place}: câu dự thảo dùng bộ lọc lạ «{name}». Các bộ lọc dùng được: {known}.",
        "{place}: the phrase uses an unknown filter “{name}”. Known filters: {known}.",
    ),
    "checklist.phrase_refused": (
        "{place}: câu dự thảo dùng «{what}», không được phép. Chỉ dùng tên, bộ lọc, if, so sánh, cộng, trừ.",
        "{place}: the phrase uses “{what}”, which is not allowed. Only names, filters, if, comparisons, + and - are.",
    ),
    "checklist.phrase_missing": (
        "{place}: tiêu chí {criterion} chưa có câu «{phrase}»; phần này sẽ không có câu dự thảo.",
        "{place}: criterion {criterion} has no phrase “{phrase}”; nothing will be drafted there.",
    ),
    "checklist.phrase_never_used": (
        "{place}: câu «{phrase}» không bao giờ dùng đến vì tiêu chí không hỏi theo thời kỳ.",
        "{place}: the phrase “{phrase}” is never used, as the criterion is not asked per period.",
    ),
    "checklist.phrase_failed": (
        "{place}: không soạn được câu dự thảo từ số liệu đã nhập ({reason}).",
        "{place}: the phrase cannot be filled with these figures ({reason}).",
    ),
    # an answer's value
    "value.none_asked": (
        "{place}: tiêu chí này chỉ đánh giá, không có số liệu. Xóa «{text}», ghi kết quả vào cột «result».",
        "{place}: this criterion is judged and has no figure. Remove “{text}” and write the result.",
    ),
    "value.not_a_count": (
        "{place}: «{text}» phải là số nguyên, không âm.",
        "{place}: “{text}” must be a whole number, not negative.",
    ),
    "value.not_a_fraction": (
        "{place}: «{text}» phải gồm hai số, ví dụ 46/60 (số đạt/tổng số).",
        "{place}: “{text}” must be two figures, as 46/60 (part/total).",
    ),
    "value.empty_total": (
        "{place}: tổng số bằng 0 ({text}). Nếu không phát sinh, chọn «Không áp dụng» và ghi lý do.",
        "{place}: the total is 0 ({text}). If there was none, choose “not applicable” and give the reason.",
    ),
    "value.part_above_total": (
        "{place}: số thứ nhất lớn hơn tổng số ({text}). Kiểm tra lại hai số.",
        "{place}: the first figure is above the total ({text}). Check both figures.",
    ),
    "value.outside_limits": (
        "{place}: «{text}» ngoài giới hạn cho phép{min? (từ {min})}{max? (đến {max})}. {message?{message} }Kiểm tra lại số liệu.",
        "{place}: “{text}” is outside what is possible{min? (from {min})}{max? (up to {max})}. {message?{message} }"
        "Check the figure.",
    ),
    "value.too_many_decimals": (
        "{place}: «{text}» có quá hai chữ số thập phân. Làm tròn đến hai chữ số.",
        "{place}: “{text}” has more than two decimals. Round it to two.",
    ),
    "value.unknown_choice": (
        "{place}: không có phương án «{text}». Các phương án: {known}.",
        "{place}: there is no choice “{text}”. Choices: {known}.",
    ),
    # a line of quick entry
    "line.no_such_number": (
        "{place}: danh mục {checklist} chỉ có {last} tiêu chí.",
        "{place}: {checklist} has only {last} criteria.",
    ),
    "line.no_such_code": (
        "{place}: không có tiêu chí này. Gõ số thứ tự (12), mã (III.4), hoặc tên danh mục rồi số (vt 12).",
        "{place}: there is no such criterion. Type a number (12), a code (III.4), or checklist and number (vt 12).",
    ),
    "line.no_such_period": (
        "{place}: không rõ thời kỳ nào. Gõ {known}.",
        "{place}: this is none of the periods. Type {known}.",
    ),
    "line.no_period_asked": (
        "{place}: tiêu chí này chấm một lần cho cả cuộc kiểm tra. Bỏ «{text}».",
        "{place}: this criterion is asked once. Leave out “{text}”.",
    ),
    "line.no_criterion": (
        "{place}: chưa rõ tiêu chí nào. Gõ số thứ tự hoặc mã ở đầu dòng.",
        "{place}: which criterion is it? Begin the line with its number or code.",
    ),
    "line.nothing_said": (
        "{place}: gõ tiếp {met?d (đạt), p (một phần), k (không đạt) hoặc x (không áp dụng)}{percent?hai số, ví dụ 17/21}"
        "{number?một số}{steps?số lỗi}{date?ngày, ví dụ 15/01/2020}{choice?phương án: {choices}}{text?nội dung}.",
        "{place}: go on with {met?d (met), p (partly), k (not met) or x (not applicable)}{percent?two figures, as 17/21}"
        "{number?a number}{steps?the number of faults}{date?a date, as 15/01/2020}{choice?a choice: {choices}}"
        "{text?the text}.",
    ),
    "line.verdict_unknown": (
        "{place}: không hiểu «{text}». Gõ d (đạt), p (một phần), k (không đạt), x (không áp dụng); chỉ ghi nhận thì đặt "
        "trong ngoặc kép.",
        "{place}: “{text}” is not understood. Type d (met), p (partly), k (not met), x (not applicable); a note alone "
        "goes in quotes.",
    ),
    "line.figure_unknown": (
        "{place}: không hiểu «{text}». Gõ {percent?hai số, ví dụ 17/21}{number?một số}{steps?số lỗi}"
        "{date?ngày, ví dụ 15/01/2020}, hoặc d, p, k, x; chỉ ghi nhận thì đặt trong ngoặc kép.",
        "{place}: “{text}” is not understood. Type {percent?two figures, as 17/21}{number?a number}"
        "{steps?the number of faults}{date?a date, as 15/01/2020}, or d, p, k, x; a note alone goes in quotes.",
    ),
    "line.choice_unknown": (
        "{place}: không có phương án «{text}». Các phương án: {known}.",
        "{place}: there is no choice “{text}”. Choices: {known}.",
    ),
    "line.figure_says": (
        "{place}: số liệu tự cho kết quả. Bỏ «{text}», hoặc gõ điểm khác kèm lý do sau dấu !.",
        "{place}: the figure says the result. Leave out “{text}”, or type another score with its reason after !.",
    ),
    "line.score_outside": (
        "{place}: điểm từ 0 đến {max}, không nhận «{text}». Nếu «{text}» thuộc phần ghi nhận thì đặt trong ngoặc kép.",
        "{place}: points go from 0 to {max}, not “{text}”. If “{text}” belongs to the note, put that in quotes.",
    ),
    "line.score_without_base": (
        "{place}: không áp dụng thì không có điểm. Bỏ «{text}».",
        "{place}: what does not apply has no points. Leave out “{text}”.",
    ),
}
