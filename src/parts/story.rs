//! Articles shown larger than a teaser, on the front page.

use bantin_content::Story;

use super::figure::{image, lead_image};
use super::teaser::{date, href};
use crate::element::{Element, el};

/// `sizes` of the picture of a second story: a thumbnail on phones, a third of the column on desks.
pub const STORY_SIZES: &str = "(min-width:600px) 240px,128px";

/// The story that the front page opens with.
pub fn lead_story(story: &Story) -> Element {
    drawn("story story--lead", story.picture.as_ref().map(lead_image), story)
}

/// One of the stories after it.
pub fn second_story(story: &Story) -> Element {
    let thumbnail = |picture| image(picture, STORY_SIZES).attr("loading", "lazy").attr("decoding", "async");
    drawn("story story--second", story.picture.as_ref().map(thumbnail), story)
}

fn drawn(class: &'static str, picture: Option<Element>, story: &Story) -> Element {
    let picture = picture.map(|image| el("p").class("story__picture").child(image));
    let teaser = &story.teaser;
    let headline = el("a").attr("href", href(teaser)).child(&*teaser.headline);
    let text = el("div")
        .class("story__text")
        .child(el("h2").class("story__headline").child(headline))
        .child(el("p").class("story__date").child(date(teaser)))
        .child(story.lead.as_deref().map(|lead| el("p").class("story__lead").child(lead)));
    el("section").class(class).child(picture).child(text)
}
