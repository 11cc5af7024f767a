<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>How to check:</source>
        <translation>Cách kiểm tra:</translation>
    </message>
    <message>
        <source>Legal basis:</source>
        <translation>Căn cứ:</translation>
    </message>
    <message>
        <source>Evidence asked for:</source>
        <translation>Minh chứng cần có:</translation>
    </message>
    <message>
        <source>at most {0} points</source>
        <translation>tối đa {0} điểm</translation>
    </message>
    <message>
        <source>bonus of at most {0} points</source>
        <translation>điểm thưởng tối đa {0} điểm</translation>
    </message>
    <message>
        <source>by sample</source>
        <translation>kiểm tra xác suất</translation>
    </message>
    <message>
        <source>caps the grade</source>
        <translation>đang khống chế xếp loại</translation>
    </message>
    <message>
        <source>can cap the grade</source>
        <translation>tiêu chí khống chế xếp loại</translation>
    </message>
    <message>
        <source>not asked in this visit</source>
        <translation>không hỏi trong cuộc kiểm tra này</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem đầy đủ</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Danh sách tiêu chí</translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message>
        <source>Nobody in particular</source>
        <translation>Chưa phân công riêng</translation>
    </message>
    <message>
        <source>What is given to somebody stands first on their laptop, when they go by this name there.</source>
        <translation>Phần được giao đứng đầu danh sách trên máy của người đó, khi máy ghi đúng họ tên này.</translation>
    </message>
    <message>
        <source>The visit names nobody of the team yet: add them under «Conclude».</source>
        <translation>Cuộc kiểm tra chưa ghi thành viên đoàn: bổ sung ở trang «Kết luận».</translation>
    </message>
    <message>
        <source>Who does which sections</source>
        <translation>Phân công các phần</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Member of the team</source>
        <translation>Thành viên đoàn</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Making the book</source>
        <translation>Đang lập sổ</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Cuộc kiểm tra mới</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô tiếp theo</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>bước tiếp theo</translation>
    </message>
    <message>
        <source>step before</source>
        <translation>bước trước</translation>
    </message>
    <message>
        <source>move a person</source>
        <translation>đổi thứ tự người</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Lập sổ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attaching to the document</source>
        <translation>Đang đính kèm vào hồ sơ</translation>
    </message>
    <message>
        <source>Attached to the document: {0}</source>
        <translation>Đã đính kèm vào hồ sơ: {0}</translation>
    </message>
    <message>
        <source>Photos or files of the document</source>
        <translation>Ảnh hoặc tệp của hồ sơ, tài liệu</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>The last ten are kept, older ones thinner. Photos and files are kept once for all of them.</source>
        <translation>Giữ mười bản, bản càng cũ càng thưa. Ảnh và tệp chỉ lưu một lần cho mọi bản.</translation>
    </message>
    <message>
        <source>There is no backup of this book yet.</source>
        <translation>Sổ này chưa có bản sao lưu.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>Không có gì thay đổi từ lần sao lưu trước.</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>Đã sao lưu.</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>The book as of {0}</source>
        <translation>Sổ lúc {0}</translation>
    </message>
    <message>
        <source>Restoring the book</source>
        <translation>Đang khôi phục sổ</translation>
    </message>
    <message>
        <source>this passphrase does not open the backup</source>
        <translation>mật khẩu không đúng</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>A backup becomes a new book beside the present one; nothing that exists is overwritten.</source>
        <translation>Bản sao lưu được lấy lại thành một sổ mới; không ghi đè lên sổ đang có.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself whenever a book is opened.</source>
        <translation>Chưa có bản sao lưu nào. Mỗi lần mở sổ, chương trình tự sao lưu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>File of the restored book</source>
        <translation>Tệp sổ sau khi khôi phục</translation>
    </message>
    <message>
        <source>Passphrase of that time</source>
        <translation>Mật khẩu của sổ lúc đó</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message>
        <source>The open book</source>
        <translation>Sổ đang mở</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>Chưa mở sổ nào.</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Có mật khẩu</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Không có mật khẩu</translation>
    </message>
    <message>
        <source>Lock the book when nobody is at the machine</source>
        <translation>Khóa sổ khi không có người dùng máy</translation>
    </message>
    <message>
        <source>after {0} minutes</source>
        <translation>sau {0} phút</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không khóa</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Earlier copies and backups stay as they are: without a passphrase, or with the old one.</source>
        <translation>Các bản chép và bản sao lưu trước đó vẫn như cũ: không có mật khẩu hoặc dùng mật khẩu cũ.</translation>
    </message>
    <message>
        <source>Use a passphrase of at least eight characters.</source>
        <translation>Đặt mật khẩu dài ít nhất tám ký tự.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hai lần nhập mật khẩu khác nhau.</translation>
    </message>
    <message>
        <source>Writing the book anew under the new passphrase…</source>
        <translation>Đang ghi lại sổ theo mật khẩu mới…</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Đang đổi mật khẩu</translation>
    </message>
    <message>
        <source>The new passphrase holds. Print the new recovery sheet; the old one opens it no more.</source>
        <translation>Mật khẩu mới đã có hiệu lực. Hãy in phiếu khôi phục mới; phiếu cũ không còn mở được sổ.</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>No camera was found on this machine.</source>
        <translation>Không tìm thấy máy ảnh trên máy này.</translation>
    </message>
    <message>
        <source>Switching the camera on…</source>
        <translation>Đang bật máy ảnh…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Chụp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Words on the picture</source>
        <translation>Chữ trên ảnh</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>Gõ chữ rồi Enter</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>Đang mở ảnh…</translation>
    </message>
</context>
<context>
    <name>CardsCard</name>
    <message>
        <source>Cards</source>
        <translation>Thẻ nhận diện</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Save this machine&apos;s card…</source>
        <translation>Lưu thẻ của máy này…</translation>
    </message>
    <message>
        <source>Add a card…</source>
        <translation>Thêm thẻ…</translation>
    </message>
    <message>
        <source>Keep trusting</source>
        <translation>Vẫn tin cậy</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Thu hồi thẻ này</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Thẻ được tin cậy</translation>
    </message>
    <message>
        <source>Nobody yet. A packet can be sealed only for a card that is trusted here.</source>
        <translation>Chưa có thẻ nào. Chỉ niêm phong được gói cho nơi có thẻ được tin cậy trên máy này.</translation>
    </message>
    <message>
        <source>This machine: {0}</source>
        <translation>Máy này: {0}</translation>
    </message>
    <message>
        <source>Trusted cards</source>
        <translation>Các thẻ được tin cậy</translation>
    </message>
    <message>
        <source> · since {0}</source>
        <translation> · từ ngày {0}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Trust «{0}» no longer? Nothing more is taken in from this card and nothing sealed for it. What came before stays.</source>
        <translation>Thu hồi thẻ «{0}»? Từ nay không nhận gói do thẻ này gửi và không niêm phong gói cho thẻ này. Dữ liệu đã nhận trước đây vẫn giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>ChecklistChoice</name>
    <message>
        <source>Choose at least one checklist.</source>
        <translation>Chọn ít nhất một danh mục kiểm tra.</translation>
    </message>
    <message>
        <source>«{0}» is chosen twice. Choose one of the two.</source>
        <translation>Danh mục «{0}» được chọn hai lần. Chỉ chọn một trong hai.</translation>
    </message>
    <message>
        <source>«{0}» and «{1}» both have a criterion {2}. Choose one of the two.</source>
        <translation>«{0}» và «{1}» cùng có tiêu chí {2}. Chỉ chọn một trong hai.</translation>
    </message>
    <message>
        <source>Reading the checklists</source>
        <translation>Đang đọc danh mục kiểm tra</translation>
    </message>
    <message>
        <source>This visit goes by «{0}», version {1}, already.</source>
        <translation>Cuộc kiểm tra đang dùng «{0}», phiên bản {1}.</translation>
    </message>
    <message>
        <source>A checklist of your own cannot be used until it is mended:</source>
        <translation>Danh mục riêng sau đây chưa dùng được, cần sửa lỗi trước:</translation>
    </message>
    <message>
        <source>Reading the checklists…</source>
        <translation>Đang đọc các danh mục kiểm tra…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Chọn từ tệp…</translation>
    </message>
    <message>
        <source>{0}, version {1}: {2} criteria, {3} points</source>
        <translation>{0}, phiên bản {1}: {2} tiêu chí, {3} điểm</translation>
    </message>
    <message>
        <source>Choose a checklist</source>
        <translation>Chọn danh mục kiểm tra</translation>
    </message>
    <message>
        <source>Checklists (*.yaml *.yml)</source>
        <translation>Danh mục kiểm tra (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>ChecklistsPanel</name>
    <message>
        <source>{0}, version {1}: {2} criteria, {3} with an answer or evidence</source>
        <translation>{0}, phiên bản {1}: {2} tiêu chí, {3} tiêu chí đã có kết quả hoặc minh chứng</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Bỏ danh mục: {0}</translation>
    </message>
    <message>
        <source>The file is busy. Try again in a moment.</source>
        <translation>Sổ đang bận. Chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>Now asked too: {0}.</source>
        <translation>Cuộc kiểm tra đã dùng: {0}.</translation>
    </message>
    <message>
        <source>No longer asked: {0}. Ctrl+Z brings it back.</source>
        <translation>Đã bỏ: {0}. Nhấn Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>Checklists of this visit</source>
        <translation>Danh mục kiểm tra của cuộc này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Ask another checklist, or another version of one</source>
        <translation>Thêm danh mục, hoặc dùng phiên bản khác</translation>
    </message>
    <message>
        <source>Use what is ticked</source>
        <translation>Dùng danh mục đã chọn</translation>
    </message>
</context>
<context>
    <name>ChecklistsStep</name>
    <message>
        <source>Checklists</source>
        <translation>Danh mục kiểm tra</translation>
    </message>
    <message>
        <source>What the team asks. Your own checklists lie in the data folder, beside ours, or come from a file; the book keeps a copy of each.</source>
        <translation>Nội dung đoàn sẽ kiểm tra. Danh mục riêng của đơn vị đặt trong thư mục dữ liệu cũng hiện ở đây, hoặc chọn từ tệp; sổ giữ một bản của từng danh mục.</translation>
    </message>
</context>
<context>
    <name>ClosedStrip</name>
    <message>
        <source>Closed at {0}. Everything is for reading only.</source>
        <translation>Đã khóa lúc {0}. Mọi nội dung chỉ để xem.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) came in later, from others who did not know.</source>
        <translation>
            <numerusform>Có %n chỗ do máy khác ghi sau đó, khi chưa biết là đã khóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Mở lại…</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Looking for what is open</source>
        <translation>Đang xem những điểm còn lại</translation>
    </message>
    <message>
        <source>The visit is closed.</source>
        <translation>Đã khóa cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>The visit is open again.</source>
        <translation>Đã mở lại cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Đang so sánh…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Đang so sánh</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>Có %n chỗ khác nhau</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Không có chỗ nào khác nhau.</translation>
    </message>
    <message>
        <source>Close and reopen the visit</source>
        <translation>Khóa và mở lại cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Khóa cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Reopen the visit</source>
        <translation>Mở lại cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Why is it reopened?</source>
        <translation>Lý do mở lại</translation>
    </message>
    <message>
        <source>Documents of the unit…</source>
        <translation>Sổ hồ sơ, tài liệu…</translation>
    </message>
    <message>
        <source>The visit is closed</source>
        <translation>Cuộc kiểm tra đã khóa</translation>
    </message>
    <message>
        <source>The visit is open</source>
        <translation>Cuộc kiểm tra đang mở</translation>
    </message>
    <message>
        <source>What differs between two closings</source>
        <translation>So sánh các lần khóa</translation>
    </message>
    <message>
        <source>Closings so far</source>
        <translation>Các lần khóa, mở lại</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Bản trước</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Bản sau</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Những chỗ khác nhau</translation>
    </message>
    <message>
        <source>Closed at {0}. Nothing can be changed; exporting, scans of signed papers and packets go on.</source>
        <translation>Đã khóa lúc {0}. Không sửa được nội dung; vẫn xuất văn bản, đính kèm bản đã ký, nhận và gửi gói như thường.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were written elsewhere without knowing of it; they are not part of what was closed.</source>
        <translation>
            <numerusform>Có %n chỗ do máy khác ghi khi chưa biết là đã khóa; các chỗ đó không thuộc bản đã khóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the visit when its documents are signed: then nothing in it is changed by mistake. It can be reopened with a reason, and both states are kept.</source>
        <translation>Khóa cuộc kiểm tra khi văn bản đã ký để không ai sửa nhầm. Khi cần vẫn mở lại được, có ghi lý do; bản đã khóa và bản sửa sau đều được giữ.</translation>
    </message>
    <message>
        <source>Looking for what is open…</source>
        <translation>Đang xem những điểm còn lại…</translation>
    </message>
    <message>
        <source>✓ Nothing is open.</source>
        <translation>✓ Không còn điểm nào cần xem lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on the conclusion&apos;s list are open</source>
        <translation>
            <numerusform>Còn %n điểm cần xem lại trong danh sách của kết luận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them serious</source>
        <translation>
            <numerusform>, trong đó %n điểm phải sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) are not settled.</source>
        <translation>
            <numerusform>Còn %n chỗ ghi khác nhau chưa thống nhất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are half typed and would not be part of it.</source>
        <translation>
            <numerusform>Còn %n ô đang gõ dở, sẽ không thuộc bản khóa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Nothing is drafted from the answers any more.</source>
        <translation>Từ kết quả chấm hiện nay không còn câu dự thảo nào.</translation>
    </message>
    <message>
        <source>Drafted when you edited it</source>
        <translation>Bản thảo khi đồng chí sửa câu</translation>
    </message>
    <message>
        <source>Drafted from the answers now</source>
        <translation>Bản thảo theo kết quả chấm hiện nay</translation>
    </message>
    <message>
        <source>Keep my words</source>
        <translation>Giữ câu đã sửa</translation>
    </message>
    <message>
        <source>Take my words out</source>
        <translation>Bỏ câu đã sửa</translation>
    </message>
    <message>
        <source>Take the new draft</source>
        <translation>Lấy bản thảo mới</translation>
    </message>
