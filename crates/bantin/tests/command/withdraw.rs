//! `bantin withdraw`: an article is taken down, and nothing of it is left.

use std::collections::BTreeMap;
use std::fs;

use crate::edition_check::{assert_same, tree, unpacked};
use crate::made_up::PICTURES;
use crate::person::{Person, live};

const AS_OF: [&str; 2] = ["--as-of", "2026-11-22T18:00:00Z"];
const HEADLINE: &str = "Kho thóc cũ ở bản Nà Lộc";
const SENTENCE: &str = "Bà con đã dọn xong gian sau từ hôm qua.";

/// Where its address is still named: as one that is gone, for programs and for the servers of other hosts.
const SAY_THAT_IT_WENT: [&str; 5] = [
    "api/redirects/gone-caddy.map",
    "api/redirects/gone-nginx.map",
    "api/redirects/iis.config",
    "api/v1/withdrawn.json",
    "api/v1/withdrawn.json.br",
];

/// The smallest GIF.
const POINT: &[u8] = b"GIF89a\x01\0\x01\0\x80\x01\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// The smallest PDF, with a note in it.
fn pdf(note: &str) -> String {
    format!("%PDF-1.4\n% {note}\ntrailer <<>>\nstartxref\n0\n%%EOF\n")
}

/// Twenty-six articles a day apart, of which the fourteenth has pictures and files and is linked to. One file and one
/// picture another article has too.
fn newsroom() -> Person {
    let person = Person::sits_down();
    let site = "name = \"Mây\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\nbase_url = \"https://may.example\"\n\
                owner = \"Ủy ban\"\nresponsible = \"Ban biên tập\"\naddress = \"Số 1\"\n[[sections]]\nid = \"tin\"\ntitle = \"Tin\"\n\
                [[boxes]]\nid = \"moi\"\ntitle = \"Tin mới\"\nfrom = \"all\"\n";
    person.writes("town/site.toml", site);
    for day in (1..=26).filter(|day| *day != 14) {
        let link = if day == 20 { "[tin cũ](/tin/kho-thoc/)" } else { "Hết." };
        let text = format!(
            "---\nheadline: \"Tin ngày {day}\"\npublished: 2026-03-{day:02}\n---\nTrời nắng. {link}\n"
        );
        person.writes(&format!("town/content/tin/ngay-{day}.md"), &text);
    }
    for (picture, name) in PICTURES.into_iter().zip(["a.png", "b.png"]) {
        person.writes(&format!("town/content/tin/kho-thoc/{name}"), "");
        fs::write(person.home().join("town/content/tin/kho-thoc").join(name), picture).unwrap();
    }
    person.writes("town/content/tin/kho-thoc/ke-hoach.pdf", &pdf("Riêng"));
    for folder in ["tin/kho-thoc", "tin/chung"] {
        person.writes(&format!("town/content/{folder}/noi-quy.pdf"), &pdf("Chung"));
        fs::write(person.home().join("town/content").join(folder).join("c.gif"), POINT).unwrap();
    }
    person.writes(
        "town/content/tin/chung/index.md",
        "---\nheadline: Nội quy\npublished: 2025-12-01\nattachments: [{file: noi-quy.pdf, title: Nội quy chợ}]\n---\n\n\
         Xem hình.\n\n![Điểm đen của chợ](c.gif)\n",
    );
    person
}

fn article(person: &Person, front_matter: &str) {
    let body = format!(
        "\n{SENTENCE} Chiều nay họp.\n\n![Gian sau](b.png \"Gian sau của kho\")\n\nHết.\n\n![Một điểm](c.gif)\n"
    );
    person.writes("town/content/tin/kho-thoc/index.md", &[front_matter, &body].concat());
}

const YAML: &str = "---\n# Ghi chú của phóng viên\nheadline: \"Kho thóc cũ ở bản Nà Lộc\"\npublished:   2026-03-14\n\
                    lead: Kho thóc trăm tuổi.\nbyline: Hà Vân\ntags: [kho thóc]\npicture: {file: a.png, alt: Kho thóc}\n\
                    attachments: [{file: ke-hoach.pdf, title: Kế hoạch sửa kho}, {file: noi-quy.pdf, title: Nội quy gian sau}]\n\
                    corrections: [{date: 2026-03-16, text: Gian giữa rộng hơn.}]\n---\n";

const PUBLISH: [&str; 6] = ["publish", "town", "--out", "dist", AS_OF[0], AS_OF[1]];
const WITHDRAW: [&str; 7] = ["withdraw", "kho-thoc", "town", "--out", "dist", AS_OF[0], AS_OF[1]];

