//! Articles shown larger than a teaser, on the front page.

use bantin_content::Story;

use super::figure::lead_image;
use super::teaser::{date, href};
use super::thumbnail::{ROW_SIZES, thumbnail};
use crate::element::{Element, el};

/// `sizes` of the picture of a second story: a third of the column on desks.
const SECOND_SIZES: &str = "(min-width:600px) 240px,112px";

/// The story that the front page opens with.
pub fn lead_story(story: &Story) -> Element {
    let picture =
        story.picture.as_ref().map(|picture| el("p").class("story__picture").child(lead_image(picture)));
    drawn("story story--lead", picture, story)
}

/// One of the stories after it. Where none stands beside it, its picture is as small as in a list.
pub fn second_story(story: &Story, alone: bool) -> Element {
    let sizes = if alone { ROW_SIZES } else { SECOND_SIZES };
    let picture = story.teaser.picture.as_ref().map(|picture| thumbnail(picture, sizes));
    drawn("story story--second", picture, story)
}

fn drawn(class: &'static str, picture: Option<Element>, story: &Story) -> Element {
    let teaser = &story.teaser;
    let headline = el("a").attr("href", href(teaser)).child(&*teaser.headline);
    let text = el("div")
        .class("story__text")
        .child(el("h2").class("story__headline").child(headline))
        .child(el("p").class("story__date").child(date(teaser)))
        .child(story.lead.as_deref().map(|lead| el("p").class("story__lead").child(lead)));
    el("section").class(class).child(picture).child(text)
}
