//! The second step at the door: the code of the telephone, or a recovery code.

use super::document::{Document, headline, note, paragraph};
use super::fields::{self, ProofFocus};
use super::second_factor::CodeSlip;
use crate::addresses::SIGN_IN_CODE;
use crate::face::Face;
use crate::next::Next;

pub fn sign_in_code_page(face: &Face, next: Option<&Next>, slip: Option<CodeSlip>) -> String {
    let words = face.words();
    let focus = slip.map_or(ProofFocus::Code, CodeSlip::focus);
    let form = fields::form(SIGN_IN_CODE)
        .child(fields::proof(words, focus))
        .child(next.map(|next| fields::hidden("next", next.as_str())))
        .child(fields::submit(words.sign_in));
    let mut main = vec![headline(words.enter_code)];
    main.extend(slip.map(|slip| note(slip.said(words), true)));
    main.push(paragraph("desk-lead", words.enter_code_lead));
    main.push(form);
    let document = Document {
        title: words.enter_code,
        here: SIGN_IN_CODE,
        account: None,
        reloads: false,
        class: "desk-narrow",
        main,
    };
    document.html(face)
}
