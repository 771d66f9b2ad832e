//! "Bản nháp và bài hẹn giờ": what readers do not see yet, newest first.

use bantin_app::{Element, el};
use bantin_messages::MessageLanguage;
use bantin_publisher::{Problem, Unpublished, UnpublishedArticle};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::document::{Document, heading, headline, note, paragraph};
use super::state::state;
use crate::accounts::Account;
use crate::addresses::{DRAFTS, preview};
use crate::face::Face;
use crate::words::{Words, fill};

/// Articles on the page; more are found by searching.
const SHOWN: usize = 200;

/// Texts that cannot be read, on the page.
const SHOWN_UNREAD: usize = 20;

/// What the page shows.
pub struct DraftsPage<'a> {
    /// `None` where the newsroom cannot be read.
    pub found: Option<&'a Unpublished>,
    /// What was searched.
    pub wanted: &'a str,
}

pub fn drafts_page(face: &Face, account: &Account, page: &DraftsPage<'_>) -> String {
    let words = face.words();
    let mut main = vec![headline(words.drafts)];
    match page.found {
        Some(found) => main.extend(list(face, words, found, page.wanted.trim())),
        None => main.push(note(words.newsroom_unreadable, true)),
    }
    let account = Some(account);
    Document { title: words.drafts, here: DRAFTS, account, reloads: false, class: "desk-wide", main }
        .html(face)
}

fn list(face: &Face, words: &Words, found: &Unpublished, wanted: &str) -> Vec<Element> {
    let mut parts = Vec::new();
    if !found.articles.is_empty() {
        parts.push(search(words, wanted));
    }
    let terms: Vec<String> = plain(wanted).split_whitespace().map(str::to_owned).collect();
    let fits = |article: &&UnpublishedArticle| {
        let text = plain(&[&*article.headline, " ", &article.section, " ", &article.file].concat());
        terms.iter().all(|term| text.contains(term.as_str()))
    };
    let fitting: Vec<&UnpublishedArticle> = found.articles.iter().filter(fits).collect();
    if fitting.is_empty() && !wanted.is_empty() {
        parts.push(note(&fill(words.none_found, &[("wanted", wanted)]), false));
        parts.push(el("p").child(el("a").class("desk-link").attr("href", DRAFTS).child(words.all_drafts)));
    } else if fitting.is_empty() {
        parts.push(paragraph("desk-lead", words.no_drafts));
    } else {
        let rows: Vec<Element> = fitting.iter().take(SHOWN).map(|article| row(words, article)).collect();
        parts.push(el("ul").class("waiting").child(rows));
    }
    if let more @ 1.. = fitting.len().saturating_sub(SHOWN) {
        parts.push(paragraph("desk-aside", fill(words.more, &[("count", &more.to_string())])));
    }
    if !found.unread.is_empty() {
        parts.push(heading(words.unread));
        let language = spoken(face);
        let problems: Vec<Element> =
            found.unread.iter().take(SHOWN_UNREAD).map(|problem| unread(problem, language)).collect();
        parts.push(el("ul").class("unread").child(problems));
    }
    parts
}

fn search(words: &Words, wanted: &str) -> Element {
    let input = el("input")
        .class("field__input")
        .attr("id", "q")
        .attr("type", "search")
        .attr("name", "q")
        .attr("value", wanted.to_owned())
        .attr("maxlength", "100");
    el("form")
        .class("desk-search")
        .attr("role", "search")
        .attr("method", "get")
        .attr("action", DRAFTS)
        .child(el("label").class("field__label").attr("for", "q").child(words.search))
        .child(
            el("div")
                .class("desk-search__line")
                .child(input)
                .child(el("button").class("desk-button").attr("type", "submit").child(words.search_button)),
        )
}

fn row(words: &Words, article: &UnpublishedArticle) -> Element {
    let state = state(words, article.is_draft, &article.published.text);
    let link = el("a").class("waiting__link").attr("href", preview(&article.file)).child(&*article.headline);
    el("li").class("waiting__row").child(el("p").class("waiting__headline").child(link)).child(
        el("p")
            .class("waiting__facts")
            .child(state)
            .child(" ")
            .child(el("span").class("waiting__section").child(&*article.section))
            .child(" ")
            .child(el("span").class("waiting__file").child(&*article.file)),
    )
}

fn unread(problem: &Problem, language: MessageLanguage) -> Element {
    el("li").class("unread__row").child(el("pre").class("unread__text").child(problem.text(language)))
}

/// What is wrong is said in the site's language, where messages speak it.
fn spoken(face: &Face) -> MessageLanguage {
    face.language.tag().parse().unwrap_or_default()
}

/// Without marks and capitals, as people search.
fn plain(text: &str) -> String {
    let bare = text.nfd().filter(|letter| !is_combining_mark(*letter));
    let bare = bare.map(|letter| if matches!(letter, 'đ' | 'Đ') { 'd' } else { letter });
    bare.flat_map(char::to_lowercase).collect()
}
