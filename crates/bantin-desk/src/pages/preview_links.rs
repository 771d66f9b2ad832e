//! "Liên kết xem trước": the links at which people without account see an unpublished article. All that are good, who
//! made them and how often they were opened; and a new one, shown once.

use bantin_app::{Element, el};

use super::document::{Document, headline, note, paragraph};
use super::fields;
use crate::accounts::Account;
use crate::addresses::{PREVIEW_LINKS, REVOKE_PREVIEW_LINK, REVOKES};
use crate::done::Done;
use crate::face::Face;
use crate::preview_links::{MOST_OF_ACCOUNT, MOST_OF_ARTICLE, PreviewLink, TooMany};
use crate::words::{Words, fill};

/// What the page shows.
pub struct PreviewLinksPage<'a> {
    pub account: &'a Account,
    pub links: &'a [PreviewLink],
    pub done: Option<Done>,
    /// Why no link was made.
    pub slip: Option<TooMany>,
}

/// A link that was just made.
pub struct NewLink<'a> {
    pub address: &'a str,
    pub headline: &'a str,
    pub expires: i64,
}

pub fn preview_links_page(face: &Face, page: &PreviewLinksPage<'_>) -> String {
    let words = face.words();
    let mut main = vec![headline(words.preview_links)];
    if page.done == Some(Done::PreviewLinkRevoked) {
        main.push(note(words.preview_link_revoked, false));
    }
    main.extend(page.slip.map(|slip| note(&slip_said(words, slip), true)));
    if page.links.is_empty() {
        main.push(paragraph("desk-lead", words.no_preview_links));
    } else {
        let rows: Vec<Element> = page.links.iter().map(|link| row(face, words, link, page.account)).collect();
        main.push(paragraph("desk-lead", words.preview_links_lead));
        main.push(el("ul").class("sessions").child(rows));
    }
    framed(face, page.account, "desk-wide", main)
}

/// The link, this once.
pub fn new_link_page(face: &Face, account: &Account, link: &NewLink<'_>) -> String {
    let words = face.words();
    let until = face.moment(link.expires);
    let back = el("a").class("desk-link").attr("href", PREVIEW_LINKS).child(words.to_preview_links);
    let main = vec![
        headline(words.preview_links),
        note(&fill(words.preview_link_made, &[("headline", link.headline)]), false),
        paragraph("desk-lead", fill(words.preview_link_rule, &[("until", &until)])),
        fields::to_copy("link", words.preview_link, link.address, words),
        el("p").child(back),
    ];
    framed(face, account, "desk-narrow", main)
}

/// The button that makes a link for an article.
pub fn make_preview_link(words: &Words, article: &str) -> Element {
    fields::form(PREVIEW_LINKS)
        .child(fields::hidden("article", article))
        .child(fields::quiet_submit(words.make_preview_link))
}

fn slip_said(words: &Words, slip: TooMany) -> String {
    let (sentence, most) = match slip {
        TooMany::OfArticle => (words.too_many_of_article, MOST_OF_ARTICLE),
        TooMany::OfAccount => (words.too_many_of_account, MOST_OF_ACCOUNT),
    };
    fill(sentence, &[("count", &most.to_string())])
}

fn row(face: &Face, words: &Words, link: &PreviewLink, account: &Account) -> Element {
    let (made, until) = (face.moment(link.made), face.moment(link.expires));
    let times = [("name", &*link.account_name), ("made", &made), ("until", &until)];
    let opened = match link.last_opened {
        Some(last) => {
            let last = face.moment(last);
            fill(words.preview_link_opened, &[("count", &*link.opened.to_string()), ("last", &last)])
        }
        None => words.preview_link_unopened.to_owned(),
    };
    let may_revoke = link.account == account.id || REVOKES.admits_to_others(account.role);
    let revoke = may_revoke.then(|| {
        let label = fill(words.revoke_link_to, &[("headline", &link.headline)]);
        fields::form(REVOKE_PREVIEW_LINK)
            .child(fields::hidden("link", &link.id.to_string()))
            .child(fields::quiet_submit(words.revoke).attr("aria-label", label))
    });
    el("li")
        .class("sessions__row")
        .child(
            el("div")
                .child(el("p").class("sessions__browser").child(&*link.headline))
                .child(el("p").class("sessions__times").child(fill(words.preview_link_times, &times)))
                .child(el("p").class("sessions__times").child(opened)),
        )
        .child(revoke)
}

fn framed(face: &Face, account: &Account, class: &'static str, main: Vec<Element>) -> String {
    let title = face.words().preview_links;
    let account = Some(account);
    Document { title, here: PREVIEW_LINKS, account, reloads: false, class, main }.html(face)
}
