//! Tiếng Việt.

use bantin_content::NumberFormat;

use super::{BodyLabels, Day, ListingLabels, MovedLabels, NoticeLabels, Words, two_digits};

pub const MESSAGES: Words = words! {
    skip: "Đến nội dung chính",
    menu: "Danh mục",
    menu_under: "Các mục trong {title}",
    aside: "Tin mới và thống kê truy cập",

    other_news: "Tin khác",
    section_news: "Danh sách tin",
    no_news: "Chuyên mục này chưa có tin.",
    reading: "Bài đang đọc",
    as_of: "Tin đến ngày {date}",
    span: "Tin từ {oldest} đến {newest}",
    newer: "Có tin mới hơn",
    show_newer: "Xem",
    pager: "Trang tin khác",
    pager_section: "Trang danh sách tin",
    pager_box: "Trang trong hộp {title}",
    page: "Trang {page}",
    page_dates: "Trang {page}, tin từ {oldest} đến {newest}",
    pager_gap: "Các trang ở giữa, mở từ trang {page}",
    box_page: "{title}, trang {page}",
    newest: "Mới nhất",
    newer_page: "Tin mới hơn",
    older_page: "Tin cũ hơn",

    published_at: "Đăng lúc {stamp}",
    published_on: "Đăng ngày {stamp}",
    updated_at: "Cập nhật lúc {stamp}",
    updated_on: "Cập nhật ngày {stamp}",
    correction: "Đính chính ngày {date}:",
    tags: "Từ khóa",
    attachments: "Tệp đính kèm",

    visits: "Thống kê truy cập",
    visits_online: "Đang online",
    visits_today: "Hôm nay",
    visits_week: "Trong tuần",
    visits_total: "Tất cả",
    visits_as_of: "Số liệu lúc {time}",
    visits_away: "Chưa cập nhật được. Số liệu gần nhất lúc {time} ngày {date}.",
    visits_unknown: "Chưa cập nhật được.",
    visits_help: "Các số này được tính thế nào?",
    visits_online_means: "Số máy mở trang trong 5 phút vừa qua.",
    visits_today_means: "Số khách từ 0 giờ hôm nay. Mỗi khách tính một lần trong ngày.",
    visits_week_means: "Cộng số khách từng ngày từ thứ Hai. Ai vào nhiều ngày được tính mỗi ngày một lần.",
    visits_total_means: "Cộng số khách từng ngày{since}{base}.",
    visits_since: " từ {date}",
    visits_base: ", cộng thêm {number} lượt do hệ thống cũ ghi nhận (đếm theo cách khác)",
    visits_estimate: "Đây là số ước tính: nhiều máy chung một mạng có thể được tính là một; một người dùng hai trình duyệt được tính là hai. Không tính truy cập tự động (bot) và trình duyệt tắt JavaScript.",
    visits_privacy: "Trang không dùng cookie cho người đọc và không lưu địa chỉ IP. Để không đếm trùng trong ngày, máy chủ đổi địa chỉ IP và tên trình duyệt thành một mã; khóa tạo mã bị xóa sau nửa đêm.",

    trouble_missing: "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi.",
    trouble_gone: "Bài này đã được gỡ ngày {date}.",
    trouble_offline: "Không tải được trang. Xin kiểm tra kết nối mạng.",
    trouble_broken: "Trang đang gặp sự cố. Xin thử lại sau ít phút.",
    to_front: "Về trang chủ",
    see_other_news: "Xem tin khác",
    retry: "Thử lại",
    report: "Báo Ban biên tập",

    viewer: "Xem ảnh",
    open_picture: "Phóng to ảnh",
    viewer_close: "Đóng",
    viewer_prev: "Ảnh trước",
    viewer_next: "Ảnh sau",
    viewer_count: "{open}/{all}",

    owner: "Cơ quan chủ quản",
    responsible: "Người chịu trách nhiệm chính",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    licence: "Giấy phép",
};

pub const BODY_LABELS: BodyLabels =
    BodyLabels {
        table: "Bảng", footnote_back: "Trở lại chỗ đang đọc", watch_on: "Xem video trên {site}"
    };

pub const MOVED_LABELS: MovedLabels = MovedLabels {
    title: "Trang đã chuyển",
    moved_to: "Trang này đã chuyển sang địa chỉ mới. Xin mở:",
};

/// As networks ask for it: the language and a land where it is spoken.
pub const LOCALE: &str = "vi_VN";

pub const NOTICE_LABELS: NoticeLabels = NoticeLabels {
    region: "Thông báo khẩn",
    until: "Hiệu lực đến",
    more: "Xem chi tiết",
    close: "Đóng thông báo",
};

pub const SIGN_IN: &str = "Đăng nhập";
pub const LISTING_LABELS: ListingLabels = ListingLabels {
    feed: "Nguồn tin RSS",
    archive: "Lưu trữ tin",
    tag: "Từ khóa: ",
    by_section: "Theo chuyên mục",
    above: "Các trang ở trên",
    nothing: "Chưa có tin nào.",
};

pub fn listing_description(site: &str, title: &str) -> String {
    ["Các tin đã đăng trên ", site, ". ", title, "."].concat()
}

pub const NUMBER_FORMAT: NumberFormat = NumberFormat::Dot;

/// `05/11/2021`
pub fn day((year, month, day): Day) -> String {
    [&two_digits(day), "/", &two_digits(month), "/", &year.to_string()].concat()
}

/// `14:05 ngày 05/11/2021`
pub fn moment(time: &str, day: &str) -> String {
    [time, " ngày ", day].concat()
}

/// `Năm 2021`
pub fn year(year: &str) -> String {
    ["Năm ", year].concat()
}

/// `Tháng 3 năm 2021`
pub fn month(month: u32, year: &str) -> String {
    ["Tháng ", &month.to_string(), " năm ", year].concat()
}

/// `312 bài`
pub fn articles(number: &str) -> String {
    [number, " bài"].concat()
}
