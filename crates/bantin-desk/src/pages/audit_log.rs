//! What happened at the door, newest first.

use bantin_app::{Element, el};

use super::document::{Document, headline};
use crate::accounts::Account;
use crate::addresses::AUDIT;
use crate::audit::{AuditLine, Happening};
use crate::face::Face;
use crate::words::Words;

pub fn audit_page(face: &Face, account: &Account, lines: &[AuditLine]) -> String {
    let words = face.words();
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
    let main = vec![headline(words.audit), scrolls.child(table)];
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
    let who = if account.is_empty() { "—" } else { account };
    let event = (words.events)(line.event);
    let what = if article.is_empty() { event.to_owned() } else { [event, " · ", article].concat() };
    let cells = [&*face.moment(*at), &what, who, &place];
    let cells: Vec<Element> = cells.map(|cell| el("td").child(cell)).into();
    el("tr").child(cells)
}
