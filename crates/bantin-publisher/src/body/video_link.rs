//! Links, alone on their line, to videos on other sites.

use super::shaped::{Shaped, VideoLink};
use super::tree::{self, Element, Node};
use super::video_sites::video_site;

impl<'a> VideoLink<'a> {
    /// The link of a paragraph that holds nothing else, with its site.
    pub fn alone_in(paragraph: Element<'a>) -> Option<(Element<'a>, &'static str)> {
        let mut nodes = paragraph.children.into_iter();
        nodes.find_map(|node| match node {
            Node::Element(link) => site_of(&link).map(|site| (link, site)),
            Node::Text(_) => None,
        })
    }

    /// `children` are what is in the link, shaped.
    pub fn new(link: Element<'a>, children: Vec<Shaped<'a>>, site: &'static str, text: &str) -> Self {
        let href = link.attribute("href").unwrap_or_default();
        let has_words = !text.is_empty() && !href.ends_with(text);
        VideoLink { link, children, site, has_words }
    }
}

/// The site of the only link of a paragraph, if it leads to a video there.
pub(super) fn lone_video_link(paragraph: &Element<'_>) -> Option<&'static str> {
    let mut children =
        paragraph.children.iter().filter(|node| !matches!(node, Node::Text(text) if tree::is_blank(text)));
    let Node::Element(link) = children.next().filter(|_| children.next().is_none())? else { return None };
    site_of(link)
}

fn site_of(link: &Element<'_>) -> Option<&'static str> {
    if link.name == "a" { video_site(&link.attribute("href")?) } else { None }
}
