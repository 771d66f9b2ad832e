### Những gì Bantin nói với người vận hành và biên tập viên, bằng tiếng Việt. Xem phần đầu của en.ftl.

## 01 site.toml

BT0101-unknown-key = ở đây không có khóa “{ $key }”
    .mend = { $suggestion }
    .mends = xin viết một trong các khóa có ở đó; thông báo lỗi nêu khóa gần giống nhất
    .cause = Khóa không được đọc thường là khóa gõ sai, giá trị của nó sẽ mất mà không ai hay; hoặc đó là tên gọi của một phần mềm khác.
    .example =
        sai: headlnie: Hội đình mở cửa
        đúng: headline: Hội đình mở cửa
BT0102-missing-key = thiếu “{ $key }”
    .mend = { $how }
    .mends = xin thêm khóa ấy; thông báo lỗi ghi sẵn dòng cần thêm
    .cause = Thiếu khóa này thì không có gì để đăng: bài không có tiêu đề hoặc ngày đăng, chuyên mục không có tên, mục của menu không dẫn tới đâu.
    .example =
        sai: [[sections]]  id = "tin"
        đúng: [[sections]]  id = "tin"  title = "Tin tức"
BT0103-empty-key = “{ $key }” để trống
    .mend = { $how }
    .mends = xin viết giá trị sau khóa; thông báo lỗi chỉ cách viết
    .cause = Có khóa nhưng sau nó không có gì, thường là do bản mẫu chưa được điền.
    .example =
        sai: headline:
        đúng: headline: Hội đình mở cửa
BT0104-wrong-kind = “{ $key }” phải là { $expected }, nhưng lại là { $found }
    .mend = xin viết { $expected } sau “{ $key }”
    .cause = Mỗi khóa nhận một loại giá trị: văn bản, danh sách, hoặc bảng gồm khóa và giá trị. Dấu ngoặc hay dòng thụt vào làm nó thành loại khác.
    .example =
        sai: headline: [Hội đình, mở cửa]
        đúng: headline: "Hội đình, mở cửa"
BT0105-site-not-toml = tệp này không đúng cú pháp TOML: { $reason }
    .mend = { $how }
    .mends = xin viết  khóa = "văn bản" , với văn bản đặt trong dấu nháy thẳng
    .cause = Khi cú pháp còn sai thì không đọc được gì trong site.toml, kể cả các chuyên mục. Thường là thiếu dấu nháy hay dấu ngoặc, hoặc phần mềm văn phòng đã đổi dấu nháy.
    .example =
        sai: name = Thị trấn Thử
        đúng: name = "Thị trấn Thử"
BT0106-missing-owner = thiếu “{ $key }”: độc giả không biết { $key ->
        [owner] cơ quan chủ quản của trang
        [responsible] ai chịu trách nhiệm nội dung
       *[address] địa chỉ bưu chính của trang
    }
    .mend = xin thêm dòng  { $key } = "…"  trước [bảng] đầu tiên
    .cause = Cuối mỗi trang, cổng thông tin cho biết ai đứng ra chịu trách nhiệm; ở Việt Nam đó là điều bắt buộc. Cũng có khi dòng này nằm dưới một [bảng] nên bị coi là của bảng ấy.
    .example =
        sai: [[sections]]  id = "tin"  owner = "Ủy ban nhân dân"
        đúng: owner = "Ủy ban nhân dân"  [[sections]]  id = "tin"
BT0107-unknown-language = cổng thông tin không có ngôn ngữ “{ $language }”
    .mend = xin viết { $known }
    .cause = Lời trên trang chỉ có bằng vài ngôn ngữ, gọi bằng mã ngắn, không kèm tên nước.
    .example =
        sai: language = "vietnamese"
        đúng: language = "vi"
BT0108-unknown-time-zone = không có múi giờ “{ $zone }”
    .mend = xin viết tên theo IANA, chẳng hạn "{ $usual }"
    .cause = Giờ không ghi độ lệch được hiểu theo múi giờ này, gọi bằng tên trong cơ sở dữ liệu IANA. Không phải thủ đô nào cũng có tên ở đó: giờ Hà Nội mang tên Thành phố Hồ Chí Minh.
    .example =
        sai: time_zone = "Asia/Hanoi"
        đúng: time_zone = "Asia/Ho_Chi_Minh"
BT0109-address-with-path = “{ $url }” có cả đường dẫn; trang phải đặt ở gốc của tên miền
    .mend = xin chỉ viết giao thức và tên miền: { $key } = "https://bantin.example"
    .cause = Mọi địa chỉ của bản phát hành đều bắt đầu từ gốc, nên không thể đặt nó trong thư mục của một trang khác.
    .example =
        sai: base_url = "https://bantin.example/vi/"
        đúng: base_url = "https://vi.bantin.example"
BT0110-no-address-of-a-site = “{ $url }” không phải là địa chỉ của một trang
    .mend = xin chỉ viết giao thức và tên miền: { $key } = "https://bantin.example"
    .cause = Máy tìm kiếm và liên kết chia sẻ cần địa chỉ đầy đủ: có https:// ở trước và không có gì sau tên miền.
    .example =
        sai: base_url = "bantin.example"
        đúng: base_url = "https://bantin.example"
BT0111-unknown-number-format = “{ $format }” không phải là cách ngăn hàng nghìn
    .mend = xin viết "dot" (3.012), "comma" (3,012) hoặc "space" (3 012)
    .cause = Cách ngăn được gọi bằng một từ, không phải bằng chính dấu ấy.
    .example =
        sai: number_format = "."
        đúng: number_format = "dot"
BT0112-logo-outside = “{ $file }” nằm ngoài thư mục bài viết
    .mend = xin đặt logo cạnh site.toml và ghi tên nó: logo = "logo.svg"
    .cause = Không tệp nào ngoài thư mục bài viết được đọc, để thư mục ấy mang đi đâu cũng xuất bản được.
    .example =
        sai: logo = "../anh/logo.svg"
        đúng: logo = "logo.svg"
BT0113-logo-no-file = “{ $file }” là { $kind }, không phải tệp
    .mend = xin đặt logo vào đó hoặc sửa lại tên
    .cause = Logo là một tệp; ở đây tên ấy là của một thư mục hay một thứ khác.
    .example =
        sai: logo = "anh"
        đúng: logo = "anh/logo.svg"
BT0114-logo-missing = không có tệp “{ $file }” cạnh site.toml
    .mend = xin đặt logo vào đó hoặc sửa lại tên
    .cause = Tệp không nằm ở chỗ site.toml ghi. Chữ hoa và chữ thường là khác nhau, .jpg và .jpeg cũng vậy.
    .example =
        sai: logo = "Logo.SVG", còn tệp tên là logo.svg
        đúng: logo = "logo.svg"
BT0115-logo-unreadable = “{ $file }” không dùng làm logo được: { $reason }
    .mend = xin đặt logo vào đó hoặc sửa lại tên
    .cause = Có tệp nhưng không mở được: không có quyền đọc, hoặc đó là liên kết trỏ ra ngoài thư mục bài viết.
    .example =
        sai: logo.svg là liên kết tới /srv/logo.svg
        đúng: logo.svg là chính tệp ấy
BT0116-too-many-visits = “{ $number }” lớn hơn số mà trình duyệt có thể đếm tiếp
    .mend = xin viết nhiều nhất là { $most }
    .cause = Trình duyệt chỉ đếm chính xác đến khoảng chín triệu tỷ; có lẽ đã gõ hoặc dán thừa chữ số.
    .example =
        sai: base = 99999999999999999999
        đúng: base = 3012450
BT0117-visits-not-whole = “{ $number }” không phải là số nguyên
    .mend = xin chỉ viết chữ số: base = 3012450
    .cause = Lượt truy cập được đếm từng lượt một; dấu chấm, dấu phẩy giữa các chữ số hay chữ viết làm nó không còn là số đếm.
    .example =
        sai: base = "3.012.450"
        đúng: base = 3012450
BT0118-wrong-colour-name = “{ $name }” không phải là tên màu
    .mend = xin viết bằng a-z, chữ số và dấu gạch nối: accent = "#33417a"
    .cause = Một màu thay cho màu sẵn có của giao diện, gọi đúng theo tên mà giao diện đặt.
    .example =
        sai: "Màu chính" = "#33417a"
        đúng: accent = "#33417a"
BT0119-no-colour = “{ $colour }” không phải là màu
    .mend = xin viết như "#33417a"
    .cause = Màu gồm dấu # và ba hoặc sáu chữ số từ 0 đến f; tên màu không được đọc.
    .example =
        sai: accent = "red"
        đúng: accent = "#cc0000"
BT0120-unknown-message = không có thông điệp “{ $key }” nên độc giả không bao giờ thấy lời này
    .mend = { $suggestion }
    .mends = xin viết khóa của một câu có trên trang; thông báo lỗi nêu khóa gần giống nhất
    .cause = Dưới [messages], một câu của cổng thông tin được viết theo cách riêng của trang, gọi bằng khóa của nó; khóa này không thuộc câu nào.
    .example =
        sai: other_new = "Tin khác"
        đúng: other_news = "Tin khác"
BT0121-unknown-filling = không có gì điền vào “{"{"}{ $name }{"}"}” trong thông điệp “{ $key }”: độc giả sẽ thấy nguyên như vậy
    .mend = { $how }
    .mends = xin viết một trong các tên mà câu ấy có, trong ngoặc nhọn, hoặc bỏ nó đi
    .cause = Chỗ trong ngoặc nhọn do cổng thông tin điền, và mỗi câu có những tên riêng cho việc đó.
    .example =
        sai: as_of = "Đến {"{"}ngay{"}"}"
        đúng: as_of = "Đến {"{"}date{"}"}"
BT0122-message-twice = thông điệp “{ $key }” được viết hai lần
    .mend = xin chỉ giữ lại một
    .cause = Trong TOML, khóa có dấu chấm viết được theo hai cách, và ở đây cả hai cách đều được dùng.
    .example =
        sai: visits.today = "Hôm nay"  "visits.today" = "Trong ngày"
        đúng: visits.today = "Hôm nay"
BT0123-wrong-name = “{ $name }” không dùng làm tên được: { $reason }
    .mend = { $how }
    .mends = xin viết bằng a-z, chữ số và dấu gạch nối đơn ở giữa
    .cause = Tên của chuyên mục, hộp tin và bài viết nằm trong địa chỉ, mà địa chỉ thì ai cũng phải gõ và gửi được.
    .example =
        sai: id = "Lễ hội"
        đúng: id = "le-hoi"
BT0124-section-twice = có hai chuyên mục “{ $id }”
    .mend = xin đặt id khác cho một trong hai
    .cause = Id là thư mục của chuyên mục và là phần đầu địa chỉ của nó, nên mỗi chuyên mục có id riêng. Chuyên mục chép lại thường còn giữ id cũ.
    .example =
        sai: [[sections]] id = "tin"  [[sections]] id = "tin"
        đúng: [[sections]] id = "tin"  [[sections]] id = "le-hoi"
BT0125-box-twice = có hai hộp tin “{ $id }”
    .mend = xin đặt id khác cho một trong hai
    .cause = Hộp tin mang id ấy trên trang chủ và trong dữ liệu, nên mỗi hộp có id riêng. Hộp chép lại thường còn giữ id cũ.
    .example =
        sai: [[boxes]] id = "tin-moi"  [[boxes]] id = "tin-moi"
        đúng: [[boxes]] id = "tin-moi"  [[boxes]] id = "hop-le-hoi"
BT0126-id-of-pages = “{ $id }” là id mà trang dùng vào việc khác
    .mend = xin đặt id khác cho hộp tin
    .cause = Id của hộp tin là một điểm neo trên trang. Vài điểm neo là của chính trang, nếu trùng thì liên kết sẽ dẫn nhầm tới hộp tin.
    .example =
        sai: id = "noi-dung"
        đúng: id = "tin-noi-dung"
BT0127-wrong-menu-target = mục của menu không thể dẫn tới “{ $href }”
    .mend = xin viết đường dẫn của trang bắt đầu bằng dấu gạch chéo ("/gioi-thieu/"), hoặc địa chỉ bắt đầu bằng https://, http://, mailto: hay tel:
    .cause = Menu có trên mọi trang, nên đường dẫn không có dấu gạch chéo sẽ dẫn tới mỗi nơi một khác; mã lệnh và các loại địa chỉ khác không được nhận.
    .example =
        sai: href = "gioi-thieu"
        đúng: href = "/gioi-thieu/"
BT0128-box-without-section = không có chuyên mục “{ $section }” để lấy tin cho hộp
    .mend = { $suggestion }
    .mends = xin viết "all", id của một chuyên mục, hoặc một danh sách tên bài
    .cause = Hộp tin hiện mọi tin, tin của một chuyên mục, hoặc những bài được chọn; chuyên mục được gọi bằng id.
    .example =
        sai: from = "Lễ hội"
        đúng: from = "le-hoi"
BT0129-menu-to-nowhere = trong menu, { $what }
    .mend = { $mend }
    .mends = xin viết địa chỉ của một trang đã đăng
    .cause = Một mục của menu dẫn tới trang mà bản phát hành này không có: trang đã đổi tên, còn là bản nháp, hoặc địa chỉ gõ sai.
    .example =
        sai: href = "/tim/"
        đúng: href = "/tin/"
BT0130-box-without-article = hộp tin “{ $id }” nêu bài “{ $slug }”, nhưng không có bài này
    .mend = xin sửa tên bài, hoặc bỏ nó khỏi danh sách
    .cause = Bài viết được gọi bằng tên tệp hoặc thư mục của nó, không kèm .md. Có thể bài đã đổi tên hoặc đã bị xóa.
    .example =
        sai: from = ["hoi-dinh.md"]
        đúng: from = ["hoi-dinh"]
BT0131-notice-too-long = thông báo có { $letters } chữ, mà nhiều nhất chỉ hiện được { $most } (kể cả đường dẫn là { $bytes } byte)
    .mend = xin viết ngắn lại, phần còn lại xin viết thành bài và dẫn tới bằng “href”
    .cause = Thông báo nằm trên một dòng của mọi trang, và trang nào cũng tải nó.
    .example =
        sai: text = "Cả một bản báo cáo …"
        đúng: text = "Nước lên cao: xin không qua ngầm Nà Tâu."
BT0132-wrong-notice-target = thông báo không thể dẫn tới “{ $href }”
    .mend = xin viết đường dẫn của trang bắt đầu bằng dấu gạch chéo ("/tin/bao-lu/"), hoặc địa chỉ bắt đầu bằng https://, http://, mailto: hay tel:
    .cause = Thông báo có trên mọi trang, nên đường dẫn không có dấu gạch chéo sẽ dẫn tới mỗi nơi một khác; mã lệnh và các loại địa chỉ khác không được nhận.
    .example =
        sai: href = "tin/bao-lu"
        đúng: href = "/tin/bao-lu/"
BT0133-notice-to-nowhere = trong thông báo, { $what }
    .mend = { $mend }
    .mends = xin viết địa chỉ của một trang đã đăng
    .cause = Thông báo dẫn tới trang mà bản phát hành này không có: trang còn là bản nháp, hoặc địa chỉ gõ sai.
    .example =
        sai: href = "/tin/bao/"
        đúng: href = "/tin/bao-lu/"
BT0140-wrong-deploy-target = “{ $target }” không phải nơi đưa bản phát hành tới được
    .mend = xin ghi file:/srv/www, sftp://user@host/path, s3://bucket/prefix, gs://bucket/prefix hoặc az://container/prefix; endpoint và địa chỉ xóa bản sao thì ghi với https://
    .cause = Phần đầu nói đó là loại nơi nào và Bantin nói chuyện với nó ra sao.
    .example =
        sai: target = "/srv/www"
        đúng: target = "file:/srv/www"
BT0141-deploy-with-secret = “{ $key }” không được chứa khóa hay mật khẩu
    .mend = xin bỏ đi, và đưa qua biến môi trường (AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, GOOGLE_SERVICE_ACCOUNT, AZURE_STORAGE_ACCOUNT_KEY) hoặc qua ssh; ai đã xem tệp này có thể đã biết, nên xin đổi khóa
    .cause = Tệp site.toml được chép, gửi thư và cất vào kho. Ai có khóa thì sửa được những gì mọi người đọc thấy.
    .example =
        sai: secret_access_key = "…"
        đúng: AWS_SECRET_ACCESS_KEY=… bantin deploy --to cdn
BT0142-wrong-deploy-name = “{ $name }” không làm tên nơi đưa bản phát hành tới được
    .mend = xin dùng chữ thường không dấu, chữ số, dấu - và _
    .cause = Tên này được gõ sau --to, và có tệp mang tên đó.
    .example =
        sai: [deploy."Máy chủ"]
        đúng: [deploy.may-chu]
BT0143-deploy-days-not-whole = “{ $days }” không phải số ngày
    .mend = xin ghi một số nguyên: 30
    .cause = Ảnh và ứng dụng của các bản phát hành trước ở lại ngần ấy ngày cho những trang mà trình duyệt còn giữ.
    .example =
        sai: keep_assets_days = "một tháng"
        đúng: keep_assets_days = 30
BT0144-purge-neither = [deploy.{ $name }.purge] phải nêu một trong hai: “command” hoặc “url”
    .mend = xin ghi command = ["…"] hoặc url = "https://…"
    .cause = Sau khi đưa lên, phải có nơi được báo những địa chỉ nào đã đổi: một chương trình riêng, hoặc CDN.
    .example =
        sai: [deploy.cdn.purge]
        đúng: [deploy.cdn.purge]  command = ["./purge.sh"]

# What may have been meant.
did-you-mean = có phải ý định viết là “{ $word }”?
known-here = ở đây có: { $names }
write-a-section-or-slugs = xin viết một trong { $names }, hoặc một danh sách tên bài
nothing-to-fill-in = xin bỏ nó đi: thông điệp này không có chỗ để điền
fill-in-one-of = xin viết một trong { $names }, trong ngoặc nhọn
move-to-section = có phải ý định viết là content/{ $section }/ ? Xin chuyển các tệp sang đó
add-section = xin thêm vào site.toml:  [[sections]]  id = "{ $folder }"  title = "…"
either = { $one } hoặc { $other }

# How a missing key is added.
add-name = xin thêm dòng  name = "…"  ghi tên của trang
add-base-url = xin thêm dòng  base_url = "https://…"  ghi địa chỉ của chính trang này
add-id = xin thêm dòng  id = "…"  gồm các chữ a-z, chữ số và dấu gạch nối
add-title = xin thêm dòng  title = "…"  ghi lời mà độc giả nhìn thấy
add-text-of-notice = xin thêm dòng  text = "…"  ghi điều cả thị trấn cần biết
add-target = xin thêm dòng  target = "…"  ghi nơi đưa bản phát hành tới: file:/srv/www, sftp://user@host/path, s3://bucket/prefix
add-until = xin thêm dòng ghi lúc thông báo hết hiệu lực: “until = "2026-11-24T18:00"”
add-href = xin thêm dòng  href = "/…/"  ghi nơi nó dẫn tới
add-light-and-dark = xin viết {"{"} light = "#33417a", dark = "#aab4e8" {"}"}
add-to-front-matter = xin thêm dòng  { $line }  vào phần đầu tệp
add-day-of-correction = xin thêm ngày đính chính:  date: 2026-03-16
add-text-of-correction = xin thêm điều đã sai và điều đúng:  text: "…"
add-file-of-picture = xin ghi tên tệp ảnh:  file: anh.jpg
add-file-of-attachment = xin ghi tên tệp:  file: mau-don.pdf

# Kinds of values.
value-text = một văn bản
value-nothing = chỗ trống
value-list = một danh sách
value-table = một bảng gồm khóa và giá trị

BT0230-alias-wrong = “{ $alias }” không phải là địa chỉ cũ: { $why }
    .mend = xin viết đường dẫn tính từ gốc trang web, kèm phần sau dấu hỏi nếu có: /Default.aspx?id=123
    .cause = Địa chỉ cũ được chép nguyên vào cấu hình của máy chủ web. Vì vậy trong đó không được có gì mang nghĩa khác ở nơi ấy.
    .example =
        sai:   aliases: ["/trang cu.html#top"]
        đúng:  aliases: ["/trang%20cu.html"]

# Who has an address already.
taken-by-portal = chính cổng thông tin

# Why a text is no address.
address-empty = địa chỉ để trống
address-no-slash = địa chỉ không bắt đầu bằng “/”
address-space = trong địa chỉ không có dấu cách; trình duyệt viết dấu cách là %20
address-character = “{ $character }” không đứng được trong địa chỉ
address-empty-name = trong địa chỉ có “//”
address-dots = trong địa chỉ có tên “.” hoặc “..”
address-percent = sau “%” không phải là hai chữ số của một mã
address-fragment = phần sau dấu “#” không bao giờ tới được máy chủ
address-too-long = địa chỉ dài quá { $most } chữ

# Why a text is no name.
name-empty = tên để trống
name-too-long = tên dài quá { $most } chữ
name-letter = “{ $letter }” không đứng được trong địa chỉ: xin dùng a-z, 0-9 và dấu gạch nối đơn ở giữa
name-hyphen = dấu gạch nối chỉ đứng giữa các chữ, mỗi lần một dấu
name-reserved = “{ $name }” là địa chỉ của chính cổng thông tin
name-as = xin viết "{ $name }"
name-of-plain-letters = xin viết bằng a-z, chữ số và dấu gạch nối đơn ở giữa

## 02 front matter

BT0201-no-front-matter = tệp không bắt đầu bằng phần đầu tệp
    .mend = xin bắt đầu tệp bằng các dòng  ---  headline: "…"  published: 2026-03-14T08:30  ---
    .cause = Bài nào cũng bắt đầu bằng tiêu đề và ngày đăng, đặt giữa hai dòng có ba dấu gạch nối. Bài dán nguyên từ nơi khác thường thiếu phần này.
    .example =
        sai: Hội đình mở cửa từ sáng sớm.
        đúng: ---  headline: Hội đình mở cửa  published: 2026-03-14  ---
BT0202-drawn-opening = “{ $line }” không mở được phần đầu tệp: phải là ba dấu gạch nối, ---
    .mend = xin viết --- trên một dòng riêng, ở trước và ở sau các khóa
    .cause = Phần mềm văn phòng và điện thoại tự đổi các dấu gạch nối thành một gạch dài.
    .example =
        sai: —
        đúng: ---
BT0203-never-closed = phần đầu tệp mở bằng { $fence } nhưng không được đóng lại
    .mend = xin viết một dòng { $fence } sau khóa cuối cùng
    .cause = Dòng nào mở phần đầu tệp thì dòng ấy đóng lại; thiếu nó, cả bài sẽ bị coi là khóa.
    .example =
        sai: ---  headline: Hội đình  Thân bài.
        đúng: ---  headline: Hội đình  ---  Thân bài.
BT0204-drawn-closing = “{ $line }” không đóng được phần đầu tệp: phải là ba dấu gạch nối, ---
    .mend = xin viết --- trên một dòng riêng
    .cause = Phần mềm văn phòng và điện thoại tự đổi các dấu gạch nối thành một gạch dài; hoặc thừa, thiếu một dấu gạch nối.
    .example =
        sai: ——
        đúng: ---
BT0205-front-matter-not-yaml = phần đầu tệp không đúng cú pháp YAML: { $reason }
    .mend = { $how }
    .mends = văn bản có dấu hai chấm, dấu #, dấu nháy hay dấu ngoặc thì xin đặt trong dấu nháy thẳng; mỗi khóa xin bắt đầu ở đầu dòng
    .cause = Trong YAML, dấu hai chấm, dấu #, dấu nháy, dấu ngoặc và khoảng trắng đầu dòng đều có nghĩa riêng: tiêu đề có chúng thì phải đặt trong dấu nháy.
    .example =
        sai: headline: Hội đình: mở cửa
        đúng: headline: "Hội đình: mở cửa"
