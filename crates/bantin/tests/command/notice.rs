//! `bantin notice`: everybody is told at once, and nothing is left of it when it is over.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::person::Person;

const OUT: [&str; 5] = ["town", "--out", "dist", "--as-of", "2026-11-23T08:00"];
const NOTICE: [&str; 4] = ["notice", "Nước lên cao: xin không qua ngầm “Nà Tâu”.", "--until", "18:00"];

fn published() -> Person {
    let person = Person::with_a_newsroom();
    let text = "---\nheadline: Tin cũ\npublished: 2020-01-01\n---\nMột câu.\n";
    person.writes("town/content/tin-tuc/tin-cu.md", text);
    person.types(&[&["publish"], &OUT[..]].concat()).ends_with(0);
    person
}

fn says_nothing(person: &Person) -> bool {
    !person.reads("dist/api/v1/notice.json").contains("text")
}

fn types(person: &Person, words: &[&str]) -> crate::person::Answer {
    person.types(&[&words[..2], &OUT[..1], &words[2..], &OUT[1..]].concat())
}

fn ends(person: &Person) -> crate::person::Answer {
    person.types(&[&["notice", "--end"], &OUT[..]].concat())
}

#[test]
fn it_is_written_published_and_taken_back_and_the_addresses_are_told() {
    let person = published();
    let site = person.reads("town/site.toml");
    let article = person.reads("dist/tin-tuc/tin-cu/index.html");
    let answer = types(&person, &NOTICE).ends_with(0).says("until 2026-11-23T18:00:00+07:00");
    let table = "\n[notice]\ntext = \"Nước lên cao: xin không qua ngầm “Nà Tâu”.\"\nuntil = 2026-11-23T18:00:00+07:00\n";
    assert_eq!(person.reads("town/site.toml"), [&*site, table].concat());
    assert!(person.reads("dist/api/v1/notice.json").contains("\"at\":\"2026-11-23T18:00:00+07:00\""));
    assert!(person.reads("dist/index.html").contains("Nước lên cao"));
    assert_eq!(person.reads("dist/tin-tuc/tin-cu/index.html"), article);
    let told: Vec<&str> = answer.out.lines().filter_map(|line| line.strip_prefix("  https://")).collect();
    let told: Vec<&str> = told.iter().filter_map(|address| Some(address.split_once('/')?.1)).collect();
    assert!(
        told.contains(&"api/v1/notice.json") && told.contains(&"") && !told.contains(&"tin-tuc/tin-cu/"),
        "{told:?}"
    );

    types(&person, &["notice", "Nước đã rút.", "--until", "2026-11-24", "--href", "/tin-tuc/tin-cu/"])
        .ends_with(0);
    let text = person.reads("town/site.toml");
    assert!(text.starts_with(&site) && text.contains("Nước đã rút.") && !text.contains("Nước lên"), "{text}");
    assert!(text.contains("until = 2026-11-24T23:59:59+07:00\nhref = \"/tin-tuc/tin-cu/\"\n"), "{text}");

    ends(&person).ends_with(0).says("The notice is over");
    assert_eq!(person.reads("town/site.toml"), site);
    assert!(says_nothing(&person));
    assert!(!person.reads("dist/index.html").contains("Nước đã rút"));
    ends(&person).ends_with(0).says("There was no notice");
}

#[test]
fn a_time_of_day_is_the_next_one() {
    let person = published();
    types(&person, &["notice", "Nước lên.", "--until", "07:30"])
        .ends_with(0)
        .says("2026-11-24T07:30:00+07:00");
    types(&person, &["notice", "Nước lên.", "--until", "2026-11-23T09:15"])
        .ends_with(0)
        .says("2026-11-23T09:15:00+07:00");
}

#[test]
fn a_day_with_a_time_is_that_day_however_far() {
    let person = published();
    for (until, end) in [
        ("2026-12-24T18:00", "2026-12-24T18:00:00+07:00"),
        ("2026-12-24 18:00", "2026-12-24T18:00:00+07:00"),
        ("2026-12-24T11:00:00Z", "2026-12-24T18:00:00+07:00"),
    ] {
        types(&person, &["notice", "Nước lên.", "--until", until]).ends_with(0).says(end);
        assert!(person.reads("town/site.toml").contains(&format!("until = {end}")), "{until}");
    }
    types(&person, &["notice", "Nước lên.", "--until", "2026-12-24T18:00+07:00[Asia/Ho_Chi_Minh]"])
        .ends_with(1)
        .complains("no time");
}

