//! What somebody without account sees at a preview link: what it is and until when, with a button. It tells nothing of the
//! article, since programs that show previews of links read it too. And the article, once the button was pressed.

use super::document::{Document, headline, note, paragraph};
use super::fields;
use super::preview::frame;
use crate::addresses::shared_preview;
use crate::face::Face;
use crate::previews::DrawnArticle;
use crate::token::Token;
use crate::words::fill;

/// The field that the form has where the browser kept no cookie: the article is shown as the answer to it.
pub const AT_ONCE: &str = "at-once";

/// What the page shows.
pub struct SharedPreviewPage<'a> {
    pub token: &'a Token,
    pub expires: i64,
    /// The button was pressed, and the browser does not say so.
    pub keeps_no_cookie: bool,
}

pub fn shared_preview_page(face: &Face, page: &SharedPreviewPage<'_>) -> String {
    let words = face.words();
    let until = face.moment(page.expires);
    let at_once = page.keeps_no_cookie.then(|| fields::hidden(AT_ONCE, "1"));
    let form =
        fields::form(shared_preview(page.token)).child(at_once).child(fields::submit(words.open_preview));
    let main = vec![
        headline(words.shared_preview),
        paragraph("desk-lead", fill(words.shared_preview_lead, &[("until", &until)])),
        form,
        paragraph("desk-aside", words.shared_preview_rule),
    ];
    let title = words.shared_preview;
    Document { title, here: "", account: None, reloads: false, class: "desk-narrow", main }
        .html_for_guests(face)
}

pub fn opened_preview_page(face: &Face, drawn: &DrawnArticle, expires: i64) -> String {
    let words = face.words();
    let until = face.moment(expires);
    let main = vec![
        headline(words.shared_preview),
        note(&fill(words.shared_preview_lead, &[("until", &until)]), false),
        frame(words, drawn),
        paragraph("desk-aside", words.preview_rule),
    ];
    let title = &*drawn.headline;
    Document { title, here: "", account: None, reloads: false, class: "desk-wide", main }
        .html_for_guests(face)
}
