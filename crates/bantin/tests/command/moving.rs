//! Articles and sections that get another address: the old one leads on, and nothing else of a file changes.

use std::fs;

use crate::edition_check::{assert_same, tree};
use crate::person::{Person, live};

const SITE: &str = "# Trang của thị trấn\r\nname = \"Thử\"\r\nlanguage = \"vi\"\r\ntime_zone = \"Asia/Ho_Chi_Minh\"\r\n\
    base_url = \"https://thu.example\"\r\nowner = \"Ủy ban\"\r\nresponsible = \"Ban biên tập\"\r\naddress = \"Số 1\"\r\n\
    [[sections]] # đầu tiên\r\nid = \"tin\" # tin tức\r\ntitle = \"Tin\"\r\n[[sections]]\r\nid = \"le-hoi\"\r\ntitle = \"Lễ hội\"\r\n\
    [[boxes]]\r\nid = \"hop\"\r\ntitle = \"Hộp\"\r\nfrom = \"tin\"\r\n[[menu]]\r\ntitle = \"Tin\"\r\nhref = \"/tin/\"\r\n";

/// With 21 articles in one section, so that it has a closed page.
fn town() -> Person {
    let person = Person::sits_down();
    person.writes("town/site.toml", SITE);
    for day in 1..=21 {
        let text = format!(
            "---\r\nheadline: \"Ngày {day}\" # giữ\r\npublished: 2026-01-{day:02}T08:00\r\n---\r\n\r\nXem [bài](/tin/bai-01/).\r\n"
        );
        person.writes(&format!("town/content/tin/2026/bai-{day:02}.md"), &text);
    }
    person
        .writes("town/content/le-hoi/hoi.md", "---\nheadline: Hội\npublished: 2026-02-01\n---\n\nHội mở.\n");
    person.types(&["publish", "town"]).ends_with(0);
    person
}

#[test]
fn an_article_that_is_moved_leaves_an_address_that_leads_on() {
    let person = town();
    let before = person.reads("town/content/tin/2026/bai-01.md");
    let said = person.types(&["move", "bai-01", "le-hoi/ngay-dau", "town", "--dry-run"]).ends_with(0);
    assert!(said.out.contains("/le-hoi/ngay-dau/") && said.out.contains("Nothing was done"), "{}", said.out);
    assert_eq!(person.reads("town/content/tin/2026/bai-01.md"), before);

    let said = person.types(&["move", "/tin/bai-01/", "le-hoi/ngay-dau", "town"]).ends_with(0);
    assert!(said.out.contains("21 texts link to the old address"), "{}", said.out);
    assert!(!person.home().join("town/content/tin/2026/bai-01.md").exists());
    let after = before.replace("T08:00\r\n---", "T08:00\r\naliases: [\"/tin/bai-01/\"]\r\n---");
    assert_eq!(person.reads("town/content/le-hoi/2026/ngay-dau.md"), after);
    let said = person.types(&["check", "town"]).ends_with(0);
    assert!(!said.err.contains("/tin/bai-01/"), "{}", said.err);
    person.types(&["publish", "town"]).ends_with(0);
    let page = person.reads("town/dist/tin/bai-01/index.html");
    assert!(page.contains("url=/le-hoi/ngay-dau/"), "{page}");

    // Back to where it was: its own address is no old one.
    person.types(&["move", "ngay-dau", "tin/bai-01", "town"]).ends_with(0);
    person.types(&["publish", "town"]).ends_with(0);
    assert!(person.reads("town/dist/tin/bai-01/index.html").contains("page-data"));
    assert!(person.reads("town/dist/le-hoi/ngay-dau/index.html").contains("url=/tin/bai-01/"));
}

#[test]
fn what_cannot_be_moved_is_told_and_left() {
    let person = town();
    let before = tree(&person.home().join("town/content"));
    for (from, to, words) in [
        ("khong-co", "le-hoi/", "there is no article"),
        ("bai-01", "du-lich/", "there is no section “du-lich”; site.toml has tin, le-hoi"),
        ("bai-01", "Lễ hội", "cannot stand in an address"),
        ("bai-01", "bai-02", "has this name already"),
        ("bai-01", "tin/bai-01", "it has this address already"),
        ("bai-01", "../ngoai", "there is no section"),
    ] {
        let said = person.types(&["move", from, to, "town"]).ends_with(1);
        assert!(said.err.contains(words), "{from} {to}: {}", said.err);
    }
    for (old, new, words) in [
        ("tin", "le-hoi", "site.toml has this name already"),
        ("x", "y", "no section “x”"),
        ("tin", "trang", "portal"),
    ] {
        let said = person.types(&["move", "--section", old, new, "town"]).ends_with(1);
        assert!(said.err.contains(words), "{old} {new}: {}", said.err);
    }
    person.writes(
        "town/content/le-hoi/khac.md",
        "---\nheadline: A\npublished: 2026-03-01\naliases: {a: b}\n---\n",
    );
    person.types(&["move", "khac", "tin/", "town"]).ends_with(2);
    fs::remove_file(person.home().join("town/content/le-hoi/khac.md")).unwrap();
    assert_same(&tree(&person.home().join("town/content")), &before, "refused");
}

