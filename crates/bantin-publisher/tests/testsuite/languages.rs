//! A site speaks one language: of two that say the same, no sentence is in both.

use std::collections::BTreeSet;

use bantin_content::Language;

use crate::newsroom::{Newsroom, SITE, day};

const BODY: &str = "Text.[^1]\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n";

#[test]
fn no_sentence_of_one_language_is_left_over_in_another() {
    let sites: Vec<(Language, BTreeSet<String>)> =
        Language::ALL.iter().map(|language| (*language, sentences(*language))).collect();
    for (at, (language, said)) in sites.iter().enumerate() {
        assert!(said.len() > 40, "{language}: {said:?}");
        for (other, there) in &sites[..at] {
            let both: Vec<&String> = said.intersection(there).collect();
            assert!(both.is_empty(), "{language} and {other} both say {both:?}");
        }
    }
}

/// All that an edition says in its pages and its content API and its newsroom does not.
fn sentences(language: Language) -> BTreeSet<String> {
    let newsroom = newsroom(language);
    let own: Vec<String> = written(&newsroom);
    let (edition, _) = newsroom.publish_as_of("2027-01-01T00:00:00+07:00");
    let mut said = BTreeSet::new();
    for (path, html) in edition.html() {
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{path}");
        said.extend(pieces(&html));
    }
    for (path, json) in edition.tree().into_iter().filter(|(path, _)| path.ends_with(".json")) {
        let json = serde_json::from_slice(&json).unwrap_or_else(|error| panic!("{path}: {error}"));
        texts_of_stamps(&json, &mut said);
    }
    said.retain(|text| text.chars().any(char::is_alphabetic) && !own.iter().any(|own| own.contains(text)));
    said
}

/// A newsroom with something of everything that is said.
fn newsroom(language: Language) -> Newsroom {
    let newsroom = Newsroom::with_articles(35);
    let more = "phone = \"1\"\nemail = \"a@thu.example\"\nlicence = \"2\"\n";
    let end = "\n[[sections]]\nid = \"trong\"\ntitle = \"Trống\"\n\n[visits]\nbase = 12345\nsince = \"2026-02-03\"\n\
               \n[[menu]]\ntitle = \"Tin\"\nhref = \"/tin/\"\n\n[[menu.items]]\ntitle = \"Lễ hội\"\nhref = \"/le-hoi/\"\n";
    let site = SITE.replace("language = \"vi\"", &format!("language = \"{language}\""));
    newsroom.file("site.toml", site.replace("address =", &format!("{more}address =")) + end);
    let article = |more: &str| format!("---\nheadline: H\npublished: 2026-03-14T08:30\n{more}---\n{BODY}");
    newsroom.file(
        "content/tin/lon.md",
        article("updated: 2026-03-15T09:45\ntags: [a]\ncorrections:\n  - date: 2026-03-16\n    text: b\n"),
    );
    newsroom.file("content/tin/ngay.md", article("updated: 2026-05-06\n").replace("T08:30", ""));
    newsroom.file("content/tin/go.md", article("withdrawn: 2026-04-05\n"));
    newsroom.file("content/gioi-thieu.md", format!("---\ntitle: G\n---\n{BODY}"));
    newsroom.article("le-hoi/mot", &day(1), "");
    newsroom
}

/// What the newsroom's own files say.
fn written(newsroom: &Newsroom) -> Vec<String> {
    let mut folders = vec![newsroom.path()];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                texts.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

/// What is read or read aloud: each text, and each name of an element.
fn pieces(html: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((tag, text)) = after.split_once('>') else { break };
        for name in ["aria-label", "alt", "title", "placeholder"] {
            pieces.extend(
                crate::edition::attributes(&format!(" {tag}"), name).iter().map(|text| (*text).to_owned()),
            );
        }
        rest = text;
        // Nobody reads these.
        if tag.starts_with("script") || tag.starts_with("style") {
            rest = text.split_once(if tag.starts_with("script") { "</script" } else { "</style" }).unwrap().1;
            continue;
        }
        let text = text.split('<').next().unwrap_or_default();
        pieces.extend(text.split(" · ").map(|piece| piece.trim().to_owned()));
    }
    pieces
}

/// The texts that stand beside moments.
fn texts_of_stamps(json: &serde_json::Value, said: &mut BTreeSet<String>) {
    match json {
        serde_json::Value::Object(fields) => {
            if let (Some(_), Some(text)) =
                (fields.get("at"), fields.get("text").and_then(|text| text.as_str()))
            {
                said.insert(text.to_owned());
            }
            fields.values().for_each(|value| texts_of_stamps(value, said));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts_of_stamps(item, said)),
        _ => {}
    }
}
