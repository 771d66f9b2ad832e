//! Turns the Markdown of a text into the HTML of its body. Knows nothing of the page around it.
//!
//! `markdown` parses a text into comrak's tree and mends what comrak reads otherwise than authors mean it: addresses
//! that are written out (`bare_links`), single tildes (`tildes`), definitions (`definitions`), ids behind headings
//! (`heading_ids`), pictures and links with spaces in them (`loose_pictures`). Texts that would take minutes are refused
//! (`bounds`, `too_much`). The tree's HTML goes through the sanitiser (`sanitise`; `lost_ids` saves ids that it would
//! drop), and is read again as a tree of our own (`tree`). What other programs wrote is tidied (`foreign`). `shape` makes figures, outline and paragraphs of that, `ids`
//! gives every heading its id, `body_pictures` takes the lead picture out, and `write` writes the HTML, with `galleries` of
//! pictures that stand in a row; `body_attached` names the documents and videos
//! there. Videos of other sites (`video_sites`) become plain links (`video_link`), frames around them too
//! (`video_frames`): nothing is asked of those sites.
//!
//! While a newsroom is read, two other questions are asked of the same tree: what a body refers to (`references`,
//! `raw_references`), and which of its signs readers would see as signs (`unread`).

mod bare_links;
mod body_attached;
mod body_pictures;
mod body_style;
mod bounds;
mod columns;
mod definitions;
mod destination;
mod foreign;
mod galleries;
mod heading_ids;
mod ids;
mod loose_pictures;
mod loose_target;
mod lost_ids;
mod markdown;
mod no_break_spaces;
mod pasted;
mod picture_links;
mod picture_paths;
mod plain_id;
mod published_links;
mod raw_references;
mod raw_tags;
mod reference;
mod references;
mod sanitise;
mod shape;
mod shaped;
mod source_lines;
mod tildes;
mod too_much;
mod tree;
mod unread;
mod valid_address;
mod video_frames;
mod video_link;
mod video_sites;
mod write;
mod write_videos;

use std::collections::BTreeMap;

use bantin_content::Picture;
use comrak::Arena;

use crate::attached::AttachedIndex;
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::pictures::PictureIndex;
use body_attached::BodyAttached;
use body_pictures::BodyPictures;
use shaped::Shaped;

pub use body_style::BodyStyle;

pub(crate) use destination::{Destination, destination};
pub(crate) use ids::Ids;
pub(crate) use pasted::{pasted, without_pasted};
pub(crate) use picture_links::{is_picture_file, is_picture_name};
pub(crate) use picture_paths::HERE;
pub(crate) use plain_id::plain_id;
pub(crate) use published_links::{cut, published_link};
pub(crate) use reference::{Kind, Reference};
pub(crate) use references::references;
pub(crate) use source_lines::SourceLines;
pub(crate) use too_much::TooMuch;
pub(crate) use unread::{Unread, unread};

/// A body, ready for its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Sanitised, and so well-formed that a browser which parses it inside of a `<div>` moves no element.
    pub html: String,
    /// The lead picture, which is not in `html`.
    pub lead: Option<Picture>,
    /// The figures of `html`, in reading order.
    pub figures: Vec<Picture>,
}

/// Everything that was prepared for bodies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyFiles<'a> {
    pub pictures: &'a PictureIndex,
    pub attached: &'a AttachedIndex,
}

/// An article's body; its lead picture is taken out of it.
pub(crate) fn article_body(article: &SourceArticle, files: BodyFiles<'_>, style: BodyStyle<'_>) -> Body {
    let body_pictures = BodyPictures { files: &article.pictures, pictures: files.pictures };
    let attached = BodyAttached { files: &article.attached, attached: files.attached };
    let html = sanitised(&article.markdown);
    let by_hand = is_by_hand(&article.markdown);
    let (mut nodes, ids) = shaped(&html, by_hand);
    let lead = match &article.picture {
        Some(named) => body_pictures.named_lead(named, &mut nodes),
        None => body_pictures.first_figure(&mut nodes),
    };
    let (html, figures) = write::write(&nodes, &ids, style, &body_pictures, &attached, by_hand);
    Body { html, lead, figures }
}

/// A standing page's body; all its figures stay where they are.
pub(crate) fn standing_body(page: &SourceStanding, files: BodyFiles<'_>, style: BodyStyle<'_>) -> Body {
    let body_pictures = BodyPictures { files: &page.pictures, pictures: files.pictures };
    let attached = BodyAttached { files: &page.attached, attached: files.attached };
    let html = sanitised(&page.markdown);
    let by_hand = is_by_hand(&page.markdown);
    let (nodes, ids) = shaped(&html, by_hand);
    let (html, figures) = write::write(&nodes, &ids, style, &body_pictures, &attached, by_hand);
    Body { html, lead: None, figures }
}

/// The file of the first figure of an article's body: the lead picture of one that names none. `files` are the files of
/// the pictures by the names that the text gives them.
pub(crate) fn first_figure(markdown: &str, files: &BTreeMap<String, String>) -> Option<String> {
    body_pictures::first_figure_of(files, &shaped(&sanitised(markdown), is_by_hand(markdown)).0).cloned()
}

/// Every id that the body of a text has.
pub(crate) fn ids_of(markdown: &str) -> Ids {
    shaped(&sanitised(markdown), is_by_hand(markdown)).1
}

fn shaped(html: &str, by_hand: bool) -> (Vec<Shaped<'_>>, Ids) {
    let tree = tree::parse(html);
    let mut nodes = shape::shape(if by_hand { foreign::tidied(tree) } else { tree });
    let ids = Ids::give(&mut nodes);
    (nodes, ids)
}

/// The sanitised HTML of a text. HTML that was made of Markdown alone needs only one pass of the sanitiser. A text that is
/// too much gives nothing: reading refuses it, unless it is a draft that is previewed.
fn sanitised(markdown: &str) -> String {
    let Ok(html) = unsanitised(markdown) else { return String::new() };
    if is_by_hand(markdown) {
        let html = video_frames::as_links(&html);
        sanitise::clean(&lost_ids::with_carriers(&html), true)
    } else {
        sanitise::clean(&html, false)
    }
}

/// Whether HTML may be written in a text.
fn is_by_hand(markdown: &str) -> bool {
    markdown.contains('<')
}

/// The HTML of a text, which nobody may see before it is sanitised.
fn unsanitised(markdown: &str) -> Result<String, TooMuch> {
    let plain = bounds::is_plain(markdown)?;
    let arena = Arena::new();
    let root = markdown::parse(&arena, markdown)?;
    if !plain {
        bounds::check(root, markdown)?;
    }
    Ok(markdown::html_of(root))
}
