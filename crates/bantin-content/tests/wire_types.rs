//! The wire types read the same natively (serde) and as the browser reads them (`FromJson`).

use bantin_content::{
    Article, ClosedPage, FromJson, FrontPage, Json, LatestPage, NewsBox, Site, StandingPage, Visits,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A value as JavaScript would hand it over.
struct Parsed(Value);

impl Json for Parsed {
    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn field(&self, name: &str) -> Option<Box<dyn Json>> {
        let value = self.0.get(name)?;
        (!value.is_null()).then(|| Box::new(Parsed(value.clone())) as Box<dyn Json>)
    }

    fn items(&self) -> Option<Vec<Box<dyn Json>>> {
        let items = self.0.as_array()?;
        Some(items.iter().map(|item| Box::new(Parsed(item.clone())) as Box<dyn Json>).collect())
    }

    fn keys(&self) -> Vec<String> {
        self.0.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
    }
}

/// Reads both ways, compares, and takes every required field away once.
fn reads_alike<T: FromJson + DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(value: Value) {
    let natively: T = serde_json::from_value(value.clone()).expect("serde reads the example");
    assert_eq!(T::from_json(&Parsed(value.clone())), Some(natively));
    for name in value.as_object().expect("an object").keys() {
        let mut less = value.clone();
        less.as_object_mut().expect("an object").remove(name);
        let natively: Option<T> = serde_json::from_value(less.clone()).ok();
        assert_eq!(T::from_json(&Parsed(less)), natively, "without {name}");
        let mut wrong = value.clone();
        wrong[name] = json!({ "of another": ["shape"] });
        let natively: Option<T> = serde_json::from_value(wrong.clone()).ok();
        assert_eq!(T::from_json(&Parsed(wrong)), natively, "with a wrong {name}");
    }
    let mut more = value;
    more["from_a_newer_edition"] = json!([1, 2, 3]);
    assert!(T::from_json(&Parsed(more)).is_some(), "unknown fields are ignored");
}

fn stamp() -> Value {
    json!({ "at": "2026-11-20T08:30:00+07:00", "text": "20/11/2026" })
}

fn teaser() -> Value {
    json!({ "slug": "cho-phien", "section": "tin-tuc", "headline": "Chợ phiên cuối tuần", "published": stamp() })
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
        "corrections": [{ "date": stamp(), "text": "Giờ họp chợ là 6 giờ." }], "tags": ["chợ"],
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
        json!({ "name": "gioi-thieu", "title": "Giới thiệu", "body_html": "<p>…</p>" }),
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
        "live": "https://live.mayson.example", "app": "a1", "edition": "e1",
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
