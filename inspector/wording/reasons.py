"""The system's, YAML's and Jinja's own words for what failed, and the rooms' one-word reasons, in Vietnamese.

They reach a sentence as its fact `reason`. What is not in the table stays as it came: better a foreign word than none.
"""

import re

_REASONS: tuple[tuple[str, str], ...] = (
    # the system, by strerror and by SQLite
    (r"Permission denied|Operation not permitted|Access is denied", "không có quyền"),
    (r"No space left on device|database or disk is full|Disk quota exceeded", "ổ đĩa đã đầy"),
    (r"Read-only file system|attempt to write a readonly database", "ổ đĩa chỉ cho đọc"),
    (r"Input/output error|disk I/O error", "lỗi đọc, ghi ổ đĩa"),
    (r"No such file or directory", "không tìm thấy tệp hoặc thư mục"),
    (r"No such device(?: or address)?|Transport endpoint is not connected", "thiết bị đã bị rút"),
    (r"Is a directory", "đây là thư mục"),
    (r"Not a directory", "đường dẫn đi qua một tệp, không phải thư mục"),
    (r"File name too long", "tên tệp quá dài"),
    (r"Device or resource busy|Text file busy", "tệp hoặc thiết bị đang được sử dụng"),
    (r"Too many levels of symbolic links", "liên kết vòng"),
    (r"Too many open files", "mở quá nhiều tệp"),
    (r"Cannot allocate memory|out of memory", "không đủ bộ nhớ"),
    (r"exit (-?\d+)", r"kết thúc với mã \1"),
    # YAML
    (r"found character '\\t' that cannot start any token", "có dấu Tab; chỉ thụt đầu dòng bằng dấu cách"),
    (r"found character (.+) that cannot start any token", r"ký tự \1 không được đứng đầu"),
    (r"mapping values are not allowed here", "dấu hai chấm đứng sai chỗ; đặt câu chữ trong ngoặc kép"),
    (r"mapping keys are not allowed here", "từ khóa đứng sai chỗ"),
    (r"sequence entries are not allowed here", "dấu «-» đứng sai chỗ"),
    (r"could not find expected ':'", "thiếu dấu hai chấm"),
    (r"found unexpected ':'", "thừa dấu hai chấm"),
    (r"expected ',' or '([\]}])', but got .*", r"thiếu dấu phẩy hoặc dấu «\1»"),
    (r"invalid intendation or unclosed.*", "thụt đầu dòng sai hoặc thiếu dấu đóng «]», «}»"),
    (r"expected <block end>, but found .*", "thụt đầu dòng không thẳng với các dòng trên"),
    (r"expected the node content, but found .*", "thiếu giá trị"),
    (r"found unexpected end of stream", "hết tệp khi câu chữ chưa đóng ngoặc kép"),
    (r"found unexpected document separator", "có dấu «---» ở giữa câu chữ"),
    (r"found unknown escape character .*", "có dấu «\\\\» không hiểu được trong ngoặc kép"),
    (r"more indented follow up line than first in a block scalar", "dòng sau thụt sâu hơn dòng đầu của câu"),
    # Jinja
    (r"unexpected end of template.*|Unexpected end of template\..*", "thiếu thẻ kết thúc endif hoặc endfor"),
    (r"Encountered unknown tag '(end\w+|else|elif)'.*", r"thẻ «\1» không khớp với thẻ mở"),
    (r"Encountered unknown tag '(.+?)'.*", r"không có thẻ «\1»"),
    (r"Expected an expression, got 'end of .*", "thẻ để trống"),
    (r"expected token '(.+?)', got 'end of .*", r"thiếu «\1» trong thẻ"),
    (r"expected token 'end of (?:print statement|statement block)', got '?(.+?)'?", r"thừa «\1» trong thẻ"),
    (r"expected token '(.+?)', got '?(.+?)'?", r"cần «\1», thấy «\2»"),
    (r"unexpected char (.+?) at \d+", r"ký tự \1 không dùng được"),
    (r"unexpected '(.+?)', expected '(.+?)'", r"thấy «\1», cần «\2»"),
    (r"unexpected '(.+?)'", r"dấu «\1» đứng sai chỗ"),
    (r"Expected an expression, got '(.+?)'", r"thiếu nội dung trước «\1»"),
    (r"tag name expected", "thiếu tên thẻ"),
    # the rooms' own
    (r"hash", "mã kiểm tra không khớp"),
    (r"signature", "chữ ký không khớp"),
    (r"format", "sai định dạng"),
    (r"fields", "thiếu hoặc thừa mục"),
    (r"name", "tên không hợp lệ"),
    (r"key", "khóa không hợp lệ"),
    (r"size", "kích thước không hợp lệ"),
    (r"header", "phần đầu không hợp lệ"),
    (r"order", "sai thứ tự"),
    (r"twice", "có hai lần"),
    (r"not_last", "không đứng cuối"),
    (r"padding|trailing", "có dữ liệu thừa"),
    (r"UTF-8", "không ở bảng mã UTF-8"),
    (r"no line end", "dòng cuối bị cụt"),
    (r"too_many_pixels", "ảnh quá lớn"),
    (r"unknown|UnidentifiedImageError", "không phải ảnh đọc được"),
)
_TABLE = tuple((re.compile(pattern, re.DOTALL), said) for pattern, said in _REASONS)


def say_reason(reason: str) -> str:
    """`reason` in Vietnamese, as it came when nobody worded it."""
    for pattern, said in _TABLE:
        if found := pattern.fullmatch(reason.strip().rstrip(".")):
            return found.expand(said)
    return reason
