//! Whatever is written into a newsroom, every file of its edition stays what its ending says: a strict parser of its kind
//! reads it to the end, and finds nothing in it that Bantin does not write.

mod html;
mod newsroom;
mod servers;

use std::collections::BTreeSet;
use std::io::BufReader;

use bantin_publisher::problem::Tally;
use bantin_publisher::{Manner, Order, Silent, publish};

use crate::edition::Tree;
use crate::newsroom::{Newsroom, SITE, app};
use newsroom::{Hostile, NOW, problems};

#[test]
fn every_file_of_a_hostile_newsroom_is_what_its_ending_says() {
    let attacks = attacks::all();
    let hostile = Hostile::of(&attacks);
    assert!(hostile.in_fields >= 2_000, "{}", hostile.in_fields);
    assert!(hostile.in_texts >= 2_000 * 8 / 10, "{}", hostile.in_texts);
    assert!(hostile.aliases >= 20 && hostile.menu >= 20, "{} {}", hostile.aliases, hostile.menu);
    let tree = hostile.newsroom.publish_as_of(NOW).0.tree();
    let count = read_strictly(&tree);
    for kind in ["html", "json", "xml", "map", "config", "webmanifest", "_redirects"] {
        assert!(count.contains(kind), "{kind} of {count:?}");
    }
}

/// Reads every file that is text; gives the endings that there were.
fn read_strictly(tree: &Tree) -> BTreeSet<&str> {
    let (mut endings, mut settings) = (BTreeSet::new(), Vec::new());
    for (path, bytes) in tree {
        let ending = path.rsplit(['/', '.']).next().unwrap_or_default();
        endings.insert(ending);
        let text = || std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        match ending {
            "html" => html::is_strict(path, text()),
            "json" | "webmanifest" => drop(json(path, text())),
            "xml" => xml(path, text()),
            _ if path.starts_with("api/servers/") || path == "_headers" => settings.push((path, bytes)),
            "map" if path.contains("gone-") => servers::is_of_what_is_gone(path, text()),
            "map" if path.contains("caddy") => servers::is_for_caddy(path, text()),
            "map" => servers::is_for_nginx(path, text()),
            "config" => servers::is_for_iis(path, text()),
            "_redirects" => servers::is_for_hosts(path, text()),
            _ => {}
        }
    }
    let plain = Newsroom::with_articles(1).publish().tree();
    assert_eq!(settings.len(), 5);
    for (path, bytes) in settings {
        assert!(*bytes == plain[path], "{path} is the same in every edition");
    }
    endings
}

fn json(path: &str, text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Well-formed, and a feed or a sitemap as their readers know it.
fn xml(path: &str, text: &str) {
    for event in xml::reader::EventReader::new(text.as_bytes()) {
        event.unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let reader = BufReader::new(text.as_bytes());
    if path.ends_with("feed.xml") {
        rss::Channel::read_from(reader).unwrap_or_else(|error| panic!("{path}: {error}"));
    } else if path.ends_with("atom.xml") {
        atom_syndication::Feed::read_from(reader).unwrap_or_else(|error| panic!("{path}: {error}"));
    } else {
        assert!(text.contains("<urlset") || text.contains("<sitemapindex"), "{path}: {text:.200}");
    }
}

#[test]
fn no_attack_is_the_name_of_a_page() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/bai", "2026-01-01", "");
    let text = "---\nheadline: Bài\npublished: 2026-01-01\n---\nkẻ gian\n";
    let names: BTreeSet<String> =
        attacks::all().iter().map(|attack| newsroom::file_name(&attack.text)).collect();
    let mut written = 0;
    for name in names.iter().filter(|name| !name.starts_with(['.', '_', '~', '#']) && !name.is_empty()) {
        newsroom.file(&format!("content/tin/{name}.md"), text);
        newsroom.file(&format!("content/{name}/bai.md"), text);
        written += 1;
    }
    assert!(written >= 1_900, "{written}");
    let told = problems(&newsroom);
    let told: BTreeSet<&str> =
        told.iter().filter(|problem| problem.is_error()).map(|problem| &*problem.file).collect();
    assert!(told.len() >= written, "{} of {written}", told.len());
    let order = Order {
        newsroom: &newsroom.path(),
        out: &newsroom.out(),
        as_of: NOW.parse().unwrap(),
        app: &app(),
        preview: None,
        manner: Manner { keep_going: true, ..Manner::default() },
    };
    publish(&order, &Silent).unwrap();
    let tree = newsroom.edition().tree();
    read_strictly(&tree);
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    for (path, bytes) in &tree {
        assert!(path.chars().all(plain), "{path:?}");
        assert!(!String::from_utf8_lossy(bytes).contains("kẻ gian"), "{path}");
    }
}

#[test]
fn no_attack_is_an_id_or_an_address_of_the_site() {
    for attack in attacks::some(20) {
        let text = attacks::quoted(&attack.text.replace('\0', ""));
        for (key, was) in [
            ("id", "id = \"tin\""),
            ("language", "language = \"vi\""),
            ("time_zone", "time_zone = \"Asia/Ho_Chi_Minh\""),
            ("base_url", "base_url = \"https://thu.example\""),
            ("from", "from = \"all\""),
        ] {
            let newsroom = Newsroom::new();
            newsroom.file("site.toml", SITE.replacen(was, &format!("{key} = {text}"), 1));
            assert_ne!(Tally::of(&problems(&newsroom)).errors, 0, "{key} = {text}");
        }
    }
}
