//! Pages of the sample newsroom that tests and screenshots ask for.

/// About 900 words, a bold lead, four pictures, a byline; among the newest of the largest section.
pub const LONG_READ: &str = "/tin-tuc/phien-cho-cuoi-thu-o-may-son-mot-ngay-tu-luc-suong-chua-tan/";
pub const LONG_READ_HEADLINE: &str = "Phiên chợ cuối thu ở Mây Sơn: một ngày từ lúc sương chưa tan";
/// The largest section.
pub const SECTION: &str = "/tin-tuc/";
pub const CLOSED_PAGE: &str = "/tin-tuc/trang/3/";
pub const TEN_PICTURES: &str = "/du-lich/muoi-khung-hinh-mot-ngay-o-may-son/";
pub const LONGEST_HEADLINE: &str =
    "/tin-tuc/thong-bao-dieu-chinh-thoi-gian-gop-y-phuong-an-do-xe-quanh-cho-trung-tam/";
pub const SHORTEST: &str = "/du-lich/be-tren-ho-na-tau-nghi-ngay-thu-hai-de-bao-duong/";
pub const CORRECTED: &str = "/tin-tuc/cau-da-suoi-bac-thong-lai-sau-bon-thang-tu-bo/";
pub const STANDING: &str = "/gioi-thieu/";
/// Taken down on 15/03/2024.
pub const GONE: &str = "/tin-tuc/tam-dung-nhan-don-dang-ky-quay-hang-luu-niem/";
pub const MISSING: &str = "/tin-tuc/khong-co-bai-nay/";

/// Plain pages, on which no app starts: one of each kind.
pub const PLAIN: [(&str, &str); 5] = [
    ("archive", "/luu-tru/"),
    ("archive of a year", "/luu-tru/2024/"),
    ("archive of a section", "/tin-tuc/luu-tru/"),
    ("archive of a section's year", "/tin-tuc/luu-tru/2024/"),
    ("tag", "/tu-khoa/cho-phien/"),
];

/// One page of each kind, with what it is called when a test fails.
pub const EVERY_KIND: [(&str, &str); 7] = [
    ("front", "/"),
    ("section", SECTION),
    ("closed page", CLOSED_PAGE),
    ("article", LONG_READ),
    ("standing", STANDING),
    ("missing", MISSING),
    ("gone", GONE),
];
