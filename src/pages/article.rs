//! An article, whole.

use crate::address::Address;
use crate::element::{Element, el};
use crate::page::ArticlePage;
use crate::parts;
use crate::words::SpokenSite;

/// The `<article>` alone: headline, lead, pictures, body and byline; no lists, no boxes.
pub fn article(page: &ArticlePage, site: &SpokenSite) -> Element {
    let words = site.words();
    let article = &page.article;
    let section = el("a")
        .attr("href", Address::Section(article.section.clone()).href())
        .child(site.section_title(&article.section));
    let corrections =
        (!article.corrections.is_empty()).then(|| parts::corrections(&article.corrections, words));
    el("article")
        .class("article")
        .child(el("p").class("article__section").child(section))
        .child(parts::headline(&article.headline))
        .child(parts::dateline(article, words))
        .child(article.lead.as_deref().map(parts::lead))
        .child(corrections)
        .child(article.picture.as_ref().map(parts::lead_figure))
        .child(parts::body(&article.body_html))
        .child(article.byline.as_deref().map(parts::byline))
        .child((!article.tags.is_empty()).then(|| parts::tags(&article.tags, &article.tag_pages, words)))
        .child(parts::attachments(&article.attachments, words))
}