BT0206-front-matter-not-toml = phần đầu tệp không đúng cú pháp TOML: { $reason }
    .mend = { $how }
    .mends = xin viết  khóa = "văn bản" , với văn bản đặt trong dấu nháy thẳng
    .cause = Giữa hai dòng +++, phần đầu tệp là TOML: sau khóa có dấu =, và văn bản luôn đặt trong dấu nháy thẳng.
    .example =
        sai: headline = Hội đình
        đúng: headline = "Hội đình"
BT0207-not-true-or-false = “{ $value }” không phải là true hay false
    .mend = xin viết true (có) hoặc false (không)
    .cause = Bài là bản nháp hay được ghim thì ghi bằng một trong hai từ này, bằng tiếng Anh, chữ thường.
    .example =
        sai: draft: có
        đúng: draft: true
BT0208-not-a-time = “{ $time }” không phải là thời điểm
    .mend = { $how }
    .mends = xin viết như 2026-03-14, như 2026-03-14T08:30 theo múi giờ của trang, hoặc như 2026-03-14T08:30:00+07:00
    .cause = Ngày được viết từ năm trở xuống để ở đâu cũng hiểu như nhau; viết theo thứ tự khác thì dễ bị hiểu nhầm.
    .example =
        sai: published: 14/03/2026 8h30
        đúng: published: 2026-03-14T08:30
BT0209-not-a-day = “{ $day }” không phải là ngày
    .mend = xin viết như { $example }
    .cause = Chỗ này chỉ cần ngày, viết từ năm trở xuống và không kèm giờ; cũng có thể lịch không có ngày ấy.
    .example =
        sai: withdrawn: 1/4/2026
        đúng: withdrawn: 2026-04-01
BT0210-updated-too-early = bài được cập nhật trước khi đăng
    .mend = xin sửa một trong hai thời điểm
    .cause = Độc giả thấy cả hai thời điểm, mà thời điểm sau không thể sớm hơn. Thường là ngày đăng đã đổi, hoặc gõ nhầm năm.
    .example =
        sai: published: 2026-03-14  updated: 2025-03-15
        đúng: published: 2026-03-14  updated: 2026-03-15
BT0211-alias-taken = địa chỉ cũ “{ $alias }” đã là địa chỉ của { $file }
    .mend = xin bỏ địa chỉ cũ này khỏi một trong hai
    .cause = Một địa chỉ chỉ dẫn tới một trang. Bài chép lại thường còn giữ địa chỉ cũ của bài gốc.
    .example =
        sai: a.md: aliases: [/cu/1]  b.md: aliases: [/cu/1]
        đúng: a.md: aliases: [/cu/1]  b.md: aliases: [/cu/2]
BT0212-same-instant = bài này đăng cùng lúc với { $file } ({ $at }): thứ tự của hai bài được xếp theo tên
    .mend = xin đổi giờ của một bài, chẳng hạn muộn hơn một phút
    .cause = Danh sách xếp theo thời gian. Hai bài cùng giờ thì bảng chữ cái quyết định bài nào đứng trước.
    .example =
        sai: a.md: published: 2026-03-14T08:30  b.md: published: 2026-03-14T08:30
        đúng: a.md: published: 2026-03-14T08:30  b.md: published: 2026-03-14T08:31
BT0213-name-twice = “{ $name }” cũng là tên của { $file }; trong trang, mỗi tên chỉ dùng một lần
    .mend = xin đổi tên hoặc bỏ một trong hai
    .cause = Dù ở chuyên mục nào, bài viết cũng được gọi bằng tên của nó trong hộp tin và trong dữ liệu; trang giới thiệu cũng chỉ có tên để gọi.
    .example =
        sai: content/tin/hoi-dinh.md và content/le-hoi/hoi-dinh.md
        đúng: content/tin/hoi-dinh.md và content/le-hoi/hoi-dinh-2026.md
BT0214-page-like-a-section = “{ $name }” đã là chuyên mục của site.toml, ở cùng địa chỉ
    .mend = xin đặt tên khác cho tệp của trang
    .cause = Trang giới thiệu và chuyên mục cùng tên thì có cùng địa chỉ.
    .example =
        sai: content/tin.md và [[sections]] id = "tin"
        đúng: content/ve-tin.md và [[sections]] id = "tin"
BT0217-long-headline = tiêu đề có { $letters } chữ cái, nhiều hơn { $most }
    .mend = xin viết ngắn lại, phần còn lại nói ở đoạn tóm tắt
    .cause = Danh sách chỉ hiện hai dòng của tiêu đề, trang tìm kiếm và liên kết chia sẻ còn hiện ít hơn; phần sau bị cắt đi.
    .example =
        sai:   headline: "Thông báo của Ủy ban nhân dân về lịch, nội dung và trình tự …"
        đúng:  headline: "Tuần này chợ phiên chuyển sang Chủ nhật"
BT0215-not-utf-8 = tệp này không phải là văn bản UTF-8
    .mend = xin lưu lại tệp với bảng mã UTF-8 (Unicode), hoặc sửa chữ này
    .cause = Bantin đọc văn bản theo UTF-8. Phần mềm cũ lưu tiếng Việt bằng bảng mã khác (TCVN3, VNI, Windows-1258), hoặc tệp này không phải là văn bản.
    .example =
        sai: lưu với bảng mã “ANSI” hay “Windows-1258”
        đúng: lưu với bảng mã “UTF-8”
BT0216-unreadable-file = không đọc được tệp: { $reason }
    .mend = xin xem tệp còn ở đó và có quyền đọc không, hoặc bỏ nó khỏi thư mục
    .cause = Tệp vừa bị xóa, không có quyền đọc, quá lớn đối với văn bản, hoặc là liên kết trỏ ra ngoài thư mục bài viết.
    .example =
        sai: tệp chỉ chủ của nó đọc được (quyền 600, người dùng khác)
        đúng: tệp mà chương trình xuất bản đọc được (quyền 644)
BT0245-tag-without-letters = từ khóa “{ $tag }” không có chữ cái hay chữ số nào nên được bỏ qua
    .mend = xin viết bằng chữ, hoặc bỏ từ khóa này
    .cause = Mỗi từ khóa dẫn đến một trang gồm các bài của nó; địa chỉ trang ấy lấy từ chữ cái và chữ số của từ khóa.
    .example =
        sai: tags: ["***"]
        đúng: tags: ["chợ phiên"]
BT0246-tags-of-one-name = từ khóa “{ $tag }” có chung trang với “{ $other }”: { $address }
    .mend = nếu cùng một nghĩa, xin viết “{ $other }”; nếu khác nghĩa, xin chọn từ khóa dài hơn
    .cause = Địa chỉ trang của từ khóa chỉ gồm chữ không dấu. Những từ khóa chỉ khác nhau ở dấu dùng chung một trang, theo cách viết mà nhiều bài dùng nhất.
    .example =
        sai: a.md: tags: [chè]  b.md: tags: [che]
        đúng: a.md: tags: [chè]  b.md: tags: [mái che]

# What to do about a grammar.
straight-quotes = “ và ” ở đây là chữ, không phải dấu nháy: xin dùng dấu nháy thẳng, " ở trước và sau văn bản
quote-in-yaml = văn bản có dấu hai chấm, dấu #, dấu nháy hay dấu ngoặc thì xin đặt trong dấu nháy: headline: "Hội đình: mở cửa"; mỗi khóa xin bắt đầu ở đầu dòng
quote-in-toml = xin viết  khóa = "văn bản" , với văn bản đặt trong dấu nháy

# How a time is written.
write-time-so = xin viết như 2026-03-14, như 2026-03-14T08:30 theo múi giờ của trang, hoặc như 2026-03-14T08:30:00+07:00
year-first = năm đứng trước: { $date }, kèm giờ thì viết { $date }T08:30

# Why a text is not YAML.
yaml-no-line-of-keys = đây không phải là dòng có dạng “khóa: giá trị”
yaml-second-colon = chỗ này không được có thêm dấu hai chấm
yaml-key-twice = khóa { $key } được viết hai lần
yaml-open-quote = dấu nháy mở mà không đóng
yaml-open-bracket = dấu ngoặc { $bracket } mở mà không đóng
yaml-bracket-astray = dấu ngoặc đặt sai chỗ
yaml-no-colon = thiếu dấu hai chấm sau khóa
yaml-unexpected-letter = chỗ này không được có ký tự { $letter }
yaml-after-quotes = sau văn bản trong dấu nháy còn thừa chữ
yaml-tab = chỗ này không được dùng phím Tab để thụt dòng
yaml-unknown-escape = trong dấu nháy có dấu \ đứng trước một chữ không hợp lệ
yaml-anchor = dấu & hoặc * ở đây có nghĩa khác trong YAML
yaml-second-document = ở đây bắt đầu hoặc kết thúc một tài liệu khác
yaml-odd-key = khóa không phải là văn bản
yaml-too-deep = danh sách và bảng lồng vào nhau quá sâu

# Why a text is not TOML.
toml-no-quotes = văn bản phải đặt trong dấu nháy
toml-no-equals = sau khóa thiếu dấu =
toml-key-letters = khóa chỉ gồm chữ không dấu, chữ số, dấu - và dấu _
toml-no-key = thiếu khóa trước dấu =
toml-key-twice = khóa được viết hai lần
toml-open-quote = dấu nháy mở mà không đóng
toml-open-bracket = thiếu dấu ngoặc đóng { $bracket }
toml-line-goes-on = sau giá trị còn thừa chữ, lẽ ra phải xuống dòng
toml-wrong-escape = sau dấu \ là một chữ không hợp lệ
toml-wrong-number = số hoặc ngày không hợp lệ
toml-wrong-boolean = chỗ này phải là true hoặc false, viết chữ thường
toml-second-equals = thừa dấu =
toml-commas = thiếu hoặc thừa dấu phẩy

# What else a grammar's reader says: in its own words, which are English.
grammar-says = { $words }

# Why a file is not read.
file-too-large = tệp có { $size } MB, mà chỉ đọc nhiều nhất { $most } MB
file-is-other = đó là { $kind }, không phải tệp
file-is-none = đó không phải là tệp
link-out = đó là liên kết trỏ ra ngoài thư mục bài viết, hoặc ghi đường dẫn từ gốc của máy
link-to-nothing = đó là liên kết trỏ vào chỗ không có gì
link-nowhere = đó là liên kết không dẫn tới đâu: { $reason }
system-not-found = không có tệp hay thư mục này (lỗi hệ thống { $number })
system-denied = không có quyền đọc (lỗi hệ thống { $number })
system-says = { $words }

# What a path leads to.
kind-file = một tệp
kind-folder = một thư mục
kind-pipe = một ống dẫn
kind-socket = một socket
kind-device = một thiết bị

## 03 texts

BT0301-raw-shortcode = “{ $sign }” là mã của hệ thống khác: người đọc sẽ thấy y nguyên như đã viết
    .mend = xin viết nội dung đó bằng Markdown hoặc HTML, hoặc bỏ đi; nếu muốn cho người đọc xem thì đặt `…` giữa hai dấu huyền
    .cause = Mã ngắn là chương trình của hệ thống mà nó được viết cho; ở đây không có gì chạy nó. Nó thường theo vào khi chép bài từ trang cũ.
    .example =
        sai:   {"{{< figure src=\"ho.jpg\" >}}"}
        đúng:  ![Mặt hồ buổi sáng](ho.jpg)
BT0302-foreign-attributes = “{ $sign }” không được hiểu ở đây: người đọc sẽ thấy y nguyên như đã viết
    .mend = xin bỏ đi; nếu muốn cho người đọc xem thì đặt `…` giữa hai dấu huyền
    .cause = Hệ thống khác đọc lớp và mã định danh trong ngoặc nhọn; ở đây kiểu dáng của trang quyết định mọi thứ trông ra sao. Chỉ {"{#id}"} của đề mục là được đọc.
    .example =
        sai:   Một đoạn văn. {"{: .hep }"}
        đúng:  Một đoạn văn.