/// Every file of the edition, twins unpacked.
fn plain_files(person: &Person) -> BTreeMap<String, Vec<u8>> {
    let files = tree(&person.home().join("dist")).into_iter();
    let unpack = |(path, bytes): (String, Vec<u8>)| match path.ends_with(".br") {
        true => (path, unpacked(&bytes).expect("a twin can be unpacked")),
        false => (path, bytes),
    };
    files.filter_map(|(path, entry)| Some(unpack((path, entry.bytes?)))).collect()
}

/// Files that hold a text.
fn holding(person: &Person, text: &str) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    plain_files(person).into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn after_it_a_search_of_the_whole_edition_finds_nothing_of_the_article() {
    let person = newsroom();
    article(&person, YAML);
    person.types(&PUBLISH).ends_with(0);
    let html = person.reads("dist/tin/kho-thoc/index.html");
    // What it shows and hands out, in two parts: its own, and what another article has too.
    let elsewhere = person.reads("dist/tin/chung/index.html");
    let assets = tree(&person.home().join("dist")).into_iter().filter(|(_, entry)| entry.bytes.is_some());
    let assets =
        assets.map(|(path, _)| path).filter(|path| path.starts_with("assets/") && html.contains(&**path));
    let (shared, own): (Vec<String>, Vec<String>) = assets.partition(|path| elsewhere.contains(&**path));
    let ends = |paths: &[String], end: &str| paths.iter().filter(|path| path.ends_with(end)).count();
    assert!(ends(&own, ".webp") >= 2 && ends(&own, "/ke-hoach.pdf") == 1, "{own:?}");
    assert!(ends(&shared, ".webp") == 1 && ends(&shared, "/noi-quy.pdf") == 1, "{shared:?}");
    let before = holding(&person, HEADLINE);
    assert!(
        before.iter().any(|path| path == "tin/ngay-16/index.html"),
        "baked beside another article: {before:?}"
    );

    let answer = person.types(&WITHDRAW).ends_with(0);
    let answer = answer.says("Wrote `withdrawn: 2026-11-23` into town/content/tin/kho-thoc/index.md");
    // All that changed is told, and nothing else.
    for address in [
        "/tin/kho-thoc/",
        "/api/v1/articles/kho-thoc.json",
        "/api/v1/withdrawn.json",
        "/tin/ngay-16/",
        "/feed.xml",
        "/tin/atom.xml",
        "/tin/feed.json",
        "/luu-tru/2026/",
        "/tin/luu-tru/2026/",
        "/tu-khoa/kho-thoc/",
        "/sitemap-1.xml",
    ] {
        assert!(
            answer.out.lines().any(|line| line == ["  https://may.example", address].concat()),
            "{address}: {}",
            answer.out
        );
    }
    for (paths, told) in [(&own, true), (&shared, false)] {
        for path in paths {
            let line = ["  https://may.example/", path].concat();
            assert_eq!(answer.out.contains(&line), told, "{path}: {}", answer.out);
        }
    }
    assert!(!answer.out.contains("/tin/ngay-2/"), "{}", answer.out);
    answer.says("search engines");

    let nothing_is_left = |when: &str| {
        for text in [
            HEADLINE,
            SENTENCE,
            "Kho thóc",
            "Hà Vân",
            "kho thóc",
            "Gian sau",
            "gian sau",
            "Gian giữa",
            "Kế hoạch",
            "ke-hoach",
            "Riêng",
        ] {
            assert_eq!(holding(&person, text), [""; 0], "{when}: {text}");
        }
        // Its name is left where it is said that it went, and in the text that links to it.
        let linking = holding(&person, "tin cũ");
        let mut naming = holding(&person, "kho-thoc");
        naming.retain(|path| !linking.contains(path));
        assert_eq!(naming, SAY_THAT_IT_WENT, "{when}");
        for path in &own {
            assert!(!person.has(&["dist/", path].concat()), "{when}: {path}");
            let folder =
                path.strip_suffix("/ke-hoach.pdf").filter(|folder| person.has(&["dist/", folder].concat()));
            assert_eq!(folder, None, "{when}");
        }
        assert!(shared.iter().all(|path| person.has(&["dist/", path].concat())), "{when}: {shared:?}");
        assert!(!person.has("dist/api/v1/articles/kho-thoc.json"), "{when}");
        let page = person.reads("dist/tin/kho-thoc/index.html");
        assert!(
            page.contains("Bài này đã được gỡ ngày 23/11/2026.") && page.contains("noindex"),
            "{when}: {page}"
        );
        assert!(person.reads("dist/api/v1/withdrawn.json").contains("\"kho-thoc\""), "{when}");
    };
    nothing_is_left("little by little");
    let incremental = tree(&person.home().join("dist"));
    person.types(&[&PUBLISH[..], &["--full"]].concat()).ends_with(0);
    nothing_is_left("from nothing");
    assert_same(&incremental, &tree(&person.home().join("dist")), "little by little, and from nothing");

    let server = person.starts(&live("dist", "visits"));
    for (address, status) in
        [("/tin/kho-thoc/", 410), ("/tin/kho-thoc/index.html", 410), ("/api/v1/articles/kho-thoc.json", 410)]
    {
        let page = server.gets(address);
        assert_eq!(page.status, status, "{address}");
        assert!(!page.text.contains("Kho thóc"), "{address}");
    }
    for path in &own {
        assert_eq!(server.gets(&["/", path].concat()).status, 404, "{path}");
    }
}

