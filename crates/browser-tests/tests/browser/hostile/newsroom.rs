//! A newsroom into which attacks were written: many in each text, and some in every field of each article and of the site.

use std::collections::BTreeSet;

use attacks::{Attack, CLOSER, quoted};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use browser_tests::{Newsroom, problems};
use serde_json::Value;

/// Attacks in the text of one article, and in one of its fields.
const IN_A_TEXT: usize = 40;
const IN_A_FIELD: usize = 4;

/// Any picture.
const PICTURE: &str = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR42u3NMQ0AAAgDsMlBE+qQigw4mvRvqudExGKxWCwWi8VisVj8N17R+U+svCiKxgAAAABJRU5ErkJggg==";

/// The fields of an article that hold words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Headline,
    Lead,
    Byline,
    Tag,
    Correction,
    Caption,
    Alt,
}

impl Field {
    pub const ALL: [Field; 7] = [
        Field::Headline,
        Field::Lead,
        Field::Byline,
        Field::Tag,
        Field::Correction,
        Field::Caption,
        Field::Alt,
    ];
}

pub struct Hostile {
    pub newsroom: Newsroom,
    pub articles: Vec<Article>,
}

/// What was written into an article.
pub struct Article {
    fields: Vec<String>,
    /// The attacks in its text.
    pub texts: Vec<String>,
}

impl Article {
    pub fn field(&self, field: Field) -> String {
        self.fields[field as usize].clone()
    }
}

impl Hostile {
    /// Attacks that the publisher refuses by their line (most name pictures that are not there) do no harm either: they are
    /// left out.
    pub fn of(attacks: &[Attack]) -> Self {
        // Kinds are mixed, so that each is in every field.
        let mut mixed: Vec<&str> =
            (0..attacks.len()).map(|at| &*attacks[at * 7919 % attacks.len()].text).collect();
        let whole = mixed.len();
        loop {
            let (hostile, lines) = Hostile::written(&mixed);
            let errors =
                problems(hostile.newsroom.path()).into_iter().filter(|one| one["severity"] == "error");
            let refused: BTreeSet<usize> = errors.map(|error| attack_at(&lines, &error)).collect();
            if refused.is_empty() {
                assert!(mixed.len() * 10 > whole * 8, "{} of {whole} are left", mixed.len());
                return hostile;
            }
            mixed = (0..mixed.len()).filter(|at| !refused.contains(at)).map(|at| mixed[at]).collect();
        }
    }

    /// The newsroom, and which attack begins on which line of which article's text.
    fn written(mixed: &[&str]) -> (Self, Vec<Vec<usize>>) {
        let newsroom = Newsroom::new();
        newsroom.file("site.toml", site(mixed));
        newsroom.file("content/gioi-thieu.md", standing(mixed));
        let (mut articles, mut lines) = (Vec::new(), Vec::new());
        for (at, texts) in mixed.chunks(IN_A_TEXT).enumerate() {
            let fields =
                (0..Field::ALL.len()).map(|field| joined(mixed, at * Field::ALL.len() + field)).collect();
            let article = Article { fields, texts: texts.iter().map(|text| (*text).to_owned()).collect() };
            let folder = format!("content/tin/bai-{at}");
            let (text, begins) = article.written(at, texts);
            newsroom.file(&format!("{folder}/index.md"), text);
            for picture in ["a.png", "x"] {
                newsroom.file(
                    &format!("{folder}/{picture}"),
                    BASE64_STANDARD.decode(PICTURE).expect("it is base64"),
                );
            }
            articles.push(article);
            lines.push(begins);
        }
        (Hostile { newsroom, articles }, lines)
    }

    pub fn path(&self, at: usize) -> String {
        format!("/tin/bai-{at}/")
    }
}