</context>
<context>
    <name>ConcludePage</name>
    <message>
        <source>Drafting</source>
        <translation>Đang dự thảo</translation>
    </message>
    <message>
        <source>Open the templates&apos; folder</source>
        <translation>Mở thư mục mẫu</translation>
    </message>
    <message>
        <source>Use the standard template</source>
        <translation>Dùng mẫu chuẩn</translation>
    </message>
    <message>
        <source>Leave out what is marked secret</source>
        <translation>Bỏ nội dung đã đánh dấu mật khi xuất</translation>
    </message>
    <message>
        <source>Sentences of the conclusion</source>
        <translation>Các câu của kết luận</translation>
    </message>
    <message>
        <source>Documents of the unit</source>
        <translation>Sổ hồ sơ, tài liệu</translation>
    </message>
    <message>
        <source>Documents of the unit: asked for, received, returned (Ctrl+Shift+D)</source>
        <translation>Sổ hồ sơ, tài liệu của đơn vị: đã yêu cầu, đã nhận, đã trả (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Close, reopen…</source>
        <translation>Khóa, mở lại cuộc kiểm tra…</translation>
    </message>
    <message>
        <source>Close, reopen, compare closings (Ctrl+Shift+K)</source>
        <translation>Khóa, mở lại, so sánh các lần khóa (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Mở bằng Word</translation>
    </message>
</context>
<context>
    <name>ConflictsCard</name>
    <message>
        <source>Previous</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Chỗ tiếp theo</translation>
    </message>
    <message>
        <source>All places written differently</source>
        <translation>Tất cả các chỗ ghi khác nhau</translation>
    </message>
    <message>
        <source>Keep the left</source>
        <translation>Giữ bên trái</translation>
    </message>
    <message>
        <source>Keep the right</source>
        <translation>Giữ bên phải</translation>
    </message>
    <message>
        <source>Keep the chosen one</source>
        <translation>Giữ phương án đang chọn</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Viết lại</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Lưu nội dung này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>Nội dung thống nhất</translation>
    </message>
    <message>
        <source>Criterion {0}</source>
        <translation>Tiêu chí {0}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln ảnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of evidence</source>
        <translation>
            <numerusform>%Ln minh chứng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new item(s)</source>
        <translation>
            <numerusform>%Ln thay đổi mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known item(s)</source>
        <translation>
            <numerusform>%Ln thay đổi đã có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written differently</source>
        <translation>
            <numerusform>%Ln chỗ ghi khác nhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) written differently</source>
        <translation>
            <numerusform>%Ln chỗ ghi khác nhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more visit(s)</source>
        <translation>
            <numerusform>và %Ln cuộc kiểm tra khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) taken in</source>
        <translation>
            <numerusform>Đã nhận %Ln gói</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriterionPane</name>
    <message>
        <source>Not saved yet; it is tried again by itself.</source>
        <translation>Chưa ghi được vào sổ; chương trình sẽ tự ghi lại.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>The figure says the result. Clear the figure to judge without one, or type another score with its reason.</source>
        <translation>Kết quả được xác định theo số liệu đã nhập. Muốn đánh giá không theo số liệu, hãy xóa số liệu; hoặc ghi điểm chấm khác kèm lý do.</translation>
    </message>
    <message>
        <source>The figure comes from the sampling register and is not typed here.</source>
        <translation>Số liệu lấy từ sổ kiểm tra xác suất, không gõ ở đây.</translation>
    </message>
    <message>
        <source>Not asked in this visit now. What stands here is kept, counts nowhere and is not printed.</source>
        <translation>Đang ẩn, giữ nguyên kết quả: nội dung này hiện không phải kiểm tra, không tính điểm, không in vào văn bản.</translation>
    </message>
    <message>
        <source>Say why it does not apply.</source>
        <translation>Nêu lý do không áp dụng.</translation>
    </message>
    <message>
        <source>Open the register (S)</source>
        <translation>Mở sổ kiểm tra xác suất (S)</translation>
    </message>
    <message>
        <source>The criterion</source>
        <translation>Tiêu chí đang kiểm tra</translation>
    </message>
</context>
<context>
    <name>DatesStep</name>
    <message>
        <source>Dates</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Type a day without slashes if you like: 07102021 is 07/10/2021.</source>
        <translation>Có thể nhập ngày không cần dấu gạch chéo: 07102021 là 07/10/2021.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ giờ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến giờ</translation>
    </message>
    <message>
        <source>The unit reports its remedies to</source>
        <translation>Đơn vị báo cáo kết quả khắc phục về</translation>
    </message>
    <message>
        <source>not later than</source>
        <translation>trước ngày</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày kết thúc trước ngày bắt đầu. Nhập lại một trong hai ngày.</translation>
    </message>
    <message>
        <source>On one day the visit cannot end before it begins.</source>
        <translation>Trong một ngày, giờ kết thúc trước giờ bắt đầu. Nhập lại một trong hai giờ.</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Decision and plan</source>
        <translation>Quyết định, kế hoạch</translation>
    </message>
    <message>
        <source>They stand at the head of the documents. Numbers as printed: «1187/QĐ-BTL».</source>
        <translation>Dùng cho phần mở đầu các văn bản. Ghi số, ký hiệu đúng như bản in: «1187/QĐ-BTL».</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định kiểm tra</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch kiểm tra</translation>
    </message>
    <message>
        <source>The unit&apos;s own report</source>
        <translation>Báo cáo tự kiểm tra của đơn vị</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người ban hành</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>About the document</source>
        <translation>Thông tin văn bản</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Notice of conclusion</source>
        <translation>Thông báo kết luận</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>chưa có ngày</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Changed</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Chuyển chỗ</translation>
    </message>
    <message>
        <source>Outside the sentences</source>
        <translation>Ngoài các câu</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Trong sổ</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Trong văn bản</translation>
    </message>
    <message>
        <source>Not taken in by itself: change it in the visit&apos;s particulars or in the template where needed.</source>
        <translation>Không tự nhận vào sổ: nếu cần, sửa ở phần thông tin văn bản hoặc trong mẫu.</translation>
    </message>
    <message>
        <source>A guess: the sentence lost its mark in Word and was found by its words.</source>
        <translation>Phỏng đoán: câu này đã mất dấu nhận biết trong Word, được tìm lại theo câu chữ.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Kept in the book beside the sentence until it is dealt with.</source>
        <translation>Được giữ trong sổ, cạnh câu, cho đến khi xử lý xong.</translation>
    </message>
</context>
<context>
    <name>DisplayCard</name>
    <message>
        <source>Display</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu nền</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Text from 80 to 200 percent. For fingers, rows and buttons are at least 40 pixels high. Every page follows at once.</source>
        <translation>Cỡ chữ từ 80 đến 200 phần trăm. Với màn hình cảm ứng, dòng và nút cao ít nhất 40 điểm ảnh. Mọi trang đổi theo ngay.</translation>
    </message>
    <message>
        <source>Touch screen</source>
        <translation>Màn hình cảm ứng</translation>
    </message>
    <message>
        <source>Where there is one</source>
        <translation>Tự động theo máy</translation>
    </message>
    <message>
        <source>Large enough for fingers</source>
        <translation>Đủ lớn cho ngón tay</translation>
    </message>
    <message>
        <source>For mouse and keys</source>
        <translation>Dùng chuột và bàn phím</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Take back changes…</source>
        <translation>Nhận bản đã sửa…</translation>
    </message>
    <message>
        <source>Take in what was changed in Word in a document exported from here</source>
        <translation>Nhận vào sổ những chỗ đã sửa trong Word ở văn bản xuất từ đây</translation>
    </message>
    <message>
        <source>Export the whole set</source>
        <translation>Xuất cả bộ</translation>
    </message>
    <message>
        <source>All documents of this visit, into a folder</source>
        <translation>Mọi văn bản của cuộc kiểm tra này, vào một thư mục</translation>
    </message>
</context>
<context>
    <name>DrawingEditor</name>
    <message>
        <source>What you had drawn and not saved is here again.</source>
        <translation>Nét vẽ chưa lưu lần trước vẫn còn đây.</translation>
    </message>
    <message>
        <source>What was covered before stays covered. The picture without it can only be brought back as a whole.</source>
        <translation>Phần đã che vẫn được che. Muốn có lại ảnh chưa che thì phải lấy lại cả ảnh gốc.</translation>
    </message>
    <message>
        <source>Leave the picture</source>
        <translation>Thôi sửa ảnh</translation>
    </message>
    <message>
        <source>What you have drawn is not saved yet.</source>
        <translation>Những gì vừa vẽ chưa được lưu.</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Vẽ tiếp</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Thôi, không lưu</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Lưu ảnh</translation>
    </message>
    <message>
        <source>Saving the picture…</source>
        <translation>Đang lưu ảnh…</translation>
    </message>
    <message>
        <source>Draw on the picture</source>
        <translation>Vẽ trên ảnh</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>save</source>
        <translation>lưu</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>thôi</translation>
    </message>
    <message>
        <source>move</source>
        <translation>dời</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>kéo</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>bỏ</translation>
    </message>
    <message>
        <source>put without a mouse</source>
        <translation>đặt không cần chuột</translation>
    </message>
    <message>
        <source>change the words</source>
        <translation>sửa chữ</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>xoay</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>phóng, thu</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No visit is open</source>
        <translation>Chưa mở cuộc kiểm tra nào</translation>
    </message>
    <message>
        <source>Open a book or start a new visit on the start page.</source>
        <translation>Mở một sổ hoặc lập cuộc kiểm tra mới ở Trang đầu.</translation>
    </message>
</context>
<context>
    <name>EvidenceDetails</name>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Draw, crop, cover</source>
        <translation>Vẽ, cắt, che</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu ra tệp…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Use the proposed caption</source>
        <translation>Dùng chú thích gợi ý</translation>
    </message>
    <message>
        <source>↓ in the empty caption</source>
        <translation>Phím ↓ trong ô chú thích trống</translation>
    </message>
</context>
<context>
    <name>EvidenceSources</name>
    <message>
        <source>No camera was found on this machine.</source>
        <translation>Không tìm thấy máy ảnh trên máy này.</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>Chụp màn hình</translation>
    </message>
    <message>
        <source>Photo by camera</source>
        <translation>Chụp bằng máy ảnh</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence ({0})</source>
        <translation>Minh chứng ({0})</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Thêm minh chứng</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Lưu bản sao</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Lưu bản sao</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>«{0}» was taken off this criterion.</source>
        <translation>Đã gỡ «{0}» khỏi tiêu chí này.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Choose files; or drop them here, or paste a picture with Ctrl+V</source>
        <translation>Chọn tệp; hoặc thả tệp vào đây, hoặc dán ảnh bằng Ctrl+V</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Thêm %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the proposed captions</source>
        <translation>Ghi chú thích gợi ý</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>Mở {0}</translation>
    </message>
    <message>
        <source>Opened as a copy to be read: {0}. It is secret and lies outside the book until the book is closed; close the other program first.</source>
        <translation>Đã mở bản sao chỉ đọc: {0}. Đây là tài liệu mật, đang nằm ngoài sổ cho đến khi đóng sổ; hãy đóng chương trình kia trước.</translation>
    </message>
    <message>
        <source>Opened as a copy to be read: {0}. What is changed there does not come back.</source>
        <translation>Đã mở bản sao chỉ đọc: {0}. Sửa ở đó không ghi lại vào sổ.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting the document</source>
        <translation>Đang xuất văn bản</translation>
    </message>
    <message>
        <source>Stopped. No document was written.</source>
        <translation>Đã dừng, không ghi văn bản nào.</translation>
    </message>
    <message>
        <source>The document was written: {0}</source>
        <translation>Đã xuất văn bản: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Xem chỗ khác</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Chọn nơi lưu khác</translation>
    </message>
    <message>
        <source>There is a file of this name already: {0}</source>
        <translation>Đã có tệp trùng tên: {0}</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Thay thế tệp cũ</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Chọn tên khác</translation>
    </message>
    <message>
        <source>Export the document</source>
        <translation>Xuất văn bản</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Mở bằng Word</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
</context>
<context>
    <name>FieldReference</name>
    <message>
        <source>list: {0}</source>
        <translation>danh sách: {0}</translation>
    </message>
    <message>
        <source>in the list: {0}</source>
        <translation>trong danh sách: {0}</translation>
    </message>
    <message>
        <source>Copied: {0} – paste it into the template in Word.</source>
        <translation>Đã chép {0}. Dán vào mẫu trong Word.</translation>
    </message>
    <message>
        <source>No field of this kind. With or without diacritics: «so van ban».</source>
        <translation>Không có trường nào như vậy. Gõ có dấu hay không dấu đều được: «so van ban».</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), with the values of the open visit</source>
        <translation>
            <numerusform>%n trường, kèm giá trị của cuộc kiểm tra đang mở</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), with the values of the sample</source>
        <translation>
            <numerusform>%n trường, kèm giá trị của cuộc kiểm tra mẫu</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields of the Word templates</source>
        <translation>Các trường của mẫu văn bản</translation>
    </message>
    <message>
        <source>Enter or a click copies the tag of a field; paste it into the template where its value is to stand. A list is copied with the loop around it.</source>
        <translation>Bấm Enter hoặc bấm chuột vào một dòng để chép thẻ của trường, rồi dán vào chỗ cần in trong mẫu. Danh sách được chép kèm vòng lặp.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Search: number, unit, signer…</source>
        <translation>Tìm: số, đơn vị, người ký…</translation>
    </message>
    <message>
        <source>Search the fields</source>
        <translation>Tìm trường</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Các trường</translation>
    </message>
</context>
<context>
    <name>FillPage</name>
    <message>
        <source>Everything that is asked is answered.</source>
        <translation>Đã kiểm tra đủ các tiêu chí.</translation>
    </message>
    <message>
        <source>No criterion is judged «not met».</source>
        <translation>Không có tiêu chí nào bị đánh giá «Không đạt».</translation>
    </message>
    <message>
        <source>Marked {0} as «{1}».</source>
        <translation>Đã đánh dấu {0} nội dung: «{1}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Nothing is left open on this page.</source>
        <translation>Trang này không còn điểm nào thiếu.</translation>
    </message>
    <message>
        <source>Evidence for {0} was not taken in. {1}</source>
        <translation>Chưa nhận được minh chứng của {0}. {1}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Tới mục đó</translation>
    </message>
    <message>
        <source>Not asked any more, the answers are kept: {0}.</source>
        <translation>Hiện không phải kiểm tra, kết quả đã ghi được giữ nguyên: {0}.</translation>
    </message>
    <message>
        <source>Everything in {0} is answered.</source>
        <translation>Đã chấm hết các tiêu chí của mục {0}.</translation>
    </message>
    <message>
        <source>sampling register</source>
        <translation>sổ kiểm tra xác suất</translation>
    </message>
    <message>
        <source>next left open</source>
        <translation>điểm còn thiếu tiếp theo</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>không áp dụng</translation>
    </message>
    <message>
        <source>type the figure</source>
        <translation>nhập số liệu</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các phần kiểm tra</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Các tiêu chí</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>chấm</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi nhận</translation>
    </message>
    <message>
        <source>next unanswered</source>
        <translation>mục chưa kiểm tra tiếp theo</translation>
    </message>
    <message>
        <source>other period</source>
        <translation>đổi thời kỳ</translation>
    </message>
    <message>
        <source>my part</source>
        <translation>phần của tôi</translation>
    </message>
    <message>
        <source>paste a picture</source>
        <translation>dán ảnh</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm</translation>
    </message>
    <message>
        <source>next not met</source>
        <translation>mục không đạt tiếp theo</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>the office&apos;s sentences</source>
        <translation>kho câu mẫu</translation>
    </message>
    <message>
        <source>quick entry</source>
        <translation>nhập nhanh</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>bảng lệnh</translation>
    </message>
    <message>
        <source>Kept: {0} of {1}, {2}.</source>
        <translation>Đã giữ: {0} của {1}, {2}.</translation>
    </message>
</context>
<context>
    <name>FillPanels</name>
    <message>
        <source>This book holds no requirement of an earlier visit of the unit.</source>
        <translation>Sổ này không có yêu cầu nào của lần kiểm tra trước đối với đơn vị.</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>Folders</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Word templates</source>
        <translation>Mẫu văn bản Word</translation>
    </message>
    <message>
        <source>Your own checklists</source>
        <translation>Danh mục kiểm tra riêng</translation>
    </message>
    <message>
        <source>All of the program&apos;s data</source>
        <translation>Toàn bộ dữ liệu của chương trình</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Open the folder: {0}</source>
        <translation>Mở thư mục: {0}</translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message>
        <source>by {0}</source>
        <translation>thời hạn {0}</translation>
    </message>
    <message>
        <source>followed up again</source>
        <translation>theo dõi tiếp từ lần trước</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>Chọn minh chứng</translation>
    </message>
    <message>
        <source>Requirements of last time</source>
        <translation>Yêu cầu của lần kiểm tra trước</translation>
    </message>
    <message>
        <source>{0} of {1} looked at</source>
        <translation>đã kiểm tra lại {0}/{1}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation>Đính kèm minh chứng…</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Kept: {0}, {1}.</source>
        <translation>Đã giữ: {0}, {1}.</translation>
    </message>
