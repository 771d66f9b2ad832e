//! A section's list: "Tin khác" under an article, and the section's own page.

use bantin_content::Slug;
use leptos::prelude::*;

use super::pager::{label_name, pager};
use super::teaser::teasers;
use super::trouble::{trouble_action, trouble_sentence};
use crate::page::List;
use crate::words::{Site, Words, fill};

/// "Tin khác", under an article.
pub fn other_news(list: &List, reading: Option<&Slug>, site: &Site) -> AnyView {
    let words = site.words();
    let body = body(list, reading, &words.pager, site);
    view! {
        <section class="other-news" data-list>
            <h2 class="other-news__heading">{words.other_news.to_string()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// The list of a section's page, whose headline stands above it.
pub fn section_list(list: &List, site: &Site) -> AnyView {
    let words = site.words();
    let body = body(list, None, &words.pager_section, site);
    view! {
        <section class="other-news other-news--section" data-list aria-label=words.section_news.to_string()>
            {body}
        </section>
    }
    .into_any()
}

/// The open page's name, for screen readers: "Trang 3, tin từ … đến …".
pub fn page_name(list: &List, site: &Site) -> String {
    let words = site.words();
    match (list.label(), &list.closed) {
        (Some(label), _) => label_name(list, label, words),
        (None, Some(_)) => day_line(list, words),
        (None, None) => String::new(),
    }
}

fn body(list: &List, reading: Option<&Slug>, pager_name: &str, site: &Site) -> AnyView {
    let words = site.words();
    let rows = match (&list.closed, &list.latest) {
        (Some(closed), _) => &closed.teasers,
        (None, Some(latest)) => &latest.teasers,
        (None, None) => &Vec::new(),
    };
    let rows = if rows.is_empty() { nothing_yet(words) } else { teasers(rows, reading, words) };
    let line = if list.newer { newer_line(words) } else { as_of(day_line(list, words)) };
    let pager = pager(list, pager_name, words);
    let trouble = list.trouble.as_ref().map(|trouble| {
        let action = trouble_action(trouble, Some(&list.section), site);
        view! { <div class="other-news__trouble"><p>{trouble_sentence(trouble, site)}</p>{action}</div> }
    });
    view! {
        {line}
        {rows}
        {pager}
        {trouble}
    }
    .into_any()
}

fn nothing_yet(words: &Words) -> AnyView {
    view! { <p class="other-news__nothing">{words.no_news.to_string()}</p> }.into_any()
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
pub fn as_of(text: String) -> AnyView {
    view! { <p class="as-of" data-as-of>{text}</p> }.into_any()
}

/// In the same place: there is newer news.
pub fn newer_line(words: &Words) -> AnyView {
    let (text, show) = ([&words.newer, " · "].concat(), words.show_newer.to_string());
    view! {
        <p class="as-of as-of--newer" data-as-of>
            {text}
            <button class="as-of__show" type="button" data-show-newer>{show}</button>
        </p>
    }
    .into_any()
}
