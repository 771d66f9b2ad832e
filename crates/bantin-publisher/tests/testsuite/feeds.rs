//! Feeds, read as feed readers and their validators read them.

mod enclosures;
mod rules;

use std::collections::BTreeSet;
use std::io::BufReader;

use bantin_content::{Article, FrontPage};
use jiff::Timestamp;
use serde_json::Value;
use url::Url;

use crate::edition::{Edition, attributes};
use crate::newsroom::{Newsroom, SITE, day};
use crate::pictures::png;

const FILES: [&str; 3] = ["feed.xml", "atom.xml", "feed.json"];

/// An entry, whatever the format.
#[derive(Debug, PartialEq)]
struct Entry {
    id: String,
    address: String,
    title: String,
    html: String,
    summary: Option<String>,
    published: Timestamp,
    author: Option<String>,
    categories: Vec<String>,
}

/// Everything that one can trip over, in a newsroom of two sections.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::with_articles(24);
    newsroom
        .file("site.toml", SITE.replace("name = \"Thị trấn Thử\"", "name = \"Thị trấn <Thử> & bạn đọc\"\nemail = \"a@thu.example\"\nreuse = \"Xin ghi rõ nguồn ]]> này\""))
        .file("content/le-hoi/hoi-xuan/anh.png", png(640, 480, 0))
        .file(
            "content/le-hoi/hoi-xuan/index.md",
            "---\nheadline: \"Hội <xuân> & “tết” ]]> \\u0008\\ufffe\"\npublished: 2021-02-01T09:30\n\
             updated: 2021-02-03T10:00\nlead: \"Mở cửa <b>sớm</b> & đông\"\nbyline: \"Hà Vân (Trung tâm Văn hóa)\"\n\
             tags: [\"lễ hội\", \"Tết & xuân\", \"lễ hội\"]\n\
             corrections: [{date: 2021-02-05, text: \"Giờ mở cửa <8> & đúng ngày.\"}]\n---\n\n\
             ![Cổng \"đình\"](anh.png \"Cổng đình\")\n\nXem [tin](/tin/bai-001/), [mục](#muc) và <b>cdata ]]></b>.\n\n\
             ## Mục {#muc}\n\n![Sân](anh.png \"Sân đình\")\n",
        )
        .article("le-hoi/da-go", &day(40), "withdrawn: 2021-05-01")
        .article("le-hoi/nhap", &day(41), "draft: true");
    newsroom
}

fn rss(edition: &Edition, path: &str) -> rss::Channel {
    rss::Channel::read_from(BufReader::new(strict(edition, path).as_bytes())).unwrap()
}

fn atom(edition: &Edition, path: &str) -> atom_syndication::Feed {
    atom_syndication::Feed::read_from(BufReader::new(strict(edition, path).as_bytes())).unwrap()
}

fn json(edition: &Edition, path: &str) -> Value {
    serde_json::from_str(&edition.page(path)).unwrap()
}