</context>
<context>
    <name>HandedTable</name>
    <message>
        <source>Documents handed over</source>
        <translation>Hồ sơ, tài liệu giao nhận</translation>
    </message>
    <message>
        <source>Documents of the unit…</source>
        <translation>Sổ hồ sơ, tài liệu…</translation>
    </message>
    <message>
        <source>Documents of the unit: asked for, received, returned (Ctrl+Shift+D)</source>
        <translation>Sổ hồ sơ, tài liệu của đơn vị: đã yêu cầu, đã nhận, đã trả (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Ngày trả</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>View only</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting to be saved…</source>
        <translation>
            <numerusform>%n thay đổi chờ ghi…</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Inspection Book, version {0}</source>
        <translation>Sổ Kiểm Tra, phiên bản {0}</translation>
    </message>
    <message>
        <source>Keys on every page</source>
        <translation>Phím tắt ở mọi trang</translation>
    </message>
    <message>
        <source>Keys while filling</source>
        <translation>Phím tắt khi chấm</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>All keys on one sheet (F1)</source>
        <translation>Bảng phím tắt đầy đủ (F1)</translation>
    </message>
    <message>
        <source>Fields of the Word templates…</source>
        <translation>Các trường của mẫu văn bản…</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Closed</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>(no unit yet)</source>
        <translation>(chưa ghi tên đơn vị)</translation>
    </message>
    <message>
        <source>Inspection Book</source>
        <translation>Sổ Kiểm Tra</translation>
    </message>
    <message>
        <source>Everything is kept in one file on this machine. No network is needed, nothing leaves it.</source>
        <translation>Toàn bộ cuộc kiểm tra nằm trong một tệp trên máy này. Không cần mạng, không gửi dữ liệu đi đâu.</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Cuộc kiểm tra mới</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Sổ mở gần đây</translation>
    </message>
    <message>
        <source>Visits in this book</source>
        <translation>Các cuộc kiểm tra trong sổ này</translation>
    </message>
    <message>
        <source>No book was opened here yet. Begin with «New visit», or open the sample to look around.</source>
        <translation>Chưa có sổ nào được mở trên máy này. Bấm «Cuộc kiểm tra mới» để bắt đầu, hoặc mở sổ mẫu để xem thử.</translation>
    </message>
    <message>
        <source>Other ways to begin</source>
        <translation>Cách bắt đầu khác</translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation>Mở sổ…</translation>
    </message>
    <message>
        <source>A .skt file on this machine or on a stick</source>
        <translation>Tệp .skt trên máy này hoặc trên USB</translation>
    </message>
    <message>
        <source>New empty book…</source>
        <translation>Lập sổ trống…</translation>
    </message>
    <message>
        <source>For headquarters, or a second laptop of the team: visits arrive in it by packet</source>
        <translation>Cho cơ quan cấp trên hoặc máy thứ hai của Đoàn; cuộc kiểm tra nhận vào bằng gói</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Mở sổ mẫu</translation>
    </message>
    <message>
        <source>A finished visit to a made-up unit, to try things on</source>
        <translation>Cuộc kiểm tra đã hoàn thành ở một đơn vị giả định, để dùng thử</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Take back a book as it was on an earlier day</source>
        <translation>Lấy lại sổ như ở một ngày trước đó</translation>
    </message>
    <message>
        <source>Check a document&apos;s layout…</source>
        <translation>Soát thể thức văn bản…</translation>
    </message>
    <message>
        <source>Any Word file, or a folder of them, against Decree 30/2020</source>
        <translation>Một tệp Word bất kỳ hoặc cả thư mục, theo Nghị định 30/2020</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy tệp</translation>
    </message>
</context>
<context>
    <name>InspectionForm</name>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>Notice of conclusion</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>The unit was inspected before</source>
        <translation>Đơn vị đã được kiểm tra lần trước</translation>
    </message>
    <message>
        <source>Legal bases in force in the inspected period</source>
        <translation>Căn cứ pháp lý còn hiệu lực trong thời kỳ kiểm tra</translation>
    </message>
    <message>
        <source>Other bases, one a line</source>
        <translation>Căn cứ khác, mỗi dòng một căn cứ</translation>
    </message>
    <message>
        <source>The notice of conclusion</source>
        <translation>Thông báo (kết luận)</translation>
    </message>
    <message>
        <source>Who issues it, about whom</source>
        <translation>Cơ quan ban hành, đơn vị được kiểm tra</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Khái quát</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Periods and days</source>
        <translation>Thời kỳ, thời gian kiểm tra</translation>
    </message>
    <message>
        <source>Closing, signature, recipients</source>
        <translation>Kết thúc, ký, nơi nhận</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Points taken off</source>
        <translation>Điểm trừ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Phạm vi lưu hành</translation>
    </message>
    <message>
        <source>Superior headquarters</source>
        <translation>Cơ quan chủ quản trực tiếp</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Inspected unit</source>
        <translation>Đơn vị được kiểm tra</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên viết gọn</translation>
    </message>
    <message>
        <source>Where the unit is</source>
        <translation>Nơi đóng quân</translation>
    </message>
    <message>
        <source>Overview, a paragraph a line</source>
        <translation>Khái quát, mỗi dòng một đoạn</translation>
    </message>
    <message>
        <source>The earlier inspection and what it required</source>
        <translation>Lần kiểm tra trước và các yêu cầu đã nêu</translation>
    </message>
    <message>
        <source>Decision: number</source>
        <translation>Quyết định: số, ký hiệu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Người ban hành</translation>
    </message>
    <message>
        <source>Decision: about</source>
        <translation>Quyết định: về việc</translation>
    </message>
    <message>
        <source>Plan: number and symbol</source>
        <translation>Kế hoạch: số, ký hiệu</translation>
    </message>
    <message>
        <source>The unit&apos;s own report: number</source>
        <translation>Báo cáo tự kiểm tra: số, ký hiệu</translation>
    </message>
    <message>
        <source>The team&apos;s report on the result: number</source>
        <translation>Báo cáo kết quả của Đoàn: số, ký hiệu</translation>
    </message>
    <message>
        <source>Periods, one a line</source>
        <translation>Thời kỳ kiểm tra, mỗi dòng một thời kỳ</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Minutes signed on</source>
        <translation>Ngày ký biên bản</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>The unit reports its remedies to</source>
        <translation>Nơi nhận báo cáo kết quả khắc phục</translation>
    </message>
    <message>
        <source>not later than</source>
        <translation>Trước ngày</translation>
    </message>
    <message>
        <source>Signing authority</source>
        <translation>Quyền hạn người ký</translation>
    </message>
    <message>
        <source>Signer&apos;s office</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Signer: rank and name</source>
        <translation>Người ký: cấp bậc, họ tên</translation>
    </message>
    <message>
        <source>Archive («Lưu»)</source>
        <translation>Dòng «Lưu»</translation>
    </message>
    <message>
        <source>Recipients, one a line</source>
        <translation>Nơi nhận, mỗi dòng một nơi</translation>
    </message>
</context>
<context>
    <name>IssuedList</name>
    <message>
        <source>Issued documents</source>
        <translation>Văn bản đã ban hành</translation>
    </message>
    <message>
        <source>without secret items</source>
        <translation>bỏ nội dung mật</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>Đính bản scan…</translation>
    </message>
</context>
<context>
    <name>KeepStep</name>
    <message>
        <source>Book and passphrase</source>
        <translation>Tệp sổ, mật khẩu</translation>
    </message>
    <message>
        <source>The whole visit is one file. Every edit is written into it at once; there is nothing to save.</source>
        <translation>Cả cuộc kiểm tra là một tệp. Mỗi lần sửa được ghi ngay vào tệp, không cần bấm lưu.</translation>
    </message>
    <message>
        <source>File of the book</source>
        <translation>Tệp sổ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Protect the book with a passphrase</source>
        <translation>Bảo vệ sổ bằng mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Say where the book is to be kept.</source>
        <translation>Chọn nơi lưu tệp sổ.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Đã có tệp trùng tên. Chọn tên khác.</translation>
    </message>
    <message>
        <source>Use a passphrase of at least eight characters.</source>
        <translation>Đặt mật khẩu dài ít nhất tám ký tự.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hai lần nhập mật khẩu khác nhau.</translation>
    </message>
    <message>
        <source>After the book is made you can print its recovery sheet. Without the passphrase and without the sheet nobody can open the book.</source>
        <translation>Lập sổ xong có thể in phiếu khôi phục. Mất mật khẩu mà không có phiếu này thì không ai mở được sổ.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever has the file can read it.</source>
        <translation>Không đặt mật khẩu thì ai có tệp đều đọc được.</translation>
    </message>
    <message>
        <source>Where the book is kept</source>
        <translation>Nơi lưu tệp sổ</translation>
    </message>
    <message>
        <source>Inspection books (*.skt)</source>
        <translation>Sổ kiểm tra (*.skt)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
</context>
<context>
    <name>LayoutView</name>
    <message>
        <source>Checking…</source>
        <translation>Đang soát…</translation>
    </message>
    <message>
        <source>Checking the layout</source>
        <translation>Soát thể thức văn bản</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Không có gì bị thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) broken</source>
        <translation>
            <numerusform>%n quy tắc chưa đạt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; the program can mend %n of them</source>
        <translation>
            <numerusform>; máy sửa được %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule is kept</source>
        <translation>Đúng thể thức, mọi quy tắc đều đạt</translation>
    </message>
    <message>
        <source>{0} (mended).docx</source>
        <translation>{0} (đã sửa).docx</translation>
    </message>
    <message>
        <source>Layout of {0}.xlsx</source>
        <translation>Soát thể thức {0}.xlsx</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Choose a Word document</source>
        <translation>Chọn văn bản Word</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a folder of Word documents</source>
        <translation>Chọn thư mục văn bản Word</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Nơi ghi tệp</translation>
    </message>
    <message>
        <source>Check a document&apos;s layout</source>
        <translation>Soát thể thức văn bản</translation>
    </message>
    <message>
        <source>Any Word document, or a folder of them, is held against Decree 30/2020/NĐ-CP. The documents themselves are never changed.</source>
        <translation>Đối chiếu một văn bản Word bất kỳ, hoặc cả thư mục, với Nghị định số 30/2020/NĐ-CP. Tệp gốc không bao giờ bị thay đổi.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Choose a document…</source>
        <translation>Chọn văn bản…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Mend what the program can…</source>
        <translation>Sửa những lỗi máy sửa được…</translation>
    </message>
    <message>
        <source>Save the table (Excel)…</source>
        <translation>Lưu bảng kết quả (Excel)…</translation>
    </message>
    <message>
        <source>The whole folder</source>
        <translation>Cả thư mục</translation>
    </message>
    <message>
        <source>Put into {0} as evidence, with the sentence in its note.</source>
        <translation>Đã đưa vào {0} làm minh chứng, kèm câu ghi chú.</translation>
    </message>
    <message>
        <source>The answer is {0}.</source>
        <translation>Kết quả ghi {0}.</translation>
    </message>
    <message>
        <source>Show the criterion</source>
        <translation>Xem tiêu chí</translation>
    </message>
    <message>
        <source>Put it in as evidence…</source>
        <translation>Đưa vào làm minh chứng…</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>Chưa kiểm tra %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>Đã đủ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Search everything in the book (Ctrl+F)</source>
        <translation>Tìm trong toàn bộ sổ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Documents of the unit</source>
        <translation>Sổ hồ sơ, tài liệu</translation>
    </message>
    <message>
        <source>Documents of the unit: asked for, received, returned (Ctrl+Shift+D)</source>
        <translation>Sổ hồ sơ, tài liệu của đơn vị: đã yêu cầu, đã nhận, đã trả (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Checklists of this visit</source>
        <translation>Danh mục kiểm tra của cuộc này</translation>
    </message>
    <message>
        <source>Checklists of this visit: add one, use a newer version</source>
        <translation>Danh mục kiểm tra của cuộc này: thêm, dùng phiên bản mới</translation>
    </message>
    <message>
        <source>Who does which sections</source>
        <translation>Phân công các phần</translation>
    </message>
    <message>
        <source>Who does which sections (Ctrl+Shift+P)</source>
        <translation>Phân công các phần (Ctrl+Shift+P)</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>What to look at before signing</source>
        <translation>Những điểm cần xem trước khi ký</translation>
    </message>
    <message>
        <source>Nothing is left to look at before signing</source>
        <translation>Không còn điểm nào cần xem trước khi ký</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Không còn điểm nào</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at before signing</source>
        <translation>
            <numerusform>Còn %n điểm cần xem trước khi ký</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>Còn %n điểm cần xem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this machine</source>
        <translation>Đổi tên máy này</translation>
    </message>
    <message>
        <source>First give this machine a name</source>
        <translation>Trước hết, đặt tên cho máy này</translation>
    </message>
    <message>
        <source>It stands on this machine&apos;s card, by which the receiver knows where a packet comes from. The name of the office and of whoever works here is best.</source>
        <translation>Tên được ghi trên thẻ của máy này để nơi nhận biết gói từ đâu đến. Nên ghi tên cơ quan, tổ và người sử dụng.</translation>
    </message>
    <message>
        <source>This machine had a card, and its keys are gone. Giving a name makes new keys: packets sealed for the old card cannot be opened any more, and everybody must compare and trust the new card.</source>
        <translation>Máy này đã từng có thẻ nhưng khóa của thẻ không còn. Đặt tên sẽ tạo khóa mới: các gói niêm phong cho thẻ cũ không mở được nữa và mọi nơi phải đối chiếu, tin cậy lại thẻ mới.</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>Tên ghi trên thẻ</translation>
    </message>
    <message>
        <source>For example: Tổ 2 — Thượng úy Lò Thị Mây</source>
        <translation>Ví dụ: Tổ 2 — Thượng úy Lò Thị Mây</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Make this machine&apos;s card</source>
        <translation>Tạo thẻ của máy này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>OldCodeOffer</name>
    <message>
        <source>The pasted text looks like {0}: “{1}” → “{2}”</source>
        <translation>Chữ dán vào có vẻ là {0}: “{1}” → “{2}”</translation>
    </message>
    <message>
        <source>Turn into Unicode (Alt+U)</source>
        <translation>Đổi sang Unicode (Alt+U)</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>Looking</source>
        <translation>Đang rà soát</translation>
    </message>
    <message>
        <source>Left: {0}</source>
        <translation>Còn thiếu: {0}</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>What is left open in this visit (Ctrl+F8); F8 goes to the next</source>
        <translation>Những điểm còn thiếu của cuộc kiểm tra (Ctrl+F8); F8 đến điểm tiếp theo</translation>
    </message>
</context>
<context>
    <name>OpenPanel</name>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Mọi phần</translation>
    </message>
    <message>
        <source>My sections</source>
        <translation>Phần của tôi</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang rà soát…</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>Không còn thiếu điểm nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) left open</source>
        <translation>
            <numerusform>Còn thiếu %n điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} trong {1} điểm</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Find among these</source>
        <translation>Tìm trong danh sách này</translation>
    </message>
    <message>
        <source>Kind of point</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Back to the criteria</source>
        <translation>Về danh sách nội dung</translation>
    </message>
    <message>
        <source>Back to the criteria (Esc)</source>
        <translation>Về danh sách nội dung (Esc)</translation>
    </message>
