//! Files to take along, under an article: each a link, with its kind and size behind it.

use bantin_content::Attachment;

use crate::element::{Element, el};
use crate::words::Words;

/// The list; `None` where there are no files.
pub fn attachments(files: &[Attachment], words: &Words) -> Option<Element> {
    let items: Vec<_> = files
        .iter()
        .map(|file| {
            el("li")
                .class("attachments__item")
                .child(el("a").attr("href", file.href.clone()).child(&*file.title))
                .child(" ")
                .child(&*file.details)
        })
        .collect();
    (!items.is_empty())
        .then(|| el("ul").class("attachments").attr("aria-label", words.attachments.clone()).child(items))
}
