//! A section's list: "Tin khác" under an article, and the section's own page.

use bantin_content::Slug;

use super::pager::{label_name, pager};
use super::teaser::{pictured_teasers, teasers};
use super::trouble::{trouble_action, trouble_sentence};
use crate::element::{Element, Node, el};
use crate::page::List;
use crate::words::{SpokenSite, Words, fill};

/// "Tin khác", under an article.
pub fn other_news(list: &List, reading: Option<&Slug>, site: &SpokenSite) -> Element {
    let words = site.words();
    el("section")
        .class("other-news")
        .flag("data-list")
        .child(el("h2").class("other-news__heading").child(&words.other_news))
        .child(body(list, reading, &words.pager, site))
}

/// The list of a section's page, whose headline stands above it.
pub fn section_list(list: &List, site: &SpokenSite) -> Element {
    let words = site.words();
    el("section")
        .class("other-news other-news--section")
        .flag("data-list")
        .attr("aria-label", words.section_news.clone())
        .child(body(list, None, &words.pager_section, site))
}

/// The open page's name, for screen readers: "Trang 3, tin từ … đến …".
pub fn page_name(list: &List, site: &SpokenSite) -> String {
    let words = site.words();
    match (list.label(), &list.closed) {
        (Some(label), _) => label_name(list, label, words),
        (None, Some(_)) => day_line(list, words),
        (None, None) => String::new(),
    }
}

fn body(list: &List, reading: Option<&Slug>, pager_name: &str, site: &SpokenSite) -> Vec<Node> {
    let words = site.words();
    let rows = match (&list.closed, &list.latest) {
        (Some(closed), _) => &closed.teasers,
        (None, Some(latest)) => &latest.teasers,
        (None, None) => return Vec::new(),
    };
    let rows = match reading {
        _ if rows.is_empty() => nothing_yet(words),
        Some(_) => teasers(rows, reading, words),
        None => pictured_teasers(rows),
    };
    let line = if list.newer { newer_line(words) } else { as_of(day_line(list, words)) };
    let pager = pager(list, pager_name, words);
    let trouble = list.trouble.as_ref().map(|trouble| {
        el("div")
            .class("other-news__trouble")
            .child(el("p").child(trouble_sentence(trouble, words)))
            .child(trouble_action(trouble, Some(&list.section), site))
    });
    vec![line.into(), rows.into(), pager.into(), trouble.into()]
}

fn nothing_yet(words: &Words) -> Element {
    el("p").class("other-news__nothing").child(&words.no_news)
}

/// The day or days that the open page is of; nothing where that is today.
fn day_line(list: &List, words: &Words) -> String {
    let as_of = list.latest.as_ref().and_then(|latest| latest.as_of.as_ref());
    match (&list.closed, as_of) {
        (Some(closed), _) => {
            fill(&words.span, &[("oldest", &closed.span.oldest.text), ("newest", &closed.span.newest.text)])
        }
        (None, Some(day)) => fill(&words.as_of, &[("date", &day.text)]),
        (None, None) => String::new(),
    }
}

/// The line that says of which day a list is; its height is kept when it has nothing to say.
pub fn as_of(text: String) -> Element {
    el("p").class("as-of").flag("data-as-of").child(text)
}

/// In the same place: there is newer news.
pub fn newer_line(words: &Words) -> Element {
    let show = el("button").class("as-of__show").attr("type", "button").flag("data-show-newer");
    el("p")
        .class("as-of as-of--newer")
        .flag("data-as-of")
        .child(&words.newer)
        .child(" · ")
        .child(show.child(&words.show_newer))
}
