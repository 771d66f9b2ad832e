//! The words that made-up articles are built from, and the pages around them. Knows nothing of chance.

pub fn subjects(section: &str) -> &'static [&'static str] {
    match section {
        "du-lich" => &[
            "Đường đi bộ mới mở",
            "Thêm nhà dân đón khách",
            "Kinh nghiệm đi chơi cuối tuần",
            "Mùa ngắm mây bắt đầu",
            "Bến thuyền tre đón khách trở lại",
            "Bản đồ tham quan in lần mới",
        ],
        "van-hoa-le-hoi" => &[
            "Lễ cơm mới",
            "Đêm hát giao duyên",
            "Lớp dệt vải nhận học viên",
            "Triển lãm tranh thiếu nhi",
            "Ngày hội xuống đồng",
            "Buổi chiếu phim ngoài trời",
        ],
        "thu-tuc-hanh-chinh" => &[
            "Lịch trả hồ sơ",
            "Hướng dẫn khai báo lưu trú",
            "Tổ công tác lưu động nhận giấy tờ",
            "Giờ làm việc của bộ phận một cửa",
            "Cấp lại giấy tờ bị hỏng",
        ],
        "suc-khoe-doi-song" => &[
            "Lịch tiêm chủng",
            "Khám mắt cho học sinh",
            "Giữ ấm trong đợt rét",
            "Dùng nước an toàn sau mưa",
            "Lớp dưỡng sinh buổi sáng",
            "Phòng rắn cắn mùa gặt",
        ],
        _ => &[
            "Tạm ngừng cấp điện",
            "Sửa đường và rãnh thoát nước",
            "Chợ phiên đông khách",
            "Mưa dông trong đêm",
            "Vụ cấy xong sớm",
            "Thư viện mở thêm buổi tối",
            "Trồng cây ven suối",
            "Xe buýt thêm chuyến",
            "Khai giảng năm học mới",
            "Nước máy về đến từng nhà",
        ],
    }
}

pub const PLACES: &[&str] = &[
    "bản Nà Hin",
    "bản Phìn Ngàn",
    "bản Khau Lan",
    "bản Pác Suối",
    "bản Lũng Mây",
    "bản Thẳm Đào",
    "tổ dân phố số 1",
    "tổ dân phố số 2",
    "tổ dân phố số 3",
    "hồ Nà Tâu",
    "chợ trung tâm",
    "đèo Gió Lành",
];

pub const TIMES: &[&str] = &[
    "trong tuần này",
    "vào cuối tuần",
    "từ đầu tháng",
    "trong mùa khô",
    "trước mùa mưa",
    "sau vụ gặt",
    "vào buổi sáng",
    "trong ba ngày tới",
];

pub const WHO: &[&str] = &[
    "tổ quản lý công trình",
    "trạm y tế",
    "nhà trường",
    "hội phụ nữ",
    "tổ khuyến nông",
    "các hộ dân",
    "nhóm thanh niên",
    "người cao tuổi",
    "ban quản lý chợ",
    "thư viện",
];

pub const THINGS: &[&str] = &[
    "mái che ở bến xe",
    "con mương chính",
    "sân nhà văn hóa",
    "bể chứa nước",
    "lối đi ven suối",
    "dãy quầy bán rau",
    "cây cầu treo",
    "tủ sách của điểm trường",
    "vườn cây thuốc",
    "hàng cây trước cổng trường",
];

pub const BYLINES: &[&str] = &[
    "Ban biên tập",
    "Trạm y tế thị trấn",
    "Trung tâm Văn hóa thị trấn",
    "Tổ khuyến nông",
    "Thu Lam",
    "Hà Vân (Trung tâm Văn hóa thị trấn)",
    "Đội xe buýt 07",
];

pub const TAGS: &[&str] =
    &["thời tiết", "giao thông", "nông nghiệp", "chợ phiên, đời sống", "trường học", "lễ hội", "nước sạch"];

pub const SUBHEADINGS: &[&str] =
    &["Những việc đã làm", "Cần biết thêm", "Ý kiến của người dân", "Lịch sắp tới", "Cách thực hiện"];

