//! A plain page of links: the archive, the page of a tag. The publisher prints it, and the app never opens it, so it costs the
//! browser nothing.

use bantin_content::Teaser;

use crate::element::{Element, el};
use crate::parts;
use crate::words::{ListingLabels, Words};

/// What a plain page lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListingPage {
    pub headline: String,
    /// The pages above it, the topmost first.
    pub above: Vec<ListedLink>,
    pub links: Vec<LinkGroup>,
    pub articles: Vec<ArticleGroup>,
    /// To the pages before and after it.
    pub onward: Vec<ListedLink>,
}

impl ListingPage {
    /// Its headline, and those of the pages above it.
    pub fn title(&self) -> String {
        let above = self.above.iter().rev().map(|link| &*link.title);
        let all: Vec<&str> = std::iter::once(&*self.headline).chain(above).collect();
        all.join(" · ")
    }
}

/// Links under a title of their own, or right under the headline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkGroup {
    pub title: Option<String>,
    pub links: Vec<ListedLink>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListedLink {
    pub title: String,
    pub href: String,
    /// What stands behind it, such as how many articles there are.
    pub note: Option<String>,
}

/// Articles under a title of their own, or right under the headline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleGroup {
    pub title: Option<String>,
    pub teasers: Vec<Teaser>,
}

/// All that stands between masthead and footer.
pub fn listing(page: &ListingPage, words: &Words, labels: &ListingLabels) -> Element {
    let links: Vec<Element> = page.links.iter().map(link_group).collect();
    let articles: Vec<Element> = page.articles.iter().map(|group| article_group(group, words)).collect();
    let nothing = page.links.iter().all(|group| group.links.is_empty()) && articles.is_empty();
    el("main")
        .class("listing")
        .attr("id", "noi-dung")
        .attr("tabindex", "-1")
        .child((!page.above.is_empty()).then(|| above(&page.above, labels)))
        .child(parts::headline(&page.headline))
        .child(nothing.then(|| el("p").child(labels.nothing)))
        .child(articles)
        .child(links)
        .child((!page.onward.is_empty()).then(|| onward(&page.onward, words)))
}

fn above(links: &[ListedLink], labels: &ListingLabels) -> Element {
    let links: Vec<Element> = links.iter().map(|link| el("li").child(anchor(link))).collect();
    el("nav")
        .class("listing__above")
        .attr("aria-label", labels.above)
        .child(el("ol").class("listing__path").child(links))
}

fn onward(links: &[ListedLink], words: &Words) -> Element {
    let links: Vec<Element> = links.iter().map(|link| el("li").child(anchor(link))).collect();
    el("nav")
        .attr("aria-label", words.pager_section.clone())
        .child(el("ul").class("listing__onward").child(links))
}

fn link_group(group: &LinkGroup) -> Element {
    let link = |link: &ListedLink| {
        let note = link.note.as_deref().map(|note| el("span").class("listing__note").child(note));
        el("li").class("listing__link").child(anchor(link)).child(note.is_some().then_some(" ")).child(note)
    };
    let links: Vec<Element> = group.links.iter().map(link).collect();
    el("section").child(title(&group.title)).child(el("ul").class("listing__links").child(links))
}

fn article_group(group: &ArticleGroup, words: &Words) -> Element {
    el("section").child(title(&group.title)).child(parts::teasers(&group.teasers, None, words))
}

fn title(title: &Option<String>) -> Option<Element> {
    title.as_deref().map(|title| el("h2").class("listing__title").child(title))
}

fn anchor(link: &ListedLink) -> Element {
    el("a").attr("href", link.href.clone()).child(&*link.title)
}