</context>
<context>
    <name>OtherRemarks</name>
    <message>
        <source>Other comments from Word</source>
        <translation>Ý kiến khác trong văn bản</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Strengths</source>
        <translation>Ưu điểm</translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Add a strength</source>
        <translation>Thêm ưu điểm</translation>
    </message>
    <message>
        <source>Add a shortcoming</source>
        <translation>Thêm hạn chế</translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation>Thêm nguyên nhân</translation>
    </message>
    <message>
        <source>Add a requirement</source>
        <translation>Thêm yêu cầu</translation>
    </message>
    <message>
        <source>Can be put in ({0})</source>
        <translation>Có thể đưa vào ({0})</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>the figures under it have just changed · look</source>
        <translation>số liệu vừa thay đổi · xem lại</translation>
    </message>
    <message>
        <source>in your words</source>
        <translation>đã sửa lời văn</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>trước ngày {0}</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Chưa có nội dung</translation>
    </message>
    <message>
        <source>The unit agrees</source>
        <translation>Đơn vị thống nhất</translation>
    </message>
    <message>
        <source>The unit does not agree</source>
        <translation>Đơn vị không thống nhất</translation>
    </message>
    <message>
        <source>nobody named to do it</source>
        <translation>chưa có đơn vị chủ trì</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>phối hợp: {0}</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>chưa có thời hạn</translation>
    </message>
    <message>
        <source>comments: {0}</source>
        <translation>{0} ý kiến</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <translation>
            <numerusform>%n yêu cầu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n ý</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackSteps</name>
    <message>
        <source> (packet {0} of {1})</source>
        <translation> (gói {0}/{1})</translation>
    </message>
    <message>
        <source>Sealing {0}</source>
        <translation>Niêm phong {0}</translation>
    </message>
    <message>
        <source>Sealed {0}</source>
        <translation>Niêm phong {0}</translation>
    </message>
    <message>
        <source>Write to the stick</source>
        <translation>Ghi vào USB</translation>
    </message>
    <message>
        <source>Writing to the stick…</source>
        <translation>Đang ghi hết vào USB…</translation>
    </message>
    <message>
        <source>Read back and compare</source>
        <translation>Đọc lại để đối chiếu</translation>
    </message>
    <message>
        <source>Reading back to compare…</source>
        <translation>Đang đọc lại để đối chiếu…</translation>
    </message>
    <message>
        <source>Written to the stick</source>
        <translation>Ghi vào USB</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} giây</translation>
    </message>
    <message>
        <source>Read back and compared</source>
        <translation>Đọc lại và đối chiếu</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>You can go on filling meanwhile.</source>
        <translation>Có thể tiếp tục chấm trong lúc chờ.</translation>
    </message>
    <message>
        <source>Do not pull the stick out. You can go on filling meanwhile.</source>
        <translation>Chưa rút USB. Có thể tiếp tục chấm trong lúc chờ.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Write into the folder</source>
        <translation>Ghi vào thư mục</translation>
    </message>
    <message>
        <source>Writing into the folder…</source>
        <translation>Đang ghi vào thư mục…</translation>
    </message>
    <message>
        <source>Written into the folder</source>
        <translation>Đã ghi vào thư mục</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>What do you want to do, or which criterion?</source>
        <translation>Cần làm gì, hoặc tới tiêu chí nào?</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter do it · Esc close · «cc34» finds CC.III.4</source>
        <translation>↑ ↓ chọn · Enter làm · Esc đóng · «cc34» ra CC.III.4</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>Not now: {0}.</source>
        <translation>Chưa làm được: {0}.</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>A number of copies from 1 to 99</source>
        <translation>Số bản từ 1 đến 99</translation>
    </message>
    <message>
        <source>What is left empty follows from the visit.</source>
        <translation>Ô để trống được lấy theo thông tin cuộc kiểm tra.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>this passphrase does not open the book</source>
        <translation>mật khẩu không đúng</translation>
    </message>
    <message>
        <source>This book is protected</source>
        <translation>Sổ này có mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>If the passphrase is lost, type the 68 characters of the recovery sheet here instead.</source>
        <translation>Nếu mất mật khẩu, nhập 68 ký tự trên phiếu khôi phục vào đây.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>PastBox</name>
    <message>
        <source>Last time: {0}</source>
        <translation>Lần trước: {0}</translation>
    </message>
    <message>
        <source>Last time, for reference: {0}</source>
        <translation>Lần trước, để tham khảo: {0}</translation>
    </message>
    <message>
        <source>Take last time&apos;s answer over</source>
        <translation>Lấy lại kết quả lần trước</translation>
    </message>
    <message>
        <source>Say in the conclusion that it has come back</source>
        <translation>Ghi tái phạm vào kết luận</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) of last time</source>
        <translation>
            <numerusform>%n yêu cầu của lần trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Has come back; the conclusion says so.</source>
        <translation>Tái phạm; kết luận đã nêu.</translation>
    </message>
    <message>
        <source>Has come back: found already in {0}.</source>
        <translation>Tái phạm: đã nêu tại {0}.</translation>
    </message>
</context>
<context>
    <name>PastDesk</name>
    <message>
        <source>Reading earlier visits</source>
        <translation>Đọc các lần kiểm tra trước</translation>
    </message>
    <message>
        <source>Taking in evidence</source>
        <translation>Nhận minh chứng</translation>
    </message>
</context>
<context>
    <name>PenaltyForm</name>
    <message>
        <source>{0}: points</source>
        <translation>{0}: điểm trừ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>The inspecting team, in protocol order</source>
        <translation>Đoàn kiểm tra, theo thứ tự chức vụ</translation>
    </message>
    <message>
        <source>The unit&apos;s people</source>
        <translation>Đại diện đơn vị</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>person</comment>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Cấp bậc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position, office</source>
        <translation>Chức vụ, cơ quan</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Commander, commissar</source>
        <translation>Chỉ huy</translation>
    </message>
    <message>
        <source>Staff body</source>
        <translation>Cơ quan tham mưu</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Deputy head of the team</source>
        <translation>Phó Trưởng đoàn</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Role</source>
        <comment>person</comment>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Cấp bậc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position, office</source>
        <translation>Chức vụ, cơ quan</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Row {0} has no name. Type one, or remove the row.</source>
        <translation>Dòng {0} chưa có họ tên. Nhập họ tên hoặc xóa dòng.</translation>
    </message>
</context>
<context>
    <name>PeriodsStep</name>
    <message>
        <source>Periods</source>
        <translation>Thời kỳ kiểm tra</translation>
    </message>
    <message>
        <source>Criteria that change from year to year are answered once for each period, at most twelve.</source>
        <translation>Tiêu chí thay đổi theo năm được chấm riêng cho từng thời kỳ, nhiều nhất mười hai thời kỳ.</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>Năm {0}</translation>
    </message>
    <message>
        <source>Periods, one a line</source>
        <translation>Các thời kỳ, mỗi dòng một thời kỳ</translation>
    </message>
    <message>
        <source>For example: 9 tháng đầu năm 2021</source>
        <translation>Ví dụ: 9 tháng đầu năm 2021</translation>
    </message>
    <message>
        <source>The unit was inspected before</source>
        <translation>Đơn vị đã được kiểm tra lần trước</translation>
    </message>
    <message>
        <source>The earlier inspection and what it required</source>
        <translation>Lần kiểm tra trước và các yêu cầu đã nêu</translation>
    </message>
    <message>
        <source>Write one to twelve periods, one a line.</source>
        <translation>Ghi từ một đến mười hai thời kỳ, mỗi dòng một thời kỳ.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Who works here</source>
        <translation>Người sử dụng</translation>
    </message>
    <message>
        <source>Your rank and name</source>
        <translation>Cấp bậc, họ và tên</translation>
    </message>
    <message>
        <source>For example: Đại úy Đàm Thụy Ân</source>
        <translation>Ví dụ: Đại úy Đàm Thụy Ân</translation>
    </message>
    <message>
        <source>Stands in the history beside every edit you make.</source>
        <translation>Ghi trong lịch sử bên cạnh mỗi lần sửa.</translation>
    </message>
    <message>
        <source>Name of this installation</source>
        <translation>Tên của máy này</translation>
    </message>
    <message>
        <source>For example: Laptop 2, văn thư Tổ 1</source>
        <translation>Ví dụ: Máy xách tay 2, văn thư Tổ 1</translation>
    </message>
    <message>
        <source>Stands on this machine&apos;s card, by which others know where a packet comes from.</source>
        <translation>Ghi trên thẻ của máy, để nơi nhận biết gói từ đâu đến.</translation>
    </message>
</context>
<context>
    <name>PhraseHelp</name>
    <message>
        <source>The library could not be read; it lies at {0}, and a new one was begun.</source>
        <translation>Kho câu mẫu bị hỏng, đã để riêng tại {0}; kho mới bắt đầu từ đầu. Học lại từ các văn bản kết luận cũ hoặc từ sổ trong Cài đặt.</translation>
    </message>
    <message>
        <source>There is no sentence to offer yet. What is written here is at hand for the next visit.</source>
        <translation>Chưa có câu mẫu nào. Câu viết ở đây sẽ có sẵn cho lần kiểm tra sau.</translation>
    </message>
    <message>
        <source>Sentences (F4)</source>
        <translation>Kho câu (F4)</translation>
    </message>
    <message>
        <source>F4 or Ctrl+Space: sentences that the office has written before.</source>
        <translation>F4 hoặc Ctrl+Space: các câu cơ quan đã từng viết.</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Sentences of the office</source>
        <translation>Câu mẫu của cơ quan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>chèn</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>never again</source>
        <translation>bỏ khỏi kho</translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message>
        <source>The library could not be read; it lies at {0}, and a new one was begun.</source>
        <translation>Kho câu mẫu bị hỏng, đã để riêng tại {0}; kho mới bắt đầu từ đầu. Học lại từ các văn bản kết luận cũ hoặc từ sổ trong Cài đặt.</translation>
    </message>
    <message>
        <source>Library of sentences ({0})</source>
        <translation>Kho câu mẫu ({0})</translation>
    </message>
    <message>
        <source>Reading older conclusions</source>
        <translation>Đang đọc văn bản kết luận cũ</translation>
    </message>
    <message>
        <source>Reading the book&apos;s sentences</source>
        <translation>Đang đọc câu trong sổ</translation>
    </message>
    <message numerus="yes">
        <source>%n secret visit(s) left out.</source>
        <translation>
            <numerusform>Bỏ qua %n cuộc kiểm tra có độ mật.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences read: {0}, new among them: {1}.</source>
        <translation>Đã đọc {0} câu, trong đó {1} câu mới.</translation>
    </message>
    <message>
        <source>Choose older conclusions</source>
        <translation>Chọn các văn bản kết luận cũ</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>All sentences of the library will be gone for good. Books and documents stay as they are.</source>
        <translation>Toàn bộ câu trong kho sẽ bị xóa hẳn. Các sổ và văn bản giữ nguyên.</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Xóa toàn bộ</translation>
    </message>
    <message>
        <source>Library of sentences</source>
        <translation>Kho câu mẫu</translation>
    </message>
    <message>
        <source>What the office has written before, offered while somebody types (F4). It grows with each exported conclusion; figures, dates and names become «…». Nothing marked secret comes in.</source>
        <translation>Những câu cơ quan đã từng viết, gợi ý ngay khi gõ (F4). Kho lớn dần sau mỗi lần xuất kết luận; số liệu, ngày tháng, tên riêng được thay bằng «…». Nội dung có độ mật không bao giờ vào kho.</translation>
    </message>
    <message>
        <source>Show the list while somebody types</source>
        <translation>Hiện gợi ý ngay khi gõ</translation>
    </message>
    <message>
        <source>Learn from exports of protected books, too</source>
        <translation>Học cả khi xuất văn bản từ sổ có mật khẩu</translation>
    </message>
    <message>
        <source>The library itself is not protected: whoever uses this account can read it.</source>
        <translation>Kho câu mẫu không có mật khẩu: ai dùng tài khoản này trên máy đều đọc được.</translation>
    </message>
    <message>
        <source>Learn from older conclusions…</source>
        <translation>Học từ văn bản kết luận cũ…</translation>
    </message>
    <message>
        <source>Learn from the open book</source>
        <translation>Học từ sổ đang mở</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Tìm trong kho câu mẫu</translation>
    </message>
    <message>
        <source>Sentences of the library</source>
        <translation>Các câu trong kho</translation>
    </message>
    <message>
        <source>No sentence here.</source>
        <translation>Không có câu nào.</translation>
    </message>
    <message>
        <source>Never offer this one again</source>
        <translation>Bỏ câu này khỏi kho</translation>
    </message>
    <message>
        <source>Remove all…</source>
        <translation>Xóa toàn bộ…</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Không hiển thị được ảnh này.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Ảnh trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ảnh sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Back to the drawn one</source>
        <translation>Về ảnh đã sửa</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản gốc</translation>
    </message>
    <message>
        <source>UNCOVERED ORIGINAL: it is not printed and not exported</source>
        <translation>BẢN GỐC CHƯA CHE: không in, không xuất ra văn bản</translation>
    </message>
    <message>
        <source>Original, before it was drawn on: it is not printed</source>
        <translation>Bản gốc, trước khi vẽ: không in ra văn bản</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>Thôi toàn màn hình</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Draw, crop, cover</source>
        <translation>Vẽ, cắt, che</translation>
    </message>
    <message>
        <source>Bring the original back</source>
        <translation>Lấy lại bản gốc</translation>
    </message>
</context>
<context>
    <name>PreviewColumn</name>
    <message>
        <source>The document as it will be printed</source>
        <translation>Văn bản như khi in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>LibreOffice is making the pages…</source>
        <translation>LibreOffice đang dựng các trang…</translation>
    </message>
