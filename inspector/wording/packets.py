"""What cards and packets may be refused for."""

ERRORS: dict[str, tuple[str, str]] = {
    # cards and keys
    "card.refused": (
        "{place}: không phải thẻ hợp lệ hoặc thẻ đã bị sửa ({reason}). Đề nghị bên gửi xuất lại thẻ rồi chuyển lại.",
        "{place}: this is no valid card, or it was altered ({reason}). Ask its owner to write the card again.",
    ),
    "card.newer": (
        "{place}: thẻ do phiên bản mới hơn của chương trình tạo ra (bản {found}, máy này đọc được đến bản {known}). "
        "Cập nhật chương trình rồi làm lại.",
        "{place}: the card was written by a newer program (version {found}; this one reads up to {known}). "
        "Update the program and try again.",
    ),
    "card.unknown": (
        "{place}: không có thẻ tin cậy nào có mã này. Xem danh sách bằng «inspector trust --list», "
        "rồi nhập ít nhất 8 chữ số đầu.",
        "{place}: no trusted card has this fingerprint. See “inspector trust --list”, then give at least its "
        "first 8 digits.",
    ),
    "card.name_unusable": (
        "«{place}»: không dùng được làm tên trên thẻ. Nhập tên từ 1 đến {limit} ký tự, không chứa ký tự điều khiển.",
        "“{place}”: this cannot be a name on a card. Use 1 to {limit} letters without control characters.",
    ),
    "identity.incomplete": (
        "{place}: khóa của máy này bị thiếu hoặc hỏng tệp «{missing}», nên không mở và không niêm phong được gói. "
        "Khôi phục thư mục khóa từ bản sao; nếu không còn bản sao, chuyển thư mục này đi nơi khác rồi tạo thẻ mới "
        "bằng «inspector card --name TÊN -o TỆP» và gửi thẻ mới cho các bên.",
        "{place}: the file “{missing}” of this installation's keys is missing or damaged, so no packet can be opened "
        "or sealed. Restore the folder from a copy; if there is none, move it away, make a new card with "
        "“inspector card --name NAME -o FILE” and give it to everybody.",
    ),
    "identity.lost": (
        "{place}: không còn khóa của thẻ {fingerprint} trên máy này. Khôi phục thư mục khóa từ bản sao; nếu không còn "
        "bản sao, tạo thẻ mới bằng «inspector card --name TÊN -o TỆP» và gửi thẻ mới cho các bên.",
        "{place}: the keys of card {fingerprint} are gone from this computer. Restore the folder from a copy; if there "
        "is none, make a new card with “inspector card --name NAME -o FILE” and give it to everybody.",
    ),
    # packets
    "packet.not_a_packet": (
        "{place}: không phải gói do chương trình niêm phong. Chọn tệp có đuôi .skp do bên gửi chuyển đến.",
        "{place}: this is no packet. Choose the .skp file that the sender gave you.",
    ),
    "packet.newer": (
        "{place}: gói do phiên bản mới hơn của chương trình niêm phong (bản {found}, máy này đọc được đến bản "
        "{known}). Cập nhật chương trình rồi nhận lại.",
        "{place}: the packet was sealed by a newer program (version {found}; this one reads up to {known}). "
        "Update the program and take it in again.",
    ),
    "packet.damaged": (
        "{place}: gói bị cụt hoặc bị hỏng ({detail}), chưa nhận nội dung nào. Chép lại tệp từ USB; nếu vẫn lỗi, "
        "đề nghị bên gửi đóng gói lại.",
        "{place}: the packet is cut off or damaged ({detail}); nothing was taken. Copy the file again; if that does not "
        "help, ask the sender to pack again.",
    ),
    "packet.foreign_member": (
        "{place}: trong gói có thành phần không hợp lệ «{member}» ({reason}), chưa nhận nội dung nào. "
        "Liên hệ bên gửi và đề nghị đóng gói lại.",
        "{place}: the packet holds something that no packet holds, “{member}” ({reason}); nothing was taken. "
        "Talk to the sender and ask for a new packet.",
    ),
    "packet.seal_broken": (
        "{place}: dấu niêm phong không khớp ({member}), gói đã bị thay đổi sau khi niêm phong; chưa nhận "
        "nội dung nào. Không dùng gói này, đề nghị bên gửi đóng gói lại.",
        "{place}: the seal does not fit ({member}): the packet was altered after it was sealed; nothing was "
        "taken. Do not use it; ask the sender to pack again.",
    ),
    "packet.passphrase": (
        "{place}: tệp được khóa bằng mật khẩu, không phải gói niêm phong theo thẻ. Đề nghị bên gửi đóng gói cho thẻ "
        "của máy này.",
        "{place}: the file is locked with a passphrase and not sealed for a card. Ask the sender to pack for this "
        "installation's card.",
    ),
    "packet.unknown_recipient_kind": (
        "{place}: gói dùng loại khóa «{kind}» mà chương trình chưa đọc được. Cập nhật chương trình, hoặc đề nghị bên "
        "gửi đóng gói cho thẻ của máy này.",
        "{place}: the packet is sealed for a kind of key this program does not know, “{kind}”. Update the program, or "
        "ask the sender to pack for this installation's card.",
    ),
    "packet.not_for_us": (
        "{place}: gói này niêm phong cho {receivers}, máy này không được nhận. Chuyển gói cho đúng nơi nhận, hoặc đề "
        "nghị bên gửi đóng gói cho thẻ của máy này.",
        "{place}: this packet is sealed for {receivers}, not for this installation. Pass it on, or ask the sender to "
        "pack for this installation's card.",
    ),
    "packet.not_for_us_unnamed": (
        "{place}: gói này niêm phong cho nơi nhận khác, máy này không mở được. Đề nghị bên gửi đóng gói cho thẻ của "
        "máy này.",
        "{place}: this packet is sealed for somebody else and cannot be opened here. Ask the sender to pack for this "
        "installation's card.",
    ),
    "packet.sender_unknown": (
        "{place}: chưa tin cậy bên gửi có mã thẻ {fingerprint}, chưa nhận nội dung nào. Gọi điện cho bên gửi để "
        "đối chiếu mã thẻ, thêm thẻ của họ vào danh sách tin cậy rồi nhận lại.",
        "{place}: the sender with fingerprint {fingerprint} is not trusted; nothing was taken. Compare the fingerprint "
        "with the sender by telephone, trust their card, then take the packet in again.",
    ),
    "packet.sender_withdrawn": (
        "{place}: thẻ của {name} ({fingerprint}) đã bị thu hồi từ ngày {since}, không nhận gói này. Nếu thu hồi nhầm, "
        "thêm lại thẻ vào danh sách tin cậy.",
        "{place}: the card of {name} ({fingerprint}) was withdrawn on {since}; the packet is not taken in. If that was a "
        "mistake, trust the card again.",
    ),
    "packet.changed": (
        "{place}: tệp đã bị thay đổi sau khi xem trước, chưa nhận nội dung nào. Xem trước lại gói rồi nhận.",
        "{place}: the file was changed after it was looked at; nothing was taken. Look at the packet again, then take "
        "it in.",
    ),
    "packet.content_refused": (
        "{place}: nội dung không hợp lệ ({reason}), chưa nhận gì từ gói này. Đề nghị bên gửi kiểm tra sổ bằng lệnh "
        "«inspector verify» rồi đóng gói lại.",
        "{place}: the content is not valid ({reason}); nothing was taken from this packet. Ask the sender to run "
        "“inspector verify” on the book and pack again.",
    ),
    "packet.history_altered": (
        "{place}: lịch sử bị sửa: thay đổi {change} trong gói khác với thay đổi cùng mã trong sổ; chưa nhận gì từ gói "
        "này. Liên hệ bên gửi, kiểm tra cả hai sổ bằng lệnh «inspector verify».",
        "{place}: history was altered: change {change} in the packet differs from the one with the same id in the book; "
        "nothing was taken. Talk to the sender and run “inspector verify” on both books.",
    ),
    "packet.attachment_damaged": (
        "{place}: tệp minh chứng {sha256} trong sổ bị hỏng nên chưa đóng gói. Kiểm tra sổ bằng lệnh «inspector verify» và "
        "khôi phục từ bản sao lưu.",
        "{place}: the evidence {sha256} in the book is damaged, so nothing was packed. Run “inspector verify” and "
        "restore a backup.",
    ),
    "packet.no_receiver": (
        "{place}: chưa chọn nơi nhận. Chọn ít nhất một thẻ để niêm phong gói.",
        "{place}: no receiver was chosen. Choose at least one card to seal the packet for.",
    ),
    "packet.not_a_folder": (
        "{place}: không phải thư mục. Chọn thư mục hoặc USB để ghi gói.",
        "{place}: this is no folder. Choose a folder or a USB stick to write the packet to.",
    ),
    "packet.medium_gone": (
        "{place}: USB đã bị rút ra (hoặc thư mục không còn) khi đang ghi. Chưa chuyển gì; cắm lại USB rồi chuyển lại.",
        "{place}: the stick was pulled out (or the folder is gone) while it was written to. Nothing was sent; plug it in "
        "and send again.",
    ),
    "packet.medium_unreliable": (
        "{place}: USB hỏng: nội dung đọc lại không giống nội dung đã ghi, gói chưa được chuyển. Thay USB khác rồi "
        "đóng gói lại.",
        "{place}: the USB stick is faulty: what was read back is not what was written; the packet was not delivered. "
        "Use another stick and pack again.",
    ),
    "packet.from_future": (
        "{place}: có {count} thay đổi mang thời gian quá xa trong tương lai; đã nhận, nhưng cần kiểm tra đồng hồ của "
        "máy gửi.",
        "{place}: {count} changes bear a time far in the future; they were taken in, but check the sender's clock.",
    ),
    "packet.forked": (
        "{place}: máy của {sender} có hai lịch sử khác nhau dưới cùng một mã thiết bị ({devices}), có thể do sao chép ổ "
        "đĩa; đã giữ cả hai. Đề nghị tạo thẻ mới cho một trong hai máy.",
        "{place}: there are two different histories under one device of {sender} ({devices}), perhaps a cloned disk; "
        "both were kept. Have one of the two computers make a new card.",
    ),
    "packet.into_closed": (
        "{place}: cuộc kiểm tra {unit} đã khóa; có {count} chỗ do máy khác ghi khi chưa biết là đã khóa. Các chỗ đó được "
        "nhận vào sổ nhưng không thuộc bản đã khóa; xem bằng cách so sánh các lần khóa.",
        "{place}: the visit to {unit} is closed; {count} fields were written elsewhere without knowing it. They were taken "
        "in and are not part of the closed state; compare the closed versions to see them.",
    ),
    "packet.gap": (
        "{place}: còn thiếu {count} thay đổi trước gói này. Nhận các gói trước đó của {sender}, hoặc đề nghị đóng gói lại.",
        "{place}: {count} changes before this packet are missing. Take in the earlier packets of {sender}, or ask for "
        "a new one.",
    ),
}