#[test]
fn a_section_under_another_name_answers_at_every_address_that_it_had() {
    let person = town();
    person.types(&["move", "--section", "tin", "su-kien", "town", "--dry-run"]).ends_with(0);
    assert_eq!(person.reads("town/site.toml"), SITE);
    person.types(&["move", "--section", "tin", "su-kien", "town"]).ends_with(0);
    let site =
        SITE.replace("id = \"tin\"", "id = \"su-kien\"").replace("from = \"tin\"", "from = \"su-kien\"");
    assert_eq!(person.reads("town/site.toml"), site.replace("\"/tin/\"", "\"/su-kien/\""));
    let places = ["", "trang/1/", "luu-tru/", "luu-tru/2026/", "feed.xml", "atom.xml", "feed.json"];
    let lines = places.map(|place| format!("/tin/{place},/su-kien/{place}\n"));
    assert_eq!(person.reads("town/redirects.csv"), ["from,to\n", &lines.concat()].concat());
    let said = person.types(&["check", "town"]).ends_with(0);
    assert!(!said.err.contains("redirects.csv"), "{}", said.err);
    person.types(&["publish", "town"]).ends_with(0);
    for path in ["tin", "tin/trang/1", "tin/bai-01", "tin/bai-21"] {
        let page = person.reads(&format!("town/dist/{path}/index.html"));
        assert!(page.contains(&format!("url=/{}/", path.replacen("tin", "su-kien", 1))), "{path}: {page}");
    }
}

#[test]
fn every_page_and_feed_of_a_section_leads_to_the_same_of_its_new_id_and_back_again() {
    let person = town();
    // A year of so many articles that its months have pages; of one month nothing may be read any more.
    for at in 0..201 {
        let withdrawn = if at % 12 == 3 { "withdrawn: 2026-01-01\n" } else { "" };
        let day = format!("2025-{:02}-{:02}", at % 12 + 1, at / 12 + 1);
        let text = format!("---\nheadline: Bài {at}\npublished: {day}\n{withdrawn}---\n\nNgắn.\n");
        person.writes(&format!("town/content/tin/cu-{at:03}.md"), &text);
    }
    person.types(&["publish", "town"]).ends_with(0);
    let section = || -> Vec<String> {
        let paths = tree(&person.home().join("town/dist/tin")).into_iter();
        let files = paths.filter(|(path, entry)| entry.bytes.is_some() && !path.ends_with(".br"));
        files.map(|(path, _)| path).collect()
    };
    let before = section();
    for path in ["luu-tru/2025/03/index.html", "trang/20/index.html", "feed.json"] {
        assert!(before.iter().any(|there| there == path), "{path}: {before:?}");
    }
    assert!(!before.iter().any(|path| path.starts_with("luu-tru/2025/04/")));

    person.types(&["move", "--section", "tin", "su-kien", "town"]).ends_with(0);
    person.types(&["publish", "town"]).ends_with(0);
    assert!(!person.reads("town/redirects.csv").contains("/2025/04/"));
    let server = person.starts(&live("town/dist", "visits"));
    for path in &before {
        assert!(person.has(&["town/dist/su-kien/", path].concat()), "{path}");
        let address = path.trim_end_matches("index.html");
        let answer = server.leads_on(&["/tin/", address].concat());
        // Of what was withdrawn it is said at once that it is gone.
        let led_on = (301, ["/su-kien/", address].concat());
        let is_gone = path.starts_with("cu-")
            && person.reads(&["town/dist/su-kien/", path].concat()).contains("noindex");
        assert_eq!(answer, if is_gone { (410, String::new()) } else { led_on }, "{path}");
        if path.ends_with(".html") {
            let page = person.reads(&["town/dist/tin/", path].concat());
            assert!(page.contains(&["url=/su-kien/", address, "\""].concat()), "{path}: {page}");
        }
    }
    drop(server);

    // Under the id that it had before, nothing of it is an old address any more.
    person.types(&["move", "--section", "su-kien", "tin", "town"]).ends_with(0);
    let said = person.types(&["publish", "town"]).ends_with(0);
    assert!(!said.err.contains("redirects.csv"), "{}", said.err);
    assert_eq!(section(), before);
    assert!(
        person.reads("town/dist/su-kien/luu-tru/2025/03/index.html").contains("url=/tin/luu-tru/2025/03/")
    );
}