pub const SENTENCES: &[&str] = &[
    "theo ghi nhận tại {place}, công việc diễn ra đúng kế hoạch và có {n} hộ cùng tham gia.",
    "{who} cho biết {thing} sẽ được sửa xong {time}, nếu thời tiết thuận lợi.",
    "mọi người mang theo dụng cụ của nhà mình, ai không có thì mượn tại nhà sinh hoạt cộng đồng.",
    "số người đăng ký tăng {n}% so với cùng kỳ, đông nhất là ở {place}.",
    "buổi sáng trời nhiều sương, đến khoảng chín giờ mới bắt đầu làm được.",
    "người già được mời ngồi hàng đầu, trẻ nhỏ có chỗ chơi riêng dưới gốc cây.",
    "{who} đề nghị bà con giữ gìn {thing} sạch sẽ, không đổ rác xuống suối.",
    "xe máy gửi tại bãi phía sau, đi bộ thêm chừng {n} mét là đến nơi.",
    "trong {n} ngày qua, {who} đã đến từng nhà để hỏi ý kiến và ghi lại đầy đủ.",
    "việc này được bàn {time}, tất cả các tổ đều cử người đến nghe và góp ý.",
    "nhiều gia đình ở {place} đã chuẩn bị củi khô, rơm và thức ăn cho trâu bò.",
    "giá bán không thay đổi, người mua có thể cân lại hàng ngay tại cổng chợ.",
    "khi có mưa to, lịch sẽ lùi lại một ngày và được báo trên loa truyền thanh.",
    "{place} là nơi làm thử đầu tiên, kết quả sẽ được kể lại cho các bản khác cùng biết.",
    "kinh phí lấy từ quỹ chung, danh sách đóng góp dán công khai tại nhà văn hóa.",
    "học sinh các lớp lớn giúp các em nhỏ, sau đó cùng dọn dẹp sân trường.",
    "{who} nhận trả lời câu hỏi qua điện thoại vào giờ làm việc, kể cả sáng thứ Bảy.",
    "đến trưa, {thing} đã hoàn thành hơn một nửa, phần còn lại làm tiếp {time}.",
    "người dân cần mang theo giấy tờ tùy thân và đến đúng giờ đã hẹn để không phải chờ lâu.",
    "cơm trưa do các nhà góp lại, có xôi nếp, rau rừng và một nồi canh lớn.",
    "so với năm trước, lượng nước về {place} nhiều hơn khoảng {n} phần trăm.",
    "những hộ ở xa có thể nhờ tổ trưởng nhận thay, chỉ cần báo trước một buổi.",
    "trên đường đèo còn {n} điểm dễ trơn trượt, người lái xe nên đi chậm và bật đèn.",
    "{who} cảm ơn những gia đình đã cho mượn đất, mượn xe và cả một ngày công.",
    "chiều cùng ngày, đoàn kiểm tra đi dọc {place} và không thấy điều gì bất thường.",
    "các cụ kể rằng ngày trước việc này làm bằng tay, mất cả tháng mới xong.",
    "một bảng chỉ dẫn chữ lớn được dựng cạnh {thing} để người mới đến dễ tìm.",
    "lần tới sẽ tổ chức {time}, ai muốn tham gia xin ghi tên trước tại thư viện.",
];

/// Each plain letter and the letters that fold to it.
pub const MARKED: &[(char, &str)] = &[
    ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
    ('d', "đ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('i', "ìíỉĩị"),
    ('o', "òóỏõọôồốổỗộơờớởỡợ"),
    ('u', "ùúủũụưừứửữự"),
    ('y', "ỳýỷỹỵ"),
];

pub const ABOUT: &str = "---\ntitle: Giới thiệu\n---\n\nTrang tin này được viết bằng máy để đo tốc độ và dung lượng. Mọi tên đất, số liệu và sự việc đều không có thật.\n";

pub const SITE: &str = r#"name = "Thị trấn Thử Nghiệm"
tagline = "Trang tin được viết bằng máy để đo thời gian"
language = "vi"
time_zone = "Asia/Ho_Chi_Minh"
base_url = "https://mayson.example"
number_format = "dot"
logo = "logo.svg"
owner = "Ủy ban nhân dân thị trấn Mây Sơn"
responsible = "Ban biên tập Trang thông tin thị trấn Mây Sơn"
address = "Số 1 đường Suối Bạc, thị trấn Mây Sơn"
phone = "0200 000 123"
email = "banbientap@mayson.example"
licence = "Giấy phép số 00/GP-TTĐT (ví dụ), cấp ngày 02/01/2024"
reuse = "Khi dùng lại thông tin, xin ghi rõ nguồn: Trang thông tin thị trấn Mây Sơn."

[visits]
base = 3012450
since = 2024-01-01

[[sections]]
id = "tin-tuc"
title = "Tin tức - Sự kiện"

[[sections]]
id = "du-lich"
title = "Du lịch"

[[sections]]
id = "van-hoa-le-hoi"
title = "Văn hóa - Lễ hội"

[[sections]]
id = "thu-tuc-hanh-chinh"
title = "Thủ tục hành chính"

[[sections]]
id = "suc-khoe-doi-song"
title = "Sức khỏe - Đời sống"

[[boxes]]
id = "tin-moi"
title = "Tin tức"
from = "all"

[[menu]]
title = "Giới thiệu"
href = "/gioi-thieu/"

[[menu]]
title = "Tin tức"
href = "/tin-tuc/"

[[menu]]
title = "Du lịch"
href = "/du-lich/"

[[menu]]
title = "Văn hóa - Lễ hội"
href = "/van-hoa-le-hoi/"

[[menu]]
title = "Người dân cần biết"
href = "/thu-tuc-hanh-chinh/"

[[menu.items]]
title = "Thủ tục hành chính"
href = "/thu-tuc-hanh-chinh/"

[[menu.items]]
title = "Sức khỏe - Đời sống"
href = "/suc-khoe-doi-song/"

[[menu.items]]
title = "Dự báo thời tiết"
href = "https://thoitiet.example/"
"#;