/// The attack of which a problem tells.
fn attack_at(lines: &[Vec<usize>], error: &Value) -> usize {
    let file = error["file"].as_str().unwrap_or_default();
    let article =
        file.strip_prefix("content/tin/bai-").and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
    let line = error["line"].as_u64().and_then(|line| usize::try_from(line).ok());
    let (Some(article), Some(line)) = (article, line) else { panic!("{error}") };
    let within = lines[article].partition_point(|begins| *begins <= line).checked_sub(1);
    article * IN_A_TEXT + within.unwrap_or_else(|| panic!("{error}"))
}

impl Article {
    /// The file, and the line on which each attack begins.
    fn written(&self, at: usize, texts: &[&str]) -> (String, Vec<usize>) {
        let quoted = |field| quoted(&self.field(field));
        let mut text = format!(
            "---\nheadline: {}\npublished: 2026-01-{:02}T{:02}:00\nlead: {}\nbyline: {}\ntags: [{}]\n\
             corrections:\n  - {{ date: 2026-02-01, text: {} }}\npicture: {{ file: a.png, alt: {}, caption: {} }}\n---\n",
            quoted(Field::Headline),
            at / 24 + 1,
            at % 24,
            quoted(Field::Lead),
            quoted(Field::Byline),
            quoted(Field::Tag),
            quoted(Field::Correction),
            quoted(Field::Alt),
            quoted(Field::Caption),
        );
        let mut lines = Vec::new();
        for (number, attack) in texts.iter().enumerate() {
            lines.push(text.matches('\n').count() + 2);
            // What front matter and texts cannot hold is not written.
            let attack = attack.replace('\0', "\u{fffd}");
            text += &format!(
                "\n{attack}\n{CLOSER}\n\n**chắc {number}** và *nghiêng {number}*, [liên kết {number}](/tin/bai-0/).\n\n\
                 - mục {number}\n\n| a | b |\n|---|---|\n| ô {number} | c |\n"
            );
        }
        // Nothing closes it: what follows is text to the end.
        (text + "\n<plaintext onclick=evil=1>\n", lines)
    }
}

/// A page that is not among the news.
fn standing(mixed: &[&str]) -> String {
    // Pictures are refused there: the page has no folder of its own.
    let texts = mixed.iter().filter(|attack| !attack.contains("src") && !attack.contains("!["));
    let texts: String = texts.take(30).map(|attack| format!("\n{attack}\n{CLOSER}\n")).collect();
    format!("---\ntitle: {}\n---\n{}", quoted(&joined(mixed, 3)), texts.replace('\0', "\u{fffd}"))
}

/// Attacks in every string of the site that is words.
fn site(mixed: &[&str]) -> String {
    let text = |at: usize| quoted(&joined(mixed, 1_000 + at));
    format!(
        "name = {}\ntagline = {}\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\nbase_url = \"https://thu.example\"\n\
         owner = {}\nresponsible = {}\naddress = {}\nphone = {}\nlicence = {}\nreuse = {}\n\n\
         [messages]\n\"tags.label\" = {}\n\n\
         [[sections]]\nid = \"tin\"\ntitle = {}\n\n[[sections]]\nid = \"le-hoi\"\ntitle = {}\n\n\
         [[boxes]]\nid = \"tin-moi\"\ntitle = {}\nfrom = \"all\"\n\n\
         [[menu]]\ntitle = {}\nhref = \"/tin/\"\n\n[[menu.items]]\ntitle = {}\nhref = \"/gioi-thieu/\"\n",
        text(0),
        text(1),
        text(2),
        text(3),
        text(4),
        text(5),
        text(6),
        text(7),
        text(8),
        text(9),
        text(10),
        text(11),
        text(12),
        text(13),
    )
}

/// Some attacks as one text.
fn joined(mixed: &[&str], at: usize) -> String {
    let some = (0..IN_A_FIELD).map(|of| mixed[(at * IN_A_FIELD + of) % mixed.len()]);
    // Front matter and site.toml take no characters that XML has no place for.
    let texts: Vec<String> = some.map(|text| text.replace(is_refused, "")).collect();
    texts.join(" · ")
}

fn is_refused(c: char) -> bool {
    c == '\0'
}

/// Whether a character shows nothing: readers' browsers leave it out, or other programs do.
pub fn shows_nothing(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