</context>
<context>
    <name>PreviewFoot</name>
    <message>
        <source>Page {0}/{1}</source>
        <translation>Trang {0}/{1}</translation>
    </message>
    <message>
        <source>Exact pages</source>
        <translation>Đúng từng trang</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Mở bằng Word</translation>
    </message>
    <message>
        <source>Export Word</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>The pages as LibreOffice makes them, where it is installed</source>
        <translation>Trang do LibreOffice dựng, đúng như khi in; máy phải cài LibreOffice</translation>
    </message>
    <message>
        <source>Print this document (Ctrl+P)</source>
        <translation>In văn bản này (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the exact pages as a PDF file, through LibreOffice</source>
        <translation>Lưu đúng từng trang thành tệp PDF, nhờ LibreOffice</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Đã dừng in.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were sent to the printer {0}.</source>
        <translation>
            <numerusform>Đã gửi %n trang tới máy in {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the pages shown here, set by this program: lines may break elsewhere than in Word.</source>
        <translation>Trang in là trang xem trước do chương trình tự dàn: chỗ ngắt dòng, ngắt trang có thể khác trong Word.</translation>
    </message>
</context>
<context>
    <name>QuickPanel</name>
    <message>
        <source>Not saved yet; the line stays here. Press Enter to try again.</source>
        <translation>Chưa lưu được; dòng vẫn còn đây. Bấm Enter để thử lại.</translation>
    </message>
    <message>
        <source>Everything in this checklist is entered.</source>
        <translation>Đã nhập hết danh mục này.</translation>
    </message>
    <message>
        <source>Enter: go on with {0}</source>
        <translation>Enter: chuyển sang {0}</translation>
    </message>
    <message>
        <source>{0} was changed since and stays as it is.</source>
        <translation>{0} đã được sửa sau đó nên giữ nguyên.</translation>
    </message>
    <message>
        <source>Not saved yet; the line stands as it was.</source>
        <translation>Chưa lưu được; dòng vẫn như cũ.</translation>
    </message>
    <message>
        <source>Nothing is entered a second time yet.</source>
        <translation>Chưa nhập lại dòng nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) the same.</source>
        <translation>
            <numerusform>Khớp %n câu trả lời.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s).</source>
        <translation>
            <numerusform>Khác %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not entered again: {0}</source>
        <translation>Chưa nhập lại: {0}</translation>
    </message>
    <message>
        <source>Not saved yet; nothing was written. Press Enter to try again.</source>
        <translation>Chưa lưu được; chưa ghi gì. Bấm Enter để thử lại.</translation>
    </message>
    <message>
        <source>Compared: {0} kept as they stood, {1} taken from the second pass.</source>
        <translation>Đã đối chiếu: giữ {0} chỗ theo lần một, lấy {1} chỗ theo lần hai.</translation>
    </message>
    <message>
        <source>Second pass, blind</source>
        <translation>Nhập đối chiếu: lần hai</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Nhập nhanh</translation>
    </message>
    <message>
        <source>To quick entry</source>
        <translation>Về nhập nhanh</translation>
    </message>
    <message>
        <source>Enter a second time…</source>
        <translation>Nhập đối chiếu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Number, finding, score, note</source>
        <translation>Số thứ tự, kết quả, điểm, ghi nhận</translation>
    </message>
    <message>
        <source>12 k 0,5 what was found</source>
        <translation>12 k 0,5 những gì đã thấy</translation>
    </message>
    <message>
        <source>Lines entered</source>
        <translation>Các dòng đã nhập</translation>
    </message>
    <message>
        <source>Differences between the two passes</source>
        <translation>Chỗ khác nhau giữa hai lần nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 keep what stands · 2 take the second pass · Esc back · %n still open</source>
        <translation>
            <numerusform>1 giữ lần một · 2 lấy lần hai · Esc trở lại · còn %n chỗ chưa chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter: write what was chosen · Esc back</source>
        <translation>Enter: ghi các chỗ đã chọn · Esc trở lại</translation>
    </message>
    <message>
        <source>Nothing is written in this pass. Enter next line · ↑ line before · Ctrl+Z leave it out · Ctrl+Enter compare · Esc close</source>
        <translation>Lần này chưa ghi gì vào sổ. Enter dòng tiếp · ↑ dòng trước · Ctrl+Z bỏ dòng · Ctrl+Enter đối chiếu · Esc đóng</translation>
    </message>
    <message>
        <source>Enter write · ↑ line before · Ctrl+Z take it back · @2 other period · vt other checklist · Esc close</source>
        <translation>Enter ghi · ↑ dòng trước · Ctrl+Z bỏ dòng vừa ghi · @2 đổi thời kỳ · vt đổi danh mục · Esc đóng</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>at most {0} points</source>
        <translation>tối đa {0} điểm</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>ghi nhận: {0}</translation>
    </message>
    <message>
        <source>reason: {0}</source>
        <translation>lý do: {0}</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message numerus="yes">
        <source>%Ln packet(s) lie(s) here</source>
        <translation>
            <numerusform>Có %Ln gói gửi đến</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets that came</source>
        <translation>Gói gửi đến</translation>
    </message>
    <message>
        <source>Open a packet…</source>
        <translation>Mở gói…</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln packet(s) in</source>
        <translation>
            <numerusform>Nhận %Ln gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Give this machine a name first; then the packets can be looked into.</source>
        <translation>Đặt tên cho máy này trước, sau đó mới xem được nội dung các gói.</translation>
    </message>
    <message>
        <source>Nothing new here.</source>
        <translation>Không có gói nào mới.</translation>
    </message>
    <message>
        <source>None here. Plug a stick in, or drop a packet (.skp) onto this page.</source>
        <translation>Chưa có gói nào. Cắm USB vào máy hoặc thả tệp gói (.skp) vào trang này.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) taken in before, nothing new there.</source>
        <translation>
            <numerusform>%Ln gói đã nhận trước đó, không có gì mới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) for somebody else left out.</source>
        <translation>
            <numerusform>Bỏ qua %Ln gói gửi cho nơi khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too many files here; not all were looked at.</source>
        <translation>Ở đây có quá nhiều tệp, chưa xem hết.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Taking packets in</source>
        <translation>Nhận gói</translation>
    </message>
    <message>
        <source>See what differs</source>
        <translation>Xem chỗ khác nhau</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Xem cuộc kiểm tra</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Print this page, put it into an envelope and lock it in a safe. With it the book can be opened when the passphrase is lost; whoever has it needs no passphrase.</source>
        <translation>In trang này, cho vào phong bì và cất trong két. Khi mất mật khẩu, phiếu này mở được sổ; ai có phiếu thì không cần mật khẩu.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Keep as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <translation>Vào cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>Đã gửi phiếu đến máy in.</translation>
    </message>
    <message>
        <source>Keep the recovery sheet</source>
        <translation>Lưu phiếu khôi phục</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Kept as {0}. Move the file off this machine and delete it here.</source>
        <translation>Đã lưu tại {0}. Chuyển tệp sang nơi khác và xóa khỏi máy này.</translation>
    </message>
    <message>
        <source>{0} could not be written. Choose another folder.</source>
        <translation>Không ghi được {0}. Chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>RemarkRow</name>
    <message>
        <source>Comment in Word</source>
        <translation>Ý kiến trong Word</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>đã xử lý</translation>
    </message>
    <message>
        <source>Not dealt with after all</source>
        <translation>Chưa xử lý</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Xóa ý kiến</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Use the draft</source>
        <translation>Dùng câu mẫu</translation>
    </message>
    <message>
        <source>→ in the empty field takes the drafted sentence.</source>
        <translation>Bấm phím → khi ô còn trống để dùng câu mẫu.</translation>
    </message>
    <message>
        <source>a Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>a Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>{0} is {1}: choose a working day.</source>
        <translation>Ngày {0} là {1}; nên chọn ngày làm việc.</translation>
    </message>
    <message>
        <source>{0} lies before the visit.</source>
        <translation>Ngày {0} trước ngày bắt đầu kiểm tra.</translation>
    </message>
    <message>
        <source>Shortcoming, cause, requirement</source>
        <translation>Hạn chế, nguyên nhân, yêu cầu khắc phục</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu khắc phục</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Supporting unit</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>Reported</name>
    <message>
        <source>Seen in the sample</source>
        <translation>Thấy trong mẫu</translation>
    </message>
    <message>
        <source>Verified by the team</source>
        <translation>Đoàn xác minh</translation>
    </message>
    <message>
        <source>Figure the unit reported, or only seen in a sample</source>
        <translation>Số đơn vị báo cáo, số chỉ thấy trong mẫu</translation>
    </message>
    <message>
        <source>Reported by the unit</source>
        <translation>Đơn vị báo cáo</translation>
    </message>
    <message>
        <source>Only seen in a sample</source>
        <translation>Chỉ thấy trong mẫu</translation>
    </message>
    <message>
        <source>What was only seen in a sample scores nothing and stands in no sentence.</source>
        <translation>Số chỉ thấy trong mẫu không tính điểm, không đưa vào câu kết luận.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>{0} documents; {1} not received, {2} not returned</source>
        <translation>{0} hồ sơ, tài liệu; {1} chưa nhận, {2} chưa trả</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n attached document(s)</source>
        <translation>
            <numerusform>Đưa %n tài liệu đã đính kèm vào sổ</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything the checklists ask to see is in the register.</source>
        <translation>Sổ đã có đủ hồ sơ mà danh mục kiểm tra yêu cầu.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added from the checklists.</source>
        <translation>
            <numerusform>Đã thêm %n hồ sơ, tài liệu theo danh mục kiểm tra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken off the register.</source>
        <translation>
            <numerusform>Đã bỏ %n hồ sơ, tài liệu khỏi sổ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>bảng tạm</translation>
    </message>
    <message>
        <source>Pasted: {0} documents added, {1} changed.</source>
        <translation>Đã dán: thêm {0}, sửa {1} hồ sơ, tài liệu.</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Đã chép: {0}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Chưa nhận</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Chưa trả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Documents of the unit</source>
        <translation>Sổ hồ sơ, tài liệu</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Tìm trong sổ hồ sơ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>Returned today</source>
        <translation>Trả hôm nay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Propose from the checklists</source>
        <translation>Đề xuất theo danh mục</translation>
    </message>
    <message>
        <source>Attach photos…</source>
        <translation>Đính kèm ảnh…</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Chép viện dẫn</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Bỏ khỏi sổ</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>In phiếu yêu cầu</translation>
    </message>
    <message>
        <source>Print the hand-over record</source>
        <translation>In biên bản giao nhận</translation>
    </message>
    <message>
        <source>Nothing is asked for yet</source>
        <translation>Chưa yêu cầu hồ sơ nào</translation>
    </message>
    <message>
        <source>Begin with what the checklists ask to see, or paste a table from Excel.</source>
        <translation>Bắt đầu từ hồ sơ mà danh mục kiểm tra yêu cầu, hoặc dán bảng từ Excel.</translation>
    </message>
    <message>
        <source>original</source>
        <translation>bản gốc</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>bản sao</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi ban hành</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời kỳ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Gốc/sao</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Trả</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>sửa ô</translation>
    </message>
    <message>
        <source>received today</source>
        <translation>nhận hôm nay</translation>
    </message>
    <message>
        <source>returned today</source>
        <translation>trả hôm nay</translation>
    </message>
    <message>
        <source>add</source>
        <translation>thêm dòng</translation>
    </message>
    <message>
        <source>paste rows from Excel</source>
        <translation>dán dòng từ Excel</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message>
        <source>Write why none of it applies: one reason for all.</source>
        <translation>Ghi một lý do chung vì sao không áp dụng.</translation>
    </message>
    <message>
        <source>Not answered yet of {0}: {1}</source>
        <translation>Chưa kiểm tra ở mục {0}: {1}</translation>
    </message>
    <message>
        <source>Why it does not apply (for «not applicable»)</source>
        <translation>Lý do không áp dụng (khi đánh dấu «không áp dụng»)</translation>
    </message>
    <message>
        <source>Mark {0} as met</source>
        <translation>Đánh dấu Đạt: {0}</translation>
    </message>
    <message>
        <source>Mark {0} as not applicable</source>
        <translation>Đánh dấu Không áp dụng: {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>{0} ask for a figure, a day or a choice and are not marked as met.</source>
        <translation>{0} kết quả cần số liệu, ngày hoặc phương án nên không đánh dấu Đạt.</translation>
    </message>
    <message>
        <source>{0} are begun already and stay as they are.</source>
        <translation>{0} kết quả đã ghi dở, giữ nguyên.</translation>
    </message>
    <message>
        <source>What is answered is not touched; one Ctrl+Z takes all of it back.</source>
        <translation>Kết quả đã chấm không thay đổi; một lần Ctrl+Z là hoàn tác tất cả.</translation>
    </message>
</context>
<context>
    <name>RestDesk</name>
    <message>
        <source>Mark what is left of this section</source>
        <translation>Đánh dấu phần còn lại của mục này</translation>
    </message>
</context>
<context>
    <name>ReturnedPanel</name>
    <message>
        <source>Changed in Word: {0}</source>
        <translation>Thay đổi trong văn bản: {0}</translation>
    </message>
    <message>
        <source>Take into the book ({0})</source>
        <translation>Nhận vào sổ ({0})</translation>
    </message>
    <message>
        <source>Show the document again</source>
        <translation>Trở lại bản xem trước</translation>
    </message>
    <message>
        <source>Keep the comments ({0})</source>
        <translation>Giữ các ý kiến ({0})</translation>
    </message>
</context>
<context>
    <name>Returner</name>
    <message>
        <source>Reading the document</source>
        <translation>Đang đọc văn bản</translation>
    </message>
    <message>
        <source>Nothing was changed in it since it was exported: {0}</source>
        <translation>Văn bản không có gì thay đổi so với khi xuất: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Taken into the book: %n change(s).</source>
        <translation>
            <numerusform>Đã nhận %n thay đổi vào sổ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Choose the document that was changed in Word</source>
        <translation>Chọn văn bản đã sửa trong Word</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>All of it is in the book already.</source>
        <translation>Các nội dung này đã có trong sổ.</translation>
    </message>
    <message>
        <source>Comments kept: {0}.</source>
        <translation>Đã giữ {0} ý kiến trong sổ.</translation>
    </message>
</context>
<context>
    <name>SampleFoot</name>
    <message>
        <source>Type how many there are in all and draw, or type the number of each file below; Ctrl+V pastes a list.</source>
        <translation>Gõ tổng số rồi rút ngẫu nhiên, hoặc gõ số từng văn bản ở dưới; Ctrl+V dán cả danh sách.</translation>
    </message>
    <message>
        <source>{0} listed</source>
        <translation>{0} văn bản trong sổ</translation>
    </message>
    <message>
        <source>{0} examined</source>
        <translation>đã xem {0}</translation>
    </message>
    <message>
        <source>{0} faulty ({1})</source>
        <translation>sai {0} ({1})</translation>
    </message>
    <message>
        <source>more than there are in all</source>
        <translation>nhiều hơn tổng số</translation>
    </message>
    <message>
        <source>Number or name of a file, then Enter</source>
        <translation>Số hoặc tên văn bản, rồi Enter</translation>
    </message>
    <message>
        <source>Number or name of a file</source>
        <translation>Số hoặc tên văn bản</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
</context>
<context>
    <name>SampleHead</name>
    <message>
        <source>A whole number above 0 is needed here.</source>
        <translation>Cần số nguyên lớn hơn 0.</translation>
    </message>
    <message>
        <source>What is sampled</source>
        <translation>Đối tượng rút mẫu</translation>
    </message>
    <message>
        <source>Number in all</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>How it was taken</source>
        <translation>Cách lấy mẫu</translation>
    </message>
    <message>
        <source>at random from the register of documents</source>
        <translation>rút ngẫu nhiên theo sổ đăng ký</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Số khởi đầu</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>tự đặt</translation>
    </message>
    <message>
        <source>To draw</source>
        <translation>Số rút</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>Rút ngẫu nhiên</translation>
    </message>
</context>
<context>
    <name>SampleLine</name>
    <message numerus="yes">
        <source>The figure comes from there: %n file(s) examined.</source>
        <translation>
            <numerusform>Số liệu lấy từ sổ: đã xem %n văn bản.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) listed, none examined yet.</source>
        <translation>
            <numerusform>Trong sổ có %n văn bản, chưa xem văn bản nào.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sampling register (S)</source>
        <translation>Sổ kiểm tra xác suất (S)</translation>
    </message>
