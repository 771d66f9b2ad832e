//! Tags, each of which leads to a page with its articles.

use bantin_app::Page;
use bantin_content::Article;

use crate::edition::{Edition, attributes};
use crate::newsroom::{Newsroom, day};

fn shown(edition: &Edition, address: &str) -> String {
    let html = edition.page(address);
    let start = html.find("<main").unwrap();
    html[start..html.find("</main>").unwrap()].to_owned()
}

/// The slugs of the articles on a page, in its order.
fn listed(edition: &Edition, address: &str) -> Vec<String> {
    let html = shown(edition, address);
    let rows = html.split("class=\"teaser__headline\" href=\"").skip(1);
    rows.map(|row| row.split('/').nth(2).unwrap().to_owned()).collect()
}

#[test]
fn a_tag_leads_from_the_article_to_all_that_have_it() {
    let newsroom = Newsroom::with_articles(2);
    newsroom
        .article("tin/mot", &day(3), "tags: [Chợ phiên, du lịch]")
        .article("le-hoi/hai", &day(4), "tags: [chợ phiên]")
        .article("le-hoi/da-go", &day(5), "tags: [chợ phiên, đã gỡ]\nwithdrawn: 2021-05-01")
        .article("le-hoi/nhap", &day(5), "tags: [chợ phiên, nháp]\ndraft: true")
        .article("le-hoi/hen", "2027-01-01", "tags: [chợ phiên, hẹn]");
    let edition = newsroom.publish();
    let article = edition.page("/tin/mot/");
    assert!(
        article.contains("<li class=\"tags__item\"><a href=\"/tu-khoa/cho-phien/\">Chợ phiên</a></li>"),
        "{article}"
    );
    assert_eq!(listed(&edition, "/tu-khoa/cho-phien/"), ["hai", "mot"]);
    let page = edition.page("/tu-khoa/cho-phien/");
    assert!(page.contains("<h1 class=\"headline\">Từ khóa: Chợ phiên</h1>"), "{page}");
    assert!(page.contains("<title>Từ khóa: Chợ phiên · Thị trấn Thử</title>"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://thu.example/tu-khoa/cho-phien/\">"));
    for nowhere in ["/tu-khoa/da-go/", "/tu-khoa/nhap/", "/tu-khoa/hen/"] {
        assert!(!edition.has(nowhere), "{nowhere}");
    }
    let whole: Article = edition.json("articles/mot.json");
    let pages: Vec<&str> = whole.tag_pages.iter().map(|page| page.as_str()).collect();
    assert_eq!(
        (whole.tags, pages),
        (vec!["Chợ phiên".to_owned(), "du lịch".to_owned()], vec!["cho-phien", "du-lich"])
    );
    let Page::Article(drawn) = edition.data("/tin/mot/").page else { panic!("an article page") };
    assert_eq!(drawn.article.tag_pages.len(), 2);
}

#[test]
fn spellings_of_one_name_share_a_page_and_are_told() {
    let newsroom = Newsroom::new();
    for (slug, tags) in [("a", "[Chè, chè]"), ("b", "[chè]"), ("c", "[CHÈ, che]"), ("d", "[\"***\", 5%]")]
    {
        newsroom.article(
            &format!("tin/{slug}"),
            &day(usize::from(slug.as_bytes()[0] - b'a')),
            &format!("tags: {tags}"),
        );
    }
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    let told: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].contains("content/tin/c.md")
            && told[0].contains("“che” has the same page as “chè”: /tu-khoa/che/")
    );
    assert!(
        told[1].contains("content/tin/d.md:4:8")
            && told[1].contains("“***” has neither a letter nor a digit")
    );
    assert_eq!(listed(&edition, "/tu-khoa/che/"), ["c", "b", "a"]);
    assert!(shown(&edition, "/tu-khoa/che/").contains("Từ khóa: chè"));
    // Of one article's spellings the first stays.
    let tags = |slug: &str| edition.json::<Article>(&format!("articles/{slug}.json")).tags;
    assert_eq!(
        (tags("a"), tags("c"), tags("d")),
        (vec!["Chè".into()], vec!["CHÈ".into()], vec!["5%".into()])
    );
    assert!(edition.has("/tu-khoa/5/"));
}

