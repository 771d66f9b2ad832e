//! What went wrong, in one sentence, and the way back: to the desk, or for who has no account to the portal.

use bantin_app::el;

use super::document::{Document, paragraph};
use crate::addresses::SIGN_IN;
use crate::face::Face;
use crate::trouble::Trouble;

pub fn trouble_page(face: &Face, trouble: Trouble) -> String {
    let words = face.words();
    let sentence = (words.troubles)(trouble);
    let is_of_guests = matches!(trouble, Trouble::NoPreview(_));
    let (to, label) = match is_of_guests {
        true => (&*face.base_url, words.to_portal),
        false => (SIGN_IN, words.to_desk),
    };
    let back = (!to.is_empty())
        .then(|| el("p").child(el("a").class("action").attr("href", to.to_owned()).child(label)));
    // What happened, then what to do.
    let (what, rest) = match sentence.find(". ") {
        Some(end) => (&sentence[..=end], &sentence[end + 2..]),
        None => (sentence, ""),
    };
    let mut main = vec![el("h1").class("trouble__sentence").child(what)];
    main.extend((!rest.is_empty()).then(|| paragraph("desk-lead", rest)));
    main.extend(back);
    let document =
        Document { title: what, here: "", account: None, reloads: false, class: "desk-narrow trouble", main };
    if is_of_guests { document.html_for_guests(face) } else { document.html(face) }
}
