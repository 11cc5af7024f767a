"""What any room may refuse: an input with several problems, files and disks, numbers and dates that people type."""

ERRORS: dict[str, tuple[str, str]] = {
    # one input with several problems
    "input.rejected": (
        "{place}: có {count} lỗi, chưa nhận nội dung nào. Sửa các lỗi đã nêu rồi làm lại.",
        "{place}: {count} problem(s), nothing was taken. Correct what is listed and try again.",
    ),
    # files and disks
    "file.missing": (
        "{place}: không tìm thấy tệp. Kiểm tra lại tên và đường dẫn.",
        "{place}: there is no such file. Check its name and folder.",
    ),
    "file.folder_missing": (
        "{place}: không có thư mục này. Tạo thư mục hoặc chọn nơi khác.",
        "{place}: there is no such folder. Make it, or choose another place.",
    ),
    "file.not_regular": (
        "{place}: không phải là tệp thông thường (có thể là thư mục hoặc thiết bị). Chọn một tệp.",
        "{place}: this is not an ordinary file (perhaps a folder or a device). Choose a file.",
    ),
    "file.too_large": (
        "{place}: tệp quá lớn ({bytes_size}), mức cho phép là {limit_size}. Chọn tệp nhỏ hơn.",
        "{place}: the file is too large ({bytes_size}; at most {limit_size}). Choose a smaller one.",
    ),
    "file.unreadable": (
        "{place}: không đọc được tệp ({reason}). Kiểm tra quyền truy cập hoặc chép tệp sang nơi khác rồi thử lại.",
        "{place}: the file cannot be read ({reason}). Check permissions, or copy it elsewhere and try again.",
    ),
    "file.unwritable": (
        "{place}: không ghi được tệp ({reason}). Đóng chương trình đang mở tệp hoặc chọn nơi lưu khác; "
        "tệp cũ (nếu có) vẫn nguyên vẹn.",
        "{place}: the file cannot be written ({reason}). Close the program that has it open or choose another "
        "place; what stood there is unchanged.",
    ),
    "disk.full": (
        "{place}: ổ đĩa không đủ chỗ trống ({needed?cần {needed_size}, }còn {free_size}). "
        "Giải phóng dung lượng hoặc chọn ổ đĩa khác.",
        "{place}: not enough room on the disk ({needed?needs {needed_size}, }free {free_size}). "
        "Free some space or choose another disk.",
    ),
    "file.output_exists": (
        "{place}: tệp đã tồn tại. Chọn tên khác, hoặc thêm --force để thay thế.",
        "{place}: the file already exists. Choose another name, or add --force to replace it.",
    ),
    # the terminal
    "terminal.passphrase_file": (
        "{place}: tệp mật khẩu không ở bảng mã UTF-8. Lưu lại tệp dạng UTF-8.",
        "{place}: the passphrase file is not UTF-8 text. Save it again as UTF-8.",
    ),
    # what people write
    "text.not_a_number": (
        "{place}: «{text}» không phải là số. Nhập chữ số, dùng dấu phẩy cho phần thập phân (ví dụ 1,5).",
        "{place}: “{text}” is not a number. Use digits, with a comma or a point before decimals (1,5).",
    ),
    "text.ambiguous_number": (
        "{place}: «{text}» có thể hiểu là {first} hoặc {second}. Ghi lại cho rõ một trong hai cách.",
        "{place}: “{text}” can be read as {first} or as {second}. Write it so that it has one meaning.",
    ),
    "text.not_a_date": (
        "{place}: «{text}» không phải là ngày hợp lệ. Nhập ngày/tháng/năm, ví dụ 05/3/2021.",
        "{place}: “{text}” is not a valid date. Write day/month/year (05/3/2021) or 2021-03-05.",
    ),
    "text.legacy": (
        "{place}: chữ có vẻ là {encoding}, không phải Unicode: “{text}” → “{unicode}”.",
        "{place}: this looks like {encoding} text, not Unicode: “{text}” → “{unicode}”.",
    ),
    "text.not_a_time": (
        "{place}: «{text}» không phải là giờ trong ngày. Nhập giờ và phút, ví dụ 08:00 hoặc 8h30.",
        "{place}: “{text}” is not an hour of the day. Write hours and minutes, such as 08:00.",
    ),
}
