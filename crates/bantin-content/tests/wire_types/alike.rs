//! The wire types read the same natively (serde) and in the browser (`json-reading`): examples in which every
//! field is there, and everything that differs from them in one place.

use bantin_content::{
    Article, ClosedPage, FrontPage, LatestPage, NewsBox, NumberFormat, Picture, Site, StandingPage,
    Thumbnail, Visits,
};
use json_reading::FromJson;
use json_reading::testing::assert_reads_like_serde;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn reads_alike<T: FromJson + DeserializeOwned + PartialEq + std::fmt::Debug>(value: Value) {
    assert_reads_like_serde::<T>(&value);
}

fn stamp() -> Value {
    json!({ "at": "2026-11-20T08:30:00+07:00", "text": "20/11/2026" })
}

fn teaser() -> Value {
    json!({ "slug": "cho-phien", "section": "tin-tuc", "headline": "Chợ phiên cuối tuần", "published": stamp(),
            "picture": thumbnail() })
}

fn thumbnail() -> Value {
    json!({ "src": "/assets/a-3x2-168.webp", "srcset": "/assets/a-3x2-168.webp 168w", "width": 168, "height": 112 })
}

fn attachment() -> Value {
    json!({ "title": "Mẫu đơn", "href": "/assets/files/0123456789abcdef/mau-don.pdf", "details": "PDF, 1,2 MB" })
}

fn picture() -> Value {
    json!({ "src": "/assets/a.webp", "srcset": "/assets/a.webp 400w", "width": 400, "height": 267,
            "alt": "Ruộng bậc thang", "caption": "Mùa nước đổ" })
}

#[test]
fn an_article_reads_alike() {
    reads_alike::<Article>(json!({
        "slug": "cho-phien", "section": "tin-tuc", "headline": "Chợ phiên", "lead": "Chợ họp sớm.",
        "byline": "Hà Vân", "published": stamp(), "updated": stamp(), "picture": picture(),
        "body_html": "<p>Chợ</p>", "pictures": [picture()],
        "corrections": [{ "date": stamp(), "text": "Giờ họp chợ là 6 giờ." }], "tags": ["chợ"], "tag_pages": ["cho"],
        "attachments": [attachment()],
    }));
}

#[test]
fn lists_and_boxes_read_alike() {
    let span = json!({ "number": 3, "oldest": stamp(), "newest": stamp() });
    reads_alike::<LatestPage>(
        json!({ "section": "tin-tuc", "closed": 9, "teasers": [teaser()], "spans": [span], "as_of": stamp() }),
    );
    reads_alike::<ClosedPage>(json!({ "section": "tin-tuc", "span": span, "teasers": [teaser()] }));
    reads_alike::<NewsBox>(
        json!({ "id": "tin-moi", "title": "Tin tức", "section": "tin-tuc", "teasers": [teaser()], "as_of": stamp() }),
    );
}

#[test]
fn the_front_page_and_a_standing_page_read_alike() {
    let story = json!({ "teaser": teaser(), "lead": "Chợ họp sớm.", "picture": picture() });
    reads_alike::<FrontPage>(json!({
        "lead": story, "seconds": [story],
        "sections": [{ "id": "tin-tuc", "title": "Tin tức", "teasers": [teaser()] }],
    }));
    reads_alike::<StandingPage>(
        json!({ "name": "gioi-thieu", "title": "Giới thiệu", "body_html": "<p>…</p>", "attachments": [attachment()] }),
    );
}

#[test]
fn the_site_and_its_figures_read_alike() {
    reads_alike::<Site>(json!({
        "name": "Mây Sơn", "tagline": "Cổng thông tin", "language": "vi", "time_zone": "Asia/Ho_Chi_Minh",
        "base_url": "https://mayson.example", "number_format": "comma",
        "sections": [{ "id": "tin-tuc", "title": "Tin tức", "total": 120 }],
        "menu": [{ "title": "Du lịch", "href": "/du-lich/", "items": [{ "title": "Thác", "href": "/du-lich/thac/" }] }],
        "boxes": [{ "id": "tin-moi", "title": "Tin tức" }], "messages": { "other_news": "Cùng chuyên mục" },
        "owner": { "owner": "Ủy ban", "phone": "0200 000 000" }, "visits": { "base": 3_012_450, "since": stamp() },
        "live": "https://live.mayson.example", "desk_url": "https://desk.mayson.example", "app": "a1", "edition": "e1",
    }));
    reads_alike::<Visits>(json!({
        "online": 3, "today": 41, "week": 210, "total": 3_012_700, "as_of": "2026-11-23T14:05:00+07:00",
        "stale": false, "refresh_s": 120,
    }));
    reads_alike::<Visits>(json!({
        "online": null, "today": null, "week": null, "total": null, "as_of": "2026-11-23T14:05:00+07:00",
        "stale": true, "refresh_s": 120,
    }));
}

#[test]
fn every_way_to_write_numbers_reads_alike() {
    for format in ["dot", "comma", "space"] {
        reads_alike::<NumberFormat>(json!(format));
    }
}

#[test]
fn a_picture_of_another_site_is_none() {
    for (src, srcset) in [
        ("https://elsewhere.example/a.webp", "/assets/a.webp 400w"),
        ("/assets/a.webp", "/assets/a.webp 400w, https://elsewhere.example/a.webp 800w"),
    ] {
        let mut picture = picture();
        (picture["src"], picture["srcset"]) = (json!(src), json!(srcset));
        assert_eq!(Picture::from_json(&picture), None);
        assert!(serde_json::from_value::<Picture>(picture).is_err());
        let mut thumbnail = thumbnail();
        (thumbnail["src"], thumbnail["srcset"]) = (json!(src), json!(srcset));
        assert_eq!(Thumbnail::from_json(&thumbnail), None);
        assert!(serde_json::from_value::<Thumbnail>(thumbnail).is_err());
    }
}
