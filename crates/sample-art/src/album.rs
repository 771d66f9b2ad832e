//! The album: every picture of the sample, its file, its size, and what draws it.

use crate::{
    close, hills,
    ink::{DAWN, DAY, DUSK, EVENING, GOLD, MORNING, NIGHT, RAIN},
    land::Season,
    sheet::Sheet,
    streets,
};

/// A folder of one article with its pictures.
pub type Folder = (&'static str, &'static [Picture]);

/// A file name, a size in pixels, and a scene.
pub type Picture = (&'static str, (u32, u32), fn(&mut Sheet));

const WIDE: (u32, u32) = (1600, 1067);
const BROAD: (u32, u32) = (1600, 900);
const FULL: (u32, u32) = (1600, 1200);
const TALL: (u32, u32) = (1067, 1600);
const CLOTH: (u32, u32) = (1200, 800);
const MIDDLE: (u32, u32) = (960, 640);
const SMALL: (u32, u32) = (640, 427);

pub const ALBUM: &[Folder] = &[
    (
        "tin-tuc/phien-cho-cuoi-thu-o-may-son-mot-ngay-tu-luc-suong-chua-tan",
        &[
            ("cho-som.jpg", WIDE, |s| streets::market(s, &DAWN, 6, false)),
            ("duong-xuong-cho.jpg", WIDE, |s| close::road(s, &DAWN, 2)),
            ("vai-cham.jpg", CLOTH, |s| close::cloth(s, 2)),
            ("den-long-toi.jpg", WIDE, |s| streets::market(s, &EVENING, 7, true)),
        ],
    ),
    (
        "tin-tuc/cau-da-suoi-bac-thong-lai-sau-bon-thang-tu-bo",
        &[
            ("cau-da.jpg", BROAD, |s| streets::bridge(s, &MORNING, 15)),
            ("cau-da-soi-bong.jpg", WIDE, |s| streets::bridge(s, &GOLD, 2)),
        ],
    ),
    (
        "tin-tuc/thu-vien-moi-ben-cua-so-nhin-ra-nui",
        &[("phong-doc.jpg", WIDE, |s| close::library(s, &MORNING, 2))],
    ),
    (
        "tin-tuc/thi-tran-qua-dot-mua-lon-bon-ngay-dau-thang-bay",
        &[("pho-mua.jpg", WIDE, |s| streets::rain(s, &RAIN, 2))],
    ),
    (
        "tin-tuc/nhin-lai-mot-mua-thu-lam-viec-chung",
        &[
            ("loi-mon.jpg", SMALL, |s| hills::ridges(s, &MORNING, 33)),
            ("lang-ven-suoi.jpg", SMALL, |s| streets::village(s, &GOLD, 4, false)),
            ("bo-ruong.jpg", SMALL, |s| hills::terraces(s, &DAY, 14, Season::Green)),
        ],
    ),
    (
        "tin-tuc/vu-cay-o-na-hin-xong-som-nam-ngay",
        &[("ruong-nuoc.jpg", WIDE, |s| hills::terraces(s, &DUSK, 21, Season::Water))],
    ),
    (
        "du-lich/muoi-khung-hinh-mot-ngay-o-may-son",
        &[
            ("01-dem-tren-deo.jpg", WIDE, |s| hills::night(s, &NIGHT, 2)),
            ("02-binh-minh.jpg", WIDE, |s| hills::ridges(s, &DAWN, 11)),
            ("03-bien-may.jpg", WIDE, |s| hills::cloud_sea(s, &DAWN, 5)),
            ("04-ban-na-hin.jpg", WIDE, |s| streets::village(s, &MORNING, 4, false)),
            ("05-lua-chin.jpg", BROAD, |s| hills::terraces(s, &GOLD, 8, Season::Harvest)),
            ("06-doi-che.jpg", WIDE, |s| hills::tea(s, &DAY, 2)),
            ("07-thac-bac-may.jpg", FULL, |s| hills::waterfall(s, &MORNING, 19)),
            ("08-cau-da.jpg", WIDE, |s| streets::bridge(s, &DUSK, 27)),
            ("09-ho-na-tau.jpg", WIDE, |s| close::lake(s, &DUSK, 2)),
            ("10-cho-toi.jpg", BROAD, |s| streets::market(s, &EVENING, 18, true)),
        ],
    ),
    (
        "du-lich/duong-len-thac-bac-may-danh-cho-nguoi-di-lan-dau",
        &[("thac-bac-may.jpg", TALL, |s| hills::waterfall(s, &DAY, 2))],
    ),
    ("du-lich/mot-vong-doi-che-phin-ngan", &[("doi-che.jpg", WIDE, |s| hills::tea(s, &MORNING, 8))]),
    (
        "du-lich/kinh-nghiem-ngam-bien-may-tren-mom-da-cho",
        &[("bien-may.jpg", BROAD, |s| hills::cloud_sea(s, &MORNING, 41))],
    ),
    (
        "van-hoa-le-hoi/ngay-hoi-xuong-dong-mo-dau-vu-moi",
        &[("san-hoi.jpg", WIDE, |s| streets::festival(s, &DAY, 2))],
    ),
    (
        "van-hoa-le-hoi/mua-cham-o-na-hin-nhung-ban-tay-xanh",
        &[("hoa-van.jpg", CLOTH, |s| close::cloth(s, 5))],
    ),
    (
        "van-hoa-le-hoi/hoa-man-hoa-dao-no-som-tren-suon-tham-dao",
        &[
            ("canh-dao.jpg", FULL, |s| hills::flowers(s, &MORNING, 2, false)),
            ("canh-man.jpg", WIDE, |s| hills::flowers(s, &RAIN, 12, true)),
        ],
    ),
    (
        "van-hoa-le-hoi/dem-ram-thang-tam-tre-em-may-son-ruoc-den",
        &[("pho-den.jpg", WIDE, |s| streets::lantern_street(s, &EVENING, 9))],
    ),
    (
        "thu-tuc-hanh-chinh/den-bo-phan-mot-cua-can-mang-gi-gap-ai-cho-bao-lau",
        &[("tru-so.jpg", WIDE, |s| close::office(s, &DAY, 2))],
    ),
    (
        "suc-khoe-doi-song/vuon-thuoc-nam-cua-tram-y-te-muoi-luong-cay-quen",
        &[("vuon-thuoc.jpg", WIDE, |s| close::herbs(s, &MORNING, 2))],
    ),
    (
        "tin-tuc/thay-tro-may-son-trong-hang-cay-truoc-cong-truong",
        &[("hang-cay.jpg", MIDDLE, |s| streets::village(s, &DAY, 23, false))],
    ),
    (
        "tin-tuc/dot-lanh-cuoi-tuan-nay-vung-cao-duoi-8-do",
        &[("dinh-nui.jpg", MIDDLE, |s| hills::ridges(s, &RAIN, 47))],
    ),
    (
        "tin-tuc/gao-moi-ve-cho-phien-dau-thang-muoi-mot-dong-som",
        &[("day-hang.jpg", MIDDLE, |s| streets::market(s, &MORNING, 29, false))],
    ),
    (
        "van-hoa-le-hoi/dem-nhac-moc-cuoi-thu-o-cau-da",
        &[("cau-da-toi.jpg", MIDDLE, |s| streets::bridge(s, &EVENING, 31))],
    ),
    (
        "suc-khoe-doi-song/giu-bep-am-ma-khong-ngat-khoi-chuong-trinh-doi-bep-o-ba-ban",
        &[("ban-khoi-bep.jpg", MIDDLE, |s| streets::village(s, &DAWN, 17, true))],
    ),
    (
        "du-lich/bai-cam-trai-ben-ho-nhan-dat-cho-truoc",
        &[("bai-co.jpg", SMALL, |s| close::lake(s, &DAWN, 7))],
    ),
    (
        "du-lich/ban-do-giay-may-son-ban-in-lan-hai",
        &[("loi-mon-nui.jpg", SMALL, |s| close::road(s, &DAY, 9))],
    ),
    (
        "du-lich/bay-nha-o-lung-may-du-dieu-kien-don-khach-qua-dem",
        &[("nha-san-toi.jpg", SMALL, |s| streets::village(s, &EVENING, 12, true))],
    ),
    (
        "du-lich/be-tren-ho-na-tau-nghi-ngay-thu-hai-de-bao-duong",
        &[("be-tre.jpg", SMALL, |s| close::lake(s, &GOLD, 3))],
    ),
    (
        "du-lich/cheo-be-tre-tren-ho-them-ao-phao-co-tre-em",
        &[("ho-sang.jpg", SMALL, |s| close::lake(s, &MORNING, 11))],
    ),
    (
        "du-lich/duong-di-bo-quanh-ho-na-tau-dai-3-2-km-da-khep-kin",
        &[("bo-ho.jpg", SMALL, |s| close::lake(s, &DAY, 5))],
    ),
    (
        "du-lich/khach-den-may-son-dip-tet-tang-duong-deo-thong-suot",
        &[("deo-gio-lanh.jpg", SMALL, |s| close::road(s, &MORNING, 4))],
    ),
    (
        "du-lich/lich-cac-diem-tham-quan-trong-dip-tet",
        &[("hoa-dao.jpg", SMALL, |s| hills::flowers(s, &DAY, 8, false))],
    ),
    (
        "du-lich/mua-lua-chin-2024-nen-den-vao-tuan-nao",
        &[("lua-chin.jpg", SMALL, |s| hills::terraces(s, &GOLD, 31, Season::Harvest))],
    ),
    (
        "du-lich/mua-may-da-bat-dau-nhung-dieu-can-nho-tren-mom-da-cho",
        &[("mom-da-cho.jpg", MIDDLE, |s| hills::cloud_sea(s, &GOLD, 13))],
    ),
    (
        "du-lich/muoi-hai-huong-dan-vien-ban-lang-nhan-the",
        &[("duong-ban.jpg", SMALL, |s| hills::tea(s, &GOLD, 21))],
    ),
    (
        "du-lich/nha-dan-don-khach-o-na-hin-thong-nhat-bang-gia-chung",
        &[("na-hin.jpg", SMALL, |s| streets::village(s, &DUSK, 8, true))],
    ),
    (
        "du-lich/tam-dong-duong-len-thac-trong-nhung-ngay-nuoc-lon",
        &[("nuoc-lon.jpg", SMALL, |s| hills::waterfall(s, &RAIN, 7))],
    ),
    ("du-lich/thue-xe-dap-tai-ben-xe-buyt", &[("duong-xe-dap.jpg", SMALL, |s| close::road(s, &GOLD, 14))]),
    (
        "du-lich/tram-thong-tin-du-lich-mo-cua-ca-buoi-toi-mua-ngam-may",
        &[("dem-sao.jpg", SMALL, |s| hills::night(s, &NIGHT, 9))],
    ),
];