#[test]
fn no_old_address_takes_the_place_of_a_sections_archive_or_feeds() {
    let person = town();
    for address in ["/tin/luu-tru/", "/tin/luu-tru/2026/", "/tin/feed.xml", "/le-hoi/feed.json", "/feed.xml"]
    {
        person.writes("town/redirects.csv", &format!("from,to\n{address},/le-hoi/\n"));
        person.types(&["check", "town"]).ends_with(2).complains("redirects.csv:2").complains("portal");
    }
}

#[test]
fn a_move_that_was_stopped_anywhere_is_finished_by_the_next() {
    let whole = town();
    whole.types(&["move", "--section", "tin", "su-kien", "town"]).ends_with(0);
    let wanted = tree(&whole.home().join("town/content"));
    // Stopped behind some aliases, behind the folder, and behind site.toml.
    for step in 0..3 {
        let person = town();
        let done = |path: &str| {
            let done = whole.reads(&path.replace("content/tin", "content/su-kien"));
            person.writes(path, &done);
        };
        let last = if step == 0 { 7 } else { 21 };
        (1..=last).for_each(|day| done(&format!("town/content/tin/2026/bai-{day:02}.md")));
        if step > 0 {
            person.moves("town/content/tin", "town/content/su-kien");
        }
        if step > 1 {
            person.writes("town/site.toml", &whole.reads("town/site.toml"));
        }
        person.types(&["move", "--section", "tin", "su-kien", "town"]).ends_with(0);
        assert_same(&tree(&person.home().join("town/content")), &wanted, "finished");
        for file in ["town/site.toml", "town/redirects.csv"] {
            assert_eq!(person.reads(file), whole.reads(file), "{step}");
        }
    }
}

#[test]
fn an_address_that_vanished_is_an_error_of_a_check_which_mends_it() {
    let person = town();
    person.moves("town/content/tin/2026/bai-01.md", "town/content/le-hoi/bai-01.md");
    person.moves("town/content/tin/2026/bai-02.md", "town/content/tin/ten-moi.md");
    let said = person.types(&["check", "town"]).ends_with(2);
    for (file, address) in
        [("content/le-hoi/bai-01.md", "/tin/bai-01/"), ("content/tin/ten-moi.md", "/tin/bai-02/")]
    {
        let told = format!("{file}: error: it stood at “{address}” in the last edition");
        assert!(said.err.contains(&told), "{told} in {}", said.err);
    }
    let before = person.reads("town/content/tin/ten-moi.md");
    person.types(&["check", "town", "--fix"]).ends_with(0);
    let after = before.replace("T08:00\r\n---", "T08:00\r\naliases: [\"/tin/bai-02/\"]\r\n---");
    assert_eq!(person.reads("town/content/tin/ten-moi.md"), after);
    person.types(&["publish", "town"]).ends_with(0);
    assert!(person.reads("town/dist/tin/bai-01/index.html").contains("url=/le-hoi/bai-01/"));

    // A section that got another name by hand: its articles are mended, where its list went a person has to say.
    person.moves("town/content/tin", "town/content/su-kien");
    person.writes(
        "town/site.toml",
        &person.reads("town/site.toml").replace("\"tin\"", "\"su-kien\"").replace("/tin/", "/su-kien/"),
    );
    let said = person.types(&["check", "town", "--fix"]).ends_with(2);
    let told: Vec<&str> = said.err.lines().filter(|line| line.contains("nothing answers")).collect();
    assert!(
        told.len() == 1 && told[0].contains("redirects.csv: error: nothing answers at “/tin/” any more"),
        "{told:?}"
    );
    person.writes("town/redirects.csv", "from,to\n/tin/,/su-kien/\n");
    let said = person.types(&["check", "town"]).ends_with(0);
    assert!(!said.err.contains("any more"), "{}", said.err);
    person.types(&["publish", "town"]).ends_with(0);

    // One that is gone for good is told, by a publish as a warning.
    fs::remove_file(person.home().join("town/content/su-kien/2026/bai-03.md")).unwrap();
    let said = person.types(&["check", "town", "--fix"]).ends_with(2);
    assert!(said.err.contains("nothing answers at “/su-kien/bai-03/” any more"), "{}", said.err);
    let said = person.types(&["publish", "town"]).ends_with(0);
    assert!(said.err.contains("warning: nothing answers at “/su-kien/bai-03/” any more"), "{}", said.err);
    person.types(&["check", "town"]).ends_with(0);
}
