//! Turns an article's Markdown into the HTML of its body: drawn, sanitised, given its pictures.
//! Knows nothing of the page around it.

mod bare_links;
mod bounds;
mod columns;
mod definitions;
mod destination;
mod heading_ids;
mod ids;
mod link_text;
mod loose_pictures;
mod loose_target;
mod markdown;
mod named;
mod pasted;
mod picture_links;
mod picture_paths;
mod published_links;
mod raw_references;
mod raw_tags;
mod references;
mod sanitise;
mod shape;
mod source_lines;
mod tildes;
mod tree;
mod unread;
mod write;

use std::collections::BTreeMap;

use bantin_content::{Language, Picture};
use comrak::Arena;

use crate::newsroom::{SourceArticle, SourcePicture, SourceStanding};
use crate::percent::percent_decoded;
use crate::pictures::PictureIndex;
use shape::{Image, Shaped};

pub(crate) use bounds::TooMuch;
pub(crate) use destination::{Destination, destination};
pub(crate) use ids::{Ids, plain_id};
pub(crate) use pasted::{pasted, without_pasted};
pub(crate) use picture_links::is_picture_file;
pub(crate) use picture_paths::HERE;
pub(crate) use published_links::{cut, published_link};
pub(crate) use references::{Kind, Reference, references};
pub(crate) use source_lines::SourceLines;
pub(crate) use unread::{Unread, unread};

/// What a body's drawing needs to know of the site and its style.
#[derive(Clone, Copy, Debug)]
pub struct BodyStyle<'a> {
    /// Value of `sizes` for a figure in the text.
    pub sizes: &'a str,
    /// The site's language, in which the labels are.
    pub language: Language,
    /// The site's own address: links to it become paths.
    pub base_url: &'a str,
}

/// A body ready to be set into its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Sanitised and well-formed: a browser that parses it inside a `<div>` moves nothing.
    pub html: String,
    /// The lead picture, which is not in `html`.
    pub lead: Option<Picture>,
    /// The figures of `html`, in reading order.
    pub figures: Vec<Picture>,
}

/// An article's body; its lead picture is taken out of it.
pub fn article_body(article: &SourceArticle, pictures: &PictureIndex, style: BodyStyle<'_>) -> Body {
    let shelf = Shelf { files: &article.pictures, pictures };
    let html = sanitised(&article.markdown);
    let (mut nodes, ids) = shaped(&html);
    let lead = match &article.picture {
        Some(named) => shelf.named_lead(named, &mut nodes),
        None => shelf.first_figure(&mut nodes),
    };
    let (html, figures) = write::write(&nodes, &ids, style, &shelf);
    Body { html, lead, figures }
}

/// A standing page's body; all its figures stay where they are.
pub fn standing_body(page: &SourceStanding, pictures: &PictureIndex, style: BodyStyle<'_>) -> Body {
    let shelf = Shelf { files: &page.pictures, pictures };
    let html = sanitised(&page.markdown);
    let (nodes, ids) = shaped(&html);
    let (html, figures) = write::write(&nodes, &ids, style, &shelf);
    Body { html, lead: None, figures }
}

/// Every id that the body of a text has.
pub(crate) fn ids_of(markdown: &str) -> Ids {
    shaped(&sanitised(markdown)).1
}

fn shaped(html: &str) -> (Vec<Shaped<'_>>, Ids) {
    let mut nodes = shape::shape(tree::parse(html));
    let ids = Ids::give(&mut nodes);
    (nodes, ids)
}

/// HTML that was made from Markdown alone needs one pass of the sanitiser. A text that is too much is nothing: its
/// file was refused when it was read, and only a draft's preview comes here.
fn sanitised(markdown: &str) -> String {
    let Ok(html) = unsanitised(markdown) else { return String::new() };
    if markdown.contains('<') {
        sanitise::clean(&named::marked(&html), true)
    } else {
        sanitise::clean(&html, false)
    }
}

/// The HTML of a text.
fn unsanitised(markdown: &str) -> Result<String, TooMuch> {
    let plain = bounds::is_plain(markdown)?;
    let arena = Arena::new();
    let root = markdown::parse(&arena, markdown)?;
    if !plain {
        bounds::check(root, markdown)?;
    }
    Ok(markdown::html_of(root))
}

/// The pictures of one body: as it names them, and as they were prepared.
struct Shelf<'a> {
    files: &'a BTreeMap<String, String>,
    pictures: &'a PictureIndex,
}

impl Shelf<'_> {
    /// The picture that the front matter names. Figures of it in the text go, and what they say
    /// of it is kept where the front matter says nothing.
    fn named_lead(&self, named: &SourcePicture, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let mut shown: Option<Image> = None;
        nodes.retain_mut(|node| match node {
            Shaped::Figure(image) if self.file(&image.src) == Some(&named.file) => {
                shown.get_or_insert_with(|| image.clone());
                // A link that leads to it finds its place.
                let id = image.id.take();
                let stays = id.is_some();
                if stays {
                    *node = Shaped::Anchor(id);
                }
                stays
            }
            _ => true,
        });
        let (alt, caption) = shown.map(|image| (image.alt, image.caption)).unwrap_or_default();
        let alt = named.alt.as_ref().unwrap_or(&alt);
        let caption = named.caption.as_ref().or(caption.as_ref());
        Some(self.pictures.get(&named.file)?.picture(alt, caption.map(String::as_str)))
    }

    /// The first figure of the text, taken out of it.
    fn first_figure(&self, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let (at, picture, id) = nodes.iter_mut().enumerate().find_map(|(at, node)| match node {
            Shaped::Figure(image) => Some((at, self.of(image)?, image.id.take())),
            _ => None,
        })?;
        match id {
            None => drop(nodes.remove(at)),
            id => nodes[at] = Shaped::Anchor(id),
        }
        Some(picture)
    }

    fn of(&self, image: &Image) -> Option<Picture> {
        write::Pictures::picture(self, &image.src, &image.alt, image.caption.as_deref())
    }

    fn file(&self, src: &str) -> Option<&String> {
        self.files.get(&percent_decoded(src))
    }
}

impl write::Pictures for Shelf<'_> {
    fn picture(&self, src: &str, alt: &str, caption: Option<&str>) -> Option<Picture> {
        Some(self.pictures.get(self.file(src)?)?.picture(alt, caption))
    }
}
