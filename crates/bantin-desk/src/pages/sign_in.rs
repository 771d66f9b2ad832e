//! The door.

use super::document::{Document, headline, note, paragraph};
use super::fields::{self, Password};
use crate::addresses::SIGN_IN;
use crate::face::Face;
use crate::next::Next;

/// What the page says above its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInNote {
    None,
    Wrong,
    Limited,
    Expired,
    CodeOver,
    PasswordChosen,
    SignedOut,
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct SignInPage<'a> {
    pub note: SignInNote,
    /// What was typed.
    pub name: &'a str,
    pub next: Option<&'a Next>,
    pub reloads: bool,
}

/// Letters of a name that are shown again.
const SHOWN: usize = 100;

pub fn sign_in_page(face: &Face, page: &SignInPage<'_>) -> String {
    let words = face.words();
    let said = match page.note {
        SignInNote::None => None,
        SignInNote::Wrong => Some(note(words.wrong, true)),
        SignInNote::Limited => Some(note(words.limited, true)),
        SignInNote::Expired => Some(note(words.expired, true)),
        SignInNote::CodeOver => Some(note(words.code_over, true)),
        SignInNote::PasswordChosen => Some(note(words.password_chosen, false)),
        SignInNote::SignedOut => Some(note(words.signed_out, false)),
    };
    let name: String = page.name.chars().take(SHOWN).collect();
    let password = Password {
        name: "password",
        label: words.password,
        autocomplete: "current-password",
        rule: None,
        is_wrong: page.note == SignInNote::Wrong,
    };
    let form = fields::form(SIGN_IN)
        .child(fields::text("name", words.name, &name, "username"))
        .child(fields::password(&password, words))
        .child(page.next.map(|next| fields::hidden("next", next.as_str())))
        .child(fields::submit(words.sign_in));
    let mut main = vec![headline(words.sign_in)];
    main.extend(said);
    main.push(form);
    main.push(paragraph("desk-aside", words.forgotten));
    let document = Document {
        title: words.sign_in,
        here: SIGN_IN,
        account: None,
        reloads: page.reloads,
        class: "desk-narrow",
        main,
    };
    document.html(face)
}
