//! An article, whole.

use leptos::prelude::*;

use crate::address::Address;
use crate::page::ArticlePage;
use crate::parts;
use crate::words::Site;

/// The `<article>` alone: headline, lead, pictures, body and byline; no lists, no boxes.
pub fn article(page: &ArticlePage, site: &Site) -> AnyView {
    let words = site.words();
    let article = &page.article;
    let section = Address::Section(article.section.clone()).href();
    let corrections =
        (!article.corrections.is_empty()).then(|| parts::corrections(&article.corrections, words));
    let tags = (!article.tags.is_empty()).then(|| parts::tags(&article.tags, words));
    view! {
        <article class="article">
            <p class="article__section">
                <a href=section>{site.section_title(&article.section).to_owned()}</a>
            </p>
            {parts::headline(&article.headline)}
            {parts::dateline(article, words)}
            {article.lead.as_deref().map(parts::lead)}
            {corrections}
            {article.picture.as_ref().map(parts::lead_figure)}
            <div class="body" data-body inner_html=article.body_html.clone()></div>
            {article.byline.as_deref().map(parts::byline)}
            {tags}
        </article>
    }
    .into_any()
}