BT0303-bracket-without-link = “{ $sign }” không phải là liên kết: người đọc sẽ thấy dấu ngoặc
    .mend = xin viết [chữ](địa chỉ), đặt <…> quanh địa chỉ có dấu cách; viết \[ trước dấu ngoặc muốn cho người đọc thấy
    .cause = Địa chỉ dừng ở dấu cách đầu tiên, còn liên kết theo tên cần một dòng nói tên đó dẫn đến đâu. Vì thế các dấu ngoặc này không dẫn đến đâu cả.
    .example =
        sai:   [biểu mẫu](bieu mau.html)
        đúng:  [biểu mẫu](<bieu mau.html>)
BT0304-footnote-without-note = “{ $sign }” không phải là chú thích, vì không có “{ $sign }: …”
    .mend = xin viết lời chú thích trên một dòng riêng, dạng [^1]: …, hoặc bỏ dấu này
    .cause = Một chú thích gồm hai phần: dấu trong bài và dòng ghi lời chú thích. Thường là dòng đó bị mất, hoặc tên viết khác đi.
    .example =
        sai:   Con đập vẫn vững.[^1]
        đúng:  Con đập vẫn vững.[^1]   và bên dưới:   [^1]: Báo cáo ngày 12/5.
BT0305-task-box = “{ $sign }” không phải là ô đánh dấu: người đọc sẽ thấy dấu ngoặc
    .mend = xin bỏ dấu ngoặc, hoặc viết ☐ và ☑
    .cause = Danh sách việc cần làm thuộc về phần mềm ghi chú; bài viết không có ô để đánh dấu.
    .example =
        sai:   - [x] mang theo căn cước
        đúng:  - ☑ mang theo căn cước
BT0306-loose-stars = “{ $sign }” không đánh dấu gì ở đây: người đọc sẽ thấy chính các dấu đó
    .mend = xin đừng để dấu cách giữa dấu và chữ: **chữ**; viết \*\* nếu muốn cho người đọc thấy
    .cause = Dấu sao và dấu ngã đánh dấu những chữ mà chúng chạm vào. Có dấu cách ở giữa, hoặc thiếu cặp thứ hai, thì chúng chỉ là dấu thường.
    .example =
        sai:   ** Lưu ý ** khi đến
        đúng:  **Lưu ý** khi đến
BT0307-indented-paragraph = “{ $sign }” bắt đầu bằng bốn dấu cách hoặc một dấu tab: trong Markdown đó là mã, không phải đoạn văn
    .mend = xin bắt đầu dòng không có dấu cách: kiểu dáng của trang đã tách các đoạn; nếu đúng là mã thì đặt ``` ở trên và ở dưới
    .cause = Trong Markdown, bốn dấu cách ở đầu dòng nghĩa là mã. Chúng thường đến từ phần mềm soạn thảo có thụt đầu dòng.
    .example =
        sai:   {"    Lễ hội bắt đầu lúc tám giờ."}
        đúng:  Lễ hội bắt đầu lúc tám giờ.
BT0308-unused-definition = “{ $sign }” được hiểu là địa chỉ của một liên kết mà bài không có: người đọc sẽ không thấy
    .mend = nếu là liên kết, xin viết [chữ](địa chỉ); nếu muốn cho người đọc thấy thì viết \[ trước dấu ngoặc; nếu không thì bỏ đi
    .cause = Một dòng như [tên]: địa chỉ chỉ nói liên kết mang tên đó dẫn đến đâu, bản thân nó không hiện ra. Không có liên kết nào thì dòng biến mất, mà có khi đó là lời của tác giả.
    .example =
        sai:   [Nguồn]: baodia.vn
        đúng:  \[Nguồn]: baodia.vn
BT0309-unused-note = “{ $sign }” là chú thích mà không chỗ nào trong bài nhắc đến: người đọc sẽ không thấy
    .mend = xin đặt dấu của nó, như [^1], sau những chữ cần chú thích, hoặc bỏ đi
    .cause = Chỉ những chú thích có dấu trong bài mới được đăng. Thường là dấu đã mất theo một câu bị xóa.
    .example =
        sai:   Con đập vẫn vững.   và bên dưới:   [^1]: Báo cáo ngày 12/5.
        đúng:  Con đập vẫn vững.[^1]   và bên dưới:   [^1]: Báo cáo ngày 12/5.
BT0310-second-definition = “{ $sign }” trùng tên với một dòng khác: người đọc sẽ chỉ thấy một trong hai
    .mend = xin đặt cho nó tên riêng, hoặc bỏ đi
    .cause = Một tên dẫn đến một địa chỉ hoặc một chú thích; chữ hoa hay chữ thường đều như nhau. Hai bài ghép lại thường cùng có [1].
    .example =
        sai:   [a]: /tin/bai/   và   [A]: /khac/
        đúng:  [a]: /tin/bai/   và   [b]: /khac/
BT0311-glued-definition = “{ $sign }” nằm ngay dưới một đoạn văn nên thuộc về đoạn đó: người đọc sẽ thấy y nguyên như đã viết
    .mend = xin để một dòng trống ở trên nó
    .cause = Một đoạn văn kéo dài đến dòng trống, nên địa chỉ nằm ngay bên dưới là một phần lời của đoạn.
    .example =
        sai:   Xem [qd].   dòng tiếp theo:   [qd]: https://a.example/
        đúng:  Xem [qd].   một dòng trống, rồi:   [qd]: https://a.example/
BT0312-deep-list-sign = “{ $sign }” đứng sau một trăm danh sách trên cùng một dòng: người đọc sẽ thấy chính các dấu đó
    .mend = xin bỏ các dấu này: một dấu là đủ cho một danh sách
    .cause = Mỗi dấu ở đầu dòng mở một danh sách bên trong danh sách trước, và nhiều nhất một trăm dấu được đọc. Một dòng dấu gạch hoặc dấu sao cách nhau có khi muốn làm đường kẻ.
    .example =
        sai:   - - - - - (cứ thế) - chữ
        đúng:  - chữ
BT0314-heading-skips = đề mục “{ $sign }” thấp hơn đề mục trước nó quá một bậc
    .mend = xin bớt một dấu # ở trước, hoặc viết thêm đề mục ở giữa
    .cause = Người nghe máy đọc trang đi từ đề mục này sang đề mục khác theo bậc: bỏ mất một bậc nghe như thiếu một phần. Trên trang, đề mục này được xếp ngay dưới đề mục trước một bậc.
    .example =
        sai:   ## Giấy tờ  #### Cho trẻ em
        đúng:  ## Giấy tờ  ### Cho trẻ em
BT0313-embed = <{ $element }> không được đăng
    .mend = xin bỏ đi, hoặc thay bằng liên kết đến nội dung đó
    .cause = Khung, mã chạy, biểu mẫu và phim của trang khác làm trang chậm và để người ngoài theo dõi người đọc. Chúng thường đến từ đoạn mã nhúng mà trang video cho chép.
    .example =
        sai:   <iframe src="https://video.example/123"></iframe>
        đúng:  [Phim về lễ hội](https://video.example/123)
BT0320-text-too-long = bài có { $kilobytes } KB, mà chỉ đọc nhiều nhất { $most } KB
    .mend = xin chia thành nhiều bài, hoặc bỏ phần dán nhầm vào
    .cause = Trang dài như vậy thì điện thoại mất nhiều phút mới tải xong. Thường là một ảnh hay cả một kho bài bị dán vào dưới dạng chữ.
    .example =
        sai:   một bài chứa thông báo của cả năm
        đúng:  mỗi tháng một bài, có liên kết qua lại
BT0321-too-deep = ở đây có hơn { $most } trích dẫn, danh sách hoặc phần tử mở lồng vào nhau
    .mend = xin đóng những gì đang mở, hoặc bỏ các dấu ở đầu dòng này
    .cause = Trình duyệt cũng không mở sâu hơn. Không ai viết như vậy: do một chương trình tạo ra, hoặc do kẹt phím.
    .example =
        sai:   >>>>>>>> (cứ thế) chữ
        đúng:  > chữ
BT0322-too-many-attributes = một phần tử có hơn { $most } thuộc tính
    .mend = xin chỉ giữ tên phần tử và những gì nó cần
    .cause = Không phần tử nào cần nhiều như vậy, mà trình duyệt so từng thuộc tính với mọi thuộc tính khác. Thường là mã do chương trình khác viết ra.
    .example =
        sai:   <p a1 a2 a3 (cứ thế)>
        đúng:  <p>
BT0323-tangled-tags = ở đây có quá nhiều thẻ mở lồng vào nhau, hoặc các thẻ không khớp nhau
    .mend = xin đóng các phần tử theo đúng thứ tự đã mở, hoặc viết phần này bằng Markdown
    .cause = Trình duyệt mở lại những gì bị đóng sai thứ tự, nên một bài ngắn thành một trang rất dài.
    .example =
        sai:   <b><i>chữ</b></i>
        đúng:  <b><i>chữ</i></b>
BT0324-too-many-escapes = ở đây có quá nhiều “&” và dấu cách không ngắt trong một đoạn văn
    .mend = xin chia thành nhiều đoạn, với dấu cách thường giữa các chữ
    .cause = Mỗi dấu như vậy phải viết lại cùng mọi thứ đứng sau nó trong đoạn, quá nhiều thì mất nhiều phút. Phần mềm soạn thảo có khi để dấu cách không ngắt giữa mọi chữ.
    .example =
        sai:   cả một cuốn sách trong một đoạn, mỗi dấu cách là một &nbsp;
        đúng:  nhiều đoạn, với dấu cách thường
BT0325-too-long-definitions = các địa chỉ được định nghĩa trong bài, tính theo số lần dùng, dài hơn cả bài
    .mend = xin viết liên kết này dạng [chữ](địa chỉ), hoặc định nghĩa một địa chỉ ngắn hơn
    .cause = Địa chỉ định nghĩa một lần sẽ nằm trong trang mỗi lần được dùng, nên một bài ngắn có thể thành một trang rất dài.
    .example =
        sai:   [a] [a] [a] (cứ thế)   với   [a]: https://a.example/?dia-chi-rat-dai
        đúng:  [a](https://a.example/)
BT0326-too-many-elements = bài này thành hơn { $most } phần tử
    .mend = xin chia thành nhiều bài
    .cause = Trang có nhiều phần tử như vậy làm điện thoại đứng nhiều phút. Thường là một bảng được chép nguyên vẹn.
    .example =
        sai:   một bảng 50.000 dòng
        đúng:  một bảng gồm các dòng mới nhất, và liên kết đến nơi có đủ bảng
BT0327-too-much-html = bài này thành hơn { $megabytes } MB HTML
    .mend = xin chia thành nhiều bài
    .cause = Những dấu như < phải viết bằng nhiều chữ trong trang, nên bài toàn dấu đó thành dài hơn nhiều so với vẻ ngoài.
    .example =
        sai:   một bài toàn <<<<<< suốt hàng nghìn dòng
        đúng:  những dòng mà người đọc cần

## 04 links

BT0402-reserved-link = “{ $href }” dành riêng cho cổng thông tin, và ở đó chưa có gì trả lời
    .mend = xin bỏ liên kết, hoặc liên kết đến trang của một chuyên mục
    .cause = Một số địa chỉ, như địa chỉ tìm kiếm, được giữ cho những việc mà cổng thông tin sẽ tự làm sau này.
    .example =
        sai:   [tìm kiếm](/tim-kiem/?q=le-hoi)
        đúng:  [tin tức](/tin-tuc/)
BT0403-dead-link = “{ $href }” không dẫn đến trang nào của cổng thông tin
    .mend = { $guesses ->
        [0] xin sửa liên kết: địa chỉ của một bài viết có dạng /{"{chuyên-mục}/{tên-bài}"}/
       *[other] có phải ý là “{ $near }”?
    }
    .cause = Không bài viết, chuyên mục hay trang nào có địa chỉ này. Có thể viết nhầm, hoặc bài đã đổi tên, chuyển chuyên mục hay bị xóa.
    .example =
        sai:   [lễ hội](/tin-tuk/le-hoi/)
        đúng:  [lễ hội](/tin-tuc/le-hoi/)
BT0404-draft-link = “{ $href }” dẫn đến một bản nháp
    .mend = xin đăng cả bài đó, hoặc bỏ liên kết
    .cause = Bản nháp không có trang, nên người đọc sẽ không thấy gì ở đó.
    .example =
        sai:   liên kết đến bài có dòng   draft: true
        đúng:  cũng bài đó, không còn dòng ấy
BT0405-unpublished-picture-link = “{ $name }” không được đăng: trong các ảnh nằm cạnh bài, chỉ ảnh nào bài hiện ra mới được đăng
    .mend = xin cho hiện trong bài: ![ảnh cho thấy gì](<{ $name }>)
    .cause = Ảnh được đăng theo các cỡ mà trang cần; tệp gốc ở lại trong thư mục bài viết.
    .example =
        sai:   [mặt hồ](ho.jpg)
        đúng:  ![Mặt hồ buổi sáng](ho.jpg)
BT0406-unpublished-file-link = tệp “{ $name }” không được đăng: trong các tệp nằm cạnh bài, chỉ có ảnh, văn bản và phim được đăng
    .mend = xin liên kết đến một địa chỉ có thể tải tệp đó
    .cause = Tệp loại này không được phát ra từ chỗ cạnh bài; tệp PDF, văn bản của phần mềm văn phòng, tệp ZIP hay phim thì được. Tệp loại khác thì để trong static/.
    .example =
        sai:   [bản đồ](ban-do.kml)
        đúng:  [bản đồ](/ban-do.kml)   với tệp nằm trong static/
BT0407-larger-picture-link = “{ $name }” không được đăng: trong các ảnh nằm cạnh bài, chỉ ảnh nào bài hiện ra mới được đăng
    .mend = nếu là cùng một ảnh, xin cho hiện nó thay ảnh kia: ![ảnh cho thấy gì]({ $target })
    .cause = Hệ thống cũ đặt ảnh nhỏ trong bài và liên kết đến ảnh lớn bao quanh nó. Ở đây một ảnh được đăng đủ mọi cỡ mà màn hình người đọc cần.
    .example =
        sai:   [![Mặt hồ](ho-nho.jpg)](ho.jpg)
        đúng:  ![Mặt hồ](ho.jpg)
BT0408-missing-place-link = “{ $href }” dẫn đến một chỗ mà { $page ->
        [own] bài này không có
        [portal] trang đó không có
       *[other] { $file } không có
    }
    .mend = { $guesses ->
        [0] xin sửa liên kết, hoặc đặt mã định danh ở chỗ cần đến: đề mục kết thúc bằng {"{#id}"}, còn <a id="id"></a> đặt ở đâu cũng được
       *[other] có phải ý là “{ $near }”?
    }
    .cause = Phần sau dấu # là mã định danh của một chỗ trong trang, mà trang này không có chỗ nào mang mã đó. Đề mục lấy mã từ lời của nó, nên lời đổi thì mã cũng đổi.
    .example =
        sai:   [Điều 7](#dieu-bay)   với   ## Điều 7
        đúng:  [Điều 7](#dieu-7)   với   ## Điều 7
BT0409-ambiguous-place-link = “{ $href }” dẫn đến chỗ đầu tiên trong nhiều chỗ cùng mang mã định danh này
    .mend = xin đặt cho mỗi chỗ một mã định danh riêng
    .cause = Mã định danh là tên của một chỗ. Hai chỗ trùng mã khi một phần bài được chép lại cùng với mã của nó.
    .example =
        sai:   ## Phụ lục {"{#pl}"}   và   ## Bảng giá {"{#pl}"}
        đúng:  ## Phụ lục {"{#pl}"}   và   ## Bảng giá {"{#bang-gia}"}
BT0410-withdrawn-link = “{ $href }” dẫn đến một bài đã gỡ
    .mend = xin bỏ liên kết, và bỏ cả những lời chép lại từ bài đó
    .cause = Ai theo liên kết thì chỉ thấy rằng bài đã được gỡ. Lời của bài nằm trong bài khác thì vẫn còn ở đó.
    .example =
        sai:   [bài trước](/tin/kho-thoc/)   mà bài ấy có   withdrawn: 2026-11-23
        đúng:  không có liên kết, hoặc liên kết đến bài còn trên trang
BT0411-lost-link = “{ $href }” khi đăng không còn là liên kết: trình duyệt của người đọc không mở địa chỉ bắt đầu bằng “{ $scheme }:”
    .mend = xin đặt tệp cạnh bài rồi dẫn đến tên tệp, hoặc dẫn đến một trang, hoặc bỏ liên kết
    .cause = Liên kết đến tệp trên máy riêng (file:) chỉ mở được trên chính máy ấy, liên kết đến một chương trình (javascript:, zalo:) có thể gây hại. Các chương trình văn phòng tự viết loại thứ nhất khi chép nội dung ra.
    .example =
        sai:   [mẫu đơn](file:///C:/Users/lan/mau-don.docx)
        đúng:  [mẫu đơn](mau-don.docx)
BT0430-redirect-columns = mỗi dòng cần hai địa chỉ: địa chỉ cũ và địa chỉ nó dẫn tới
    .mend = xin viết cả hai, cách nhau bằng dấu phẩy hoặc dấu chấm phẩy
    .cause = “redirects.csv” có một dòng cho mỗi địa chỉ cũ. Cột để trống thì không biết dẫn từ đâu hay tới đâu.
    .example =
        sai:   /cu.aspx?id=7
        đúng:  /cu.aspx?id=7,/tin-tuc/le-hoi/
BT0431-redirect-from = “{ $address }” không phải là địa chỉ cũ: { $why }
    .mend = xin viết đường dẫn tính từ gốc trang web, kèm phần sau dấu hỏi nếu có: /Default.aspx?id=123
    .cause = Địa chỉ cũ được chép nguyên vào cấu hình của máy chủ web. Vì vậy trong đó không được có gì mang nghĩa khác ở nơi ấy. Không viết tên miền, trừ khi đó là tên miền trong “base_url”.
    .example =
        sai:   /trang cu.aspx,/tin-tuc/le-hoi/
        đúng:  /trang%20cu.aspx,/tin-tuc/le-hoi/
BT0432-redirect-to = không dẫn tới “{ $address }” được: { $why }
    .mend = xin viết địa chỉ của một trang trong cổng thông tin này: /tin-tuc/le-hoi/
    .cause = Địa chỉ này được chép nguyên vào cấu hình của máy chủ web. Vì vậy trong đó không được có gì mang nghĩa khác ở nơi ấy.
    .example =
        sai:   /cu.aspx?id=7,tin-tuc/le-hoi
        đúng:  /cu.aspx?id=7,/tin-tuc/le-hoi/
BT0433-redirect-away = “{ $address }” dẫn ra ngoài cổng thông tin
    .mend = nếu đúng là muốn vậy, xin viết “có” vào cột thứ tư, cột “ngoài”
    .cause = Danh sách địa chỉ cũ mà dẫn đi đâu cũng được thì rất tiện cho kẻ chen được một dòng vào: địa chỉ trông như của cổng thông tin này. Vì vậy dòng nào dẫn ra ngoài phải nói rõ.
    .example =
        sai:   /ban-do,https://bando.example/
        đúng:  /ban-do,https://bando.example/,302,có
BT0434-redirect-status-wrong = “{ $status }” không phải là 301, 302, 307 hay 308
    .mend = xin để trống cột này nếu muốn 301: chuyển hẳn
    .cause = Cột thứ ba của “redirects.csv” là con số máy chủ dùng khi dẫn đi: 301 và 308 là chuyển hẳn, 302 và 307 là chuyển tạm.
    .example =
        sai:   /cu,/tin-tuc/,200
        đúng:  /cu,/tin-tuc/,301
BT0435-redirect-loop = “{ $address }” dẫn vòng về chính nó, qua { $place }
    .mend = xin cho một trong hai dẫn tới một trang
    .cause = Địa chỉ cũ có thể dẫn tới địa chỉ cũ khác, và được theo đến cùng. Đi vòng tròn thì không có điểm cuối.
    .example =
        sai:   /a,/b  và  /b,/a
        đúng:  /a,/tin-tuc/le-hoi/  và  /b,/a
BT0436-redirect-to-nowhere = địa chỉ cũ dẫn tới nơi không có gì: { $what }
    .mend = { $mend }
    .mends = xin viết địa chỉ của một trang đã đăng
    .cause = Ai đi theo địa chỉ cũ sẽ tới nơi không có trang nào: trang đã đổi tên, còn là bản nháp, hoặc địa chỉ gõ sai.
    .example =
        sai:   /cu.aspx?id=7,/tin-tuk/
        đúng:  /cu.aspx?id=7,/tin-tuc/
BT0437-redirect-twice = “{ $address }” có cả trong { $place }, và dẫn tới cùng một trang
    .mend = xin bỏ một trong hai
    .cause = Danh sách ghép từ nhiều nguồn hay có dòng lặp lại. Điều này không gây hại.
    .example =
        sai:   /cu,/tin-tuc/  và  /cu/,/tin-tuc/
        đúng:  /cu,/tin-tuc/
BT0438-redirect-case = “{ $address }” chỉ khác địa chỉ cũ trong { $place } ở chữ hoa chữ thường, mà dẫn tới nơi khác
    .mend = xin bỏ một trong hai, trừ khi đó đúng là hai trang khác nhau
    .cause = Nhiều máy chủ không phân biệt A với a: ở đó chỉ địa chỉ đứng trước được theo.
    .example =
        sai:   /Tin.aspx,/tin-tuc/  và  /tin.aspx,/du-lich/
        đúng:  /Tin.aspx,/tin-tuc/
BT0440-redirects-at-hosts = Cloudflare Pages sẽ bỏ qua { $count } địa chỉ cũ: { $with_query } địa chỉ có phần sau dấu hỏi, { $too_long } địa chỉ dài quá 1.000 chữ, { $too_many } địa chỉ sau 2.000 địa chỉ đầu
    .mend = nếu cổng thông tin đặt ở đó, xin dẫn các địa chỉ này bằng quy tắc riêng của nơi ấy, hoặc bằng máy chủ đọc các bảng trong “api/redirects”
    .cause = “_redirects” được các nơi đặt trang tĩnh đọc, mỗi nơi có giới hạn riêng. Netlify nhận phần sau dấu hỏi; “bantin live”, nginx, Caddy và IIS nhận tất cả. Đặt ở nơi khác thì có thể bỏ qua điều này.
    .example =
        sai:   redirects.csv: 3.000 dòng
        đúng:  redirects.csv: 2.000 dòng

## 05 pictures

BT0415-unreached-page = không có liên kết nào dẫn đến trang này: cả menu lẫn các bài khác đều không có
    .mend = xin thêm trang vào menu trong site.toml, hoặc đặt liên kết trong một bài
    .cause = Bài viết có trong danh sách của chuyên mục; còn trang giới thiệu chỉ tìm được qua liên kết. Không có liên kết thì chỉ ai biết địa chỉ mới mở được.
    .example =
        sai:   content/lien-he.md, mà không gì dẫn đến /lien-he/
        đúng:  [[menu]]  title = "Liên hệ"  href = "/lien-he/"
BT0501-picture-without-words = không có lời nào nói ảnh “{ $name }” cho thấy gì
    .mend = xin nói cho người không nhìn được ảnh: ![ảnh cho thấy gì]({ $target })
    .cause = Người đọc không nhìn được ảnh sẽ nghe những lời này, và ai cũng đọc được khi ảnh chưa kịp tải.
    .example =
        sai:   ![](ho.jpg)
        đúng:  ![Mặt hồ buổi sáng](ho.jpg)
BT0502-lead-without-words = không có lời nào nói ảnh chính “{ $name }” cho thấy gì
    .mend = xin nói cho người không nhìn được ảnh:  picture: {"{"} file: { $name }, alt: "…" {"}"}  (alt: "" nếu ảnh chỉ để trang trí)
    .cause = Phần đầu bài nêu tên ảnh chính, nhưng cả phần đó lẫn bài đều không nói ảnh có gì. Người đọc không nhìn được ảnh sẽ không biết gì về nó.
    .example =
        sai:   picture: ho.jpg
        đúng:  picture: {"{"} file: ho.jpg, alt: "Mặt hồ buổi sáng" {"}"}
BT0503-pasted-picture = một ảnh ({ $kind }) được dán thẳng vào bài dưới dạng dữ liệu, và không được đăng
    .mend = xin lưu thành một tệp cạnh index.md rồi viết tên tệp đó: ![ảnh cho thấy gì](file.jpg)
    .cause = Ảnh viết vào bài dưới dạng chữ thì không thu nhỏ được và không tải sau được, nên người đọc phải chờ nó trước cả chữ đầu tiên. Phần mềm soạn thảo hay dán như vậy.
    .example =
        sai:   ![Mặt hồ](data:image/png;base64,iVBORw0KGgo…)
        đúng:  ![Mặt hồ](ho.png)
BT0504-misread-picture = chỗ này không được hiểu là ảnh, và sẽ hiện ra y nguyên như đã viết
    .mend = xin viết như sau: { $spelled }
    .cause = Tên tệp có dấu cách phải đặt giữa < và >, chú thích ảnh đặt trong dấu ngoặc kép; nếu không, Markdown không hiểu đó là ảnh.
    .example =
        sai:   ![Chợ](cho que.jpg Phiên chợ sớm)
        đúng:  ![Chợ](<cho que.jpg> "Phiên chợ sớm")
BT0505-picture-elsewhere = ảnh “{ $name }” nằm ở trang khác: thay vào đó sẽ đăng một liên kết đến ảnh
    .mend = xin lưu ảnh cạnh index.md và viết tên tệp của nó
    .cause = Ảnh của trang khác cho trang đó biết ai đang đọc ở đây, và mất đi khi trang đó gỡ xuống.
    .example =
        sai:   ![Mặt hồ](https://anh.example/ho.jpg)
        đúng:  ![Mặt hồ](ho.jpg)
BT0506-picture-outside = ảnh “{ $name }” không nằm trong thư mục của bài
    .mend = { $guesses ->
        [0] xin chép tệp vào { $folder }/ và chỉ viết tên tệp
       *[other] có phải ý là “{ $near }” trong { $folder }/?
    }
    .cause = Bài và ảnh của nó nằm trong cùng một thư mục, để có thể chuyển đi cùng nhau. Tên tệp trên máy riêng của ai đó thì nơi khác không tìm thấy.
    .example =
        sai:   ![Mặt hồ](C:\Anh\ho.jpg)
        đúng:  ![Mặt hồ](ho.jpg)
BT0507-missing-picture = không có ảnh “{ $name }” trong { $folder }/
    .mend = { $guesses ->
        [0] xin đặt tệp vào đó, hoặc sửa tên
       *[other] có phải ý là “{ $near }”?
    }
    .cause = Bài cho hiện một ảnh mà tệp không có ở đó: quên chép vào, hoặc tên viết khác đi.
    .example =
        sai:   ![Mặt hồ](ho.jpg)   với tệp   hoo.jpg
        đúng:  ![Mặt hồ](ho.jpg)   với tệp   ho.jpg
BT0508-picture-without-folder = ảnh “{ $name }” không có chỗ: bài này không có thư mục riêng
    .mend = xin tạo thư mục: chuyển bài vào { $stem }/index.md và đặt ảnh bên cạnh
    .cause = Ảnh nằm cạnh index.md của bài. Bài chỉ là một tệp thì chung thư mục với các bài khác.
    .example =
        sai:   content/tin/le-hoi.md   và   content/tin/ho.jpg
        đúng:  content/tin/le-hoi/index.md   và   content/tin/le-hoi/ho.jpg
BT0509-img-without-name = thẻ <img> này không nêu tên ảnh nào
    .mend = xin viết tên tệp: src="file.jpg", hoặc bỏ thẻ đi
    .cause = Thẻ <img> có src trống hoặc thiếu thì không hiện gì. Thường là phần còn sót của chương trình tải ảnh bằng mã chạy.
    .example =
        sai:   <img alt="Mặt hồ">
        đúng:  <img src="ho.jpg" alt="Mặt hồ">
BT0510-picture-read-as-scheme = ảnh “{ $name }” không hiện: phần trước dấu hai chấm được hiểu là giao thức
    .mend = xin viết src="{ $path }"
    .cause = Trong địa chỉ, phần chữ trước dấu hai chấm cho biết cách mở, như https: hoặc mailto:. Tên tệp có dấu hai chấm cần ./ ở trước.
    .example =
        sai:   <img src="anh:1.jpg" alt="Mặt hồ">
        đúng:  <img src="./anh:1.jpg" alt="Mặt hồ">
BT0511-picture-not-publishable = không thể đăng ảnh “{ $name }” từ chỗ đó
    .mend = xin lưu thành một tệp cạnh index.md và chỉ viết tên tệp: src="file.jpg"
    .cause = Địa chỉ loại này chỉ một máy hoặc một chương trình biết; trình duyệt của người đọc không tìm thấy gì ở đó.
    .example =
        sai:   <img src="blob:123" alt="Mặt hồ">
        đúng:  <img src="ho.jpg" alt="Mặt hồ">
BT0520-unreadable-picture = không đọc được ảnh: { $why }
    .mend = xin xem tệp có ở đó và có quyền đọc không
    .cause = Hệ thống không đưa tệp ra: thường là do quyền của tệp, hoặc ổ đĩa hay thư mục mạng không có ở đó.
    .example =
        sai:   -rw------- root  ho.jpg
        đúng:  -rw-r--r-- root  ho.jpg
BT0521-unknown-picture = đây không phải loại ảnh mà Bantin biết
    .mend = xin lưu thành JPEG, PNG, WebP hoặc GIF
    .cause = Loại tệp thể hiện ở những byte đầu, không phải ở tên. Thường là tệp khác bị đổi tên, hoặc lưu nhầm một trang web thay cho ảnh.
    .example =
        sai:   một trang web hoặc PDF đổi tên thành ho.jpg
        đúng:  chính ảnh đó, lưu thành JPEG
BT0522-picture-kind = không thể đăng ảnh loại { $kind }
    .mend = xin lưu thành JPEG, PNG, WebP hoặc GIF
    .cause = Ảnh loại này không thu nhỏ được ở đây, hoặc trình duyệt của người đọc không hiện được. Điện thoại và phần mềm thiết kế thường cho ra loại này.
    .example =
        sai:   IMG_0012.HEIC
        đúng:  cũng ảnh đó, xuất thành JPEG
BT0523-picture-too-large = ảnh quá lớn: { $width } × { $height } điểm ảnh
    .mend = xin thu nhỏ, cạnh dài nhiều nhất 4000 điểm ảnh
    .cause = Ảnh cỡ này cần nhiều bộ nhớ hơn mức dành cho việc đăng. Ảnh quét và ảnh toàn cảnh hay lớn như vậy.
    .example =
        sai:   20.000 × 15.000 điểm ảnh
        đúng:  4000 × 3000 điểm ảnh
BT0524-picture-file-too-large = tệp ảnh quá lớn: { $megabytes } MB
    .mend = xin thu nhỏ, cạnh dài nhiều nhất 4000 điểm ảnh
    .cause = Tệp lớn như vậy cần nhiều bộ nhớ hơn mức dành cho việc đăng. Điện thoại có khi gắn cả đoạn phim vào sau ảnh.
    .example =
        sai:   ảnh 150 MB có kèm đoạn phim
        đúng:  chỉ riêng ảnh, vài MB
BT0525-cut-picture = ảnh bị hỏng: tệp hết trước khi ảnh hết
    .mend = xin chép lại trọn vẹn từ nơi có ảnh, hoặc dùng ảnh khác
    .cause = Tệp chưa được chép đến hết: mất kết nối, hoặc đĩa đầy. Người đọc sẽ chỉ thấy nửa tấm ảnh.
    .example =
        sai:   2 MB của một ảnh 5 MB
        đúng:  trọn cả tệp
BT0526-damaged-picture = ảnh bị hỏng: { $why }
    .mend = xin mở bằng phần mềm sửa ảnh rồi lưu lại, hoặc dùng ảnh khác
    .cause = Có gì đó trong tệp không đúng như loại ảnh này đòi hỏi, nên trình duyệt có thể hiện khác đi hoặc không hiện. Do đĩa hỏng hoặc phần mềm kém ghi ra.
    .example =
        sai:   một tệp có tổng kiểm tra sai
        đúng:  cũng ảnh đó, được lưu lại
BT0527-picture-profile = không dùng được hồ sơ màu của ảnh: { $why }
    .mend = xin mở bằng phần mềm sửa ảnh rồi lưu với hồ sơ màu sRGB
    .cause = Hồ sơ màu cho biết màu phải hiện ra sao. Hồ sơ hỏng làm ảnh quá nhạt hoặc quá gắt.
    .example =
        sai:   ảnh có hồ sơ màu bị cắt cụt
        đúng:  ảnh được lưu với sRGB
BT0528-picture-encoding = không mã hóa được ảnh: { $width } × { $height } điểm ảnh
    .mend = xin cắt bớt: ảnh quá cao so với chiều rộng
    .cause = Ảnh được đăng dưới dạng WebP, mà cạnh của WebP có giới hạn. Ảnh chụp cả một trang web thường cao hơn giới hạn đó.
    .example =
        sai:   1080 × 40.000 điểm ảnh
        đúng:  nhiều ảnh 1080 × 2000 điểm ảnh
BT0529-picture-resizing = không thu nhỏ được ảnh, bộ thu nhỏ báo: { $why }
    .mend = xin cắt bớt: ảnh quá cao so với chiều rộng
    .cause = Ảnh được đăng theo nhiều chiều rộng. Ảnh rất cao và hẹp thì không có cỡ nhỏ hơn.
    .example =
        sai:   2000 × 1 điểm ảnh
        đúng:  2000 × 1000 điểm ảnh
BT0530-picture-changed = ảnh đã thay đổi trong lúc đang đọc
    .mend = xin đăng lại khi tệp không còn bị ghi nữa
    .cause = Một chương trình khác đang ghi tệp: phần mềm sửa ảnh, hoặc thư mục đang đồng bộ.
    .example =
        sai:   đăng trong khi ảnh còn đang được chép vào
        đúng:  đăng khi ảnh đã chép xong
BT0535-placeholder-words = “{ $words }” không nói ảnh “{ $name }” cho thấy gì: đó { $kind ->
        [file] là tên của một tệp
        [headline] là tiêu đề của bài
       *[every] là lời ảnh nào cũng dùng được
    }
    .mend = xin nói ảnh có gì: ![ảnh cho thấy gì]({ $target })
    .cause = Người đọc không nhìn được ảnh sẽ nghe những lời này. Tên tệp, chữ “ảnh” hay tiêu đề nhắc lại không cho họ biết gì.
    .example =
        sai:   ![IMG_2034](ho.jpg)
        đúng:  ![Mặt hồ buổi sáng](ho.jpg)
BT0536-words-twice = “{ $words }” là lời của hai ảnh, “{ $first }” và “{ $name }”
    .mend = xin nói riêng từng ảnh cho thấy gì
    .cause = Hai ảnh có lời giống nhau nghe như một; người không nhìn được ảnh không phân biệt được. Thường là do chép dòng này từ dòng kia.
    .example =
        sai:   ![Chợ phiên](1.jpg)  ![Chợ phiên](2.jpg)
        đúng:  ![Chợ phiên lúc sáng sớm](1.jpg)  ![Sạp hàng thổ cẩm](2.jpg)
BT0540-logo-kind = không hiện được biểu trưng thuộc loại này
    .mend = xin lưu thành SVG, PNG hoặc WebP và ghi tên tệp đó vào site.toml
    .cause = Biểu trưng được đăng y nguyên, nên phải thuộc loại mà trình duyệt nào cũng hiện được.
    .example =
        sai:   logo = "logo.ai"
        đúng:  logo = "logo.svg"
BT0541-unreadable-logo = không đọc được biểu trưng: { $why }
    .mend = xin đặt một tệp nhỏ cạnh site.toml, hoặc bỏ `logo` trong đó
    .cause = site.toml nêu tên biểu trưng, nhưng tệp không có, không có quyền đọc hoặc quá lớn. Người đọc nào cũng phải tải nó.
    .example =
        sai:   logo = "logo.svg"   mà không có tệp đó
        đúng:  logo = "logo.svg"   với logo.svg nằm cạnh site.toml
BT0542-unreadable-svg = không đọc được SVG này, bộ đọc XML báo: { $why }
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Hình vẽ SVG là XML, được đọc chặt chẽ: phần tử nào cũng phải đóng, dấu nào cũng viết theo đúng XML.
    .example =
        sai:   <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h2v2z">
        đúng:  <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h2v2z"/></svg>
BT0543-no-svg = tệp này không phải hình vẽ SVG
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Tên tệp kết thúc bằng .svg mà trong tệp không có <svg>: tệp trống, hoặc tệp khác bị đổi tên.
    .example =
        sai:   <html>…</html>
        đúng:  <svg xmlns="http://www.w3.org/2000/svg">…</svg>
BT0544-deep-svg = SVG này có các phần tử lồng vào nhau, sâu hơn { $most } lớp
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Không hình vẽ nào cần nhiều lớp như vậy, mà lớp nào cũng tốn bộ nhớ của trình duyệt.
    .example =
        sai:   <g><g><g><g> (cứ thế)
        đúng:  <g>…</g>
BT0545-svg-script = SVG này có mã chạy, trong “{ $name }”
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Mã chạy trong biểu trưng sẽ chạy trên mọi trang và làm được mọi điều mà người đọc làm được ở đó.
    .example =
        sai:   <svg xmlns="http://www.w3.org/2000/svg" onload="…">
        đúng:  <svg xmlns="http://www.w3.org/2000/svg">
BT0546-svg-loads = SVG này tải “{ $address }” từ nơi khác
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Những gì biểu trưng tải từ trang khác cho trang đó biết về từng người đọc, và các trang không cho phép điều đó.
    .example =
        sai:   <image href="https://anh.example/ho.png"/>
        đúng:  <image href="data:image/png;base64,…"/>
BT0547-svg-needless = SVG này có “{ $found }”, thứ mà hình vẽ không cần
    .mend = xin lưu hình vẽ thành SVG đơn giản, không có mã chạy hay tệp bên ngoài
    .cause = Biểu trưng được đăng với vài thứ mà hình vẽ cần: hình, màu, chữ. Mọi thứ khác có thể tải, giấu hoặc chạy điều gì đó.
    .example =
        sai:   <foreignObject>…</foreignObject>
        đúng:  <path d="M0 0h2v2z"/>
BT0550-colour-name = “{ $name }” không thể là tên của một màu
    .mend = xin dùng một tên trong style/tokens.css, không có “--”
    .cause = Màu trong site.toml thay cho một màu của kiểu dáng theo tên: gồm chữ cái, chữ số và dấu gạch nối.
    .example =
        sai:   "--accent" = "#33417a"
        đúng:  accent = "#33417a"
BT0551-no-colour-of-css = “{ $value }”, cho { $name }, không phải là màu
    .mend = xin viết dạng #33417a, hoặc một màu khác của CSS
    .cause = Chỉ những gì CSS hiểu là màu mới vào kiểu dáng của mọi trang.
    .example =
        sai:   accent = "33417a"
        đúng:  accent = "#33417a"

# Những gì có thể sai bên trong một ảnh.
damage-no-picture = trong tệp không có ảnh nào
damage-no-size = không đọc được kích thước
damage-other-size = kích thước không đúng như tệp ghi
damage-two-sizes = tệp ghi kích thước hai lần
damage-no-part = có thứ khác nằm ở chỗ lẽ ra bắt đầu một phần của { $kind }
damage-scan = không đọc được một lượt quét của JPEG
damage-checksum = tổng kiểm tra của phần “{ $part }” bị sai
damage-decoder = { $decoder } không đọc được
damage-decoder-end = { $decoder } không đọc được đến hết
damage-by-decoder = bộ giải mã báo: { $words }
kind-lossless-jpeg = JPEG mã hóa không mất dữ liệu hoặc mã hóa số học
kind-deep-jpeg = JPEG có hơn 8 bit cho mỗi màu
profile-too-large = hồ sơ lớn hơn mức mà một hồ sơ màu cần
profile-damaged = hồ sơ bị hỏng
profile-of-video = hồ sơ nêu màu dùng cho video mà trang không hiện được
profile-flat = đường cong màu bị phẳng
profile-impossible = các màu không thể có thật
profile-mismatch = hồ sơ dành cho loại ảnh khác
profile-cut = hồ sơ bị cắt cụt
profile-parts = các phần của hồ sơ không khớp nhau
profile-part-missing = hồ sơ thiếu một phần
profile-packed = không giải nén được hồ sơ
svg-of-html = <{ $element }> của HTML

## 06 files and names

BT0603-unreadable-folder = không xem được bên trong: { $why }
    .mend = xin xem nó có ở đó và có quyền đọc không, hoặc lấy ra khỏi thư mục bài viết
    .cause = Những gì nằm trong thư mục không đọc được sẽ biến mất khỏi trang, nên chưa đọc được thì chưa đăng gì.
    .example =
        sai:   drwx------ root  content/tin
        đúng:  drwxr-xr-x root  content/tin
BT0604-file-name-not-utf8 = tên tệp không phải văn bản UTF-8
    .mend = xin đặt tên gồm các chữ a-z, chữ số và dấu gạch nối
    .cause = Trong tên có những byte không phải là chữ. Thường là do giải nén một kho nén từ hệ thống cũ.
    .example =
        sai:   b�i viết.md
        đúng:  bai-viet.md
BT0605-content-is-link = đây là liên kết, mà liên kết đến thư mục thì không được đi theo
    .mend = xin đặt chính thư mục content/ vào cạnh site.toml
    .cause = Liên kết có thể dẫn ra ngoài thư mục bài viết, và khi đó những bài không ai đặt vào sẽ bị đăng.
    .example =
        sai:   content -> /home/lan/bai
        đúng:  content/   là một thư mục
BT0606-content-not-folder = đây không phải là thư mục
    .mend = xin đặt chính thư mục content/ vào cạnh site.toml
    .cause = Mọi bài nằm trong thư mục content/; một tệp mang tên này chiếm mất chỗ của nó.
    .example =
        sai:   một tệp tên là content
        đúng:  thư mục content/
BT0607-content-unreadable = không xem được bên trong: { $why }
    .mend = xin đặt chính thư mục content/ vào cạnh site.toml
    .cause = Mọi bài nằm trong thư mục content/. Không đọc được thì cả trang sẽ biến mất, nên không đăng gì.
    .example =
        sai:   drwx------ root  content
        đúng:  drwxr-xr-x root  content
BT0608-link-to-folder = đây là liên kết đến một thư mục, mà liên kết như vậy không được đi theo
    .mend = xin chuyển chính thư mục đó vào đây; liên kết đến tệp thì được đi theo nếu vẫn ở trong thư mục bài viết
    .cause = Bài trong thư mục như vậy sẽ có hai lần, hoặc đến từ bên ngoài thư mục bài viết.
    .example =
        sai:   content/tin/2026 -> ../../luu-tru/2026
        đúng:  content/tin/2026/   là một thư mục
BT0609-not-a-file = đây là { $kind }, không phải tệp
    .mend = xin lấy ra khỏi thư mục bài viết
    .cause = Những thứ như vậy để các chương trình nói chuyện với nhau; đọc chúng có thể chờ mãi không xong.
    .example =
        sai:   prw-r--r--  tin.md
        đúng:  -rw-r--r--  tin.md
BT0610-dead-file-link = { $why }
    .mend = xin đặt chính tệp đó vào đây, hoặc bỏ liên kết
    .cause = Liên kết đến tệp được đi theo nếu vẫn ở trong thư mục bài viết. Liên kết này dẫn ra ngoài hoặc không dẫn đến đâu.
    .example =
        sai:   ho.jpg -> /home/lan/ho.jpg
        đúng:  ho.jpg -> ../anh/ho.jpg   hoặc chính tệp đó
BT0611-index-at-top = trang chủ không có bài riêng: nó gồm các bài viết và những gì ghi trong site.toml
    .mend = xin đặt tên trang theo tiêu đề: gioi-thieu.md
    .cause = Ở hệ thống khác, index.md ngoài cùng là trang chủ. Ở đây trang chủ hiện các bài mới nhất.
    .example =
        sai:   content/index.md
        đúng:  content/gioi-thieu.md
BT0612-article-called-index = bài viết không thể tên là “index”
    .mend = xin đặt tên tệp theo tiêu đề: le-hoi.md
    .cause = index.md làm cho thư mục của nó thành một bài; nằm ngay trong thư mục chuyên mục thì cả chuyên mục thành một bài.
    .example =
        sai:   content/tin/index.md
        đúng:  content/tin/le-hoi.md   hoặc   content/tin/le-hoi/index.md
BT0613-folder-without-section = “{ $name }” không phải chuyên mục nào trong site.toml, nên các bài trong đó không có chỗ
    .mend = { $mend }
    .mends = xin thêm chuyên mục vào site.toml, hoặc chuyển các tệp vào đúng chuyên mục
    .cause = Mỗi thư mục trong content/ thuộc về chuyên mục có cùng id. Có thể chuyên mục đã đổi tên, hoặc chưa được thêm vào.
    .example =
        sai:   content/tin/   với   id = "tin-tuc"
        đúng:  content/tin-tuc/   với   id = "tin-tuc"
BT0614-folder-named-as-text = đây là thư mục, mà tên lại kết thúc như tên của bài
    .mend = xin đổi tên thành { $stem }
    .cause = Tên kết thúc bằng .md là tên của bài; thư mục mang tên như vậy sẽ bị tưởng là bài.
    .example =
        sai:   content/tin/le-hoi.md/index.md
        đúng:  content/tin/le-hoi/index.md
BT0615-folders-too-deep = ở đây các thư mục lồng vào nhau, sâu hơn { $most } lớp
    .mend = xin chuyển những gì trong đó lên trên
    .cause = Năm, tháng và ngày là ba lớp. Sâu hơn thường là do chép một thư mục vào chính nó.
    .example =
        sai:   content/tin/a/b/c/d/e/f/g/h/i/j/k/l/m/le-hoi.md
        đúng:  content/tin/2026/11/le-hoi.md
BT0616-unfit-file-name = “{ $name }” không thể làm tên: { $why }
    .mend = { $guesses ->
        [0] xin đổi tên, dùng a-z, chữ số và từng dấu gạch nối ở giữa
       *[other] xin đổi tên thành { $near }
    }
    .cause = Tên tệp hay thư mục là một phần địa chỉ của trang, nên phải giữ nguyên khi viết ra, đọc lên và gửi đi.
    .example =
        sai:   Lễ hội đình.md
        đúng:  le-hoi-dinh.md
BT0617-text-beside-index = bài này không được đăng: trang của thư mục này là index.md
    .mend = xin chuyển sang { $folder }/, hoặc thêm “_” vào đầu tên để giữ lại đây; thư mục chỉ để sắp xếp thì không có index.md
    .cause = Thư mục có index.md là một bài, và những gì nằm cạnh đó là ảnh của bài.
    .example =
        sai:   content/tin/le-hoi/index.md   và   content/tin/le-hoi/hoi-cho.md
        đúng:  content/tin/le-hoi/index.md   và   content/tin/hoi-cho.md
BT0618-document-beside-index = văn bản này không được đăng: trang của thư mục này là index.md
    .mend = nếu người đọc cần tệp, xin ghi nó vào attachments: của index.md, hoặc chép nội dung vào bài; nếu chỉ là ghi chú riêng thì thêm “_” vào đầu tên
    .cause = Tài liệu nằm cạnh bài thường là bản gốc của bài; nếu quên chép phần nào thì người đọc sẽ thiếu phần đó.
    .example =
        sai:   le-hoi/index.md   và   le-hoi/ban-goc.docx
        đúng:  le-hoi/index.md   và   le-hoi/_ban-goc.docx
BT0619-text-ending = tên tệp của bài phải kết thúc bằng .md
    .mend = xin đổi tên thành { $stem }.md
    .cause = Mọi bài cùng một đuôi tên thì nhìn là biết cái gì được đăng. Phần mềm khác viết .markdown hoặc .MD, còn Windows giấu đuôi .txt thứ hai.
    .example =
        sai:   le-hoi.md.txt
        đúng:  le-hoi.md
BT0620-foreign-document = đây là { $form ->
        [word] tài liệu Word
        [opendocument] văn bản OpenDocument
        [rtf] văn bản Rich Text Format
        [pages] tài liệu Pages
        [google] liên kết đến tài liệu Google
        [html] trang HTML
        [plain] văn bản thuần
        [restructuredtext] văn bản reStructuredText
        [asciidoc] văn bản AsciiDoc
        [org] văn bản Org
        [textile] văn bản Textile
        [tex] văn bản TeX
       *[other] tài liệu của phần mềm khác
    }, còn các trang thì làm từ Markdown, trong tệp kết thúc bằng .md
    .mend = xin chép văn bản đó vào { $guesses ->
        [0] một tệp như le-hoi.md
       *[other] { $near }
    }, hoặc thêm “_” vào đầu tên để giữ lại đây
    .cause = Tài liệu của phần mềm khác không được đăng; một tệp nằm giữa các bài có khi muốn là một bài.
    .example =
        sai:   content/tin/le-hoi.docx
        đúng:  content/tin/le-hoi.md
BT0621-text-without-ending = văn bản này không được đăng: tên tệp của bài phải kết thúc bằng .md
    .mend = xin đổi tên thành { $guesses ->
        [0] một tên như le-hoi.md
       *[other] { $near }
    }, hoặc thêm “_” vào đầu tên để giữ lại đây
    .cause = Tệp có chữ mà tên không cho biết đó là bài. Thường là quên đuôi tên.
    .example =
        sai:   content/tin/le-hoi
        đúng:  content/tin/le-hoi.md
BT0622-conflict-copy = có vẻ đây là bản sao của “{ $original }” do hai máy cùng ghi một lúc: không được đăng
    .mend = xin xem { $original } đã có đủ mọi thứ chưa, rồi xóa bản sao; nếu đây là một bài riêng thì đổi tên
    .cause = Phần mềm đồng bộ giữ cả hai trạng thái của một tệp mà hai người cùng sửa. Nếu đăng, bài sẽ có hai lần.
    .example =
        sai:   le-hoi.md   và   le-hoi (Bản sao xung đột 2026-03-14).md
        đúng:  le-hoi.md
BT0630-missing-attachment = không có tệp “{ $name }” trong { $folder }/
    .mend = { $guesses ->
        [0] xin đặt tệp vào đó, hoặc sửa lại tên
       *[other] có phải ý muốn là “{ $near }” không?
    }
    .cause = Bài phát ra một tệp mà tệp không có ở đó: quên chép vào, hoặc tên viết khác đi.
    .example =
        sai:   [Mẫu đơn](mau-don.pdf)   với tệp   mau-dơn.pdf
        đúng:  [Mẫu đơn](mau-don.pdf)   với tệp   mau-don.pdf
BT0631-attachment-outside = tệp “{ $name }” không nằm trong thư mục của bài
    .mend = { $guesses ->
        [0] xin chép tệp vào { $folder }/ và chỉ ghi tên tệp
       *[other] có phải ý muốn là “{ $near }” trong { $folder }/ không?
    }
    .cause = Tệp mà bài phát ra nằm cạnh index.md của bài, để cả hai cùng được giữ, chuyển và gỡ với nhau.
    .example =
        sai:   attachments: ["C:\Documents\mau-don.pdf"]
        đúng:  attachments: [mau-don.pdf]
BT0632-attachment-without-folder = tệp “{ $name }” không có chỗ: bài này không có thư mục riêng
    .mend = xin tạo thư mục: chuyển bài vào { $stem }/index.md và đặt tệp bên cạnh
    .cause = Tệp mà bài phát ra nằm cạnh index.md của bài. Bài chỉ là một tệp thì chung thư mục với các bài khác.
    .example =
        sai:   content/tin/le-hoi.md   và   content/tin/mau-don.pdf
        đúng:  content/tin/le-hoi/index.md   và   content/tin/le-hoi/mau-don.pdf
BT0633-attachment-kind = những tệp như “{ $name }” không được phát ra
    .mend = xin lưu thành PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP hoặc ZIP; phim thì MP4 hoặc WebM
    .cause = Cạnh bài chỉ đăng những loại mà không trình duyệt nào chạy: một trang hay một chương trình có thể gây hại dưới tên của cổng.
    .example =
        sai:   attachments: [mau-don.html]
        đúng:  attachments: [mau-don.pdf]
BT0634-attached-unreadable = không đọc được tệp: { $why }
    .mend = xin đặt chính tệp vào đây và cho phép đọc nó
    .cause = Người đọc cần tệp này, mà ở chỗ của nó là một thư mục, một ống dẫn hay một liên kết dẫn ra ngoài, hoặc hệ thống không cho đọc.
    .example =
        sai:   mau-don.pdf -> /home/lan/mau-don.pdf
        đúng:  chính tệp đó, với tên mau-don.pdf
BT0635-attached-empty = tệp trống
    .mend = xin chép lại từ nơi có tệp, hoặc bỏ tệp khỏi bài
    .cause = Trong tệp không có gì: tệp mới được tạo mà chưa chép xong. Người đọc sẽ không nhận được gì.
    .example =
        sai:   mau-don.pdf   0 byte
        đúng:  tệp đầy đủ
BT0636-attached-too-large = tệp quá lớn: { $megabytes } MB, nhiều nhất là { $most } MB
    .mend = xin làm cho nhỏ lại: bản quét thì để màu xám, 150 điểm mỗi tấc; phim thì 720 dòng; hoặc gửi phim ở một trang phim rồi liên kết đến đó
    .cause = Phần đông người đọc dùng điện thoại và trả tiền cho những gì tải về; nhiều máy chủ cũng không nhận tệp lớn hơn.
    .example =
        sai:   bản quét 300 MB
        đúng:  cũng bản đó, lưu lại còn 5 MB
BT0637-attached-other = đây không phải là { $kind }: đây là { $found ->
        [page] một trang web
        [program] một chương trình
        [picture] một ảnh
        [pdf] một tệp PDF
        [archive] một tệp nén loại khác
        [office] một văn bản của phần mềm văn phòng đời cũ
        [video] một phim loại khác
       *[other] thứ khác
    }
    .mend = xin mở bằng chương trình đã tạo ra nó rồi lưu lại đúng loại
    .cause = Tệp là gì thì thấy ở bên trong, không phải ở tên. Thường là tệp bị đổi tên, hoặc một trang được lưu thay cho tệp; một chương trình mang tên như vậy thì gây hại.
    .example =
        sai:   một trang được lưu thành mau-don.pdf
        đúng:  mau-don.pdf do phần mềm văn phòng ghi ra
BT0638-attached-cut = tệp { $kind } bị hỏng: tệp kết thúc trước khi hết nội dung
    .mend = xin chép lại đầy đủ từ nơi có tệp
    .cause = Tệp chưa chép hết: mạng bị ngắt, hoặc đĩa đầy. Người đọc sẽ không mở được.
    .example =
        sai:   2 MB của tệp 5 MB
        đúng:  tệp đầy đủ
BT0639-attached-changed = tệp thay đổi trong lúc đang đọc
    .mend = xin đăng lại khi tệp đã yên
    .cause = Một chương trình khác đang ghi tệp, hoặc thư mục đang được đồng bộ.
    .example =
        sai:   đăng trong lúc tệp còn đang được chép
        đúng:  đăng khi đã chép xong
BT0642-pdf-without-text = tệp PDF này không có chữ: các trang của nó chỉ là ảnh
    .mend = xin đính kèm tệp PDF do chương trình soạn thảo tạo ra, hoặc cho máy quét nhận dạng chữ (OCR) rồi đính kèm tệp ấy
    .cause = Với bản quét, không ai tìm được từ nào, chép được dòng nào hay nghe đọc được; máy tìm kiếm cũng không biết văn bản nói gì.
    .example =
        sai:   quyết định in ra, ký rồi quét lại
        đúng:  cùng quyết định ấy, đã nhận dạng chữ, hoặc tệp PDF dùng để in
BT0640-name-twin = một số hệ thống coi tên này trùng với tên của { $other }
    .mend = xin đổi tên một trong hai tệp, khác nhau không chỉ ở chữ hoa hay cách ghi dấu
    .cause = Windows và phần lớn máy Mac không phân biệt chữ hoa trong tên tệp, máy Mac ghi dấu theo dạng khác, còn Windows bỏ dấu chấm và dấu cách ở cuối tên. Ở đó một tệp sẽ chiếm chỗ của tệp kia.
    .example =
        sai:   Bieu-Mau.pdf   và   bieu-mau.pdf
        đúng:  bieu-mau-2025.pdf   và   bieu-mau.pdf
BT0641-name-of-some-systems = trên Windows không tệp nào mang tên “{ $name }” được
    .mend = xin đổi tên
    .cause = CON, PRN, AUX, NUL, COM1 và LPT1 là tên thiết bị ở đó, dù đuôi tên là gì; dấu chấm và dấu cách ở cuối tên thì bị bỏ đi.
    .example =
        sai:   aux.jpg
        đúng:  anh-phu.jpg

# Vì sao không mở một tệp trong thư mục.
not-one-file = đây không phải là một tệp
larger-than-meant = tệp này quá lớn
not-a-name = “{ $name }” không phải tên của tệp hay thư mục

# Vì sao một đường dẫn không đăng được.
path-length = tên trống, hoặc dài hơn mức mà tên tệp hay đường dẫn có thể có
path-name = “{ $name }” không phải tên của tệp hay thư mục
path-character = { $character } không thể có trong tên tệp trên mọi hệ thống

## 07 static/

BT0701-static-name-not-utf8 = tên không phải văn bản UTF-8
    .mend = xin đặt tên gồm chữ cái, chữ số và dấu gạch nối
    .cause = Tệp trong static/ được đăng với chính tên của nó, nên tên phải là chữ. Thường là do giải nén một kho nén từ hệ thống cũ.
    .example =
        sai:   static/bi�u-mau.pdf
        đúng:  static/bieu-mau.pdf
BT0702-static-link = đây là liên kết tượng trưng, mà liên kết thì không được đi theo
    .mend = xin đặt chính tệp đó vào, hoặc lấy liên kết ra
    .cause = Mọi thứ trong static/ đều đưa cho người đọc; một liên kết có thể đưa ra bất cứ tệp nào của máy.
    .example =
        sai:   static/bieu-mau.pdf -> /home/lan/bieu-mau.pdf
        đúng:  static/bieu-mau.pdf   là một tệp
BT0703-static-special = đây không phải tệp cũng không phải thư mục
    .mend = xin lấy ra khỏi static/
    .cause = Đường ống, ổ cắm mạng và thiết bị để các chương trình nói chuyện với nhau; không thể đưa cho người đọc.
    .example =
        sai:   prw-r--r--  static/a.txt
        đúng:  -rw-r--r--  static/a.txt
BT0704-static-name = không thể đăng tệp với tên này: { $why }
    .mend = xin đổi tên, dùng chữ cái, chữ số và dấu gạch nối
    .cause = Bản phát hành phải dùng được trên mọi hệ thống, nên tên tệp không có những dấu mang ý nghĩa riêng ở hệ thống nào đó.
    .example =
        sai:   static/bieu:mau?.pdf
        đúng:  static/bieu-mau.pdf
BT0705-static-unreadable = không đọc được: { $why }
    .mend = xin xem nó có ở đó và có quyền đọc không, hoặc lấy ra khỏi static/
    .cause = Hệ thống không đưa tệp ra, thường là do quyền của tệp. Người đọc sẽ thiếu tệp này.
    .example =
        sai:   -rw------- root  static/bieu-mau.pdf
        đúng:  -rw-r--r-- root  static/bieu-mau.pdf
BT0706-static-in-place-of-text = chỗ của tệp trong bản phát hành đã thuộc về { $file }
    .mend = xin đặt tên khác hoặc thư mục khác trong static/
    .cause = Một bài được đăng ở địa chỉ này. Tệp cùng địa chỉ sẽ che mất bài.
    .example =
        sai:   static/gioi-thieu/index.html   và   content/gioi-thieu.md
        đúng:  static/tai-lieu/gioi-thieu.pdf   và   content/gioi-thieu.md
BT0707-static-in-place-of-bantin = chỗ này trong bản phát hành do chính Bantin làm ra
    .mend = xin đặt tên khác hoặc thư mục khác trong static/
    .cause = Trang, dữ liệu và ảnh của cổng thông tin có những địa chỉ này. Một tệp ở đó sẽ làm hỏng trang.
    .example =
        sai:   static/index.html
        đúng:  static/tai-lieu/index.html
BT0708-static-twin = chỗ của tệp trong bản phát hành đã thuộc về dạng nén của static/{ $file }
    .mend = xin xóa đi: Bantin tự nén các văn bản
    .cause = Văn bản trong static/ được đăng kèm dạng nén bên cạnh, có tên kết thúc bằng .br.
    .example =
        sai:   static/a.txt   và   static/a.txt.br
        đúng:  static/a.txt
BT0709-icon-undrawable = không làm được biểu tượng từ tệp này: { $why }
    .mend = xin lưu hình vẽ thành SVG đơn giản chỉ gồm các hình, không có chữ, ảnh hay bộ lọc
    .cause = Biểu tượng cho điện thoại và trình duyệt được làm từ static/favicon.svg. Tệp vẫn được chép; biểu tượng thì làm từ biểu trưng, hoặc là của Bantin.
    .example =
        sai:   static/favicon.svg có <text>MS</text>
        đúng:  static/favicon.svg với chữ đã đổi thành nét vẽ
BT0710-card-unfit = mạng xã hội không dùng được ảnh này làm ảnh chia sẻ
    .mend = xin lưu thành PNG hoặc JPEG, rộng 1200 và cao 630 điểm ảnh
    .cause = Trang không có ảnh được chia sẻ cùng static/card.png hoặc static/card.jpg. Mạng xã hội hiện trọn ảnh rộng 600 đến 4096 điểm ảnh, bề ngang gần gấp đôi bề cao. Tệp vẫn được chép; trang thì được chia sẻ cùng ảnh do Bantin vẽ.
    .example =
        sai:   static/card.png có 400 x 400 điểm ảnh
        đúng:  static/card.png có 1200 x 630 điểm ảnh
BT0720-static-redirects = tệp này được đăng thay cho danh sách địa chỉ cũ mà Bantin sẽ viết ở đó
    .mend = xin chuyển các dòng của nó sang “redirects.csv” rồi bỏ tệp này
    .cause = Các nơi đặt trang tĩnh chỉ đọc một tệp “_redirects”. Nếu trong “static” có tệp ấy thì tệp ấy được dùng, và địa chỉ cũ có phần sau dấu hỏi không còn nơi nào trả lời ở đó.
    .example =
        sai:   static/_redirects
        đúng:  redirects.csv
BT0721-static-settings = nơi đặt trang làm theo tệp này thay cho thiết lập của Bantin, và { $count } dòng của thiết lập ấy không có trong tệp
    .mend = xin mở đầu tệp bằng các dòng của Bantin, hoặc bỏ tệp
    .cause = Nơi đặt trang chỉ đọc một tệp như vậy; nếu trong “static” có thì tệp ấy được dùng: những gì về an toàn và lưu tạm không có trong đó thì trình duyệt của người đọc không được báo. Các dòng của Bantin cho “_headers” nằm trong bản phát hành khi “static” không có tệp này, còn cho “web.config” thì ở “api/servers/iis-web.config”.
    .example =
        sai:   static/_headers chỉ có một quy tắc riêng
        đúng:  static/_headers có các dòng của Bantin, rồi đến quy tắc riêng

## 08 publishing

BT0801-not-a-newsroom = { $folder }: ở đây không có site.toml nên không phải là thư mục bài viết
    .mend = xin nêu thư mục bài viết, hoặc tạo mới bằng `bantin new DIR`
    .cause = Thư mục bài viết là thư mục có tệp site.toml. Lệnh được chạy ở thư mục khác, hoặc đã nêu nhầm thư mục.
    .example = sai: bantin publish Documents · đúng: bantin publish Documents/my-town

BT0802-not-ours = { $folder }: thư mục này có những tệp không do Bantin tạo ra nên được giữ nguyên
    .mend = xin nêu một thư mục trống hoặc thư mục mới, hoặc tự xóa thư mục này
    .cause = Bản phát hành thay thế toàn bộ nội dung của thư mục. Thư mục có tệp của người khác không bao giờ bị xóa tự động.
    .example = sai: --out /home/me · đúng: --out /srv/portal

BT0803-among-sources = { $folder }: đây là nơi chứa bài viết gốc, không phải nơi chứa trang đã phát hành
    .mend = xin nêu thư mục khác với --out, hoặc bỏ tùy chọn này
    .cause = Trang được ghi lẫn vào bài viết gốc sẽ bị đọc nhầm là bài viết ở lần sau.
    .example = sai: --out my-town/content/pages · đúng: --out my-town/dist

BT0804-in-the-way = { $path }: có một liên kết hoặc thư mục nằm ở chỗ của tệp do Bantin tạo ra
    .mend = xin chuyển nó đi nơi khác rồi phát hành lại
    .cause = Có người đã đặt một liên kết hoặc thư mục vào chỗ của một trang hay tệp thuộc bản phát hành. Bantin không đi theo và cũng không xóa nó.
    .example = sai: dist/tin là liên kết tới thư mục khác · đúng: để dist/tin cho Bantin

BT0805-mount-point = { $folder }: có ổ đĩa được gắn vào thư mục này; bản phát hành mới phải thay cả thư mục, điều không làm được với thư mục gắn ổ đĩa
    .mend = xin nêu một thư mục bên trong, --out { $inner }, và cho máy chủ web hiển thị thư mục đó
    .cause = Bản phát hành mới và cũ được hoán đổi trong một bước. Thư mục có gắn ổ đĩa không hoán đổi được.
    .example = sai: --out /mnt/web · đúng: --out /mnt/web/portal

BT0806-linked = { $link }: đây là liên kết nằm trong chính thư mục bài viết, mà những gì đi kèm thư mục bài viết thì không được dẫn ra ngoài
    .mend = xin xóa liên kết, hoặc nêu thư mục mà nó dẫn tới bằng --out
    .cause = Thư mục bài viết có thể do người khác gửi đến. Liên kết trong đó không được quyết định sẽ ghi vào thư mục nào trên máy này.
    .example = sai: my-town/dist là liên kết tới /srv · đúng: --out /srv/portal

BT0807-busy = { $folder }: đang có một lần phát hành khác chạy ở đây
    .mend = xin chờ lần đó kết thúc rồi thử lại
    .cause = Hai lần phát hành cùng lúc vào một thư mục có thể để lại mỗi bên một nửa. Lần thứ hai sẽ dừng.
    .example = sai: hai lịch tự động phát hành cùng một phút · đúng: chỉ một lịch

BT0808-changed = { $file }: tệp này thay đổi liên tục trong lúc phát hành
    .mend = xin phát hành lại khi tệp đã ổn định
    .cause = Có chương trình ghi vào tệp liên tục, ví dụ việc đồng bộ chưa xong. Những gì được in ra phải đúng với những gì đã kiểm tra.
    .example = sai: phát hành khi đang chép thư mục · đúng: chép xong rồi phát hành

BT0809-vanishing = { $vanished } trong { $of } trang sẽ biến mất; có phải ổ đĩa chưa được gắn, hoặc gộp nhầm thư mục?
    .mend = Xin thêm --force nếu đó là chủ ý
    .cause = Hơn một phần mười số trang mà người đọc đang mở được sẽ không còn. Thường đó là sự cố: ổ đĩa chưa gắn, thư mục bị đổi tên.
    .example = sự cố: content/news bị đổi tên thành content/tin · chủ ý: đóng một chuyên mục cũ, với --force

BT0810-style = không dùng được các bảng kiểu của ứng dụng: { $what }
    .mend = xin tạo lại ứng dụng bằng `cargo xtask build`
    .cause = Bảng kiểu bên trong bản Bantin này bị hỏng hoặc đã bị sửa tay.
    .example = sai: bảng kiểu có ngoặc chưa đóng · đúng: bảng kiểu của bản chính thức

BT0811-machine = { $path }: { $error }
    .mend = xin xem ổ đĩa có đầy không và thư mục này có cho phép ghi không
    .cause = Hệ thống không cho Bantin đọc hoặc ghi ở đó: ổ đĩa đầy, thiếu quyền, ổ đĩa bị ngắt. Bản phát hành hiện có vẫn nguyên vẹn.
    .example = sai: thư mục thuộc người dùng khác · đúng: thư mục được phép ghi

BT0812-journal-in-doubt = nhật ký do một lần phát hành để lại không được làm theo: { $why }
    .mend = không cần làm gì: mọi trang đã được tạo lại. Nếu không ai dừng việc phát hành hay đụng vào tệp của nó, xin tìm hiểu thư mục bài viết này từ đâu đến
    .cause = Lần phát hành bị ngắt để lại nhật ký, lần sau sẽ làm nốt. Nhật ký này bị hỏng, hoặc nêu những gì không thuộc bản phát hành, nên không được tin.
    .example = một thư mục bài viết nhận qua thư có sẵn nhật ký bên trong
BT0840-many-files-at-hosts = bản phát hành có { $files } tệp, mà nơi đặt trang lớn như Cloudflare Pages chỉ nhận { $most }
    .mend = xin dùng máy chủ riêng hoặc gói lớn hơn ở đó; hoặc đăng ít tệp hơn, chẳng hạn ảnh ít cỡ hơn
    .cause = Nơi đặt trang tĩnh có giới hạn, và từ chối cả trang khi vượt một giới hạn. Bản nén đi kèm không tính ở đây: những nơi ấy tự nén và không cần chúng.
    .example =
        sai:   30000 tệp đưa lên nơi chỉ nhận 20000
        đúng:  30000 tệp đưa lên máy chủ của địa phương
BT0841-large-file-at-hosts = “{ $path }” nặng { $megabytes } MB, mà nơi đặt trang lớn như Cloudflare Pages chỉ nhận tệp đến 25 MB
    .mend = xin làm tệp nhỏ lại, hoặc để ở máy chủ khác và đặt liên kết đến
    .cause = Nơi đặt trang tĩnh có giới hạn, và từ chối cả trang vì một tệp quá lớn. Người đọc mạng yếu cũng sẽ phải đợi lâu.
    .example =
        sai:   static/phim.mp4 nặng 300 MB
        đúng:  liên kết đến nơi chiếu phim
BT0830-address-vanished = không còn gì trả lời ở “{ $address }”, nơi bản phát hành trước có một trang
    .mend = xin viết một dòng gồm địa chỉ này và nơi nó dẫn tới; với bài viết, nên gỡ bài hơn là xóa tệp
    .cause = Máy tìm kiếm, trang khác và giấy tờ còn ghi địa chỉ này. Ai theo đó sẽ không thấy gì. Bài được gỡ thì vẫn giữ địa chỉ, và trang ở đó nói rõ điều này.
    .example =
        sai:   xóa content/tin-tuc/le-hoi.md
        đúng:  redirects.csv: /tin-tuc/le-hoi/,/tin-tuc/le-hoi-2026/
BT0831-address-moved = trong bản phát hành trước bài này ở “{ $address }”, nay không còn gì trả lời ở đó
    .mend = xin thêm địa chỉ ấy vào “aliases”: `bantin check --fix` sẽ tự thêm
    .cause = Bài đã đổi tên, hoặc chuyển sang chuyên mục khác. Máy tìm kiếm và trang khác vẫn dẫn tới địa chỉ cũ.
    .example =
        sai:   headline: Lễ hội
        đúng:  headline: Lễ hội  aliases: ["/tin-tuc/le-hoi/"]

## 09 the command

BT0901-no-newsroom-named = { $folder }: ở đây không có site.toml nên không phải là thư mục bài viết
    .mend = xin nêu thư mục bài viết, hoặc tạo mới bằng `bantin new DIR`
    .cause = Thư mục được nêu không có tệp site.toml.
    .example = sai: bantin check Documents · đúng: bantin check Documents/my-town

BT0902-no-newsroom-here = thư mục này và các thư mục cấp trên đều không phải là thư mục bài viết (không có site.toml)
    .mend = xin vào một thư mục bài viết, nêu tên nó, hoặc tạo mới bằng `bantin new DIR`
    .cause = Khi không nêu tên, lệnh dùng thư mục bài viết đang đứng. Ở đây không có.
    .example = sai: cd Documents && bantin publish · đúng: cd Documents/my-town && bantin publish

BT0903-link-in-the-way = { $path }: đây là liên kết nên không ghi gì vào đó
    .mend = xin thay bằng chính thư mục đó
    .cause = Liên kết trong thư mục bài viết có thể dẫn việc ghi đến bất kỳ đâu trên máy này.
    .example = sai: content là liên kết · đúng: content là thư mục

BT0904-no-time = “{ $text }” không phải là thời gian
    .mend = xin viết 2026-11-23, 2026-11-23T08:30 hoặc 2026-11-23T08:30:00+07:00
    .cause = --as-of nhận một ngày hoặc một thời điểm. Chỉ nêu ngày nghĩa là đầu ngày đó, theo múi giờ của trang.
    .example = sai: --as-of 23/11/2026 · đúng: --as-of 2026-11-23

BT0905-others-files-in-out = { $folder }: thư mục này có những tệp không do Bantin tạo ra nên được giữ nguyên
    .mend = xin nêu một thư mục trống hoặc mới bằng --out, hoặc thêm --replace để xóa những gì trong đó
    .cause = Bản phát hành thay thế toàn bộ nội dung của thư mục.
    .example = sai: --out /home/me · đúng: --out /srv/portal, hoặc --replace khi mọi thứ trong đó có thể bỏ

BT0906-newsroom-inside-out = { $folder }: chính thư mục bài viết nằm trong thư mục này
    .mend = xin nêu thư mục khác bằng --out
    .cause = Với --replace, mọi thứ trong thư mục sẽ bị xóa, kể cả thư mục bài viết.
    .example = sai: --out . --replace · đúng: --out dist

BT0907-left-from-an-earlier-run = { $folder } còn lại từ một lần chạy trước
    .mend = xin xem bên trong rồi xóa nó trước
    .cause = Khi dùng --replace, thư mục cũ được chuyển sang bên và chỉ bị xóa khi đã phát hành xong. Lần đó đã bị ngắt giữa chừng.
    .example = dist.replaced nằm cạnh dist

BT0908-partly = Đã bỏ qua { $errors } lỗi: bài có lỗi được giữ như cũ, hoặc để ngoài.
    .mend = Xin sửa rồi phát hành lại.
    .cause = Với --keep-going, bài lỗi không chặn các bài khác. Bản tốt gần nhất của chúng được giữ, và mã kết thúc là 3.
    .example = lịch tự động phát hành ban đêm, với --keep-going

BT0909-without-the-app = bản bantin này được tạo mà không có ứng dụng cho người đọc
    .mend = xin chạy `cargo xtask build` và dùng target/release/bantin
    .cause = Lệnh mang sẵn ứng dụng bên trong. Bản này được tạo thủ công, không có ứng dụng.
    .example = sai: cargo build · đúng: cargo xtask build

BT0910-no-such-section = không có chuyên mục “{ $section }”; site.toml có { $sections }
    .mend = xin nêu một trong số đó bằng --section
    .cause = Mỗi bài thuộc một chuyên mục, và các chuyên mục được liệt kê trong site.toml.
    .example = sai: --section news · đúng: --section tin-tuc

BT0911-no-section-yet = site.toml chưa có chuyên mục nào
    .mend = xin thêm một chuyên mục: [[sections]] với id và title
    .cause = Mỗi bài thuộc một chuyên mục, mà hiện chưa có chuyên mục nào.
    .example = [[sections]] id = "tin-tuc" title = "Tin tức"

BT0912-no-address-of-headline = không tạo được địa chỉ từ tiêu đề này, vì không có chữ cái hay chữ số nào
    .mend = xin thêm --slug
    .cause = Địa chỉ của bài được tạo từ tiêu đề.
    .example = sai: bantin new article "…" · đúng: bantin new article "…" --slug thong-bao

BT0913-wrong-slug = --slug: { $error }
    .mend = xin viết chữ thường không dấu, chữ số và dấu gạch nối
    .cause = Slug là một phần của địa chỉ, phải đọc được như nhau ở mọi nơi.
    .example = sai: --slug "Lễ hội" · đúng: --slug le-hoi

BT0914-address-taken = { $path } đã có rồi, mà địa chỉ phải là duy nhất
    .mend = xin đặt tiêu đề khác, hoặc thêm --slug với tên khác
    .cause = Hai bài không thể chung một địa chỉ, dù ở chuyên mục nào.
    .example = sai: thêm một bài “Lễ hội” nữa · đúng: “Lễ hội đình làng Đông”

BT0915-file-for-a-folder = { $path } là một tệp
    .mend = xin nêu một thư mục
    .cause = Thư mục bài viết là một thư mục.
    .example = sai: bantin new notes.txt · đúng: bantin new my-town

BT0916-not-empty = { $path } không trống nên được giữ nguyên
    .mend = xin nêu một thư mục mới, hoặc thêm --force để đặt vào những gì còn thiếu (không ghi đè gì)
    .cause = Thư mục bài viết mới không nên lẫn với tệp có sẵn do nhầm lẫn.
    .example = sai: bantin new Documents · đúng: bantin new Documents/my-town

BT0917-shown-already = { $folder }: một `bantin serve` khác đang hiển thị thư mục bài viết này
    .mend = xin xem địa chỉ mà lệnh đó đã báo, hoặc dừng nó trước
    .cause = Bản xem trước thứ hai sẽ ghi vào cùng các trang.
    .example = sai: bantin serve ở hai cửa sổ · đúng: một cửa sổ

BT0918-preview-behind-a-link = { $path }: đây là liên kết, mà trang, lượt truy cập và tài khoản của bản xem trước không được ra khỏi thư mục bài viết
    .mend = xin xóa nó rồi chạy lại
    .cause = Liên kết trong .bantin sẽ khiến bản xem trước ghi ra nơi khác trên máy này.
    .example = sai: .bantin là liên kết · đúng: .bantin là thư mục do Bantin tạo

BT0919-visits-behind-a-link = { $path }: đây là liên kết, hoặc không phải tệp riêng, mà lượt truy cập và tài khoản của bản xem trước không được ra khỏi thư mục bài viết
    .mend = xin xóa nó rồi chạy lại
    .cause = Liên kết trong .bantin/preview-visits hay .bantin/preview-desk sẽ khiến bản xem trước ghi ra nơi khác trên máy này.
    .example = sai: cơ sở dữ liệu có tên thứ hai · đúng: xóa nó, Bantin sẽ tạo tệp khác

BT0920-could-not = { $doing }: { $error }
    .mend = xin xem nó có tồn tại và có quyền đọc, ghi không
    .cause = Hệ thống không cho lệnh làm việc đó.
    .example = sai: thư mục của người dùng khác · đúng: thư mục của chính người chạy lệnh

BT0921-no-such-language = --language: ở đây không có “{ $name }”
    .mend = xin viết vi hoặc en
    .cause = Lệnh nói tiếng Việt và tiếng Anh. Khi không nêu, lệnh theo LANG.
    .example = sai: --language fr · đúng: --language vi

BT0922-no-such-code = không có lỗi nào mang mã “{ $code }”{ $near }
    .mend = `bantin explain` liệt kê tất cả
    .cause = Mã gồm BT và bốn chữ số; mã đứng sau mỗi lỗi, trong ngoặc vuông.
    .example = sai: bantin explain 101 · đúng: bantin explain BT0101

BT0923-changes-cannot-be-watched = { $folder }: không theo dõi được thay đổi ({ $error })
    .mend = trên Linux, xin tăng fs.inotify.max_user_watches
    .cause = Bản xem trước nhờ hệ thống báo thay đổi. Hệ thống không còn chỗ cho nhiều thư mục như vậy.
    .example = sysctl fs.inotify.max_user_watches=524288

BT0924-no-such-article = không có bài “{ $article }”{ $near }
    .mend = xin gọi bài bằng tên, địa chỉ hoặc tệp của nó
    .cause = Bài được gọi như trong địa chỉ: tên tệp hoặc tên thư mục của bài.
    .example = sai: bantin withdraw "Lễ hội" · đúng: bantin withdraw le-hoi

BT0925-article-or-draft = { $path } chưa được đăng nên không có gì để gỡ
    .mend = xin viết `draft: true` vào bài, hoặc xóa bài
    .cause = Bài còn là bản nháp, hoặc hẹn đăng về sau.
    .example = sai: bantin withdraw bai-hen-ngay-mai · đúng: draft: true

BT0926-amend-by-hand = { $path } có cách viết mà Bantin không tự sửa
    .mend = xin tự viết `{ $line }` vào đó, rồi chạy `bantin publish`
    .cause = Chỉ ghi khi chắc chắn không đổi điều gì khác. Bảng viết trên một dòng, hoặc khóa viết theo dạng khác, xin để người viết tự sửa.
    .example = sai: notice = {"{"} text = "…", until = … {"}"} · đúng: [notice] và các dòng của nó

BT0927-article-still-there = chưa gỡ được { $path }: nội dung đã đăng trước đó vẫn còn
    .mend = xin sửa các lỗi của tệp này nêu ở trên, rồi chạy `bantin publish`
    .cause = Bài có lỗi thì giữ nguyên bản đã đăng lần cuối.
    .example = sai: nhắc tới ảnh không có · đúng: có ảnh, hoặc không nhắc tới ảnh

BT0928-notice-acts = thông báo có một ký tự không ai nhìn thấy, { $letter }
    .mend = xin gõ lại lời thông báo
    .cause = Ký tự ngắt dòng, đảo chiều chữ hoặc ẩn thì không hiện cho độc giả.
    .example = sai: lời chép kèm dấu đổi chiều chữ · đúng: lời ấy, gõ lại

BT0929-notice-empty = thông báo không có lời nào
    .mend = xin viết điều cả thị trấn cần biết, hoặc `bantin notice --end`
    .cause = Thông báo trống thì không báo được gì.
    .example = sai: bantin notice "" --until 18:00 · đúng: bantin notice "Nước lên." --until 18:00

BT0930-unknown-option = ở đây không có “{ $argument }”{ $near }
    .mend = `{ $help }` cho biết có thể gõ gì
    .cause = Không tùy chọn hay tham số nào của lệnh mang tên này.
    .example = sai: bantin publish --output pages · đúng: bantin publish --out pages

BT0931-unknown-command = không có lệnh “{ $command }”{ $near }
    .mend = `bantin --help` liệt kê các lệnh
    .cause = Từ đứng sau `bantin` là tên của một lệnh.
    .example = sai: bantin publsh · đúng: bantin publish

BT0932-argument-missing = còn thiếu: { $arguments }
    .mend = `{ $help }` cho biết có thể gõ gì
    .cause = Lệnh không thể tự đoán phần này.
    .example = sai: bantin live --edition dist · đúng: bantin live --edition dist --listen 127.0.0.1:8000 --data visits

BT0933-wrong-value = { $argument }: không dùng được “{ $value }” ở đây{ $why }
    .mend = `{ $help }` cho biết có thể gõ gì
    .cause = Giá trị của tùy chọn này có dạng khác.
    .example = sai: --listen eighty · đúng: --listen 127.0.0.1:8080

BT0934-value-missing = { $argument } cần có giá trị
    .mend = `{ $help }` cho biết có thể gõ gì
    .cause = Sau tùy chọn này phải có nội dung.
    .example = sai: bantin publish --out · đúng: bantin publish --out pages

BT0935-excluded = không gõ { $argument } cùng với { $other } được
    .mend = xin bỏ một trong hai
    .cause = Hai phần loại trừ nhau.
    .example = sai: bantin new my-town article "Lễ hội" · đúng: bantin new article "Lễ hội"

BT0936-typed-twice = { $argument } được gõ nhiều lần
    .mend = xin gõ một lần
    .cause = Tùy chọn này chỉ có một giá trị.
    .example = sai: --out a --out b · đúng: --out b

BT0940-notice-over = “{ $until }” đã qua rồi
    .mend = xin nêu thời điểm muộn hơn sau --until
    .cause = Thông báo hiện tới thời điểm ấy, nên thông báo này sẽ không ai thấy.
    .example = sai: --until 2020-01-01 · đúng: --until 18:00

usage-near = ; có phải ý là “{ $near }”?
usage-values = ; có thể dùng: { $values }
usage-why = { " (" }{ $why })
usage-nothing = {""}

BT0950-move-to-no-section = không có chuyên mục “{ $section }”; trong site.toml có { $sections }
    .mend = xin nêu một trong số đó, hoặc thêm chuyên mục vào site.toml trước
    .cause = Mỗi bài thuộc một chuyên mục, và các chuyên mục được liệt kê trong site.toml.
    .example = sai: bantin move le-hoi tin/le-hoi · đúng: bantin move le-hoi du-lich/le-hoi

BT0951-move-wrong-name = tên mới không đứng được trong địa chỉ: { $error }
    .mend = xin dùng chữ thường không dấu, chữ số và dấu gạch nối
    .cause = Tên là một phần của địa chỉ, và địa chỉ phải đọc được như nhau ở mọi nơi.
    .example = sai: bantin move le-hoi "Lễ hội" · đúng: bantin move le-hoi le-hoi-2026

BT0952-move-taken = { $path } đã mang tên này
    .mend = xin chọn tên khác, hoặc chuyển tệp kia đi trước
    .cause = Mỗi tên chỉ đặt một lần trong cả trang: mỗi địa chỉ dẫn tới một trang.
    .example = sai: bantin move a b, khi đã có b · đúng: bantin move a c

BT0953-nothing-to-move = bài hoặc chuyên mục này đã ở địa chỉ ấy
    .mend = xin nêu chuyên mục khác hoặc tên khác
    .cause = Nơi muốn chuyển tới chính là nơi đang ở.
    .example = sai: bantin move le-hoi le-hoi · đúng: bantin move le-hoi du-lich/

moved-article = Đã chuyển { $from } sang { $to }. Địa chỉ bây giờ là { $new_address }; { $old_address } dẫn tới đó.
would-move-article = Sẽ chuyển { $from } sang { $to }. Địa chỉ sẽ là { $new_address }; { $old_address } sẽ dẫn tới đó. Chưa làm gì cả.
moved-section = Chuyên mục “{ $old }” bây giờ là “{ $new }”, gồm { $count } bài. Mọi địa chỉ cũ đều dẫn tới nơi mới.
would-move-section = Sẽ đổi chuyên mục “{ $old }” thành “{ $new }”, gồm { $count } bài; mọi địa chỉ cũ sẽ dẫn tới nơi mới. Chưa làm gì cả.
linked-by-texts = Có { $count } bài liên kết đến địa chỉ cũ. Người đọc vẫn được dẫn tới nơi; khi tiện xin viết địa chỉ mới:
help-move = Cho bài hoặc chuyên mục một địa chỉ khác; địa chỉ cũ vẫn dẫn tới nơi
help-move-from = Bài viết: tên, địa chỉ hoặc tệp của nó; với --section thì là chuyên mục
help-move-to = Nơi chuyển tới: CHUYÊN-MỤC/TÊN, CHUYÊN-MỤC/ hoặc TÊN; với --section thì là tên mới
help-move-section = Đổi tên chuyên mục, cùng mọi bài trong đó
help-fix = Tự sửa những gì chắc chắn sửa được: ghi địa chỉ cũ của bài đã chuyển, sửa khóa viết sai
help-check-out = Bản phát hành người đọc đang xem (NEWSROOM/dist); địa chỉ nào sẽ mất là một lỗi

## 10 the live server

BT1001-no-edition = { $path }: ở đó không có bản phát hành ({ $error })
    .mend = xin phát hành trước: bantin publish
    .cause = Máy chủ phục vụ những gì đã phát hành. Thư mục được nêu không có bản phát hành.
    .example = sai: --edition my-town · đúng: --edition my-town/dist

BT1002-bad-edition = { $path }: không phải là tệp do Bantin phát hành ({ $why })
    .mend = xin phát hành lại: bantin publish
    .cause = Một tệp của bản phát hành đã bị sửa tay, hoặc bị cắt ngang khi sao chép.
    .example = sai: sửa tay site.json · đúng: sửa site.toml rồi phát hành

BT1003-visits-not-writable = { $folder }: không lưu được lượt truy cập ở đó ({ $error })
    .mend = xin nêu một thư mục ghi được bằng --data
    .cause = Số lượt truy cập được lưu trong một thư mục để còn nguyên sau khi khởi động lại.
    .example = sai: --data /etc · đúng: --data /var/lib/bantin

BT1004-visits-in-use = { $folder }: một Bantin khác đang lưu lượt truy cập ở đó
    .mend = xin dừng nó hoặc nêu thư mục khác bằng --data
    .cause = Hai máy chủ cùng đếm vào một thư mục sẽ đếm sai.
    .example = sai: hai máy chủ cùng --data visits · đúng: mỗi máy một thư mục

BT1005-visits-misplaced = { $folder }: lượt truy cập sẽ bị lưu { $place }
    .mend = xin nêu một thư mục riêng bằng --data
    .cause = Dữ liệu lượt truy cập không được nằm ở nơi người đọc hoặc việc phát hành chạm tới.
    .example = sai: --data dist · đúng: --data visits

BT1006-visits-not-kept = { $folder }: không ghi kịp; có thể thiếu lượt truy cập của vài giây cuối
    .mend = xin xem ổ đĩa có hoạt động không
    .cause = Khi dừng, máy chủ ghi nốt vài giây cuối. Ổ đĩa không phản hồi.
    .example = ổ đĩa mạng bị ngắt

BT1007-no-origin = “{ $origin }” không phải là gốc địa chỉ
    .mend = xin chỉ viết giao thức và tên máy, như https://www.example.vn
    .cause = Gốc địa chỉ là phần đầu của địa chỉ: giao thức, tên máy, cổng.
    .example = sai: www.example.vn/tin · đúng: https://www.example.vn

BT1008-address-in-use = { $listen } đang được dùng
    .mend = xin dừng chương trình đang nghe ở đó hoặc nêu địa chỉ khác bằng --listen
    .cause = Mỗi địa chỉ chỉ một chương trình nghe được.
    .example = sai: hai máy chủ ở 127.0.0.1:8000 · đúng: 8000 và 8001

BT1009-no-host = { $listen }: không có máy tên như vậy ({ $error })
    .mend = xin nêu tên máy bằng --listen, như 127.0.0.1:8080
    .cause = Tên trước số cổng không phải của máy nào biết được ở đây.
    .example = sai: --listen server:80 · đúng: --listen 0.0.0.0:80

BT1010-cannot-listen = không nghe được ở { $listen } ({ $error })
    .mend = xin nêu địa chỉ khác bằng --listen
    .cause = Hệ thống không cho chương trình nghe ở đó: các cổng dưới 1024 cần quyền.
    .example = sai: --listen 0.0.0.0:80 khi không có quyền · đúng: --listen 0.0.0.0:8080 sau máy chủ web

live-edition-unreadable = { $folder }: { $error }; xin sửa hoặc phát hành lại
live-settings-stay = { $error }; vẫn dùng thiết lập đã đọc trước đó
live-no-time-zone = không có múi giờ “{ $name }”
live-not-a-file = đây không phải là tệp
live-connections-full = đang mở { $number } kết nối, nhiều nhất có thể; những kết nối đứng yên sẽ bị đóng để nhường chỗ cho kết nối mới
live-connection-not-accepted = không nhận được một kết nối ({ $error }); những kết nối đứng yên sẽ bị đóng để nhường chỗ cho kết nối mới. Nếu vẫn như vậy, xin cho tiến trình này mở nhiều tệp hơn (LimitNOFILE, ulimit -n)
live-proxy-near = tín hiệu truy cập đi qua một máy chủ trung gian chưa được tin, nên mọi người đọc sau nó bị tính là một địa chỉ, mỗi ngày nhiều nhất { $most } khách; xin khởi động với --trusted-proxy { $peer }; xin nêu mọi máy chủ trung gian hoặc CDN đứng trước máy chủ này bằng --trusted-proxy
live-proxy-elsewhere = tín hiệu truy cập đi qua một máy chủ trung gian chưa được tin, nên mọi người đọc sau nó bị tính là một địa chỉ, mỗi ngày nhiều nhất { $most } khách; xin nêu mọi máy chủ trung gian hoặc CDN đứng trước máy chủ này bằng --trusted-proxy
live-origin-not-named = chưa đếm được khách nào: các trang gửi tín hiệu truy cập không nêu gốc địa chỉ (trang nằm trong khung bị hạn chế, được mở như tệp, hoặc máy chủ trung gian bỏ mất tiêu đề Origin); xin mở trang tại địa chỉ của chính nó
live-edition-without-address = chưa đếm được khách nào: các trang tại { $origin } gửi tín hiệu truy cập đến { $host }, còn bản phát hành không nêu địa chỉ. Xin ghi base_url = "{ $origin }" trong site.toml rồi phát hành, hoặc để máy chủ trung gian chuyển tiếp tiêu đề Host
live-host-without-name = một máy không có tên
live-other-origin = chưa đếm được khách nào: tín hiệu truy cập do các trang tại { $origin } gửi, còn bản phát hành ghi địa chỉ của mình là { $site }{ $difference }. Nếu cả hai đều là cổng thông tin, xin khởi động với --allow-origin { $origin }; nếu không, xin sửa base_url trong site.toml rồi phát hành
live-differs-by-scheme = { " (" }http khác https)
live-differs-by-www = { " (" }có www. và không có www. là hai địa chỉ)
live-differs-by-port = { " (" }ở cổng khác)
live-address-full = một địa chỉ đã dùng hết { $most } khách truy cập của hôm nay; các lượt khác từ đó vẫn được trả lời nhưng không đếm (mỗi ngày báo một lần)
live-day-full = hôm nay đã đủ số khách truy cập giữ được trong bộ nhớ; khách khác vẫn được trả lời nhưng không đếm cho đến nửa đêm (mỗi ngày báo một lần); --most-visitors cho phép nhiều hơn
live-file-trouble = { $path }: { $error }
live-no-salt = không có số ngẫu nhiên để tạo muối băm của ngày: { $error }
live-no-ticks = không tạo được luồng giữ nhịp ({ $error }); lượt truy cập được lưu mỗi khi có người đọc đến
live-database-set-aside = { $error }; tệp ấy nay là { $aside } và đã được tạo mới
live-day-begun-anew = { $error }; đã tạo lại từ đầu, các tổng số vẫn còn
live-day-file-held = có chương trình đang giữ tệp của ngày, hoặc không ghi được tệp ấy; tệp được tạo mới
live-files-replaced = { $folder }: có tệp bị xóa hoặc bị thay; các tệp được tạo lại từ bộ nhớ, không mất lượt nào đã đếm
live-kept-in-memory = { $trouble }; lượt truy cập được đếm trong bộ nhớ cho đến khi lưu được; các trang vẫn được phục vụ
live-figures-unknown = { $trouble }; chưa biết các con số cho đến khi đọc được tệp; nếu vẫn như vậy, xin đặt bản sao lưu vào chỗ đó; các trang vẫn được phục vụ
live-kept-again = lại lưu được lượt truy cập; không mất lượt nào đã đếm
live-clock-doubted = đồng hồ máy { $off } so với giờ dùng để đếm lượt truy cập; việc đếm tiếp tục theo thời gian đã trôi, và các con số được đánh dấu là cũ, cho đến khi đồng hồ đúng trở lại hoặc đã chạy đều { $minutes } phút; nếu đồng hồ sai, xin chỉnh lại
live-clock-returned = đồng hồ máy lại khớp với giờ dùng để đếm lượt truy cập; không mất gì
live-clock-confirmed = đồng hồ máy, { $off } so với giờ dùng để đếm lượt truy cập, đã chạy đều { $minutes } phút và từ nay được tin; không mất lượt nào đã đếm
live-clock-ahead = nhanh hơn { $span }
live-clock-behind = chậm hơn { $span }
live-span-days = { $number } ngày
live-span-hours = { $number } giờ
live-span-minutes = { $number } phút
live-span-seconds = { $number } giây

## 11 the editors' desk

BT1101-wrong-account-name = “{ $name }” không thể là tên tài khoản: { $why }
    .mend = xin viết tên gồm chữ cái, chữ số, từng dấu cách và . _ - @ + '
    .cause = Tên được gõ khi đăng nhập và hiện cho người khác thấy: ký tự không ai thấy, hay ký tự viết từ phải sang trái, sẽ gây nhầm lẫn.
    .example = sai: lan/nguyen · đúng: lan.nguyen

BT1102-account-there = đã có tài khoản “{ $name }”
    .mend = xin chọn tên khác, hoặc tạo liên kết mới cho tài khoản này bằng  bantin user reset
    .cause = Hai tài khoản trùng tên thì không phân biệt được; chữ hoa hay chữ thường đều như nhau.
    .example = sai: bantin user add Lan, khi đã có lan · đúng: bantin user add lan.tran

BT1103-no-such-account = không có tài khoản “{ $name }”
    .mend = bantin user list  cho biết mọi tài khoản
    .cause = Tên gõ sai, hoặc --data nêu một thư mục khác với thư mục của bàn biên tập.
    .example = sai: bantin user disable lann --data data · đúng: bantin user disable lan --data data

BT1104-desk-db-trouble = { $path }: { $error }
    .mend = xin đặt bản sao lưu của desk.db vào chỗ ấy, hoặc xem hệ thống nói gì về ổ đĩa
    .cause = Không đọc được cơ sở dữ liệu tài khoản: tệp đã hỏng, hoặc là một thứ khác.
    .example = tệp desk.db bị sửa bằng trình soạn văn bản

BT1105-desk-db-busy = { $path }: một chương trình khác đang giữ
    .mend = xin đợi chương trình ấy xong rồi thử lại
    .cause = Hai chương trình không thể ghi vào cơ sở dữ liệu tài khoản cùng lúc: việc sao lưu hoặc một công cụ của SQLite có thể đang khóa tệp.
    .example = sai: chép desk.db giữa lúc đang ghi · đúng:  sqlite3 desk.db ".backup ban-sao.db"

BT1106-desk-db-newer = { $path }: do một bản Bantin mới hơn tạo ra
    .mend = xin cài lại bản ấy, hoặc đặt một bản sao lưu cũ hơn vào chỗ này
    .cause = Bản mới lưu tài khoản theo cách khác, bản này sẽ làm hỏng.
    .example = quay về bản bantin cũ mà không có bản sao lưu từ trước

BT1107-desk-db-read-only = { $path }: không ghi được
    .mend = xin cho người dùng chạy bantin quyền ghi tệp này và thư mục của nó
    .cause = Mỗi lần đăng nhập đều ghi một phiên, nên bàn biên tập cần quyền ghi.
    .example = sai: desk.db của root mà bantin chạy bằng www-data · đúng: chown www-data desk.db

BT1108-desk-address-no-origin = desk_url: “{ $url }” không phải là địa chỉ của bàn biên tập
    .mend = xin chỉ viết giao thức và tên máy, như https://desk.example.vn
    .cause = Bàn biên tập đứng ở gốc của một tên máy riêng.
    .example = sai: https://www.example.vn/desk · đúng: https://desk.example.vn

BT1109-desk-address-plain = desk_url: tại “{ $url }” mật khẩu sẽ đi qua mạng mà ai cũng đọc được
    .mend = xin dùng https, với một máy chủ trung gian như Caddy ở trước; http chỉ dành cho localhost
    .cause = Qua http, bất cứ ai trên đường truyền cũng đọc được mật khẩu và chiếm được phiên. Trên chính máy này không có đường truyền nào ở giữa, nên phát triển được mà không cần chứng chỉ.
    .example = sai: desk_url = "http://desk.example.vn" · đúng: desk_url = "https://desk.example.vn"

BT1110-desk-address-missing = site.toml chưa nói bàn biên tập ở đâu
    .mend = xin thêm  desk_url = "https://desk.example.vn"  vào site.toml, hoặc chỉ nghe trên máy này:  --desk-listen 127.0.0.1:8081
    .cause = Các liên kết mà bàn biên tập đưa ra được tạo từ địa chỉ này, không bao giờ từ những gì một yêu cầu tự nói.
    .example = sai: --desk-listen 0.0.0.0:8081 mà không có desk_url · đúng: desk_url = "https://desk.example.vn"

BT1111-desk-without-chance = hệ thống không cho số ngẫu nhiên ({ $error })
    .mend = xin xem /dev/urandom có ở đó không
    .cause = Phiên và liên kết là những số ngẫu nhiên không ai đoán được.
    .example = một container không có /dev

BT1112-desk-misplaced = { $folder }: tài khoản sẽ được giữ { $place }
    .mend = xin nêu một thư mục riêng bằng --data
    .cause = Những gì nằm trong bản phát hành, hay trong content/ và static/ của thư mục bài viết, đều được đưa lên trang: ai cũng đọc được tài khoản.
    .example = sai: bantin user add lan --data dist · đúng: bantin user add lan --data data

account-name-empty = tên để trống
account-name-long = tên dài hơn { $most } chữ
account-name-letter = không thể có { $letter } trong tên
no-such-role = “{ $role }” không phải là vai trò
desk-key-not-kept = không giữ được desk.key ({ $error }); khi bantin dừng, các trình duyệt đã quen sẽ bị quên, và không bật được xác thực hai bước
desk-key-other = desk.key không phải là tệp đã dùng khi { $name } bật xác thực hai bước: mã dự phòng vẫn dùng được, mã trên điện thoại thì không; xin đặt lại desk.key cũ, hoặc chạy  bantin user reset
desk-newsroom-unreadable = không đọc được thư mục bài viết; bantin check cho biết vì sao
preview-not-started = không chạy được chương trình xem trước ({ $error })
preview-too-long = { $file }: xem trước mất quá nhiều thời gian nên đã bị dừng
preview-too-large = { $file }: bản xem trước quá lớn nên đã bị dừng
preview-ended = { $file }: việc xem trước dừng giữa chừng ({ $how })
previews-confined = bản xem trước do một tiến trình chỉ đọc được thư mục bài viết vẽ ra, không làm được việc gì khác
previews-less-confined = tiến trình vẽ bản xem trước chưa được giới hạn đủ: { $lacks }; docs/desk.md cho biết nhân hệ điều hành nào có đủ
previews-without-files = có thể đọc tệp khác (không có Landlock)
previews-without-calls = có thể mở kết nối và chạy chương trình khác (không có seccomp)
previews-without-limits = có thể dùng bộ nhớ và thời gian không giới hạn

## 12 kiểm tra và ký

BT1220-manifest-unsigned = { $place }: bản kê này chưa được ký
    .mend = xin ký bằng  bantin sign  hoặc khi đưa lên có khóa; nếu biết chắc ai đã viết, xin thêm  --trust
    .cause = Ai ghi được vào nơi đó cũng ghi được bản kê; chỉ chữ ký mới cho thấy bản kê là của người vận hành.
    .example = sai: có manifest.json mà không có manifest.json.sig · đúng: có cả hai, như  bantin sign  ghi

BT1221-manifest-other-key = { $place }: bản kê này được ký bằng khóa khác
    .mend = xin nêu đúng khóa đã ký, hoặc ký lại; nếu không ai trong cơ quan đã ký thì có người lạ đã vào đó
    .cause = Khóa đã được thay, hoặc ai đó ký bằng khóa của riêng họ.
    .example = sai: --key  nêu khóa cũ · đúng: khóa mà  bantin key new  in ra lần cuối

BT1222-manifest-wrong-signature = { $place }: bản kê này không phải bản đã được ký
    .mend = có ai hoặc có gì đã sửa bản kê: xin tìm hiểu, rồi đưa lên hoặc ký lại
    .cause = Bản kê bị sửa sau khi ký, hoặc chữ ký là của một bản kê khác.
    .example = sai: chữ ký của bản kê hôm qua đặt cạnh bản kê hôm nay · đúng: cả hai từ cùng một lần  bantin sign

BT1223-manifest-newer = { $place }: một Bantin mới hơn đã ghi bản kê này
    .mend = xin dùng Bantin đó ở đây
    .cause = Định dạng thuộc phiên bản mà chương trình này chưa biết.
    .example = sai: đưa lên bằng Bantin mới, kiểm tra bằng Bantin cũ · đúng: hai máy dùng cùng một bản

BT1224-manifest-unreadable = { $place } không phải bản kê của Bantin: { $why }
    .mend = nếu lấy từ máy chủ về thì có ai đó đã sửa: xin đưa lên hoặc ký lại
    .cause = Bản kê chỉ nêu các tệp của bản phát hành, mỗi tệp một lần, theo thứ tự, bằng đường dẫn không ra ngoài; có gì khác thì không đọc tiếp.
    .example = sai: "path":"../etc/passwd" · đúng: "path":"tin-tuc/index.html"

manifest-size = lớn hơn mọi bản kê được đọc
manifest-format = mở đầu khác
manifest-json = { $error }
manifest-otherwise-written = không được viết như Bantin viết
manifest-edition = “{ $id }” không phải mã của bản phát hành
manifest-path = “{ $path }” không phải đường dẫn của tệp trong bản phát hành
manifest-order = “{ $path }” có hai lần hoặc sai thứ tự
manifest-file-and-folder = “{ $path }” vừa là tệp vừa là thư mục
manifest-itself = bản kê nêu chính mình
manifest-hash = “{ $text }” không phải SHA-256
manifest-content-type = “{ $text }” không phải kiểu nội dung
manifest-day = “{ $text }” không phải ngày

BT1225-manifest-missing = ở nơi đó không có { $place }, trong khi đã nêu khóa
    .mend = xin ký bản phát hành bằng  bantin sign  hoặc đưa lên có khóa; hoặc thêm  --trust
    .cause = Nếu không vậy, ai xóa bản kê đi thì mọi thứ còn lại vẫn được tin.
    .example = sai: có --key mà chưa ký gì · đúng: bantin sign --edition dist --key portal.key, rồi chép lên

BT1226-manifest-key-unknown = { $place } đã được ký, nhưng không biết khóa công khai
    .mend = xin nêu bằng  --key ed25519:…  hoặc bằng  public_key  trong site.toml; hoặc thêm  --trust
    .cause = Không có khóa công khai của người vận hành thì không biết chữ ký là của ai.
    .example = sai: bantin verify https://portal.example.vn --edition dist · đúng: như vậy, thêm --key ed25519:…

BT1227-manifest-older = { $place } cũ hơn (số { $served }) so với của bản phát hành (số { $own })
    .mend = có ai đã đặt lại một bản cũ, hoặc bản mới nhất chưa được đưa lên: xin đưa lên; hoặc thêm  --trust
    .cause = Bản kê cũ cũng có chữ ký: ai còn giữ thì có thể đặt lại những gì đã gỡ.
    .example = sai: chép lại thư mục của hôm qua · đúng: bản phát hành hôm nay, đã ký và chép lên

BT1228-manifest-of-another-edition = { $place } thuộc bản phát hành { $served }, không phải { $own }
    .mend = xin nêu bản đã đưa lên bằng  --edition, hoặc đưa bản này lên; hoặc thêm  --trust để so sánh mà không đặt lại gì
    .cause = Trang có một bản phát hành khác với thư mục ở đây: một bản cũ được đặt lại, hoặc một bản mới hơn. Nếu thêm  --repair, thư mục cũ hơn sẽ làm hiện lại những gì đã gỡ từ đó.
    .example = sai: kiểm tra sau bantin publish mà chưa đưa lên · đúng: sau khi đã đưa lên

BT1230-key-file-there = { $path } đã có sẵn, và khóa không bao giờ bị ghi đè
    .mend = xin nêu tệp khác; những gì đã ký bằng khóa cũ chỉ kiểm tra được bằng khóa cũ
    .cause = Khóa đã mất thì không tạo lại được.
    .example = sai: gõ  bantin key new portal.key  hai lần · đúng: bantin key new portal-2027.key

BT1231-key-open-to-others = { $path }: người khác đọc được khóa này
    .mend = xin  chmod 600  cho tệp, và tạo khóa mới nếu có thể đã có người đọc
    .cause = Ai có khóa bí mật thì ký thay được người vận hành.
    .example = sai: khóa có quyền 644 · đúng: quyền 600

BT1232-no-secret-key = { $path } không chứa khóa bí mật
    .mend = xin nêu tệp mà  bantin key new  đã ghi
    .cause = Đó là tệp khác, hoặc tệp đã bị sửa.
    .example = sai: bantin sign --key site.toml · đúng: bantin sign --key portal.key

BT1233-no-public-key = “{ $text }” không phải khóa công khai
    .mend = xin viết như  bantin key new  đã in: ed25519: rồi 44 chữ
    .cause = Khóa chưa được chép đủ, hoặc đó là khóa bí mật.
    .example = sai: --key portal.key · đúng: --key ed25519:MCowBQYDK2VwAyEA…

BT1234-key-trouble = { $path }: { $error }
    .mend = xin xem thư mục có đó và ghi được không, tệp có đọc được không
    .cause = Hệ thống không cho đọc hoặc ghi khóa.
    .example = sai: bantin key new /khong-co/portal.key · đúng: bantin key new ~/portal.key

BT1235-signing-without-chance = hệ thống không cho số ngẫu nhiên ({ $error })
    .mend = xin xem /dev/urandom có ở đó không
    .cause = Khóa là một số ngẫu nhiên không ai đoán được.
    .example = sai: một container không có /dev · đúng: có /dev

BT1236-verify-no-edition = { $folder }: không có bản phát hành ở đó ({ $error })
    .mend = xin nêu thư mục mà  bantin publish  đã ghi bằng  --edition
    .cause = Chỉ so sánh được với những gì đã phát hành.
    .example = sai: --edition thi-tran · đúng: --edition thi-tran/dist

BT1237-verify-edition-unreadable = { $path }: không đọc được tệp này của bản phát hành ({ $error })
    .mend = xin xem tệp có đọc được không, hoặc phát hành lại
    .cause = Mọi tệp đều được so sánh nên tệp nào cũng phải đọc được.
    .example = sai: bản phát hành do người dùng khác ghi với umask 077 · đúng: chạy bằng người dùng đó

BT1238-verify-target-unreadable = { $path }: không đọc được thư mục này ({ $error })
    .mend = xin xem người kiểm tra có quyền đọc không
    .cause = Không đọc được thì không so sánh được.
    .example = sai: kiểm tra /srv/www bằng người dùng không vào được · đúng: bằng người dùng vào được

BT1239-verify-wrong-target = “{ $target }” không phải địa chỉ của trang, không phải thư mục, cũng không phải nơi ghi trong site.toml
    .mend = xin viết như https://portal.example.vn, hoặc nêu thư mục đang được phục vụ, hoặc tên một nơi như ghi ở  [deploy.TÊN]
    .cause = Trang đứng ở gốc của máy chủ; còn thư mục thì phải có sẵn.
    .example = sai: portal.example.vn/tin-tuc · đúng: https://portal.example.vn

BT1240-verify-repair-at-its-place = --repair đặt lại tệp ở nơi lưu, còn địa chỉ của trang không phải nơi ấy
    .mend = xin nêu thư mục đang được phục vụ, hoặc bằng  --to  nơi ghi trong site.toml mà bản phát hành đã được đưa lên
    .cause = Trang được sửa ở nơi lưu, không phải bằng cách hỏi trang. Đưa lại cùng bản ấy thì không có gì đi: Bantin nhớ những gì mình đã đưa lên, không biết người khác đã sửa gì.
    .example = sai: bantin verify https://portal.example.vn --edition dist --repair · đúng: bantin verify --to cdn --edition dist --repair

BT1241-verify-no-certificates = máy này không biết cơ quan cấp chứng chỉ nào
    .mend = xin cài  ca-certificates, hoặc nêu một tệp bằng  SSL_CERT_FILE
    .cause = Không có thì không phân biệt được trang với kẻ đứng giữa.
    .example = sai: một container trống · đúng: có gói ca-certificates

BT1242-verify-not-clean = { $errors } chỗ không như đã phát hành
    .mend = xin xem từng chỗ; để đặt lại những tệp khác trong một thư mục, hoặc ở nơi ghi trong site.toml:  bantin verify THƯ-MỤC|TÊN --edition BẢN --repair
    .cause = Có ai hoặc có gì đã đổi những gì người đọc nhận được, hoặc bản đó chưa từng được đưa lên.
    .example = sai: một trang có liên kết đến sòng bạc · đúng: trang như đã phát hành

BT1250-verify-changed = { $address }: nội dung khác với khi phát hành
    .mend = xin đưa lên lại; nếu còn lặp lại thì tìm xem ai ghi được vào đó
    .cause = Có ai đã sửa tệp, máy chủ viết lại trên đường đi, hoặc ở đó là một bản khác.
    .example = sai: máy chủ tự thêm đoạn mã · đúng: nội dung như đã phát hành

BT1251-verify-missing = { $address } không có ở đó { $status }
    .mend = xin đưa lên lại
    .cause = Tệp đã bị xóa, hoặc chưa từng được đưa lên.
    .example = sai: trả 404 cho một trang của bản phát hành · đúng: 200

BT1252-verify-unanswered = { $address }: không có câu trả lời trọn vẹn ({ $why })
    .mend = xin xem trang có trả lời không; người đọc cũng có thể đang chờ
    .cause = Máy chủ đang tắt, quá tải, hoặc trả lời không dứt.
    .example = sai: câu trả lời không kết thúc · đúng: trọn trang

BT1253-verify-cloaked = { $address }: { $who } nhận được thứ khác
    .mend = có kẻ giấu thay đổi: xin tìm xem ai ghi được vào đó, rồi đưa lên lại
    .cause = Trang bị chiếm thường chỉ cho máy tìm kiếm và người đến từ đó thấy bản giả, còn ai khác vẫn thấy bản thật. Khi cả hai đều nhận được thứ khác, có thể chỉ bản nén bên cạnh tệp (.br) đã bị đổi.
    .example = sai: máy tìm kiếm nhận trang khác · đúng: ai cũng nhận như nhau

BT1254-verify-leads-away = { $address } dẫn đến { $to }
    .mend = xin tìm xem ai đã đặt, và bỏ đi
    .cause = Người đọc bị dẫn đến nơi khác với bản phát hành.
    .example = sai: /tin-tuc/ dẫn đến sòng bạc · đúng: chính trang đó

BT1255-verify-foreign-script = { $address } chạy thứ mà bản phát hành không có: { $script }
    .mend = xin gỡ đi; nếu không ai trong cơ quan đã thêm thì có kẻ lạ ghi được vào đó
    .cause = Đoạn mã bị chèn vào trang muốn làm gì với người đọc cũng được.
    .example = sai: mã của máy chủ khác · đúng: chỉ mã của bản phát hành

BT1256-verify-foreign-link = { $address } dẫn ra ngoài ở chỗ bản phát hành không có: { $link }
    .mend = xin gỡ đi; nếu không ai trong cơ quan đã thêm thì có kẻ lạ ghi được vào đó
    .cause = Kẻ chiếm trang bán liên kết từ những cổng mà máy tìm kiếm tin cậy.
    .example = sai: liên kết đến sòng bạc ở chân trang · đúng: chỉ liên kết của bản phát hành

BT1257-verify-alien-file = { $path } không phải tệp của bản phát hành
    .mend = nếu không phải của cơ quan thì xin xóa; tệp tự để ở đó thì xin đặt vào  static/
    .cause = Thứ gì để cạnh bản phát hành cũng được phục vụ cùng.
    .example = sai: cache.php nằm cạnh index.html · đúng: chỉ có bản phát hành

BT1258-verify-wrong-type = { $address } được phục vụ là “{ $served }”, không phải “{ $right }”
    .mend = xin dùng cấu hình mà mỗi bản phát hành mang theo cho máy chủ (docs/hosting)
    .cause = Trình duyệt hiện và chạy tệp theo kiểu nội dung.
    .example = sai: site.json là text/html · đúng: application/json

BT1259-verify-answers-anything = { $address } không có gì, vậy mà được trả lời { $status }
    .mend = xin để máy chủ trả 404 ở đó
    .cause = Máy chủ có trang cho mọi địa chỉ thì có thể cho người đến từ máy tìm kiếm thấy bất cứ gì.
    .example = sai: 200 cho một địa chỉ không ai tạo · đúng: 404 và trang 404.html

BT1260-verify-edition-altered = { $path } trong thư mục bản phát hành không phải bản đã ký
    .mend = xin phát hành lại và so sánh: có ai đã đổi thư mục sau khi ký
    .cause = Mọi thứ được so với thư mục này, nên chính nó được so với chữ ký.
    .example = sai: sửa tay một trang trong dist/ · đúng: dist/ như đã phát hành và ký

BT1261-verify-stopped = không còn ai trả lời: { $count } địa chỉ chưa được hỏi
    .mend = xin xem trang có trả lời không, rồi kiểm tra lại
    .cause = Máy chủ bắt mọi người chờ thì cũng bắt việc kiểm tra chờ nhiều ngày.
    .example = sai: máy chủ bị treo · đúng: máy chủ trả lời

BT1262-verify-certificate-ending = chứng chỉ hết hạn sau { $days } ngày
    .mend = xin gia hạn, và xem vì sao không tự gia hạn
    .cause = Hết hạn thì trình duyệt hiện cảnh báo thay cho trang.
    .example = sai: còn ba ngày · đúng: gia hạn trước một tháng

BT1263-verify-certificate-wrong = chứng chỉ không đúng ({ $why })
    .mend = xin xem chứng chỉ có hết hạn không, có đúng tên không, và có gửi kèm chuỗi không
    .cause = Trình duyệt hiện cảnh báo thay cho trang; hoặc có kẻ đứng giữa.
    .example = sai: chứng chỉ của tên khác · đúng: của tên trang

BT1264-verify-no-header = { $address }: thiếu dòng đầu { $header }
    .mend = xin dùng cấu hình mà mỗi bản phát hành mang theo cho máy chủ (docs/hosting)
    .cause = Nó cho trình duyệt biết điều gì không ai được làm với trang.
    .example = sai: máy chủ để nguyên như lúc cài · đúng: có cấu hình của bản phát hành

BT1265-verify-caching = { $address } được lưu đệm không đúng (“{ $served }”, không phải “{ $right }”)
    .mend = xin dùng cấu hình mà mỗi bản phát hành mang theo cho máy chủ (docs/hosting)
    .cause = Tệp có mã băm trong tên thì lưu mãi được; còn lại phải hỏi lại.
    .example = sai: lưu trang cả năm · đúng: no-cache

BT1266-verify-not-repaired = { $path } không đặt lại được ({ $error })
    .mend = xin xem người kiểm tra có quyền ghi không, và có liên kết nào chắn không
    .cause = Thư mục trên đường có thể là liên kết, hoặc không ghi được.
    .example = sai: --repair bằng người dùng chỉ đọc · đúng: bằng người dùng đưa lên

BT1267-key-misplaced = { $path }: khóa bí mật sẽ nằm { $place }
    .mend = xin nêu tệp ở nơi khác, ngoài mọi máy chủ
    .cause = Những gì nằm ở đó được phát hành hoặc phục vụ.
    .example = sai: bantin key new dist/portal.key · đúng: bantin key new ~/portal.key

verify-who-computer = người đọc trên máy tính
verify-who-phone = điện thoại đến từ máy tìm kiếm
verify-who-robot = rô-bốt của máy tìm kiếm
verify-too-slow = quá lâu
verify-no-host = không có máy chủ nào như vậy { $host }
verify-no-connection = không kết nối được { $error }
verify-headers-too-long = phần đầu không kết thúc
verify-broken = { $error }
verify-encoding = nén kiểu “{ $encoding }” không được yêu cầu
verify-address-line = { $who }: 
verify-looked = đã xem { $count } trong { $all }: { $target }
verify-clean = Mọi thứ như đã phát hành (bản { $edition }).
verify-weak = { $count } điểm yếu, nêu ở trên
verify-repaired = đã đặt lại: { $address }
verify-unsigned-remark = ở đó chưa có gì được ký; chỉ so với bản phát hành trong thư mục này
verify-asking = Đang hỏi
verify-next-clean = không cần gì thêm; để việc này chạy hằng ngày, xin xem docs/verify.md
key-made = Khóa bí mật nằm trong { $path }; xin giữ một bản ở nơi an toàn.
key-public = Khóa công khai:
key-next = xin ghi  public_key = "{ $key }"  vào site.toml, rồi ký:  bantin sign --edition dist --key { $path }
signed = Đã ký: bản { $edition }, { $files } tệp, số { $serial }.
sign-next = xin đưa thư mục lên máy chủ, rồi  bantin verify https://… --edition { $folder }
doing-sign = ký bản phát hành trong { $path }

# Deploying

BT1275-deploy-shows-withdrawn = { $count } bài đã gỡ ở nơi nhận này sẽ hiện lại ở đó, nên chưa đổi gì: { $pages }
    .mend = xin cập nhật thư mục bài viết này theo nơi đã gỡ bài, phát hành rồi đưa lên lại; nếu muốn bài hiện lại, xin thêm --force
    .cause = Nơi nhận nhớ những bài đã gỡ, dù đưa lên từ máy nào. Bản sao thư mục bài viết này, hay bản phát hành của nó, cũ hơn lúc gỡ bài; hoặc dòng “withdrawn” đã bị bỏ khỏi bài. Bài đã hiện lại bằng --force thì được coi là đang đăng.
    .example = sai: bantin deploy --to cdn, từ bản sao tuần trước của thư mục bài viết · đúng: git pull && bantin publish && bantin deploy --to cdn
BT1276-deploy-in-the-way = { $count } tệp ở nơi nhận, không do Bantin đưa lên, sẽ bị ghi đè, nên chưa đổi gì: { $files }
    .mend = xin xem nơi nhận ghi trong site.toml có đúng không; nếu bỏ được những gì ở đó, xin thêm --force
    .cause = Ở các đường dẫn này có nội dung khác với bản phát hành: trang của nơi khác, một trang đặt vào bằng tay, hoặc một bản phát hành trước được chép lên mà không qua `bantin deploy`, hay nơi ấy đã mất thư mục .bantin-deploy/. Tệp giống hệt bản phát hành thì được nhận luôn.
    .example = sai: target = "file:/srv", nơi có trang khác · đúng: target = "file:/srv/www"; hoặc --force, một lần, nếu trước đây chép bằng tay
BT1277-deploy-blocked = { $path } ở nơi nhận không do Bantin đưa lên và chắn chỗ, nên chưa đổi gì
    .mend = xin đổi tên nó ở nơi nhận, rồi đưa lên lại
    .cause = Không thể có tệp ở chỗ phải là thư mục, cũng không thể ngược lại. Những gì người khác đặt ở nơi nhận thì Bantin không xóa, không dời, dù có cho phép.
    .example = sai: tệp “tin-tuc” ở nơi nhận, chỗ phải là thư mục của chuyên mục · đúng: mv tin-tuc tin-tuc.txt
BT1278-deploy-another-site = nơi nhận này đang giữ trang { $there }, còn thư mục bài viết này là của { $here }, nên chưa đổi gì
    .mend = xin xem nơi nhận ghi trong site.toml có đúng không; nếu trang đã chuyển sang địa chỉ mới, xin thêm --force
    .cause = Hai thư mục bài viết chung một nơi nhận sẽ xóa trang của nhau.
    .example = sai: [deploy.www] chép từ site.toml của nơi khác · đúng: mỗi trang một thư mục, một máy chủ hoặc một kho riêng
BT1279-nothing-at-target = Bantin chưa đưa gì lên nơi nhận này
    .mend = xin xem --to có ghi đúng nơi muốn nói không; site.toml có đủ các nơi
    .cause = Những gì đưa trở lại được thì ghi nhớ ở nơi nhận, mà ở đó chưa có gì.
    .example = sai: bantin rollback --to staging, nơi chưa ai đưa gì lên · đúng: bantin rollback --to cdn
BT1280-no-such-target = site.toml không có [deploy.{ $name }]{ $known }
    .mend = xin ghi sau --to một nơi đã có, hoặc thêm nơi này vào site.toml
    .cause = Nơi đưa bản phát hành tới được ghi trong site.toml, mỗi nơi một bảng.
    .example = sai: bantin deploy --to www · đúng: bantin deploy --to cdn, với [deploy.cdn] target = "s3://thi-tran" trong site.toml
BT1281-nothing-to-deploy = { $folder }: không biết gì về bản phát hành nào ở đây
    .mend = xin chạy `bantin publish` trước; bản phát hành được đưa lên từ chính thư mục bài viết đã tạo ra nó
    .cause = Bantin biết những gì khác với nơi nhận nhờ điều đã ghi nhớ khi phát hành. Điều đó mất đi cùng .bantin/, và khi chính Bantin được thay bản mới.
    .example = sai: bantin deploy --to cdn · đúng: bantin publish && bantin deploy --to cdn
BT1282-deploy-busy = một lần đưa lên khác đang làm việc ở nơi này, từ { $since }
    .mend = xin đợi nó xong rồi chạy lại lần này; lần nào bị ngắt trên máy khác thì sau mười lăm phút coi như đã hết
    .cause = Hai lần đưa lên cùng lúc thì một lần được trọn vẹn. Lần này chưa đổi gì, hoặc chưa đổi gì mà người đọc nhận ra.
    .example = sai: bantin deploy --to cdn & bantin deploy --to cdn · đúng: bantin deploy --to cdn, xong mới tới lần sau
BT1283-deploy-would-lose = { $lost } trong { $stood } tệp ở nơi nhận sẽ mất, nên chưa đổi gì
    .mend = xin xem bằng --dry-run; nếu đúng ý, xin thêm --force
    .cause = Ít khi cố ý bỏ nhiều trang như vậy: có thể thiếu một thư mục, hoặc bản phát hành thuộc về nơi khác. Tối đa 256 tệp và một phần mười tổng số thì bỏ mà không cần hỏi.
    .example = sai: bantin deploy --to cdn · đúng: bantin deploy --to cdn --dry-run, rồi bantin deploy --to cdn --force
BT1284-deploy-failed = { $path }: { $reason }
    .mend = xin xử lý điều được nêu (mạng, khóa, chỗ trống ở đó) rồi chạy lại: lần sau làm tiếp từ chỗ dừng
    .cause = Nơi nhận từ chối một tệp, hoặc sau vài lần thử vẫn không tới được. Người đọc vẫn thấy trọn vẹn: bản cũ, hoặc bản cũ với những phần mới chưa có gì dẫn tới.
    .example = sai: bantin deploy --to cdn, không có khóa · đúng: AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… bantin deploy --to cdn
BT1285-deploy-edition-changed = { $path } không còn như lúc phát hành
    .mend = xin chạy `bantin publish --full`, rồi đưa lên lại
    .cause = Một tệp của bản phát hành đã bị sửa hay bỏ đi từ đó, bằng tay hoặc do một lần phát hành đang chạy. Chỉ những gì đã phát hành mới được đưa lên.
    .example = sai: sửa tệp trong dist/ · đúng: sửa bài, rồi bantin publish && bantin deploy --to cdn
BT1286-nothing-to-roll-back-to = không có bản phát hành trước nào để đưa trở lại
    .mend = xin sửa bài, rồi `bantin publish` và `bantin deploy`
    .cause = Từ lần đưa lên thứ hai, tối đa năm bản trước được giữ. Khi gỡ một bài, các bản còn bài ấy bị bỏ đi, để bài đã gỡ không trở lại.
    .example = sai: bantin rollback --to cdn, ngay sau lần đầu · đúng: bantin deploy --to cdn, thêm lần nữa
BT1287-deploy-target-unusable = { $target }: { $reason }
    .mend = xin xem nơi đó có không, và có quyền ghi không
    .cause = Nơi ghi trong site.toml không mở được.
    .example = sai: target = "file:/root/www" · đúng: target = "file:/srv/www", nơi có quyền ghi
BT1288-purge-failed = bản phát hành đã lên, nhưng chưa báo được cho các nơi giữ bản sao: { $reason }
    .mend = xin chạy lại đúng lệnh này: nó báo lần nữa
    .cause = Chương trình hay địa chỉ ở [deploy.NAME.purge] bị lỗi. Cho tới khi các nơi giữ bản sao tự hỏi lại, một số người đọc còn thấy trang cũ.
    .example = sai: command = ["purge"], chưa cài · đúng: command = ["./purge.sh"]
BT1289-deploy-unreadable = không hiểu được { $path } ở nơi nhận
    .mend = xin đưa lên bằng bản Bantin mới nhất từng dùng cho nơi đó; nếu tệp bị hỏng, xin xóa .bantin-deploy/ ở nơi nhận rồi đưa lên với --force: mọi tệp được đưa lên lại
    .cause = Những gì Bantin ghi nhớ ở nơi nhận do một bản mới hơn ghi, hoặc bị thứ khác sửa hay bỏ đi.
    .example = sai: bản bantin cũ trên máy thứ hai · đúng: cùng một bản trên cả hai
BT1290-deploy-here = { $path }: { $error }
    .mend = xin xử lý điều được nêu: quyền, chỗ trống, ổ đĩa không còn
    .cause = Một tệp ở máy này không đọc hay không ghi được.
    .example = sai: dist/ thuộc về root · đúng: sudo chown -R $USER dist
BT1291-deploy-without-chance = hệ thống không cho số ngẫu nhiên ({ $error })
    .mend = xin xem lại hệ thống: hệ thống hiện nay nào cũng có
    .cause = Mỗi lần đưa lên có một số không lần nào khác có, để hai lần không nhận nhầm nhau.
    .example = sai: một container không có /dev/urandom · đúng: một container có tệp đó
BT1292-nobody-watches = { $folder }: ở đây không có gì đang chờ đăng bài hẹn giờ
    .mend = xin khởi động  bantin publish --watch-held, hoặc dịch vụ của nó
    .cause = Bài hẹn đăng chỉ tự lên khi dịch vụ đang chạy; nó đã dừng, bị ngắt, hoặc chưa từng khởi động.
    .example = sai: systemctl stop bantin-held · đúng: systemctl enable --now bantin-held
BT1293-watching-fails = { $count } lần không thành, lần tới lúc { $next }: { $failure }
    .mend = xin xử lý điều được nêu; dịch vụ tự làm tiếp
    .cause = Bài đến giờ chưa phát hành được, hoặc chưa đưa lên được. Việc này được thử lại nhiều lần, về sau cứ năm phút một lần.
    .example = sai: khóa trong môi trường của dịch vụ đã hết hạn · đúng: khóa mới, rồi systemctl restart bantin-held
BT1294-watched-already = { $folder }: ở đây đã có dịch vụ chờ đăng bài hẹn giờ
    .mend = xin để dịch vụ ấy làm, hoặc dừng nó trước; lệnh  bantin publish --watch-held --status  cho biết tình trạng
    .cause = Hai dịch vụ thì sẽ phát hành một thư mục bài viết hai lần.
    .example = sai: một dịch vụ và một cửa sổ lệnh cho cùng một nơi · đúng: chỉ một trong hai
BT1295-deploy-without-conditions = { $path }: kho lưu trữ này không tách được hai lần đưa lên cùng lúc, nên chưa đưa gì lên
    .mend = xin dùng kho biết ghi có điều kiện (Amazon S3, R2, MinIO, Ceph, Google, Azure), hoặc đưa vào một thư mục rồi để chương trình của nhà cung cấp chuyển lên
    .cause = Nhờ ghi có điều kiện (If-None-Match, If-Match) mà hai lần đưa lên cùng lúc nhận ra nhau. Kho này từ chối kiểu ghi ấy, hoặc vẫn ghi dù điều kiện không đúng; như vậy hai lần sẽ ghi đè lên nhau và người đọc gặp trang lẫn lộn.
    .example = sai: kho trả lời 501 cho If-None-Match · đúng: kho chỉ ghi khi chưa có gì ở đó, còn không thì trả lời 412

watch-waiting = Đang chờ đến { $moment }, khi bài tiếp theo đến giờ đăng.
watch-idle = Không có bài nào hẹn đăng.
watch-again = Sẽ thử lại lúc { $moment }.
watch-stopped = Đã dừng; bài hẹn đăng chờ lần khởi động sau.
watch-status-waiting = Đang chờ đến { $due }; lần xong gần nhất { $done }.
watch-status-idle = Không có bài nào hẹn đăng; lần xong gần nhất { $done }.
watch-status-at-work = Đang làm từ { $since }.
deploy-known = ; đã có { $names }
deploy-none-known = , cũng không có nơi nào khác
deploy-stage-keeping = Giữ bản trước
deploy-stage-bringing = Đưa lên
deploy-stage-removing = Bỏ đi
deployed = Đã đưa { $brought } tệp tới { $target }, { $kept } tệp đã có sẵn, bỏ { $removed }, giữ { $left } tệp của các bản trước. ({ $seconds } giây)
deploy-purged = Đã báo { $count } địa chỉ cho các nơi giữ bản sao.
deploy-unchanged = { $target } đã có bản phát hành này: không phải đưa gì lên.
deploy-would = Sẽ đưa { $brought } tệp tới { $target } và bỏ { $removed } tệp. Chưa đổi gì.
deploy-would-bring = đưa { $path }
deploy-would-remove = bỏ { $path }
next-after-deploy = xin mở { $address }; để quay lại: bantin rollback --to { $name }
next-after-deploy-for-good = xin mở { $address }; không có bản trước nào để quay lại
rolled-back = Bản phát hành trước đã trở lại: bản đưa lên lúc { $earlier }, thay cho bản đưa lên lúc { $undone }.
would-roll-back = Bản phát hành đưa lên lúc { $earlier } sẽ trở lại, thay cho bản đưa lên lúc { $undone }.
next-after-rollback = xin mở { $address }; `bantin deploy --to { $name }` đưa lên bản đã phát hành ở đây, rollback lần nữa thì về bản trước bản này
next-after-rollback-to-first = xin mở { $address }; `bantin deploy --to { $name }` đưa lên bản đã phát hành ở đây; không có bản trước nào để quay lại

## What the command says beside problems

problem-error = lỗi
problem-warning = cảnh báo
problem-more = … và { $count } chỗ tương tự nữa trong tệp này

problems-stop-publish = { $tally } nên chưa phát hành gì. Xin sửa rồi chạy lại lệnh này.
problems-stop-command = { $tally }. Xin sửa rồi chạy lại lệnh này.
problems-stop-preview = { $tally }; các trang được giữ như cũ cho đến khi sửa xong.
tally-errors = { $errors } lỗi
tally-warnings = { $warnings } cảnh báo
tally-both = { $errors }, { $warnings }
and-more = … và { $count } nữa
check-tells-more = `bantin check` cho biết thêm
next-step = Tiếp theo:
failure-error = lỗi:
nothing-is-wrong = Không có gì sai.
only-at-that-host = Chỉ khi trang web đặt ở đó: { $what }
nothing-stops-a-publish = Không có gì chặn việc phát hành; có { $warnings } ở trên.
older-pages-followed = { $count } trang cũ được in lại theo những gì đã chuyển chỗ, thêm vào trước, bỏ đi hoặc đổi lời.
published = Đã phát hành { $articles } bài trên { $pages } trang vào { $folder }: ghi { $written } tệp, giữ { $kept }, bỏ { $removed }, { $seconds } giây.
next-after-publish = đặt { $folder } lên máy chủ web, hoặc phục vụ bằng: bantin live --edition { $folder } --listen 127.0.0.1:8000 --data visits
others-left-alone = Giữ nguyên { $count } tệp không do Bantin tạo ra: { $names }
others-and-more = { $names } và { $count } tệp nữa
others-displaced = { $path } là liên kết hoặc thư mục trống; chỗ đó thuộc bản phát hành nên đã bị bỏ.
drafts-held-back = Chưa phát hành { $count } bản nháp:
articles-held-back = Hẹn đăng { $count } bài:
next-falls-due = Bài kế tiếp đến hạn lúc { $moment }: xin phát hành lại khi đó.
stage-reading = Đọc bài viết
stage-copying = Chép ảnh
stage-drawing = In trang
stage-showing = Đưa bản phát hành mới ra
serving = Đang phục vụ { $folder } tại { $address }
next-after-serving = dừng bằng Ctrl-C hoặc SIGTERM; phát hành vào cùng thư mục để đưa tin mới đến người đọc
config-readers = Người đọc được phục vụ tại { $listen } từ { $folder }; số khách truy cập và tài khoản được lưu trong { $data }
config-desk = Bàn biên tập lắng nghe tại { $listen } và có địa chỉ { $address }; thư mục bài viết là { $folder }
desk-serving = Bàn biên tập mở tại { $address }
user-added = { $name } có thể đặt mật khẩu, một lần và trong { $days } ngày, tại
user-reset = { $name } đã bị đăng xuất ở mọi nơi, và có thể đặt mật khẩu mới, một lần và trong { $days } ngày, tại
user-disabled = Đã khóa { $name }; các phiên đã kết thúc.
user-link-next = chỉ gửi liên kết này cho { $name }
user-list-next = bantin user reset NAME --data { $folder }  tạo liên kết mới cho một người
user-next = bantin user list --data { $folder }  cho biết mọi tài khoản
user-no-account = Chưa có tài khoản nào.
user-add-next = bantin user add NAME --role writer --data { $folder }  tạo một tài khoản
user-open = đăng nhập được
user-invited = chưa đặt mật khẩu
user-disabled-state = đã khóa
role-writer = người viết
role-approver = người duyệt
role-admin = quản trị
desk-address-unknown = bàn biên tập này chưa từng mở, và ở đây không có thư mục bài viết nào cho biết nó sẽ ở đâu: liên kết bắt đầu bằng { $address }; xin nêu thư mục bài viết bằng --newsroom, hoặc thay bằng địa chỉ của bàn biên tập
stopped = Đã dừng; lượt truy cập được giữ lại.
stopping = Đang dừng: làm nốt việc dở trong vài giây; tín hiệu thứ hai sẽ dừng ngay.
preview-at = Xem thư mục bài viết tại { $address } ngay khi các trang được tạo xong
preview-for-this-machine = Máy khác có thể tới địa chỉ này, nhưng chỉ máy này được trả lời, theo tên riêng của nó (http://localhost); người đọc dùng `bantin live`.
next-after-preview = cứ viết; các trang theo từng thay đổi. Ctrl-C để dừng; `bantin publish` tạo trang cho người đọc
preview-account-there = { $name } đăng nhập ở đó bằng mật khẩu đã đặt; nếu quên:  bantin user reset { $name } --data { $folder }
preview-made = { $articles } bài trên { $pages } trang trong { $seconds } giây
preview-broken = Chính Bantin gặp lỗi với nội dung hiện có của thư mục bài viết; cửa sổ dòng lệnh cho biết ở đâu. Các trang được giữ như cũ và sẽ được tạo lại ở lần thay đổi sau; xin báo lại lỗi này.
preview-waiting = Đang tạo các trang …
preview-elsewhere = Đây là bản xem trước cho riêng máy này: xin mở http://localhost với cổng mà `bantin serve` đã báo. Muốn cho người khác xem cổng thông tin, xin phát hành rồi chạy `bantin live`.
made-newsroom = Đã tạo thư mục bài viết ở { $folder }: thiết lập nằm trong site.toml, bài viết trong content/
stays-as-it-is = { $path } đã có và được giữ nguyên
made-file = Đã tạo { $path }
made-in-section = Bài nằm trong chuyên mục { $section }; --section để chọn chuyên mục khác: { $sections }
addresses-changed = { $count } địa chỉ nay trả lời khác trước; xin xóa bản sao của chúng ở nơi lưu đệm (CDN, proxy):
addresses-unknown = Không biết gì về bản phát hành trước: xin xóa bản sao của cả trang ở nơi lưu đệm (CDN, proxy).
withdrawn-already = { $path } đã được gỡ từ ngày { $day }; nay phát hành lại.
wrote-key = Đã viết “{ $meant }” thay cho “{ $key }” trong { $path }, dòng { $line }
wrote-line = Đã viết `{ $line }` vào { $path }
would-write = Sẽ viết `{ $line }` vào { $path } rồi phát hành. Chưa làm gì cả.
notice-out = Mọi trang hiện thông báo đến { $until }; trang đang mở thì trong vòng một phút.
notice-ended = Thông báo đã hết hiệu lực; trang đang mở sẽ biết trong vòng một phút.
notice-none = Không có thông báo nào.
next-after-withdrawing = xin đưa { $folder } lên máy chủ web, xóa bản sao của các địa chỉ trên, và nhờ các máy tìm kiếm bỏ trang này
next-after-notice = xin đưa { $folder } lên máy chủ web ngay; sau { $until } xin chạy `bantin publish` lần nữa
next-after-notice-ends = xin đưa { $folder } lên máy chủ web
next-write = viết vào đó, đặt ảnh bên cạnh, và xem bằng `bantin serve`
next-write-draft = viết vào đó, đặt ảnh bên cạnh, bỏ dòng `draft: true` khi đã xong, và xem bằng `bantin serve`
explain-cause = Nguyên nhân
explain-example = Ví dụ
explain-mend = Cách sửa
explain-near = ; có phải ý là { $codes }?
explain-nothing-near = {""}
doing-read = không đọc được { $path }
doing-write = không ghi được { $path }
doing-look-into = không xem được bên trong { $path }
doing-move-aside = không chuyển { $path } sang bên được
doing-remove-after = đã phát hành, nhưng không xóa được { $path }
doing-here = thư mục này không còn; xin sang thư mục khác
misplaced-inside = bên trong bản phát hành { $folder }, nơi được công bố
misplaced-around = bao quanh bản phát hành { $folder }
misplaced-among = lẫn trong những gì thư mục bài viết { $folder } công bố
listen-page-address = “{ $text }” là địa chỉ của một trang; xin chỉ viết tên máy và số cổng, như 127.0.0.1:8080
listen-no-port = “{ $text }” không nêu số cổng; xin viết { $form }
listen-wrong-port = “{ $text }” không có số cổng từ 0 đến 65535 ở cuối; xin viết { $form }
listen-every-address = “{ $text }” là cách viết riêng cho mọi địa chỉ; xin viết 0.0.0.0:{ $port }
listen-no-host = “{ $text }” không nêu tên máy; xin viết 127.0.0.1:{ $port }, [::1]:{ $port } hoặc localhost:{ $port }
no-network = “{ $text }” không phải là địa chỉ hay dải địa chỉ; xin viết 127.0.0.1 hoặc 10.0.0.0/8
journal-damaged = nhật ký đã hỏng
journal-not-all-files = những gì chờ bên cạnh nhật ký không phải đều là tệp
journal-names = nhật ký nêu “{ $path }”: { $why }
journal-makes-another = kết quả của nhật ký không phải là bản phát hành mà nó nêu
journal-in-the-way = { $path } chắn lối
edition-id-wrong = “{ $id }” không phải là mã của bản phát hành
style-sheet-missing = không có style/{ $name }
style-missing-at = không có style/{ $name } tại { $place }
style-ends-early = “</” trong kiểu trình bày sẽ kết thúc nó quá sớm
cache-was-removed = Bộ nhớ đệm trong .bantin/ đã bị xóa; các trang được tạo lại.
not-every-change-is-seen = Không thấy được mọi thay đổi: { $error }; trên Linux, xin tăng fs.inotify.max_user_watches; cho đến khi đó xin lưu cả site.toml

## Help

help-usage = Cách dùng:
help-commands = Lệnh:
help-arguments = Tham số:
help-options = Tùy chọn:
help-default = [mặc định: { $value }]
help-values = [giá trị có thể dùng: { $values }]
help-of-help = Hiện phần trợ giúp này
help-of-version = Hiện số phiên bản
help-of-help-command = Hiện phần trợ giúp này, hoặc trợ giúp của lệnh được nêu
help-bantin = Biến một thư mục bài viết thành cổng thông tin
help-bantin-examples =
    Ví dụ:
      bantin new my-town                            tạo thư mục bài viết
      cd my-town && bantin serve                    xem cổng thông tin trong lúc viết
      bantin new article "Lễ hội đình làng Đông"    bắt đầu một bài viết
      bantin publish                                tạo các trang, trong dist/
      bantin deploy --to cdn                        đưa các trang tới nơi người đọc lấy
      bantin live --edition dist --listen 127.0.0.1:8000 --data data

    Mã kết thúc: 0 tốt, 1 gõ sai lệnh, 2 nội dung có lỗi, 3 chỉ xong một phần, 4 lỗi mạng,
    5 do máy (ổ đĩa, quyền), 6 từ chối vì an toàn (có nêu tùy chọn để cho phép)
help-language = Nói vi (tiếng Việt) hoặc en (tiếng Anh) [mặc định: theo LC_ALL, LC_MESSAGES hoặc LANG]
help-examples = Ví dụ:
help-newsroom = Thư mục bài viết [mặc định: thư mục bài viết chứa thư mục hiện tại]
help-as-of = Hẹn đăng những bài ghi ngày sau thời điểm này: 2026-11-23, 2026-11-23T08:30 hoặc kèm múi giờ [mặc định: bây giờ]
help-json = In một tài liệu JSON thay cho lời: xem docs/schemas/outcome.json
help-new = Tạo thư mục bài viết, hoặc bắt đầu một bài trong đó
help-new-dir = Thư mục cần tạo
help-new-name = Tên của cổng thông tin
help-new-language = Ngôn ngữ mà người đọc thấy
help-new-force = Dùng cả thư mục đã có sẵn nội dung; không ghi đè gì trong đó
help-new-article = Bắt đầu một bài viết: thư mục đặt tên theo tiêu đề, và một tệp để viết vào
help-headline = Tiêu đề, đúng như người đọc sẽ thấy
help-section = Mã của chuyên mục chứa bài [mặc định: chuyên mục đầu tiên trong site.toml]
help-slug = Tên của bài trong địa chỉ, khi tên tạo từ tiêu đề đã có bài khác dùng
help-draft = Chưa đăng cho đến khi bỏ dòng `draft: true`
help-publish = Biến thư mục bài viết thành bản phát hành: các trang và mọi thứ đi kèm
help-publish-as-of-example = như thể đang là ngày đó: bài ghi ngày sau đó thì hẹn đăng
help-out = Nơi đặt bản phát hành [mặc định: NEWSROOM/dist]
help-replace = Xóa những gì có trong thư mục đích, dù không do Bantin tạo ra
help-force = Vẫn phát hành dù hơn một phần mười số trang sẽ biến mất
help-keep-going = Khi có bài lỗi vẫn phát hành các bài còn lại, giữ bản tốt gần nhất của bài lỗi, và kết thúc với mã 3
help-watch-held = Chạy mãi như một dịch vụ: mỗi khi một bài hẹn đăng đến giờ thì phát hành
help-watch-deploy = Đưa mỗi bản lên cả nơi mà site.toml gọi là [deploy.NAME]
help-watch-status = Cho biết tình trạng của dịch vụ trong một dòng; kết thúc với mã 0 khi mọi việc đều ổn
help-deploy-json = In một tài liệu JSON thay cho lời: xem docs/schemas/deployed.json
help-verify-to = Tên của nơi ghi trong site.toml cần kiểm tra từng tệp, thay cho một địa chỉ
help-full = In lại mọi trang, như thể thư mục đang trống
help-check = Kiểm tra thư mục bài viết mà không phát hành
help-deploy = Đưa bản phát hành tới nơi người đọc lấy, chỉ những gì khác
help-rollback = Đưa bản phát hành trước trở lại nơi người đọc lấy
help-deploy-to = Tên nơi nhận trong site.toml: [deploy.NAME]
help-deploy-edition = Thư mục đã phát hành; không ghi thì là dist trong thư mục bài viết
help-deploy-key = Khóa bí mật của người vận hành, để ký bản kê ở nơi nhận
help-deploy-dry-run = Chỉ nói sẽ đưa gì và bỏ gì
help-deploy-force = Vẫn đưa lên dù nhiều tệp sẽ mất, tệp của người khác bị ghi đè, hay bài đã gỡ hiện lại
help-withdraw = Gỡ một bài: trang của bài nói như vậy, và không còn gì của bài
help-article-named = Bài viết: tên, địa chỉ hoặc tệp của bài
help-dry-run = Chỉ nói sẽ viết gì
help-notice = Báo ngay cho mọi người: một thông báo khẩn trên mọi trang, kể cả trang cũ
help-notice-text = Điều cả thị trấn cần biết, nhiều nhất 280 chữ; khi có --end thì đây là thư mục bài viết
help-notice-until = Lúc hết hiệu lực: 18:00, 2026-11-24 hoặc 2026-11-24T18:00
help-notice-href = Nơi xem chi tiết: đường dẫn của trang, hoặc một địa chỉ
help-notice-end = Thôi thông báo
help-notice-end-example = thôi thông báo
help-explain = Giải thích mã của một lỗi: nguyên nhân, ví dụ và cách sửa
help-explain-all-example = mọi mã, mỗi mã một dòng
help-code = Mã đứng trong ngoặc vuông sau mỗi lỗi [mặc định: tất cả]
help-serve = Xem thư mục bài viết trong trình duyệt trong lúc viết; các trang theo từng thay đổi
help-serve-local = Chỉ máy này xem được: để người đọc xem, xin dùng `bantin publish` và `bantin live`.
help-serve-listen = Nơi lắng nghe; chỉ nêu số cổng thì chỉ máy này vào được
help-serve-desk-listen = Nơi bàn biên tập lắng nghe; bỏ qua thì là cổng kế tiếp cổng xem trước, nếu cổng đó đã bị dùng thì là một cổng còn trống
help-serve-no-desk = Không mở bàn biên tập
help-key = Khóa để ký các bản phát hành: new
help-key-new = Tạo khóa: phần bí mật ghi vào tệp, phần công khai được in ra
help-key-file = Tệp sẽ tạo cho khóa bí mật, ngoài mọi máy chủ; không bao giờ ghi đè
help-sign = Ký bản phát hành trong một thư mục, cho máy chủ nhận cả thư mục
help-sign-key = Tệp có khóa bí mật
help-verify = So những gì người đọc nhận được với bản đã phát hành; mã thoát 2 nếu khác
help-verify-target = Địa chỉ của trang, thư mục đang được phục vụ, hoặc tên một nơi ghi trong site.toml
help-verify-edition = Thư mục của bản phát hành đã đưa lên
help-verify-key = Khóa công khai, ed25519:…; không nêu thì lấy public_key của thư mục bài viết ở đây
help-verify-sample = Chỉ xem mỗi loại một ít và thêm chừng này cái khác, thay cho tất cả
help-verify-trust = Vẫn làm tiếp khi không có chữ ký bảo đảm cho những gì ở đó
help-verify-repair = Đặt lại những gì khác, trong thư mục hoặc với --to
help-verify-timeout = Số giây chờ một câu trả lời
help-verify-strict = Điểm yếu, như thiếu dòng đầu, cũng tính là khác
help-verify-json = In một tài liệu cho chương trình
help-live = Phục vụ bản phát hành cho người đọc, kèm số khách truy cập
help-edition = Thư mục đã phát hành
help-live-listen = Nơi lắng nghe: 127.0.0.1:8000, [::1]:8000, localhost:8000; chỉ nêu số cổng thì chỉ máy này vào được
help-data = Nơi lưu số khách truy cập và tài khoản của bàn biên tập; chưa có thì được tạo
help-trusted-proxy = Máy chủ trung gian mà X-Forwarded-For của nó được tin: một địa chỉ, hoặc một dải như 10.0.0.0/8
help-allow-origin = Một gốc địa chỉ khác mà trang của nó được đếm và hiện số khách truy cập, như https://www.example.vn
help-most-visitors = Số khách truy cập nhiều nhất được đếm trong một ngày, mỗi khách khoảng 80 byte bộ nhớ; khách khác vẫn được phục vụ, nhưng không đếm
help-desk-listen = Nơi bàn biên tập lắng nghe, bên cạnh máy chủ cho người đọc; cần có --newsroom
help-desk-newsroom = Thư mục bài viết mà bàn biên tập cho xem bản nháp
help-print-config = In ra những gì sẽ được phục vụ ở đâu và máy này còn thiếu gì; không phục vụ gì cả
help-user = Tài khoản của bàn biên tập: add, list, disable, reset
help-user-add = Tạo một tài khoản, và in liên kết để đặt mật khẩu một lần
help-user-list = Cho biết mọi tài khoản
help-user-disable = Khóa một người, ngay lập tức và ở mọi nơi
help-user-reset = Đăng xuất một người, tắt xác thực hai bước của người đó, và in liên kết để đặt mật khẩu mới một lần
help-user-name = Tên gõ khi đăng nhập
help-user-role = Tài khoản được làm gì: writer, approver hay admin
help-user-data = Thư mục dữ liệu của bàn biên tập, như ở bantin live
help-user-newsroom = Thư mục bài viết có site.toml cho biết bàn biên tập ở đâu; bỏ qua thì là thư mục này
