//! The second factor of one's own account: turned on in three steps, each a page of its own, and turned off again.

use bantin_app::{Element, el};

use super::choose_password::PasswordSlip;
use super::document::{Document, headline, note, paragraph};
use super::fields::{self, Password, ProofFocus};
use super::qr_code::qr_code;
use crate::accounts::Account;
use crate::addresses::{ACCOUNT, SECOND_FACTOR, SECOND_FACTOR_OFF, SECOND_FACTOR_ON};
use crate::authenticator::Secret;
use crate::face::Face;
use crate::words::{Words, fill};

/// Why a form was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeSlip {
    Password(PasswordSlip),
    WrongCode,
    WrongRecoveryCode,
    /// Codes are not taken any more.
    Closed,
    /// Nobody can tell which code is right.
    OtherKey,
    Limited,
}

impl CodeSlip {
    pub fn said(self, words: &Words) -> &'static str {
        match self {
            CodeSlip::Password(slip) => slip.said(words),
            CodeSlip::WrongCode => words.wrong_code,
            CodeSlip::WrongRecoveryCode => words.wrong_recovery_code,
            CodeSlip::Closed => words.codes_closed,
            CodeSlip::OtherKey => words.codes_unknown,
            CodeSlip::Limited => words.limited,
        }
    }

    /// Where one goes on: in the field that was filled in, or in that which is of use still.
    pub fn focus(self) -> ProofFocus {
        match self {
            CodeSlip::Closed | CodeSlip::OtherKey => ProofFocus::RecoveryCode,
            CodeSlip::WrongRecoveryCode => ProofFocus::WrongRecoveryCode,
            CodeSlip::Password(_) | CodeSlip::WrongCode | CodeSlip::Limited => ProofFocus::WrongCode,
        }
    }
}

/// Whether it is on, and how many recovery codes are left then.
pub fn second_factor_said(words: &Words, recovery_codes: Option<u32>) -> String {
    match recovery_codes {
        Some(count) => fill(words.second_factor_on, &[("count", &count.to_string())]),
        None => words.second_factor_off.to_owned(),
    }
}

/// The first step of turning it on, or all of turning it off: the password is asked for again.
pub fn second_factor_page(
    face: &Face,
    account: &Account,
    recovery_codes: Option<u32>,
    slip: Option<CodeSlip>,
) -> String {
    let words = face.words();
    let mut main = opening(words, slip);
    main.push(paragraph("desk-lead", second_factor_said(words, recovery_codes)));
    let password = Password {
        name: "current",
        label: words.current_password,
        autocomplete: "current-password",
        rule: None,
        is_wrong: matches!(slip, Some(CodeSlip::Password(_))),
    };
    let password = fields::password(&password, words);
    let whose = fields::hidden("name", &account.name).attr("autocomplete", "username");
    if recovery_codes.is_some() {
        main.push(paragraph("desk-lead", words.turn_off_lead));
        let focus = match slip {
            None | Some(CodeSlip::Password(_)) => ProofFocus::None,
            Some(slip) => slip.focus(),
        };
        let form =
            fields::form(SECOND_FACTOR_OFF).child(whose).child(password).child(fields::proof(words, focus));
        main.push(form.child(fields::submit(words.turn_off)));
    } else {
        main.push(
            fields::form(SECOND_FACTOR).child(whose).child(password).child(fields::submit(words.go_on)),
        );
    }
    framed(face, account, main)
}

/// The second step: the secret for the app, and a code that shows that the app has it.
pub fn setup_page(face: &Face, account: &Account, secret: &Secret, slip: Option<CodeSlip>) -> String {
    let words = face.words();
    let mut main = opening(words, slip);
    main.push(paragraph("desk-lead", words.scan));
    let drawing = secret.address(&face.site, &account.name).and_then(|text| qr_code(&text, words.qr_code));
    main.extend(drawing.map(|drawing| el("div").class("qr-code").html(drawing)));
    let key = el("p")
        .class("desk-key")
        .child([words.secret_key, ": "].concat())
        .child(el("code").class("desk-key__text").child(secret.text()));
    main.push(key);
    let form = fields::form(SECOND_FACTOR_ON).child(fields::code(words, slip.is_some()));
    main.push(form.child(fields::submit(words.turn_on)));
    framed(face, account, main)
}

/// The third: the recovery codes, this once.
pub fn recovery_codes_page(face: &Face, account: &Account, codes: &[String]) -> String {
    let words = face.words();
    let rows: Vec<Element> =
        codes.iter().map(|code| el("li").class("recovery-codes__code").child(&**code)).collect();
    let main = vec![
        headline(words.recovery_codes),
        note(words.turned_on, false),
        paragraph("desk-lead", words.recovery_codes_lead),
        el("ol").class("recovery-codes").child(rows),
        el("p").child(el("a").class("action").attr("href", ACCOUNT).child(words.to_account)),
    ];
    framed(face, account, main)
}

fn opening(words: &Words, slip: Option<CodeSlip>) -> Vec<Element> {
    let mut main = vec![headline(words.second_factor)];
    main.extend(slip.map(|slip| note(slip.said(words), true)));
    main
}

fn framed(face: &Face, account: &Account, main: Vec<Element>) -> String {
    let title = face.words().second_factor;
    let account = Some(account);
    Document { title, here: SECOND_FACTOR, account, reloads: false, class: "desk-narrow", main }.html(face)
}
