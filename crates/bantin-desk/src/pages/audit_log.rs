//! What happened at the door, newest first.

use bantin_app::{Element, Node, el};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::document::{Document, headline, paragraph};
use crate::accounts::Account;
use crate::addresses::AUDIT;
use crate::audit::{AuditLine, Happening, Wanted};
use crate::face::Face;
use crate::words::{Words, fill};

/// What the page shows.
pub struct AuditPage<'a> {
    pub wanted: &'a Wanted,
    pub lines: &'a [AuditLine],
    /// There are older ones.
    pub are_more: bool,
}

pub fn audit_page(face: &Face, account: &Account, page: &AuditPage<'_>) -> String {
    let AuditPage { wanted, lines, are_more } = *page;
    let words = face.words();
    let mut main = vec![headline(words.audit)];
    if let Some(name) = &wanted.account {
        main.push(paragraph("desk-lead", fill(words.audit_of, &[("name", name)])));
    }
    if wanted.account.is_some() || wanted.before.is_some() {
        main.push(paragraph("desk-lead", link(&Wanted::default(), words.audit_all).class("desk-link")));
    }
    let titles = [words.audit_when, words.audit_what, words.audit_who, words.audit_where];
    let titles: Vec<Element> = titles.map(|title| el("th").attr("scope", "col").child(title)).into();
    let rows: Vec<Element> = lines.iter().map(|line| row(face, words, line)).collect();
    let table = el("table")
        .class("log")
        .child(el("thead").child(el("tr").child(titles)))
        .child(el("tbody").child(rows));
    let scrolls = el("div")
        .class("log__room")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.audit);
    main.push(scrolls.child(table));
    if let Some(last) = lines.last().filter(|_| are_more) {
        let older = Wanted { before: Some(last.id), ..wanted.clone() };
        main.push(paragraph("desk-lead", link(&older, words.audit_older).class("desk-link")));
    }
    let account = Some(account);
    Document { title: words.audit, here: AUDIT, account, reloads: false, class: "desk-wide", main }.html(face)
}

fn row(face: &Face, words: &Words, line: &AuditLine) -> Element {
    let Happening { at, account, address, browser, article } = &line.what;
    let place = match (address.is_empty(), browser.is_empty()) {
        (true, true) => words.at_the_terminal.to_owned(),
        (false, false) => [address, " · ", browser].concat(),
        _ => [&**address, browser].concat(),
    };
    let who: Node = match account.is_empty() {
        true => "—".into(),
        false => link(&Wanted { account: Some(account.clone()), before: None }, account).into(),
    };
    let event = (words.events)(line.event);
    let what = if article.is_empty() { event.to_owned() } else { [event, " · ", article].concat() };
    let cells: [Node; 4] = [face.moment(*at).into(), what.into(), who, place.into()];
    let cells: Vec<Element> = cells.map(|cell| el("td").child(cell)).into();
    el("tr").child(cells)
}

/// To other lines.
fn link(to: &Wanted, label: &str) -> Element {
    let account = to.account.as_ref().map(|name| {
        let name = utf8_percent_encode(name, NON_ALPHANUMERIC);
        format!("tai-khoan={name}")
    });
    let before = to.before.map(|id| format!("truoc={id}"));
    let query = account.into_iter().chain(before).collect::<Vec<_>>().join("&");
    let address = if query.is_empty() { AUDIT.to_owned() } else { format!("{AUDIT}?{query}") };
    el("a").attr("href", address).child(label)
}
