//! Where a one-time link leads: the page has a button, and only the button acts.

use bantin_app::el;

use super::document::{Document, headline, note, paragraph};
use super::fields::{self, Password};
use crate::face::Face;
use crate::passwords::Refused;
use crate::words::{Words, fill};

/// Why a new password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordSlip {
    Refused(Refused),
    WrongCurrent,
    Limited,
}

impl PasswordSlip {
    pub fn said(self, words: &Words) -> &'static str {
        match self {
            PasswordSlip::Refused(refused) => (words.refused)(refused),
            PasswordSlip::WrongCurrent => words.wrong_current,
            PasswordSlip::Limited => words.limited,
        }
    }
}

pub fn choose_password_page(face: &Face, name: &str, token: &str, slip: Option<PasswordSlip>) -> String {
    let words = face.words();
    // Managers of passwords keep the name with it.
    let whose = el("input")
        .class("visually-hidden")
        .attr("type", "text")
        .attr("name", "name")
        .attr("value", name.to_owned())
        .attr("autocomplete", "username")
        .attr("aria-hidden", "true")
        .attr("tabindex", "-1")
        .flag("readonly");
    let password = Password {
        name: "password",
        label: words.new_password,
        autocomplete: "new-password",
        rule: Some(words.password_rule),
        is_wrong: slip.is_some(),
    };
    let form = fields::form(format!("/lien-ket/{token}"))
        .child(whose)
        .child(fields::password(&password, words))
        .child(fields::submit(words.set_password));
    let mut main = vec![headline(words.choose_password)];
    main.extend(slip.map(|slip| note(slip.said(words), true)));
    main.push(paragraph("desk-lead", fill(words.choose_password_for, &[("name", name)])));
    main.push(form);
    let document = Document {
        title: words.choose_password,
        here: "",
        account: None,
        reloads: false,
        class: "desk-narrow",
        main,
    };
    document.html(face)
}