</context>
<context>
    <name>SamplingPanel</name>
    <message>
        <source>Writing the list</source>
        <translation>Đang ghi danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken out. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Đã bỏ %n văn bản. Ctrl+Z để lấy lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied that could be a list: copy lines of text first.</source>
        <translation>Chưa chép danh sách nào: hãy chép các dòng chữ trước.</translation>
    </message>
    <message>
        <source>At most {0} files at once.</source>
        <translation>Mỗi lần thêm nhiều nhất {0} văn bản.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>Đã thêm %n văn bản.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) drawn.</source>
        <translation>
            <numerusform>Đã rút %n văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list to draw from</source>
        <translation>Danh sách để rút</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.xlsx)</source>
        <translation>Danh sách (*.txt *.csv *.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>The next draw is from this list of %n line(s); each file gets its name.</source>
        <translation>
            <numerusform>Lần rút tới lấy từ danh sách %n dòng này; mỗi văn bản mang tên trong danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sampling register</source>
        <translation>Sổ kiểm tra xác suất</translation>
    </message>
    <message>
        <source>Head and draw</source>
        <translation>Đầu sổ, rút mẫu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Back to the criterion (Esc)</source>
        <translation>Về nội dung kiểm tra (Esc)</translation>
    </message>
    <message>
        <source>Draw from a copied list</source>
        <translation>Rút từ danh sách đã chép</translation>
    </message>
    <message>
        <source>Draw from a file…</source>
        <translation>Rút từ tệp danh sách…</translation>
    </message>
    <message>
        <source>What files are examined for</source>
        <translation>Các lỗi cần soát</translation>
    </message>
    <message>
        <source>Take the chosen files out</source>
        <translation>Bỏ văn bản đã chọn</translation>
    </message>
    <message>
        <source>Stop taking the figure from here</source>
        <translation>Thôi lấy số liệu từ sổ</translation>
    </message>
    <message>
        <source>What files are examined for, one a line</source>
        <translation>Các lỗi cần soát, mỗi dòng một lỗi</translation>
    </message>
    <message>
        <source>Files of the sample</source>
        <translation>Văn bản của mẫu</translation>
    </message>
    <message>
        <source>mark a fault</source>
        <translation>đánh dấu lỗi</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>looked at, next file</source>
        <translation>xem xong, sang văn bản sau</translation>
    </message>
    <message>
        <source>mark the cell</source>
        <translation>đánh dấu ô</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>không tính</translation>
    </message>
    <message>
        <source>type into the cell</source>
        <translation>gõ vào ô</translation>
    </message>
    <message>
        <source>paste a list</source>
        <translation>dán danh sách</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>bỏ</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
</context>
<context>
    <name>ScanTaker</name>
    <message>
        <source>Attaching the scan</source>
        <translation>Đang đính bản scan</translation>
    </message>
    <message>
        <source>Kept with the issued document: {0}</source>
        <translation>Đã đính kèm văn bản đã ban hành: {0}</translation>
    </message>
    <message>
        <source>Scans or photos of the signed paper</source>
        <translation>Bản scan hoặc ảnh chụp văn bản đã ký</translation>
    </message>
</context>
<context>
    <name>ScoreLine</name>
    <message>
        <source>Computed from the answer: {0}. The team&apos;s {1} counts; both are kept.</source>
        <translation>Điểm tự tính theo kết quả: {0}. Lấy điểm Đoàn chấm: {1}; cả hai đều được lưu.</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Lý do không áp dụng</translation>
    </message>
    <message>
        <source>Why the team scores otherwise</source>
        <translation>Lý do chấm khác điểm tự tính</translation>
    </message>
    <message>
        <source>Reason for the deduction</source>
        <translation>Lý do trừ điểm</translation>
    </message>
    <message>
        <source>Reason for the difference</source>
        <translation>Lý do chênh lệch</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>Cần ghi lý do</translation>
    </message>
    <message>
        <source>Score given</source>
        <translation>Điểm chấm</translation>
    </message>
    <message>
        <source>Unit&apos;s own score</source>
        <translation>Đơn vị tự chấm</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search everything in the book</source>
        <translation>Tìm trong toàn bộ sổ</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm kiếm</translation>
    </message>
    <message>
        <source>With or without diacritics: «luu tru» finds «lưu trữ».</source>
        <translation>Gõ có dấu hoặc không dấu đều được: «luu tru» tìm ra «lưu trữ».</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy nội dung nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Tìm thấy %n nơi</numerusform>
        </translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Mẫu kiểm tra</translation>
    </message>
    <message>
        <source>Document of the unit</source>
        <translation>Hồ sơ, tài liệu của đơn vị</translation>
    </message>
    <message>
        <source>Earlier requirement</source>
        <translation>Yêu cầu lần trước</translation>
    </message>
    <message>
        <source>Document of the visit</source>
        <translation>Văn bản của cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cuộc kiểm tra</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Written and read back — you can pull the stick out</source>
        <translation>Đã ghi và đọc lại — có thể rút USB</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left on the stick and nothing counts as sent.</source>
        <translation>Đã dừng. Không để lại gì trên USB và chưa tính là đã chuyển.</translation>
    </message>
    <message>
        <source>No stick is plugged in</source>
        <translation>Chưa cắm USB</translation>
    </message>
    <message>
        <source>Plug one in, or choose a folder. Nothing is written before you say so.</source>
        <translation>Cắm USB vào máy hoặc chọn một thư mục.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Another stick or folder…</source>
        <translation>USB hoặc thư mục khác…</translation>
    </message>
    <message>
        <source>Send to headquarters</source>
        <translation>Chuyển về cấp trên</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Niêm phong cho</translation>
    </message>
    <message>
        <source>Written into the folder, read back and compared</source>
        <translation>Đã ghi vào thư mục, đọc lại và đối chiếu</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left in the folder and nothing counts as sent.</source>
        <translation>Đã dừng. Không để lại gì trong thư mục và chưa tính là đã chuyển.</translation>
    </message>
    <message>
        <source>Nobody can receive yet. Exchange cards once: save this machine&apos;s card and hand it over, and add the card that headquarters gives you.</source>
        <translation>Chưa có nơi nhận. Hai bên trao đổi thẻ một lần: lưu thẻ của máy này để giao cho cấp trên và thêm thẻ cấp trên giao lại.</translation>
    </message>
    <message>
        <source>Add headquarters&apos; card…</source>
        <translation>Thêm thẻ của cấp trên…</translation>
    </message>
    <message>
        <source>Save this machine&apos;s card…</source>
        <translation>Lưu thẻ của máy này…</translation>
    </message>
    <message>
        <source>Send the receipt</source>
        <translation>Gửi giấy báo nhận</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Chuyển lại</translation>
    </message>
    <message>
        <source>Tick who is to receive.</source>
        <translation>Đánh dấu nơi nhận.</translation>
    </message>
    <message>
        <source>Working out what they lack…</source>
        <translation>Đang tính phần nơi nhận chưa có…</translation>
    </message>
    <message>
        <source>They have everything already; there is nothing new to send.</source>
        <translation>Nơi nhận đã có đủ, không có gì mới để chuyển.</translation>
    </message>
    <message>
        <source>Nothing is new since then. Until the receipt comes it can be sent again, to be safe.</source>
        <translation>Không có gì mới từ lần chuyển vừa rồi. Khi chưa có báo nhận, có thể chuyển lại cho chắc.</translation>
    </message>
    <message>
        <source>Will send: only the receipt for what was taken in.</source>
        <translation>Sẽ chuyển: chỉ giấy báo nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s)</source>
        <translation>
            <numerusform>%n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Will send everything again: {0}</source>
        <translation>Sẽ chuyển lại tất cả: {0}</translation>
    </message>
    <message>
        <source>Will send: {0}</source>
        <translation>Sẽ chuyển: {0}</translation>
    </message>
    <message>
        <source>This includes what was sent before and is not confirmed yet.</source>
        <translation>Gồm cả phần đã chuyển nhưng chưa có báo nhận.</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>tối đa {0}</translation>
    </message>
    <message>
        <source>The stick is full: {0} left. Nothing was sent. Free some space or use another stick.</source>
        <translation>USB đã đầy: còn {0}. Chưa chuyển gì. Giải phóng dung lượng hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>Not enough room: {0} needed, {1} left. Nothing was sent. Free some space or use another stick.</source>
        <translation>Không đủ chỗ trống: cần {0}, còn {1}. Chưa chuyển gì. Giải phóng dung lượng hoặc dùng USB khác.</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Sending</source>
        <translation>Chuyển gói</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Sent</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>Nothing was sent from this book yet.</source>
        <translation>Sổ này chưa chuyển lần nào.</translation>
    </message>
    <message>
        <source>Your data stays on this machine.</source>
        <translation>Dữ liệu vẫn giữ nguyên trên máy này.</translation>
    </message>
    <message>
        <source>Send only what is new</source>
        <translation>Chỉ gửi phần mới</translation>
    </message>
    <message>
        <source>Send everything again</source>
        <translation>Gửi lại tất cả</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Xem các lần trước</translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message>
        <source>No receipt yet</source>
        <translation>Chưa có báo nhận</translation>
    </message>
    <message>
        <source>✓ Received {0}</source>
        <translation>✓ Đã nhận {0}</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>To criterion {0}</source>
        <translation>Đến tiêu chí {0}</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>Nội dung câu</translation>
    </message>
    <message>
        <source>Write the sentence here</source>
        <translation>Viết nội dung câu tại đây</translation>
    </message>
    <message>
        <source>What the unit says to it</source>
        <translation>Ý kiến giải trình của đơn vị</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Ý kiến đơn vị</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>thống nhất</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>không thống nhất</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Phối hợp</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Không đưa vào văn bản</translation>
    </message>
    <message>
        <source>Delete the sentence</source>
        <translation>Xóa câu</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Đổi lại theo bản thảo</translation>
    </message>
    <message>
        <source>Sentences (F4)</source>
        <translation>Kho câu (F4)</translation>
    </message>
</context>
<context>
    <name>SentenceDesk</name>
    <message>
        <source>Left out of the document; it waits under «Can be put in».</source>
        <translation>Đã đưa câu ra khỏi văn bản; câu nằm trong mục «Có thể đưa vào».</translation>
    </message>
    <message>
        <source>The sentence was deleted.</source>
        <translation>Đã xóa câu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The comment was removed.</source>
        <translation>Đã xóa ý kiến.</translation>
    </message>
