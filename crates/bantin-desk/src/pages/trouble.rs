//! What went wrong, in one sentence, and the way back.

use bantin_app::el;

use super::document::Document;
use crate::addresses::SIGN_IN;
use crate::face::Face;
use crate::trouble::Trouble;

pub fn trouble_page(face: &Face, trouble: Trouble) -> String {
    let words = face.words();
    let sentence = (words.troubles)(trouble);
    let back = el("a").class("action").attr("href", SIGN_IN).child(words.to_desk);
    let main = vec![el("h1").class("trouble__sentence").child(sentence), el("p").child(back)];
    let document = Document {
        title: sentence,
        here: "",
        account: None,
        reloads: false,
        class: "desk-narrow trouble",
        main,
    };
    document.html(face)
}