#[test]
fn of_a_link_to_it_a_check_tells() {
    let person = newsroom();
    article(&person, YAML);
    person.types(&["check", "town"]).ends_with(0);
    let answer = person.types(&WITHDRAW).ends_with(0);
    answer
        .complains("content/tin/ngay-20.md:5")
        .complains("“/tin/kho-thoc/” leads to an article that was withdrawn");
    person.types(&["check", "town"]).ends_with(0).complains("BT0410");
}

#[test]
fn nothing_else_in_the_file_is_touched() {
    let toml = "+++\r\n# Ghi chú\r\nheadline = \"Kho\"\r\npublished = 2026-03-14\r\n\r\n[[corrections]]\r\ndate = 2026-03-15\r\ntext = \"Sửa\"\r\n+++\r\n";
    let empty = "---\nheadline: Kho\nwithdrawn:\npublished: 2026-03-14\n---\n";
    for (before, after) in [
        (YAML.to_owned(), YAML.replacen("---\n", "---\nwithdrawn: 2026-11-23\n", 1)),
        (
            format!("\u{feff}{}", YAML.replace('\n', "\r\n")),
            format!(
                "\u{feff}{}",
                YAML.replacen("---\n", "---\nwithdrawn: 2026-11-23\n", 1).replace('\n', "\r\n")
            ),
        ),
        (toml.to_owned(), toml.replacen("+++\r\n", "+++\r\nwithdrawn = 2026-11-23\r\n", 1)),
        (empty.to_owned(), empty.replace("withdrawn:\n", "withdrawn: 2026-11-23\n")),
        // The headline's accents stand apart from its letters.
        (
            "---\nheadline: Kho tho\u{301}c\npublished: 2026-03-14\n---\n".to_owned(),
            "---\nwithdrawn: 2026-11-23\nheadline: Kho tho\u{301}c\npublished: 2026-03-14\n---\n".to_owned(),
        ),
    ] {
        let person = newsroom();
        article(&person, &before);
        let body = person.reads("town/content/tin/kho-thoc/index.md")[before.len()..].to_owned();
        person.types(&WITHDRAW).ends_with(0);
        assert_eq!(person.reads("town/content/tin/kho-thoc/index.md"), after + &body);
        // Once more: what was cut off is finished, and nothing is written.
        let text = person.reads("town/content/tin/kho-thoc/index.md");
        person.types(&WITHDRAW).ends_with(0).says("was withdrawn on 2026-11-23 already");
        assert_eq!(person.reads("town/content/tin/kho-thoc/index.md"), text);
        assert!(!person.has("town/content/tin/kho-thoc/.index.md.new"));
    }
}

#[test]
fn who_only_asks_changes_nothing() {
    let person = newsroom();
    article(&person, YAML);
    person.types(&PUBLISH).ends_with(0);
    let folders = || ["town/content", "dist"].map(|folder| tree(&person.home().join(folder)));
    let before = folders();
    let answer = person.types(&[&WITHDRAW[..], &["--dry-run"]].concat()).ends_with(0);
    answer.says("Would write `withdrawn: 2026-11-23` into town/content/tin/kho-thoc/index.md");
    for (before, after) in before.iter().zip(folders()) {
        assert_same(before, &after, "only asked");
    }
}