</context>
<context>
    <name>SetExporter</name>
    <message>
        <source>Exporting the documents</source>
        <translation>Đang xuất các văn bản</translation>
    </message>
    <message>
        <source>Stopped. No document was written.</source>
        <translation>Đã dừng. Chưa ghi văn bản nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were written into {0}</source>
        <translation>
            <numerusform>Đã ghi %n văn bản vào {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not part of this visit: {0}.</source>
        <translation>Cuộc kiểm tra này không có: {0}.</translation>
    </message>
    <message>
        <source>Not as they were issued last: {0}.</source>
        <translation>Khác bản đã ban hành lần trước: {0}.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>There are documents in this folder already: {0}</source>
        <translation>Thư mục này đã có văn bản: {0}</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <source>Where to put the set of documents</source>
        <translation>Chọn nơi để bộ văn bản</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Packets are being taken in. Settle this when that is done.</source>
        <translation>Đang nhận gói. Nhận xong rồi chọn lại.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A packet is being sent or taken in. Wait for it, or stop it, before this book is closed.</source>
        <translation>Đang chuyển hoặc nhận gói. Chờ xong, hoặc dừng lại, rồi hãy rời sổ này.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Opening the book</source>
        <translation>Đang mở sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Making the book</source>
        <translation>Đang lập sổ</translation>
    </message>
    <message>
        <source>Writing the sample…</source>
        <translation>Đang lập sổ mẫu…</translation>
    </message>
    <message>
        <source>Writing the sample</source>
        <translation>Đang lập sổ mẫu</translation>
    </message>
    <message>
        <source>Opening «{0}»…</source>
        <translation>Đang mở «{0}»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Inspection books (*.skt)</source>
        <translation>Sổ kiểm tra (*.skt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Where the book is kept</source>
        <translation>Nơi lưu sổ</translation>
    </message>
</context>
<context>
    <name>SurveyPanel</name>
    <message>
        <source>The table goes in as evidence; the note gets: {0}</source>
        <translation>Bảng kết quả vào minh chứng; ghi chú thêm: {0}</translation>
    </message>
    <message>
        <source>The answer becomes {0}.</source>
        <translation>Kết quả ghi {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of other years do not count here.</source>
        <translation>
            <numerusform>%n văn bản của năm khác không tính vào đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace what the answer says now: {0}</source>
        <translation>Thay số liệu đang có: {0}</translation>
    </message>
    <message>
        <source>Replace the result that stands there now</source>
        <translation>Thay kết quả đang có</translation>
    </message>
    <message>
        <source>What the answer says stays; the folder gives {0}.</source>
        <translation>Giữ kết quả đang có; thư mục này cho {0}.</translation>
    </message>
    <message>
        <source>The figure comes from the sampling register and stays.</source>
        <translation>Số liệu lấy từ sổ kiểm tra xác suất nên giữ nguyên.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Thời kỳ</translation>
    </message>
    <message>
        <source>Put it into the book</source>
        <translation>Đưa vào sổ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taking in evidence</source>
        <translation>Nhận minh chứng</translation>
    </message>
    <message>
        <source>«{0}» is no picture that can be shown (damaged, half copied, or too large); it is kept as a file. Copy it from the camera again if you can.</source>
        <translation>«{0}» không phải ảnh hiển thị được (hỏng, chép dở hoặc quá lớn); được giữ như một tệp. Nếu còn, hãy chép lại ảnh từ máy chụp.</translation>
    </message>
    <message>
        <source>Taking in evidence…</source>
        <translation>Đang nhận minh chứng…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence taken in.</source>
        <translation>
            <numerusform>Đã nhận %n minh chứng.</numerusform>
        </translation>
    </message>
    <message>
        <source>«{0}» is already evidence ({1}); it is kept in the book once.</source>
        <translation>«{0}» đã là minh chứng ({1}); trong sổ chỉ giữ một bản.</translation>
    </message>
    <message numerus="yes">
        <source>%n more like these.</source>
        <translation>
            <numerusform>Còn %n tệp nữa như vậy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamStep</name>
    <message>
        <source>Team</source>
        <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
        <source>In protocol order, as the decision lists them. Type into the last row to add a person.</source>
        <translation>Ghi theo thứ tự trong quyết định. Nhập vào dòng cuối để thêm người.</translation>
    </message>
    <message>
        <source>Head of the team</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Deputy head of the team</source>
        <translation>Phó Trưởng đoàn</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
</context>
<context>
    <name>TemplatesRow</name>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Open the templates&apos; folder</source>
        <translation>Mở thư mục mẫu</translation>
    </message>
    <message>
        <source>Fields of the templates…</source>
        <translation>Các trường của mẫu…</translation>
    </message>
    <message>
        <source>Check a document&apos;s layout…</source>
        <translation>Soát thể thức văn bản…</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Turn left</source>
        <translation>Xoay trái</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Xoay phải</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Lưu ảnh</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>The card is in «{0}». Hand it to whoever sends to you.</source>
        <translation>Đã lưu thẻ vào tệp «{0}». Giao tệp này cho nơi sẽ trao đổi gói với máy này.</translation>
    </message>
    <message>
        <source>This is this machine&apos;s own card: hand it over. What is added here is the card the others give you.</source>
        <translation>Đây là thẻ của chính máy này: giao tệp này cho nơi trao đổi gói. Ở đây cần thêm thẻ do bên kia giao lại.</translation>
    </message>
    <message>
        <source>«{0}» is trusted already; nothing is to be done.</source>
        <translation>Thẻ «{0}» đã được tin cậy, không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>«{0}» is trusted from now on.</source>
        <translation>Đã tin cậy thẻ «{0}».</translation>
    </message>
    <message>
        <source>«{0}» is trusted no longer.</source>
        <translation>Đã thu hồi thẻ «{0}».</translation>
    </message>
</context>
<context>
    <name>TrustPanel</name>
    <message>
        <source>Is this card really theirs?</source>
        <translation>Đối chiếu thẻ trước khi tin cậy</translation>
    </message>
    <message>
        <source>Call them on a telephone number that you know and read these eight groups aloud. Trust the card only if every digit is the same there. A name proves nothing: anyone can write it.</source>
        <translation>Gọi điện cho bên gửi theo số đã biết, đọc đối chiếu tám nhóm số ở trên. Chỉ tin cậy khi tất cả các chữ số trùng nhau. Tên trên thẻ không chứng minh được gì: ai cũng ghi được.</translation>
    </message>
    <message>
        <source>You already trust another card with this name. Ask why there is a second one.</source>
        <translation>Máy này đã tin cậy một thẻ khác cùng tên. Hãy hỏi rõ vì sao có thẻ thứ hai.</translation>
    </message>
    <message>
        <source>All digits are the same, trust it</source>
        <translation>Trùng hết, tin cậy thẻ này</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>UnitPeopleStep</name>
    <message>
        <source>The unit&apos;s people</source>
        <translation>Đại diện đơn vị</translation>
    </message>
    <message>
        <source>The commander first, then the staff who answer for their part.</source>
        <translation>Chỉ huy đơn vị trước, sau đó là cán bộ phụ trách từng nội dung.</translation>
    </message>
    <message>
        <source>Commander, commissar</source>
        <translation>Chỉ huy</translation>
    </message>
    <message>
        <source>Staff body</source>
        <translation>Cơ quan tham mưu</translation>
    </message>
</context>
<context>
    <name>UnitStep</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị được kiểm tra</translation>
    </message>
    <message>
        <source>Only the unit&apos;s name is needed now; everything else can be filled in later.</source>
        <translation>Lúc này chỉ cần tên đơn vị; các nội dung khác có thể bổ sung sau.</translation>
    </message>
    <message>
        <source>Inspected unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>For example: Bộ CHQS tỉnh Sơn Hà</source>
        <translation>Ví dụ: Bộ Chỉ huy Quân sự tỉnh Sơn Hà</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên viết gọn</translation>
    </message>
    <message>
        <source>Where the unit is</source>
        <translation>Nơi đóng quân</translation>
    </message>
    <message>
        <source>Superior headquarters</source>
        <translation>Cơ quan chủ quản trực tiếp</translation>
    </message>
    <message>
        <source>For example: Quân khu Z</source>
        <translation>Ví dụ: Quân khu Z</translation>
    </message>
    <message>
        <source>Issuing body of the documents</source>
        <translation>Cơ quan ban hành văn bản</translation>
    </message>
    <message>
        <source>For example: Đoàn kiểm tra</source>
        <translation>Ví dụ: Đoàn kiểm tra</translation>
    </message>
    <message>
        <source>Type the name of the inspected unit.</source>
        <translation>Nhập tên đơn vị được kiểm tra.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Start</source>
        <translation>Trang đầu</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển giao</translation>
    </message>
    <message>
        <source>Documents of the unit</source>
        <translation>Sổ hồ sơ, tài liệu</translation>
    </message>
    <message>
        <source>Close and reopen</source>
        <translation>Khóa và mở lại</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>No backup could be made of this book. {0}</source>
        <translation>Chưa sao lưu được sổ này. {0}</translation>
    </message>
    <message>
        <source>Inspection Book</source>
        <translation>Sổ Kiểm Tra</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two periods</comment>
        <translation> và </translation>
    </message>
    <message>
        <source>{0} — Inspection Book</source>
        <translation>{0} — Sổ Kiểm Tra</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} điểm</translation>
    </message>
    <message>
        <source>What you typed last could not be saved and stays in its field. Close all the same?</source>
        <translation>Nội dung vừa nhập chưa lưu được và còn nằm trong ô. Vẫn đóng chương trình?</translation>
    </message>
    <message>
        <source>Close without saving it</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>A packet is being sent or taken in; closing now stops it, and nothing of it counts.</source>
        <translation>Đang chuyển hoặc nhận gói; đóng lúc này là dừng lại và coi như chưa chuyển, chưa nhận.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Dừng và đóng</translation>
    </message>
</context>
<context>
    <name>_BasisDelegate</name>
    <message>
        <source>no longer in force in the inspected period (until {0})</source>
        <translation>không còn hiệu lực trong thời kỳ kiểm tra (đến hết ngày {0})</translation>
    </message>
    <message>
        <source>not yet in force in the inspected period</source>
        <translation>chưa có hiệu lực trong thời kỳ kiểm tra</translation>
    </message>
    <message>
        <source>hold it against the official text before signing</source>
        <translation>cần đối chiếu với văn bản gốc trước khi ký</translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>sửa %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added</source>
        <translation>
            <numerusform>thêm %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) removed</source>
        <translation>
            <numerusform>bỏ %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of its head or end</source>
        <translation>
            <numerusform>%n mục ở đầu hoặc cuối văn bản</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n điểm số</numerusform>
        </translation>
    </message>
    <message>
        <source>other lines</source>
        <translation>các dòng khác</translation>
    </message>
    <message>
        <source>It was not entered among the issued documents: {0}</source>
        <translation>Chưa ghi vào sổ văn bản đã ban hành: {0}</translation>
    </message>
    <message>
        <source>Another was issued on {0}; what it said is not known.</source>
        <translation>Đã ban hành một bản ngày {0}; không rõ nội dung bản ấy.</translation>
    </message>
    <message>
        <source>It says what the one issued on {0} said.</source>
        <translation>Nội dung không khác bản đã ban hành ngày {0}.</translation>
    </message>
    <message>
        <source>Differs from the one issued on {0}: {1}.</source>
        <translation>Khác bản đã ban hành ngày {0}: {1}.</translation>
    </message>
    <message>
        <source>Changed: {0} → {1}</source>
        <translation>Sửa: {0} → {1}</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Thêm: {0}</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Bỏ: {0}</translation>
    </message>
    <message>
        <source>Lines outside the sentences</source>
        <translation>Các dòng ngoài các câu</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n chỗ nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Do anything, find any criterion</source>
        <translation>Bảng lệnh: làm bất cứ việc gì, tới bất cứ tiêu chí nào</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Bảng phím tắt</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Hoàn tác lần sửa vừa rồi</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Lock the book</source>
        <translation>Khóa sổ, hỏi lại mật khẩu</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Ô tiếp theo, ô trước</translation>
    </message>
    <message>
        <source>Turn pasted TCVN3 or VNI text into Unicode</source>
        <translation>Đổi chữ TCVN3, VNI vừa dán sang Unicode</translation>
    </message>
    <message>
        <source>Put back what stood in the field</source>
        <translation>Trả lại nội dung cũ của ô</translation>
    </message>
    <message>
        <source>Go to the page «{0}»</source>
        <translation>Đến trang «{0}»</translation>
    </message>
    <message>
        <source>no book is open</source>
        <translation>chưa mở sổ</translation>
    </message>
    <message>
        <source>the book holds no visit yet</source>
        <translation>sổ chưa có cuộc kiểm tra nào</translation>
    </message>
    <message>
        <source>the visit asks nothing yet</source>
        <translation>cuộc kiểm tra chưa có tiêu chí nào</translation>
    </message>
    <message>
        <source>the book has no passphrase</source>
        <translation>sổ không đặt mật khẩu</translation>
    </message>
    <message>
        <source>the book can only be read</source>
        <translation>sổ đang ở chế độ chỉ xem</translation>
    </message>
    <message>
        <source>the visit is closed</source>
        <translation>cuộc kiểm tra đã khóa</translation>
    </message>
    <message>
        <source>there is nothing to do it with at present</source>
        <translation>lúc này chưa có gì để làm</translation>
    </message>
    <message>
        <source>Export the document to Word</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>Export the whole set of documents</source>
        <translation>Xuất cả bộ văn bản</translation>
    </message>
    <message>
        <source>Open the document in Word</source>
        <translation>Mở văn bản bằng Word</translation>
    </message>
    <message>
        <source>Print the document</source>
        <translation>In văn bản</translation>
    </message>
    <message>
        <source>Save the document as PDF</source>
        <translation>Lưu văn bản thành PDF</translation>
    </message>
    <message>
        <source>Show the exact pages, or those of the preview</source>
        <translation>Xem đúng từng trang hoặc trang xem trước</translation>
    </message>
    <message>
        <source>Fields of the Word templates</source>
        <translation>Các trường của mẫu văn bản</translation>
    </message>
    <message>
        <source>Take in a document corrected in Word</source>
        <translation>Nhận bản đã sửa trong Word</translation>
    </message>
    <message>
        <source>Details of the document: number, date, recipients</source>
        <translation>Thông tin văn bản: số, ngày, nơi nhận</translation>
    </message>
    <message>
        <source>Choose the document to look at</source>
        <translation>Chọn văn bản để xem</translation>
    </message>
    <message>
        <source>To the sentences of the conclusion</source>
        <translation>Đến các câu kết luận</translation>
    </message>
    <message>
        <source>Edit the sentence; end it</source>
        <translation>Sửa câu; xong câu</translation>
    </message>
    <message>
        <source>End the sentence and edit the next</source>
        <translation>Xong câu, sửa câu tiếp theo</translation>
    </message>
    <message>
        <source>Move the sentence up, down</source>
        <translation>Chuyển câu lên, xuống</translation>
    </message>
    <message>
        <source>Leave the sentence out</source>
        <translation>Không đưa câu vào văn bản</translation>
    </message>
    <message>
        <source>Offer the office&apos;s sentences, in a text</source>
        <translation>Gợi ý câu mẫu của cơ quan, khi đang gõ</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width (in the preview)</source>
        <translation>Phóng to, thu nhỏ, vừa chiều rộng (ở bản xem trước)</translation>
    </message>
    <message>
        <source>Answer: met</source>
        <translation>Chấm: Đạt</translation>
    </message>
    <message>
        <source>Answer: partly met</source>
        <translation>Chấm: Một phần</translation>
    </message>
    <message>
        <source>Answer: not met</source>
        <translation>Chấm: Không đạt</translation>
    </message>
    <message>
        <source>Answer: not applicable</source>
        <translation>Chấm: Không áp dụng</translation>
    </message>
    <message>
        <source>Type the figure, or choose the ready answer with this number</source>
        <translation>Gõ số liệu, hoặc chọn phương án mang số này</translation>
    </message>
    <message>
        <source>Criterion before, next criterion</source>
        <translation>Tiêu chí trước, tiêu chí tiếp theo</translation>
    </message>
    <message>
        <source>To the sections and back</source>
        <translation>Sang cột các phần và trở lại</translation>
    </message>
    <message>
        <source>Write what was found</source>
        <translation>Ghi nhận những gì đã thấy</translation>
    </message>
    <message>
        <source>Back to the list; the text is kept</source>
        <translation>Về danh sách; nội dung vẫn được ghi</translation>
    </message>
    <message>
        <source>Next unanswered criterion</source>
        <translation>Tiêu chí chưa kiểm tra tiếp theo</translation>
    </message>
    <message>
        <source>Next criterion that is not met</source>
        <translation>Tiêu chí không đạt tiếp theo</translation>
    </message>
    <message>
        <source>Next point that is left open</source>
        <translation>Điểm còn thiếu tiếp theo</translation>
    </message>
    <message>
        <source>Point left open before this one</source>
        <translation>Điểm còn thiếu trước đó</translation>
    </message>
    <message>
        <source>List everything that is left open</source>
        <translation>Danh sách những điểm còn thiếu</translation>
    </message>
    <message>
        <source>Mark what is left of this section</source>
        <translation>Đánh dấu phần còn lại của mục này</translation>
    </message>
    <message>
        <source>Write the figure the unit reported, or only seen in a sample</source>
        <translation>Ghi số đơn vị báo cáo, số chỉ thấy trong mẫu</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Đổi thời kỳ</translation>
    </message>
    <message>
        <source>Other period, also while typing</source>
        <translation>Đổi thời kỳ, cả khi đang gõ</translation>
    </message>
    <message>
        <source>Search everything in the book</source>
        <translation>Tìm trong cả sổ</translation>
    </message>
    <message>
        <source>Quick entry of paper notes</source>
        <translation>Nhập nhanh từ phiếu giấy</translation>
    </message>
    <message>
        <source>Enter a second time and compare</source>
        <translation>Nhập đối chiếu (nhập lần hai rồi so)</translation>
    </message>
    <message>
        <source>Paste a picture as evidence</source>
        <translation>Dán ảnh làm minh chứng</translation>
    </message>
    <message>
        <source>Attach a file as evidence</source>
        <translation>Thêm tệp làm minh chứng</translation>
    </message>
    <message>
        <source>Take a piece of the screen as evidence</source>
        <translation>Chụp màn hình làm minh chứng</translation>
    </message>
    <message>
        <source>Take a photo as evidence</source>
        <translation>Chụp bằng máy ảnh làm minh chứng</translation>
    </message>
    <message>
        <source>Draw on a photo, crop it, cover parts of it</source>
        <translation>Vẽ, cắt, che trên ảnh minh chứng</translation>
    </message>
    <message>
        <source>Give a score</source>
        <translation>Ghi điểm chấm</translation>
    </message>
    <message>
        <source>Write the unit&apos;s own score</source>
        <translation>Ghi điểm đơn vị tự chấm</translation>
    </message>
    <message>
        <source>Write the shortcoming</source>
        <translation>Ghi hạn chế</translation>
    </message>
    <message>
        <source>Write the cause</source>
        <translation>Ghi nguyên nhân</translation>
    </message>
    <message>
        <source>Write the requirement</source>
        <translation>Ghi yêu cầu khắc phục</translation>
    </message>
    <message>
        <source>Say who has to do it</source>
        <translation>Ghi đơn vị chủ trì khắc phục</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Ghi thời hạn khắc phục</translation>
    </message>
    <message>
        <source>Open the register of the sample</source>
        <translation>Mở sổ kiểm tra xác suất</translation>
    </message>
    <message>
        <source>Follow up the requirements of last time</source>
        <translation>Kiểm tra việc thực hiện yêu cầu của lần trước</translation>
    </message>
    <message>
        <source>Give sections to members of the team</source>
        <translation>Phân công các phần cho thành viên đoàn</translation>
    </message>
    <message>
        <source>Checklists of this visit: add one, use a newer version</source>
        <translation>Danh mục kiểm tra của cuộc này: thêm, dùng phiên bản mới</translation>
    </message>
    <message>
        <source>Cite a document of the unit, in a text</source>
        <translation>Viện dẫn tài liệu của đơn vị vào ô chữ</translation>
    </message>
    <message>
        <source>Take the drafted sentence, in an empty field</source>
        <translation>Lấy câu mẫu, khi ô còn trống</translation>
    </message>
    <message>
        <source>Caption of the chosen evidence</source>
        <translation>Ghi chú thích cho minh chứng đang chọn</translation>
    </message>
    <message>
        <source>Remove the chosen evidence</source>
        <translation>Gỡ minh chứng đang chọn</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cuộc kiểm tra</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Đổi ngôn ngữ</translation>
    </message>
    <message>
        <source>Change the colours: light, dark</source>
        <translation>Đổi nền sáng, nền tối</translation>
    </message>
    <message>
        <source>Change the size of text</source>
        <translation>Đổi cỡ chữ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Set or change the passphrase</source>
        <translation>Đặt hoặc đổi mật khẩu</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Open the folder of Word templates</source>
        <translation>Mở thư mục mẫu văn bản Word</translation>
    </message>
    <message>
        <source>Open the folder of own checklists</source>
        <translation>Mở thư mục danh mục kiểm tra riêng</translation>
    </message>
    <message>
        <source>Begin a new visit</source>
        <translation>Cuộc kiểm tra mới</translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation>Mở sổ…</translation>
    </message>
    <message>
        <source>Make an empty book…</source>
        <translation>Lập sổ trống…</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Mở sổ mẫu</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Check the layout of any Word document</source>
        <translation>Soát thể thức một văn bản Word</translation>
    </message>
    <message>
        <source>Send to headquarters</source>
        <translation>Chuyển về cấp trên</translation>
    </message>
    <message>
        <source>Take in the packets that were found</source>
        <translation>Nhận các gói đã tìm thấy</translation>
    </message>
    <message>
        <source>Open a packet…</source>
        <translation>Mở gói…</translation>
    </message>
    <message>
        <source>Choose the folder or stick</source>
        <translation>Chọn USB hoặc thư mục</translation>
    </message>
    <message>
        <source>Save this installation&apos;s card…</source>
        <translation>Lưu thẻ của máy này…</translation>
    </message>
    <message>
        <source>Add somebody&apos;s card…</source>
        <translation>Thêm thẻ nhận diện…</translation>
    </message>
    <message>
        <source>Difference before, next difference</source>
        <translation>Chỗ khác nhau trước, tiếp theo</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Khóa cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Reopen the visit, with a reason</source>
        <translation>Mở lại cuộc kiểm tra, ghi lý do</translation>
    </message>
    <message>
        <source>Compare the closings</source>
        <translation>So sánh các lần khóa</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Về trang trước</translation>
    </message>
    <message>
        <source>The chosen documents came today</source>
        <translation>Các hồ sơ đang chọn: nhận hôm nay</translation>
    </message>
    <message>
        <source>The chosen documents went back today</source>
        <translation>Các hồ sơ đang chọn: trả hôm nay</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Thêm hồ sơ, tài liệu</translation>
    </message>
    <message>
        <source>Add what the checklists ask to see</source>
        <translation>Đề xuất hồ sơ theo danh mục kiểm tra</translation>
    </message>
    <message>
        <source>Attach photos of the document</source>
        <translation>Đính kèm ảnh của hồ sơ</translation>
    </message>
    <message>
        <source>Copy the document&apos;s citation</source>
        <translation>Chép câu viện dẫn tài liệu</translation>
    </message>
    <message>
        <source>Print the request for documents</source>
        <translation>In phiếu yêu cầu cung cấp hồ sơ</translation>
    </message>
    <message>
        <source>Print the record of handing over</source>
        <translation>In biên bản giao nhận hồ sơ</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Tìm trong sổ hồ sơ</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Sửa ô</translation>
    </message>
    <message>
        <source>Paste rows from Excel</source>
        <translation>Dán các dòng từ Excel</translation>
    </message>
    <message>
        <source>Take the documents off the register</source>
        <translation>Bỏ hồ sơ khỏi sổ</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Closing {0}</source>
        <translation>Khóa lần {0}</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Request for files</source>
        <translation>Phiếu yêu cầu cung cấp hồ sơ</translation>
    </message>
    <message>
        <source>Record of files handed over</source>
        <translation>Biên bản giao nhận hồ sơ</translation>
    </message>
    <message>
        <source>Minutes of the inspection</source>
        <translation>Biên bản kiểm tra</translation>
    </message>
    <message>
        <source>Report on the result</source>
        <translation>Báo cáo kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Notice of conclusion</source>
        <translation>Thông báo kết luận kiểm tra</translation>
    </message>
    <message>
        <source>Annex: scores</source>
        <translation>Phụ lục bảng chấm điểm</translation>
    </message>
    <message>
        <source>Annex: photos</source>
        <translation>Phụ lục ảnh minh chứng</translation>
    </message>
    <message>
        <source>Annex: figures</source>
        <translation>Phụ lục số liệu</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Công văn đôn đốc khắc phục</translation>
    </message>
    <message>
        <source>Superior headquarters</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Addressed to, one a line</source>
        <translation>Kính gửi, mỗi dòng một nơi</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Ngày giao nhận</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Not later than</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Who hands over</source>
        <translation>Bên giao</translation>
    </message>
    <message>
        <source>Who receives</source>
        <translation>Bên nhận</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Signing authority</source>
        <translation>Quyền hạn người ký</translation>
    </message>
    <message>
        <source>Signer&apos;s office</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Signer: rank and name</source>
        <translation>Người ký: cấp bậc, họ tên</translation>
    </message>
    <message>
        <source>Recipients, one a line</source>
        <translation>Nơi nhận, mỗi dòng một nơi</translation>
    </message>
    <message>
        <source>Archive («Lưu»)</source>
        <translation>Dòng lưu («Lưu»)</translation>
    </message>
    <message>
        <source>What the unit proposes, one a line</source>
        <translation>Kiến nghị của đơn vị, mỗi dòng một ý</translation>
    </message>
    <message>
        <source>What the team proposes, one a line</source>
        <translation>Kiến nghị của Đoàn kiểm tra, mỗi dòng một ý</translation>
    </message>
</context>
<context>
    <name>drawing</name>
    <message>
        <source>Choose and move</source>
        <translation>Chọn, dời</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Cắt ảnh</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Đánh số</translation>
    </message>
    <message>
        <source>Cover for good</source>
        <translation>Che hẳn</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Đen</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Trắng</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Nét mảnh</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Nét vừa</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Nét đậm</translation>
    </message>
</context>
<context>
    <name>fill</name>
    <message>
        <source>{0} of {1} periods</source>
        <translation>Xong {0}/{1} thời kỳ</translation>
    </message>
    <message>
        <source>Hidden, answer kept</source>
        <translation>Đang ẩn, giữ nguyên kết quả</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} điểm</translation>
    </message>
    <message>
        <source>= {0} points</source>
        <translation>= {0} điểm</translation>
    </message>
    <message>
        <source>How many: {0}</source>
        <translation>Số lượng: {0}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>{0} point(s) off, {1} left of {2}</source>
        <translation>Trừ {0} điểm, còn {1}/{2} điểm</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Số đạt</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Number in all (drawn from)</source>
        <translation>Tổng số (để lấy mẫu)</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Ô này cần số nguyên.</translation>
    </message>
    <message>
        <source>Both numbers are needed.</source>
        <translation>Cần nhập cả hai số.</translation>
    </message>
    <message>
        <source>= {0} → {1} points</source>
        <translation>= {0} → {1} điểm</translation>
    </message>
    <message>
        <source>Period: {0}</source>
        <translation>Thời kỳ: {0}</translation>
    </message>
    <message>
        <source>{0}. {1}, {2} of {3} answered</source>
        <translation>{0}. {1}, đã chấm {2} trên {3}</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation>Một phần</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Không đạt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Không áp dụng</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Không hỏi</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Number in all</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Score given</source>
        <translation>Điểm chấm</translation>
    </message>
    <message>
        <source>Unit&apos;s own score</source>
        <translation>Đơn vị tự chấm</translation>
    </message>
    <message>
        <source>Reported by the unit</source>
        <translation>Đơn vị báo cáo</translation>
    </message>
    <message>
        <source>Only seen in a sample</source>
        <translation>Chỉ thấy trong mẫu</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Reason for the score</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu khắc phục</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Supporting unit</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Drawing on the photo</source>
        <translation>Nét vẽ trên ảnh</translation>
    </message>
    <message>
        <source>Reason or finding not written</source>
        <translation>Chưa ghi lý do, ghi nhận</translation>
    </message>
    <message>
        <source>Figures to look at again</source>
        <translation>Số liệu cần xem lại</translation>
    </message>
    <message>
        <source>Shortcomings and requirements</source>
        <translation>Hạn chế, yêu cầu</translation>
    </message>
    <message>
        <source>Evidence and photos</source>
        <translation>Minh chứng, ảnh</translation>
    </message>
    <message>
        <source>The visit and its documents</source>
        <translation>Cuộc kiểm tra, văn bản</translation>
    </message>
    <message>
        <source>{0} point(s) off for each: {1}</source>
        <translation>Mỗi {1}: trừ {0} điểm</translation>
    </message>
    <message>
        <source>Unusual figure.</source>
        <translation>Số liệu khác thường.</translation>
    </message>
    <message>
        <source>Usually at least {0}.</source>
        <translation>Thường từ {0} trở lên.</translation>
    </message>
    <message>
        <source>Usually at most {0}.</source>
        <translation>Thường không quá {0}.</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>còn lại</translation>
    </message>
    <message>
        <source>the end of month {0}</source>
        <translation>hết tháng {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>đến {0}</translation>
    </message>
    <message>
        <source>[to be checked]</source>
        <translation>[cần đối chiếu]</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Pasted picture {0}</source>
        <translation>Ảnh dán lúc {0}</translation>
    </message>
    <message>
        <source>Drop here: evidence for {0}</source>
        <translation>Thả vào đây để làm minh chứng cho {0}</translation>
    </message>
    <message>
        <source>up {0} percentage points</source>
        <translation>tăng {0} điểm phần trăm</translation>
    </message>
    <message>
        <source>down {0} percentage points</source>
        <translation>giảm {0} điểm phần trăm</translation>
    </message>
    <message>
        <source>up {0} ({1})</source>
        <translation>tăng {0} ({1})</translation>
    </message>
    <message>
        <source>down {0} ({1})</source>
        <translation>giảm {0} ({1})</translation>
    </message>
    <message>
        <source>up {0}</source>
        <translation>tăng {0}</translation>
    </message>
    <message>
        <source>down {0}</source>
        <translation>giảm {0}</translation>
    </message>
    <message>
        <source>Verified {0} percentage points above what was reported</source>
        <translation>Số xác minh cao hơn báo cáo {0} điểm phần trăm</translation>
    </message>
    <message>
        <source>Verified {0} percentage points below what was reported</source>
        <translation>Số xác minh thấp hơn báo cáo {0} điểm phần trăm</translation>
    </message>
    <message>
        <source>Verified {0} more than was reported</source>
        <translation>Số xác minh cao hơn báo cáo {0}</translation>
    </message>
    <message>
        <source>Verified {0} fewer than was reported</source>
        <translation>Số xác minh thấp hơn báo cáo {0}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>không thay đổi</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Đoàn chưa xác minh</translation>
    </message>
    <message>
        <source>The same as verified</source>
        <translation>Khớp với số đoàn xác minh</translation>
    </message>
    <message>
        <source>Another figure than was verified</source>
        <translation>Khác số đoàn xác minh</translation>
    </message>
    <message>
        <source>Picture of the screen {0}</source>
        <translation>Ảnh màn hình {0}</translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>Ảnh chụp {0}</translation>
    </message>
    <message>
        <source>This desktop (Wayland) lets no program take a picture of the screen. Take it with the system&apos;s own key (PrtSc), then paste it here with Ctrl+V.</source>
        <translation>Màn hình này (Wayland) không cho chương trình tự chụp. Chụp bằng phím của máy (PrtSc) rồi dán vào đây bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen. Take it with the system&apos;s own key (PrtSc), then paste it here with Ctrl+V.</source>
        <translation>Máy không cho ảnh màn hình. Chụp bằng phím của máy (PrtSc) rồi dán vào đây bằng Ctrl+V.</translation>
    </message>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Chọn phần màn hình</translation>
    </message>
    <message>
        <source>Pull over the part that is meant. Enter: the whole screen. Esc: leave.</source>
        <translation>Kéo chuột quanh phần cần chụp. Enter: cả màn hình. Esc: thôi.</translation>
    </message>
    <message>
        <source>No document to cite yet: enter it with Ctrl+Shift+D</source>
        <translation>Chưa có tài liệu để viện dẫn: vào sổ hồ sơ bằng Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Also evidence for</source>
        <translation>Cũng là minh chứng của</translation>
    </message>
    <message>
        <source>codes of other criteria, such as CC.I.2; CC.I.4</source>
        <translation>mã tiêu chí khác, ví dụ CC.I.2; CC.I.4</translation>
    </message>
    <message>
        <source>This criterion is not checked by a sample: it has no register.</source>
        <translation>Tiêu chí này không kiểm tra xác suất nên không có sổ.</translation>
    </message>
    <message>
        <source>This criterion has no figures.</source>
        <translation>Tiêu chí này không có số liệu.</translation>
    </message>
    <message>
        <source>This criterion is asked once, not for each period.</source>
        <translation>Tiêu chí này hỏi một lần, không chia theo thời kỳ.</translation>
    </message>
    <message>
        <source>Put the caret into a text first; the citation is written there.</source>
        <translation>Đặt con trỏ vào ô chữ trước; câu viện dẫn được ghi tại đó.</translation>
    </message>
    <message>
        <source>Nothing was copied that could be evidence: copy a picture or a file.</source>
        <translation>Chưa sao chép ảnh hoặc tệp nào để làm minh chứng. Sao chép rồi dán lại.</translation>
    </message>
    <message>
        <source>Not possible now: {0}.</source>
        <translation>Chưa làm được: {0}.</translation>
    </message>
</context>
<context>
    <name>issued</name>
    <message>
        <source>Not secret</source>
        <translation>Không mật</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Mật</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Tối mật</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Tuyệt mật</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Không khẩn</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Thượng khẩn</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Hỏa tốc</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>Không giới hạn</translation>
    </message>
    <message>
        <source>Internal circulation</source>
        <translation>Lưu hành nội bộ</translation>
    </message>
    <message>
        <source>Return after reading</source>
        <translation>Xem xong trả lại</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Tên loại văn bản</translation>
    </message>
    <message>
        <source>Superior headquarters</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Inspected unit</source>
        <translation>Đơn vị được kiểm tra</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The document it goes with</source>
        <translation>Văn bản mà phụ lục kèm theo</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Phạm vi lưu hành</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <source>Asked: {0}.</source>
        <translation>Cần: {0}.</translation>
    </message>
    <message>
        <source>Place: {0}.</source>
        <translation>Tại: {0}.</translation>
    </message>
    <message>
        <source>The program can mend this.</source>
        <translation>Máy sửa được.</translation>
    </message>
</context>
<context>
    <name>past</name>
    <message>
        <source>Remedied</source>
        <translation>Đã khắc phục</translation>
    </message>
    <message>
        <source>Remedied in part</source>
        <translation>Khắc phục một phần</translation>
    </message>
    <message>
        <source>Not remedied</source>
        <translation>Chưa khắc phục</translation>
    </message>
    <message>
        <source>Cannot be verified</source>
        <translation>Chưa đủ căn cứ kết luận</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Chưa kiểm tra lại</translation>
    </message>
    <message>
        <source>Asked differently then: “{0}”</source>
        <translation>Lần trước hỏi khác: “{0}”</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} điểm</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Strength</source>
        <translation>Ưu điểm</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>used {0}×</source>
        <translation>đã dùng {0} lần</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>This visit does not ask for it.</source>
        <translation>Cuộc kiểm tra này không hỏi tiêu chí này.</translation>
    </message>
    <message>
        <source>Takes the place of what stands: {0}.</source>
        <translation>Thay cho nội dung đang có: {0}.</translation>
    </message>
    <message>
        <source>Say why it does not apply: a note at the end.</source>
        <translation>Ghi lý do không áp dụng ở cuối dòng.</translation>
    </message>
    <message>
        <source>Differs from the computed {0}: give the reason after « !».</source>
        <translation>Khác điểm tự tính ({0}): ghi lý do sau dấu « !».</translation>
    </message>
    <message>
        <source>Caps the grade.</source>
        <translation>Tiêu chí liệt: khống chế xếp loại.</translation>
    </message>
    <message>
        <source>d met · p partly · k not met · x not applicable</source>
        <translation>d đạt · p một phần · k không đạt · x không áp dụng</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>a number, as =5</source>
        <translation>một số, ví dụ =5</translation>
    </message>
    <message>
        <source>the number of faults, as =2</source>
        <translation>số lỗi, ví dụ =2</translation>
    </message>
    <message>
        <source>two figures, as 17/21</source>
        <translation>hai số, ví dụ 17/21</translation>
    </message>
    <message>
        <source>a date, as 15/01/2020</source>
        <translation>ngày, ví dụ 15/01/2020</translation>
    </message>
    <message>
        <source>{0}/{1} points</source>
        <translation>{0}/{1} điểm</translation>
    </message>
