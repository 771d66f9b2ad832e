//! An article as readers will see it, in a frame: what state it is in, what is wrong with it, and the way back.

use bantin_app::{Element, el};

use super::document::{Document, heading, headline, note, paragraph};
use super::preview_links::make_preview_link;
use super::state::state;
use crate::accounts::Account;
use crate::addresses::{DRAFTS, preview};
use crate::face::Face;
use crate::previews::{DrawnArticle, Preview};
use crate::words::Words;

/// What the page shows.
pub struct PreviewPage<'a> {
    /// The article's file.
    pub file: &'a str,
    pub preview: &'a Preview,
}

pub fn preview_page(face: &Face, account: &Account, page: &PreviewPage<'_>) -> String {
    let words = face.words();
    let here = preview(page.file);
    let title = match page.preview {
        Preview::Drawn(drawn) => &*drawn.headline,
        _ => words.preview,
    };
    let mut main = vec![ways(words, &here), headline(title)];
    match page.preview {
        Preview::Drawn(drawn) => {
            main.push(facts(words, drawn, page.file));
            let link = drawn.is_waiting.then(|| make_preview_link(words, page.file));
            main.extend(link.map(|form| el("div").class("preview-ways").child(form)));
            main.extend(problems(words.worth_a_look, &drawn.problems));
            main.extend(frame_of_two_widths(words, drawn));
        }
        Preview::Refused(found) => {
            main.push(file(page.file));
            main.push(note(words.preview_refused, true));
            main.extend(problems(words.unread, found));
        }
        Preview::Missing => main.push(note(words.preview_missing, true)),
        Preview::Newsroom(why) => {
            main.push(note(words.newsroom_unreadable, true));
            main.extend(problems(words.unread, std::slice::from_ref(why)));
        }
        Preview::Ended(how) => main.push(note((words.unfinished)(*how), true)),
    }
    Document { title, here: DRAFTS, account: Some(account), reloads: false, class: "desk-wide", main }
        .html(face)
}

/// Back to the list, and the same once more.
fn ways(words: &Words, here: &str) -> Element {
    let link = |href: &str, text| el("a").class("desk-link").attr("href", href.to_owned()).child(text);
    el("p")
        .class("preview-ways")
        .child(link(DRAFTS, words.to_drafts))
        .child(" ")
        .child(link(here, words.draw_again))
}

fn facts(words: &Words, drawn: &DrawnArticle, path: &str) -> Element {
    let state = match drawn.is_waiting {
        true => state(words, drawn.is_draft, &drawn.published),
        false => el("span").class("waiting__state").child(words.published_already),
    };
    el("p")
        .class("waiting__facts")
        .child(state)
        .child(" ")
        .child(el("span").class("waiting__file").child(path.to_owned()))
}

fn file(path: &str) -> Element {
    el("p").class("waiting__facts").child(el("span").class("waiting__file").child(path.to_owned()))
}

fn problems(title: &str, problems: &[String]) -> Vec<Element> {
    if problems.is_empty() {
        return Vec::new();
    }
    let row = |text: &String| {
        el("li").class("unread__row").child(el("pre").class("unread__text").child(text.clone()))
    };
    vec![heading(title), el("ul").class("unread").child(problems.iter().map(row).collect::<Vec<_>>())]
}

/// Its width is chosen without a script.
fn frame_of_two_widths(words: &Words, drawn: &DrawnArticle) -> Vec<Element> {
    let width = |id: &'static str, title: &'static str, is_chosen: bool| {
        let choice = el("input")
            .class(if is_chosen { "preview-width" } else { "preview-width preview-width--phone" })
            .attr("type", "radio")
            .attr("name", "preview-width")
            .attr("id", id)
            .maybe("checked", is_chosen.then_some(""));
        [choice, el("label").class("preview-width__name").attr("for", id).child(title)]
    };
    let mut choices: Vec<Element> = Vec::new();
    choices.extend(width("preview-wide", words.wide, true));
    choices.extend(width("preview-phone", words.phone, false));
    let choices = el("fieldset")
        .class("preview")
        .child(el("legend").class("preview__legend").child(words.width))
        .child(choices)
        .child(frame(words, drawn));
    vec![choices, paragraph("desk-aside", words.preview_rule)]
}

/// The frame may do nothing: no script, no form, no window, no origin.
pub fn frame(words: &Words, drawn: &DrawnArticle) -> Element {
    el("iframe")
        .class("preview-frame")
        .attr("sandbox", "")
        .attr("referrerpolicy", "no-referrer")
        .attr("title", words.preview)
        .attr("src", drawn.page.clone())
}