/// The text of a file that a strict parser reads to its end.
fn strict(edition: &Edition, path: &str) -> String {
    let text = edition.page(path);
    for event in xml::reader::EventReader::new(text.as_bytes()) {
        event.unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    text
}

fn moment(text: &str) -> Timestamp {
    let of_mail = jiff::fmt::rfc2822::parse(text).map(|moment| moment.timestamp());
    of_mail.or_else(|_| text.parse()).unwrap_or_else(|_| panic!("{text} is no moment"))
}

/// The same entries from each of the three formats.
fn entries(edition: &Edition, folder: &str) -> [Vec<Entry>; 3] {
    let rss = rss(edition, &format!("{folder}feed.xml")).items.into_iter().map(|item| Entry {
        id: item.guid.unwrap().value,
        address: item.link.unwrap(),
        title: item.title.unwrap(),
        html: item.content.unwrap(),
        summary: item
            .description
            .map(|html| html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")),
        published: moment(&item.pub_date.unwrap()),
        author: item.dublin_core_ext.and_then(|more| more.creators.into_iter().next()),
        categories: item.categories.into_iter().map(|category| category.name).collect(),
    });
    let atom = atom(edition, &format!("{folder}atom.xml")).entries.into_iter().map(|entry| Entry {
        id: entry.id,
        address: entry.links[0].href.clone(),
        title: entry.title.value,
        html: entry.content.unwrap().value.unwrap(),
        summary: entry.summary.map(|summary| summary.value),
        published: moment(&entry.published.unwrap().to_rfc3339()),
        author: entry.authors.into_iter().next().map(|person| person.name),
        categories: entry.categories.into_iter().map(|category| category.term).collect(),
    });
    let feed = json(edition, &format!("{folder}feed.json"));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let json = feed["items"].as_array().unwrap().iter().map(|item| Entry {
        id: text(&item["id"]),
        address: text(&item["url"]),
        title: text(&item["title"]),
        html: text(&item["content_html"]),
        summary: item["summary"].as_str().map(str::to_owned),
        published: moment(item["date_published"].as_str().unwrap()),
        author: item["authors"][0]["name"].as_str().map(str::to_owned),
        categories: item["tags"].as_array().unwrap().iter().map(text).collect(),
    });
    [rss.collect(), atom.collect(), json.collect()]
}

#[test]
fn the_three_formats_of_every_feed_say_the_same_of_its_newest_articles() {
    let edition = newsroom().publish();
    for (folder, first, length) in
        [("/", "bai-023", 20), ("/tin/", "bai-023", 20), ("/le-hoi/", "hoi-xuan", 1)]
    {
        let [rss, atom, json] = entries(&edition, folder);
        assert_eq!((rss.len(), atom.len(), json.len()), (length, length, length), "{folder}");
        // Of RSS the parser gives back what readers see, of Atom too.
        assert_eq!(rss, atom);
        assert_eq!(rss, json);
        let newest = rss.iter().max_by_key(|entry| entry.published).unwrap();
        assert!(rss[0] == *newest || folder == "/", "{folder}");
        assert!(rss.iter().any(|entry| entry.address.ends_with(&format!("/{first}/"))), "{folder}");
        assert!(rss.is_sorted_by(|a, b| a.published >= b.published));
        let ids: BTreeSet<&String> = rss.iter().map(|entry| &entry.id).collect();
        assert_eq!(ids.len(), length);
    }
}

#[test]
fn an_entry_holds_the_whole_article_with_whole_addresses() {
    let edition = newsroom().publish();
    let [entries, ..] = entries(&edition, "/le-hoi/");
    let entry = &entries[0];
    assert_eq!(entry.id, "tag:thu.example,2021:hoi-xuan");
    assert_eq!(entry.address, "https://thu.example/le-hoi/hoi-xuan/");
    assert_eq!(entry.title, "Hội <xuân> & “tết” ]]>");
    assert_eq!(entry.summary.as_deref(), Some("Mở cửa <b>sớm</b> & đông"));
    assert_eq!(entry.author.as_deref(), Some("Hà Vân (Trung tâm Văn hóa)"));
    assert_eq!(entry.categories, ["Lễ hội", "lễ hội", "Tết & xuân"]);
    let html = &entry.html;
    for part in [
        "<p><strong>Mở cửa &lt;b&gt;sớm&lt;/b&gt; &amp; đông</strong></p>",
        "<p><em>Đính chính ngày 05/02/2021:</em> Giờ mở cửa &lt;8&gt; &amp; đúng ngày.</p>",
        "<figure><img src=\"https://thu.example/assets/",
        "alt=\"Cổng &quot;đình&quot;\"><figcaption>Cổng đình</figcaption></figure>",
        "<a href=\"https://thu.example/tin/bai-001/\">tin</a>",
        "<a href=\"https://thu.example/le-hoi/hoi-xuan/#body-muc\">",
        "cdata ]]&gt;",
        "Sân đình",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    for name in ["href", "src"] {
        let whole = attributes(html, name);
        assert!(whole.iter().all(|address| Url::parse(address).is_ok()), "{whole:?}");
    }
    for set in attributes(html, "srcset") {
        assert!(set.split(", ").all(|one| one.starts_with("https://thu.example/assets/")), "{set}");
    }
    for address in
        attributes(html, "src").into_iter().map(|src| src.trim_start_matches("https://thu.example"))
    {
        assert!(edition.has(address), "{address}");
    }
    let image = json(&edition, "/le-hoi/feed.json")["items"][0]["image"].clone();
    let article: Article = edition.json("articles/hoi-xuan.json");
    assert_eq!(image, format!("https://thu.example{}", article.picture.unwrap().src));
}

#[test]
fn a_feed_is_as_new_as_what_was_changed_in_it_last() {
    let edition = newsroom().publish();
    // Corrected on the 5th, which is after its update and its publication.
    let corrected = "2021-02-05T00:00:00+07:00";
    let atom = atom(&edition, "/le-hoi/atom.xml");
    assert_eq!(
        (atom.updated.to_rfc3339(), atom.entries[0].updated.to_rfc3339()),
        (corrected.into(), corrected.into())
    );
    let rss = rss(&edition, "/le-hoi/feed.xml");
    assert_eq!(rss.last_build_date.as_deref(), Some("Fri, 05 Feb 2021 00:00:00 +0700"));
    assert_eq!(rss.items[0].pub_date.as_deref(), Some("Mon, 01 Feb 2021 09:30:00 +0700"));
    let json = json(&edition, "/le-hoi/feed.json");
    assert_eq!(json["items"][0]["date_modified"], corrected);
    let plain = &json_items(&edition, "/tin/feed.json")[0];
    assert_eq!(
        (plain["date_published"].as_str(), plain.get("date_modified")),
        (Some("2021-01-24T08:00:00+07:00"), None)
    );
}

fn json_items(edition: &Edition, path: &str) -> Vec<Value> {
    json(edition, path)["items"].as_array().unwrap().clone()
}

#[test]
fn feeds_say_what_they_are_of_in_the_rules_of_each_format() {
    let edition = newsroom().publish();
    for (folder, title, home) in [
        ("/", "Thị trấn <Thử> & bạn đọc", "https://thu.example/"),
        ("/le-hoi/", "Lễ hội · Thị trấn <Thử> & bạn đọc", "https://thu.example/le-hoi/"),
    ] {
        let rss = rss(&edition, &format!("{folder}feed.xml"));
        assert_eq!(
            (rss.title.as_str(), rss.link.as_str(), rss.language.as_deref()),
            (title, home, Some("vi"))
        );
        assert_eq!(rss.description, "Trang thông tin của thị trấn Thử");
        assert_eq!(rss.managing_editor.as_deref(), Some("a@thu.example (Ban biên tập)"));
        assert_eq!(rss.copyright.as_deref(), Some("Xin ghi rõ nguồn ]]> này"));
        let itself = &rss.atom_ext.as_ref().unwrap().links[0];
        assert_eq!((itself.rel.as_str(), itself.href.as_str()), ("self", &*format!("{home}feed.xml")));
        assert_eq!(itself.mime_type.as_deref(), Some("application/rss+xml"));
        assert!(rss.items.iter().all(|item| !item.guid.as_ref().unwrap().permalink && item.author.is_none()));
        let atom = atom(&edition, &format!("{folder}atom.xml"));
        assert_eq!((atom.title.value.as_str(), atom.lang.as_deref()), (title, Some("vi")));
        assert_eq!(
            (atom.id.as_str(), atom.authors[0].name.as_str()),
            (&*format!("{home}atom.xml"), "Ban biên tập")
        );
        let links: Vec<(&str, &str)> =
            atom.links.iter().map(|link| (link.rel.as_str(), link.href.as_str())).collect();
        assert_eq!(links, [("self", &*format!("{home}atom.xml")), ("alternate", home)]);
        let json = json(&edition, &format!("{folder}feed.json"));
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!((json["title"].as_str(), json["home_page_url"].as_str()), (Some(title), Some(home)));
        assert_eq!(
            (json["feed_url"].as_str(), json["language"].as_str()),
            (Some(&*format!("{home}feed.json")), Some("vi"))
        );
    }
}

#[test]
fn what_is_withdrawn_a_draft_or_gone_is_in_no_feed() {
    let newsroom = newsroom();
    let before = newsroom.publish();
    for folder in ["/", "/tin/", "/le-hoi/"] {
        for file in FILES {
            let text = before.page(&format!("{folder}{file}"));
            assert!(!text.contains("da-go") && !text.contains("nhap"), "{folder}{file}");
        }
    }
    newsroom.article("tin/bai-023", &day(23), "withdrawn: 2021-05-01");
    let after = newsroom.publish();
    assert_eq!(entries(&after, "/tin/")[0][0].id, "tag:thu.example,2021:bai-022");
}

#[test]
fn the_front_page_and_the_sections_name_their_feeds() {
    let edition = newsroom().publish();
    let named = |page: &str| -> Vec<String> {
        let html = edition.page(page);
        let links = html.split("<link rel=\"alternate\" type=\"application/").skip(1);
        links.map(|link| attributes(link, "href")[0].to_owned()).collect()
    };
    assert_eq!(named("/"), ["/feed.xml", "/atom.xml", "/feed.json"]);
    assert_eq!(named("/tin/"), ["/tin/feed.xml", "/tin/atom.xml", "/tin/feed.json"]);
    assert_eq!(named("/le-hoi/hoi-xuan/"), [""; 0]);
    assert!(edition.page("/").contains(" title=\"Thị trấn &lt;Thử&gt; &amp; bạn đọc\" href=\"/feed.xml\">"));
    assert!(named("/tin/").iter().all(|address| edition.has(address)));
}

#[test]
fn feeds_without_articles_are_feeds() {
    let edition = Newsroom::new().publish();
    let [rss, atom, json] = entries(&edition, "/tin/");
    assert_eq!((rss.len(), atom.len(), json.len()), (0, 0, 0));
    let front: FrontPage = edition.json("front.json");
    assert!(front.lead.is_none());
}

#[test]
fn a_section_that_goes_takes_its_feeds_along_and_no_file_stands_in_their_place() {
    let newsroom = Newsroom::with_articles(2);
    assert!(newsroom.publish().has("/le-hoi/feed.xml"));
    newsroom.file("site.toml", SITE.split("[[sections]]\nid = \"le-hoi\"").next().unwrap());
    let edition = newsroom.publish();
    assert!(FILES.iter().all(|file| !edition.has(&format!("/le-hoi/{file}"))));
    for file in ["feed.xml", "tin/feed.json", "tin/atom.xml/a.txt"] {
        newsroom.file(&format!("static/{file}"), "x");
        let error = newsroom.try_publish("2026-01-01T00:00:00+07:00").unwrap_err().to_string();
        assert!(error.contains(file.trim_end_matches("/a.txt")), "{error}");
        std::fs::remove_dir_all(newsroom.path().join("static")).unwrap();
    }
    newsroom.file("static/khac/feed.xml", "<a/>");
    assert_eq!(newsroom.publish().page("/khac/feed.xml"), "<a/>");
}