</context>
<context>
    <name>sampling</name>
    <message>
        <source>● Sound</source>
        <translation>● Đạt</translation>
    </message>
    <message>
        <source>✕ Faulty</source>
        <translation>✕ Sai</translation>
    </message>
    <message>
        <source>– Not counted</source>
        <translation>– Không tính</translation>
    </message>
    <message>
        <source>○ Not looked at</source>
        <translation>○ Chưa xem</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>{0}: faulty</source>
        <translation>{0}: sai</translation>
    </message>
    <message>
        <source>{0}: sound</source>
        <translation>{0}: đúng</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>Folder «{0}»</source>
        <translation>Thư mục «{0}»</translation>
    </message>
    <message>
        <source>USB «{0}»</source>
        <translation>USB «{0}»</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>Còn trống {0}</translation>
    </message>
    <message>
        <source>largest packet {0}</source>
        <translation>gói lớn nhất {0}</translation>
    </message>
    <message>
        <source>Unknown sender: «{0}»</source>
        <translation>Chưa rõ bên gửi: «{0}»</translation>
    </message>
    <message>
        <source>No longer trusted: «{0}»</source>
        <translation>Thẻ đã thu hồi: «{0}»</translation>
    </message>
    <message>
        <source>Not taken in. Card {0}</source>
        <translation>Chưa nhận. Mã thẻ {0}</translation>
    </message>
    <message>
        <source>Compare the card and trust it…</source>
        <translation>Đối chiếu và tin cậy thẻ…</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>(part {0} of {1})</source>
        <translation>(phần {0}/{1})</translation>
    </message>
    <message>
        <source>Taken in before; nothing new in it.</source>
        <translation>Đã nhận trước đó, không có gì mới.</translation>
    </message>
    <message>
        <source>Sealed {0}</source>
        <translation>Niêm phong {0}</translation>
    </message>
    <message>
        <source>only the receipt for what you sent</source>
        <translation>chỉ có giấy báo nhận</translation>
    </message>
    <message>
        <source>(no unit yet)</source>
        <translation>(chưa ghi đơn vị)</translation>
    </message>
    <message>
        <source>new visit: {0}</source>
        <translation>cuộc kiểm tra mới: {0}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Thêm thẻ</translation>
    </message>
    <message>
        <source>Open a packet</source>
        <translation>Mở gói</translation>
    </message>
    <message>
        <source>Packets (*.skp)</source>
        <translation>Gói (*.skp)</translation>
    </message>
    <message>
        <source>Save this machine&apos;s card</source>
        <translation>Lưu thẻ của máy này</translation>
    </message>
    <message>
        <source>Cards (*.skc *.json)</source>
        <translation>Thẻ (*.skc *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Machine {0}</source>
        <translation>Máy {0}</translation>
    </message>
    <message>
        <source>Stopped; the packet that was being taken in left nothing behind.</source>
        <translation>Đã dừng; gói đang nhận dở không để lại gì trong sổ.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Something went wrong that the program did not foresee ({0}: {1}).</source>
        <translation>Có lỗi ngoài dự kiến ({0}: {1}).</translation>
    </message>
</context>
</TS>