#[test]
fn it_is_named_by_slug_address_or_file_and_a_slip_is_told_with_the_nearest() {
    for named in [
        "kho-thoc",
        "/tin/kho-thoc/",
        "https://may.example/tin/kho-thoc/?tin-khac=2",
        "town/content/tin/kho-thoc/index.md",
        "ngay-3.md",
    ] {
        let person = newsroom();
        article(&person, YAML);
        person.types(&["withdraw", named, "town", "--out", "dist"]).ends_with(0);
    }
    let person = newsroom();
    article(&person, YAML);
    person
        .types(&["withdraw", "kho-thok", "town"])
        .ends_with(1)
        .complains("did you mean “kho-thoc”?")
        .complains("BT0924");
    person
        .types(&["withdraw", "hoan-toan-khac", "town"])
        .ends_with(1)
        .complains("no article “hoan-toan-khac”; name it");
    assert!(!person.has("town/dist"));
}

#[test]
fn what_is_not_out_yet_is_not_taken_down() {
    for line in ["draft: true", "published: 2027-01-01"] {
        let person = newsroom();
        let published = if line.starts_with("draft") { "published: 2026-03-14\n" } else { "" };
        article(&person, &format!("---\nheadline: Kho\n{published}{line}\n---\n"));
        let text = person.reads("town/content/tin/kho-thoc/index.md");
        person.types(&WITHDRAW).ends_with(1).complains("BT0925");
        assert_eq!(person.reads("town/content/tin/kho-thoc/index.md"), text);
    }
}

#[test]
fn what_is_wrong_with_its_own_text_does_not_hold_it_up() {
    let alias = YAML.replacen("---\n", "---\naliases: [/tin/ngay-3/, /cu/kho/]\n", 1);
    let attachment = YAML.replacen("ke-hoach.pdf", "khong-co.pdf", 1);
    let deep = ["> ".repeat(600), "Sâu.\n".to_owned()].concat();
    for (front_matter, body, gone) in [
        (YAML, "", "b.png"),
        (YAML, "\n![Không có](khong-co.jpg) [tải](khong-co.docx)\n", "c.gif"),
        (YAML, &*deep, "c.gif"),
        (&*alias, "", "c.gif"),
        (&*attachment, "", "c.gif"),
    ] {
        let person = newsroom();
        article(&person, YAML);
        person.types(&PUBLISH).ends_with(0);
        article(&person, front_matter);
        let text = person.reads("town/content/tin/kho-thoc/index.md") + body;
        person.writes("town/content/tin/kho-thoc/index.md", &text);
        fs::remove_file(person.home().join("town/content/tin/kho-thoc").join(gone)).unwrap();
        person.types(&PUBLISH).ends_with(2).complains("content/tin/kho-thoc/index.md");
        person.types(&WITHDRAW).ends_with(0);
        assert_eq!(holding(&person, HEADLINE), [""; 0], "{body} {gone}");
        assert_eq!(holding(&person, SENTENCE), [""; 0], "{body} {gone}");
    }
}

#[test]
fn another_articles_mistake_does_not_hold_it_up_and_its_own_is_told() {
    let person = newsroom();
    article(&person, YAML);
    person.types(&PUBLISH).ends_with(0);
    person.changes("town/content/tin/ngay-2.md", "2026-03-02", "mai");
    person.types(&WITHDRAW).ends_with(3).complains("content/tin/ngay-2.md");
    assert_eq!(holding(&person, HEADLINE), [""; 0]);

    // A link in its folder leads out of the newsroom: the file is written, and what was published before stands.
    let person = newsroom();
    article(&person, YAML);
    person.types(&PUBLISH).ends_with(0);
    let link = person.home().join("town/content/tin/kho-thoc/ngoai");
    std::os::unix::fs::symlink("/", &link).unwrap();
    person.types(&WITHDRAW).ends_with(2).complains("kho-thoc/ngoai").complains("BT0927");
    fs::remove_file(link).unwrap();
    person.types(&WITHDRAW).ends_with(0);

    // What it is written in is wrong: it stays as it is.
    for (front_matter, code) in [
        ("---\nheadline: Kho\npublished: mai\n---\n", "BT0208"),
        ("---\n{headline: Kho, published: 2026-03-14}\n---\n", "BT0926"),
    ] {
        let person = newsroom();
        article(&person, front_matter);
        let text = person.reads("town/content/tin/kho-thoc/index.md");
        person.types(&WITHDRAW).ends_with(2).complains(code);
        assert_eq!(person.reads("town/content/tin/kho-thoc/index.md"), text);
    }
}