#[test]
fn whatever_a_tag_says_its_page_has_a_name_that_every_system_keeps() {
    let long = "Hội thi cấy lúa bằng tay trên ruộng bậc thang ".repeat(20);
    let longer = format!("{long} lần sau");
    let tags = [
        "con",
        "AUX",
        "nul",
        "Prn",
        "com1",
        "LPT9",
        "trang",
        "index",
        "404",
        "tìm kiếm",
        "Đà",
        "Da",
        "*** !!! …",
        "..",
        "../../x",
        "/",
        "a/b",
        "\u{202e}đảo",
        "🎋",
        "中文",
        "<b>đậm</b>",
        "100%",
        "-",
        &long,
        &longer,
    ];
    let newsroom = Newsroom::new();
    for (at, tag) in tags.iter().enumerate() {
        newsroom.article(
            &format!("tin/bai-{at:02}"),
            &day(at),
            &format!("tags: [{}]", serde_json::json!(tag)),
        );
    }
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    let page_of = |tag: &str| {
        let at = tags.iter().position(|other| *other == tag).unwrap();
        let article: Article = edition.json(&format!("articles/bai-{at:02}.json"));
        article.tag_pages.first().map(|page| page.to_string())
    };
    for (tag, page) in [
        ("con", Some("bai-con")),
        ("AUX", Some("bai-aux")),
        ("com1", Some("bai-com1")),
        ("trang", Some("bai-trang")),
        ("tìm kiếm", Some("bai-tim-kiem")),
        ("Đà", Some("da")),
        ("Da", Some("da")),
        ("../../x", Some("x")),
        ("a/b", Some("a-b")),
        ("<b>đậm</b>", Some("b-dam-b")),
        ("*** !!! …", None),
        ("..", None),
        ("-", None),
        ("🎋", None),
    ] {
        assert_eq!(page_of(tag).as_deref(), page, "{tag}");
    }
    assert_eq!(page_of(&long), page_of(&longer));
    assert!(page_of(&long).is_some_and(|page| page.len() <= 80));
    // Each leads to a page that lists its article.
    for (at, tag) in tags.iter().enumerate() {
        let html = edition.page(&format!("/tin/bai-{at:02}/"));
        let led_to: Vec<&str> =
            attributes(&html, "href").into_iter().filter(|href| href.contains("/tu-khoa/")).collect();
        let pages: Vec<String> = page_of(tag).into_iter().map(|page| format!("/tu-khoa/{page}/")).collect();
        assert_eq!(led_to, pages, "{tag}");
        for page in pages {
            assert!(listed(&edition, &page).contains(&format!("bai-{at:02}")), "{tag}: {page}");
        }
    }
    for path in edition.tree().into_keys() {
        let kept = |name: &str| {
            let stem = name.split('.').next().unwrap_or_default();
            let device = ["con", "prn", "aux", "nul"].contains(&stem)
                || (stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")));
            !device && name.len() < 250 && !name.ends_with(['.', ' '])
        };
        assert!(path.split('/').all(kept), "{path}");
    }
    let told: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    for (file, words) in
        [("bai-10.md", "“Đà” has the same page as “Da”"), ("bai-12.md", "neither a letter nor a digit")]
    {
        assert!(told.iter().any(|line| line.contains(file) && line.contains(words)), "{words}: {told:?}");
    }
}

#[test]
fn a_tag_of_many_articles_has_closed_pages_that_keep_theirs() {
    let newsroom = Newsroom::new();
    let written = |number: usize| {
        newsroom.article(&format!("tin/bai-{number:03}"), &day(number), "tags: [chung]");
    };
    (0..299).for_each(written);
    let before = newsroom.publish();
    assert_eq!(listed(&before, "/tu-khoa/chung/").len(), 199);
    let article = before.page("/tin/bai-298/");
    written(299);
    let edition = newsroom.publish();
    assert_eq!(edition.page("/tin/bai-298/"), article);
    assert_eq!(listed(&edition, "/tu-khoa/chung/trang/1/"), listed(&before, "/tu-khoa/chung/trang/1/"));
    let of = |pages: [&str; 3]| pages.map(|page| listed(&edition, page)).concat();
    let all: Vec<String> = (0..300).rev().map(|number| format!("bai-{number:03}")).collect();
    assert_eq!(of(["/tu-khoa/chung/", "/tu-khoa/chung/trang/2/", "/tu-khoa/chung/trang/1/"]), all);
    let onward = |page: &str| -> Vec<String> {
        let html = shown(&edition, page);
        let nav = html.split("listing__onward").nth(1).unwrap_or_default();
        attributes(nav, "href").into_iter().map(str::to_owned).collect()
    };
    assert_eq!(onward("/tu-khoa/chung/"), ["/tu-khoa/chung/trang/2/"]);
    assert_eq!(onward("/tu-khoa/chung/trang/2/"), ["/tu-khoa/chung/", "/tu-khoa/chung/trang/1/"]);
    assert_eq!(onward("/tu-khoa/chung/trang/1/"), ["/tu-khoa/chung/", "/tu-khoa/chung/trang/2/"]);
}

#[test]
fn the_word_of_their_addresses_is_no_name_of_a_text() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("content/tu-khoa.md", "---\ntitle: Từ khóa\n---\n\nMột trang.\n");
    let error = newsroom.try_publish("2026-01-01T00:00:00+07:00").unwrap_err().to_string();
    assert!(
        error.contains("content/tu-khoa.md") && error.contains("address of the portal itself"),
        "{error}"
    );
}