#[test]
fn where_many_pages_would_vanish_it_waits_for_a_word_of_consent() {
    let person = published();
    fs::remove_file(person.home().join("town/content/tin-tuc/tin-cu.md")).unwrap();
    types(&person, &NOTICE).ends_with(6).complains("--force");
    assert!(says_nothing(&person));
    types(&person, &[&NOTICE[..], &["--force"]].concat()).ends_with(0);
    assert!(person.reads("dist/api/v1/notice.json").contains("Nước lên cao"));
}

#[test]
fn a_wrong_line_of_old_addresses_does_not_hold_it_up() {
    let person = published();
    let lines = "/cu/1,/tin-tuc/\n/cu 2,/tin-tuc/\n/vong,/vong\n/cu/1,/gioi-thieu/\n/_redirects,/tin-tuc/\n";
    person.writes("town/redirects.csv", lines);
    let answer =
        types(&person, &NOTICE).ends_with(3).complains("redirects.csv:2:1").complains("redirects.csv:3:1");
    answer.complains("redirects.csv:4:1").complains("redirects.csv:5:1").complains("4 errors passed over");
    assert!(person.reads("dist/api/v1/notice.json").contains("Nước lên cao"));
    let redirects = person.reads("dist/api/v1/redirects.json");
    assert!(redirects.contains("/cu/1") && !redirects.contains("vong"), "{redirects}");

    // Beside the mistake of an article, too; and one that cannot be read at all takes no old address away.
    person.writes("town/content/tin-tuc/hong.md", "---\nheadline: Hỏng\npublished: mai\n---\nHỏng.\n");
    ends(&person).ends_with(3).complains("hong.md").complains("redirects.csv:2:1");
    assert!(says_nothing(&person));
    fs::write(person.home().join("town/redirects.csv"), b"/cu/1,/tin-tuc/\n/\xff\xfe,/tin-tuc/\n").unwrap();
    types(&person, &NOTICE).ends_with(2).complains("redirects.csv");
    assert_eq!(person.reads("dist/api/v1/redirects.json"), redirects);
}

#[test]
fn what_readers_could_not_read_is_refused_and_nothing_is_written() {
    let person = published();
    let site = person.reads("town/site.toml");
    let long = "Nước lên cao. ".repeat(30);
    for (text, until, href, code, said) in [
        ("", "18:00", "/", 1, "BT0929"),
        (" \n", "18:00", "/", 1, "BT0929"),
        ("Nước\u{202e} lên", "18:00", "/", 1, "nobody sees, \\u{202e}"),
        ("Nước\nlên", "18:00", "/", 1, "BT0928"),
        ("Nước lên", "chiều nay", "/", 1, "no time"),
        ("Nước lên", "2026-11-22", "/", 1, "BT0940"),
        (&long, "18:00", "/", 2, "BT0131"),
        ("Nước lên", "18:00", "javascript:alert(1)", 2, "BT0132"),
    ] {
        types(&person, &["notice", text, "--until", until, "--href", href]).ends_with(code).complains(said);
        assert_eq!(person.reads("town/site.toml"), site, "{text} {until} {href}");
    }
    person.types(&["notice", "Nước lên"]).ends_with(1).complains("--until");
    person.types(&["notice"]).ends_with(1);
    person.writes(
        "town/site.toml",
        &["notice = { text = \"Nước lên\", until = 2026-12-01 }\n", &*site].concat(),
    );
    types(&person, &NOTICE).ends_with(2).complains("BT0926");
    ends(&person).ends_with(2).complains("BT0926");
}

#[test]
fn another_articles_mistake_does_not_hold_it_up_and_the_file_keeps_its_mode() {
    let person = published();
    let site = person.home().join("town/site.toml");
    fs::set_permissions(&site, fs::Permissions::from_mode(0o664)).unwrap();
    person.writes("town/content/tin-tuc/hong.md", "---\nheadline: Hỏng\npublished: mai\n---\nHỏng.\n");
    types(&person, &NOTICE).ends_with(3).complains("hong.md");
    assert!(person.reads("dist/api/v1/notice.json").contains("Nước lên cao"));
    assert_eq!(fs::metadata(&site).unwrap().permissions().mode() & 0o777, 0o664);
}
