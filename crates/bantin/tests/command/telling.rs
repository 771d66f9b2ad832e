//! What is told of a newsroom can be read: nothing in it acts on the terminal, and a slip made a thousand times
//! is told a few times and counted.

use std::fs;

use crate::person::{Answer, Person, live};

/// Clears a screen, colours, rings, turns the writing around, breaks lines, hides, sets a title.
const ACTING: [&str; 10] = [
    "\u{1b}[2J",
    "\u{1b}[31m",
    "\u{1b}]0;t\u{7}",
    "\u{9b}31m",
    "\r",
    "\u{8}",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{7f}",
];

fn acts(text: &str) -> bool {
    text.chars().any(|c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

fn is_still(answer: &Answer, what: &str) {
    assert!(!acts(&answer.out) && !acts(&answer.err), "{what}: {:?} {:?}", answer.out, answer.err);
}

#[test]
fn neither_a_name_nor_a_text_acts_on_the_terminal() {
    let person = Person::with_a_newsroom();
    for (at, acting) in ACTING.into_iter().enumerate() {
        person.writes(&format!("town/content/tin-tuc/a{acting}b.md"), "không có gì");
        person.writes(&format!("town/content/tin-tuc/thu-muc{acting}/index.md"), "không có gì");
        let file = format!("town/content/tin-tuc/bai-{at}/index.md");
        let quoted = acting.escape_default().to_string().replace("\\u{", "\\\\u{");
        let text = format!(
            "---\nheadline: \"a{quoted}\"\npublished: {acting}x\n\"b{acting}\": c\n---\n![x](a{acting}.jpg) [y](/b{acting}/)\n"
        );
        person.writes(&file, &text);
    }
    let answer = person.types(&["publish", "town"]).ends_with(2);
    assert!(answer.err.contains("\\u{1b}[2J") && answer.err.contains("\\u{202e}"), "{}", answer.err);
    is_still(&answer, "publish");
    is_still(&person.types(&["publish", "town", "--keep-going"]).ends_with(3), "publish --keep-going");
    is_still(&person.types(&["check", "town"]).ends_with(2), "check");
    for acting in ACTING {
        let name = format!("x{acting}y");
        is_still(&person.types(&["check", &name]).ends_with(1), "check, no newsroom");
        is_still(&person.types(&["publish", "town", "--as-of", &name]).ends_with(1), "no time");
        is_still(
            &person.types(&["new", "article", &name, "--newsroom", "town", "--section", &name]).ends_with(1),
            "section",
        );
        is_still(
            &person.types(&["new", "article", "a", "--newsroom", "town", "--slug", &name]).ends_with(1),
            "slug",
        );
        is_still(&person.types(&["serve", "town", "--listen", &name]).ends_with(1), "usage");
        is_still(&person.types(&[&name]).ends_with(1), "usage");
        is_still(&person.types(&live(&name, "visits")).ends_with(1), "live");
        is_still(&person.types(&["new", &name]).ends_with(0), "new");
    }
}

#[test]
fn held_headlines_and_warnings_do_not_act_either() {
    let person = Person::with_a_newsroom();
    let text =
        "---\nheadline: \"a\\e[2J\\u202eb\"\npublished: 2020-01-01\ndraft: true\n---\n[y](/\u{202e}b/)\n";
    person.writes("town/content/tin-tuc/nhap.md", text);
    let answer = person.types(&["publish", "town"]).ends_with(0).says("Held back, 1 draft");
    is_still(&answer, "a draft");
}

#[test]
fn of_thousands_of_drafts_the_first_are_named_and_the_others_counted() {
    let person = Person::with_a_newsroom();
    for at in 0..1_000 {
        let (headline, draft) = ("á".repeat(5_000), at % 2 == 0);
        let day = if draft { "2020-01-01" } else { "2999-01-01" };
        let text = format!("---\nheadline: {headline}\npublished: {day}\ndraft: {draft}\n---\nChữ.\n");
        person.writes(&format!("town/content/tin-tuc/bai-{at}.md"), &text);
    }
    let answer = person.types(&["publish", "town"]).ends_with(0).says("Held back, 500 drafts");
    let answer = answer.says("Held back until their time, 500 articles").says("… and 450 more");
    assert!(answer.out.len() < 40_000, "{}", answer.out.len());
}

#[test]
fn the_previews_error_page_is_told_without_anything_that_acts() {
    let person = Person::with_a_newsroom();
    person.writes("town/content/tin-tuc/a\u{1b}[2J\u{202e}.md", "không có gì");
    let server = person.starts(&["serve", "town", "--listen", "127.0.0.1:0"]);
    let news = server.gets("/__bantin/status?after=0");
    assert!(news.text.contains("cannot be its name"), "{}", news.text);
    // JSON would spell an escape as \u001b: that is what the page would be given.
    assert!(!news.text.contains("\\u001b") && !acts(&news.text), "{}", news.text);
}

/// An article whose text is this.
fn tells_of(person: &Person, body: &str) -> Answer {
    let text = format!("---\nheadline: Tin\npublished: 2020-01-01\n---\n{body}\n");
    person.writes("town/content/tin-tuc/nhieu/index.md", &text);
    person.types(&["publish", "town"])
}

#[test]
fn four_thousand_missing_pictures_on_one_line_are_told_shortly_and_counted() {
    let person = Person::with_a_newsroom();
    let pictures: Vec<String> = (0..4_000).map(|at| format!("![x](anh-{at}.jpg)")).collect();
    let answer = tells_of(&person, &pictures.join(" ")).ends_with(2).complains("4000 errors");
    assert!(answer.err.contains("3992 more like this") && answer.err.len() < 10_000, "{}", answer.err.len());
}

#[test]
fn a_hundred_thousand_unknown_keys_are_told_shortly_and_counted() {
    let person = Person::with_a_newsroom();
    let keys: Vec<String> = (0..100_000).map(|at| format!("headlin{at}: a")).collect();
    let text = format!("---\nheadline: Tin\npublished: 2020-01-01\n{}\n---\nTin.\n", keys.join("\n"));
    person.writes("town/content/tin-tuc/nhieu.md", &text);
    let answer = person.types(&["check", "town"]).ends_with(2).complains("100000 errors");
    assert!(answer.err.len() < 10_000, "{}", answer.err.len());
    fs::remove_file(person.home().join("town/content/tin-tuc/nhieu.md")).unwrap();
    let keys: Vec<String> = (0..100_000).map(|at| format!("nam{at} = 1")).collect();
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &format!("{}\n{site}", keys.join("\n")));
    let answer = person.types(&["check", "town"]).ends_with(2).complains("100000 errors");
    assert!(answer.err.len() < 10_000, "{}", answer.err.len());
}

#[test]
fn as_many_sections_boxes_and_slips_of_grammar_are_told_shortly() {
    let person = Person::with_a_newsroom();
    let site = person.reads("town/site.toml");
    let many = |part: &dyn Fn(usize) -> String| (0..20_000).map(part).collect::<String>();
    for more in [
        many(&|at| {
            format!(
                "[[sections]]\nid = \"muc-{at}\"\ntitle = \"a\"\n[[boxes]]\nid = \"muc-{at}\"\ntitle = \"a\"\nfrom = \"mucc-{at}\"\n"
            )
        }),
        many(&|at| format!("[[sections]]\nid = \"Mục {at}\"\ntitle = \"a\"\n")),
        many(&|at| format!("[[menu]]\ntitle = \"a\"\nhref = \"/khong-co-{at}/\"\n")),
        many(&|at| format!("a{at} = \n")),
    ] {
        person.writes("town/site.toml", &format!("{site}\n{more}"));
        let answer = person.types(&["check", "town"]);
        assert!(answer.err.len() < 60_000, "{}: {}", answer.err.len(), &answer.err[..2_000]);
        assert!(answer.err.contains("more like this"), "{}", &answer.err[..2_000.min(answer.err.len())]);
    }
}

#[test]
fn a_thousand_broken_files_are_counted_and_a_hundred_shown() {
    let person = Person::with_a_newsroom();
    for at in 0..1_000 {
        person.writes(&format!("town/content/tin-tuc/bai-{at}.md"), "không có gì\n");
    }
    let answer =
        person.types(&["publish", "town"]).ends_with(2).complains("1000 errors").complains("900 errors more");
    assert_eq!(answer.err.matches("does not begin with front matter").count(), 100);
}

#[test]
fn a_picture_pasted_into_a_text_is_told_in_a_line() {
    let person = Person::with_a_newsroom();
    let pasted = format!("![x](data:image/png;base64,{})", "iVBORw0KGgo".repeat(100_000));
    let answer = tells_of(&person, &pasted);
    assert!(answer.err.len() < 4_000, "{}", answer.err.len());
}
