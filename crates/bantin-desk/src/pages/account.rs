//! One's own account: who one is, where one is signed in, the second factor, the password.

use bantin_app::{Element, el};

use super::choose_password::PasswordSlip;
use super::document::{Document, heading, headline, note, paragraph};
use super::fields::{self, Password};
use super::second_factor::second_factor_said;
use crate::addresses::{ACCOUNT, OTHER_SESSIONS, PASSWORD, SECOND_FACTOR, SESSION};
use crate::done::Done;
use crate::face::Face;
use crate::sessions::{Session, SignedIn};
use crate::words::{Words, fill};

/// What the page shows.
pub struct AccountPage<'a> {
    pub signed_in: &'a SignedIn,
    pub sessions: &'a [Session],
    pub done: Option<Done>,
    pub slip: Option<PasswordSlip>,
    /// How many recovery codes are left, where the second factor is on.
    pub recovery_codes: Option<u32>,
}

pub fn account_page(face: &Face, page: &AccountPage<'_>) -> String {
    let words = face.words();
    let account = &page.signed_in.account;
    let mut main = vec![headline(words.account)];
    main.extend(page.done.and_then(|done| done_said(words, done)).map(|said| note(said, false)));
    main.push(paragraph("desk-lead", [&account.name, " · ", (words.roles)(account.role)].concat()));
    main.push(heading(words.sessions));
    let rows: Vec<Element> =
        page.sessions.iter().map(|session| row(face, words, session, page.signed_in)).collect();
    main.push(el("ul").class("sessions").child(rows));
    if page.sessions.len() > 1 {
        main.push(fields::form(OTHER_SESSIONS).child(fields::quiet_submit(words.end_others)));
    }
    main.push(heading(words.second_factor));
    main.push(second_factor(words, page.recovery_codes));
    main.push(heading(words.change_password));
    main.extend(page.slip.map(|slip| note(slip.said(words), true)));
    main.push(password_form(words, &account.name, page.slip));
    let account = Some(account);
    Document { title: words.account, here: ACCOUNT, account, reloads: false, class: "desk-narrow", main }
        .html(face)
}

fn done_said(words: &Words, done: Done) -> Option<&'static str> {
    match done {
        Done::PasswordChanged => Some(words.password_changed),
        Done::SessionEnded => Some(words.session_ended),
        Done::OthersEnded => Some(words.others_ended),
        Done::SecondFactorOff => Some(words.turned_off),
        _ => None,
    }
}

fn second_factor(words: &Words, recovery_codes: Option<u32>) -> Element {
    let action = if recovery_codes.is_some() { words.turn_off } else { words.turn_on };
    let link = el("a").class("desk-link").attr("href", SECOND_FACTOR).child(action);
    let said = paragraph("desk-lead", second_factor_said(words, recovery_codes));
    el("div").child(said).child(el("p").child(link))
}

fn row(face: &Face, words: &Words, session: &Session, signed_in: &SignedIn) -> Element {
    let browser = if session.browser.is_empty() { words.unknown_browser } else { &session.browser };
    let times = [("begun", &*face.moment(session.begun)), ("seen", &*face.moment(session.seen))];
    let end: Element = if session.id == signed_in.session {
        paragraph("sessions__this", words.this_session)
    } else {
        fields::form(SESSION)
            .child(fields::hidden("session", &session.id.to_string()))
            .child(fields::quiet_submit(words.end_session))
    };
    el("li")
        .class("sessions__row")
        .child(
            el("div")
                .child(el("p").class("sessions__browser").child(browser))
                .child(el("p").class("sessions__times").child(fill(words.session_times, &times))),
        )
        .child(end)
}

fn password_form(words: &Words, name: &str, slip: Option<PasswordSlip>) -> Element {
    let whose = fields::hidden("name", name).attr("autocomplete", "username");
    let current = Password {
        name: "current",
        label: words.current_password,
        autocomplete: "current-password",
        rule: None,
        // The form lies far down the page: the focus leads there, and it begins with this.
        is_wrong: matches!(slip, Some(PasswordSlip::WrongCurrent | PasswordSlip::Limited)),
    };
    let new = Password {
        name: "password",
        label: words.new_password,
        autocomplete: "new-password",
        rule: Some(words.password_rule),
        is_wrong: matches!(slip, Some(PasswordSlip::Refused(_))),
    };
    fields::form(PASSWORD)
        .child(whose)
        .child(fields::password(&current, words))
        .child(fields::password(&new, words))
        .child(fields::submit(words.change_password))
}
