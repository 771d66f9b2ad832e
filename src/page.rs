//! What a page shows: plain data, the same in the publisher and in the browser.

use std::collections::BTreeMap;

use bantin_content::{
    Article, BOX_PAGE_SIZE, BoxId, ClosedPage, FrontPage, Language, LatestPage, NewsBox, NumberFormat,
    SectionId, Site, Slug, Stamp, StandingPage, Teaser, VisitsBase,
};
use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// All that is drawn inside the app. It lies in a page's `<script type="application/json">`, but for
/// what the page paints already ([`crate::PaintedData`]).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct PageData {
    pub site: SiteBrief,
    pub page: Page,
    /// Boxes in the aside, in the site's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boxes: Vec<NewsBoxState>,
}

/// What the app needs of the site on every page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct SiteBrief {
    pub name: String,
    pub language: Language,
    pub sections: Vec<SectionBrief>,
    /// The boxes that stand beside articles and lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boxes: Vec<BoxId>,
    #[serde(default)]
    pub number_format: NumberFormat,
    #[serde(default)]
    pub visits: VisitsBase,
    /// Origin of the live server; empty when it is the site's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub live: String,
    /// Where trouble is reported; empty when the site names no address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Messages that the site words in its own way, by key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<ChangedMessage>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct SectionBrief {
    pub id: SectionId,
    pub title: String,
}

/// A message as the site words it. A list, since the wasm would otherwise need a map for this alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct ChangedMessage {
    pub key: String,
    pub text: String,
}

impl ChangedMessage {
    pub fn all(messages: &BTreeMap<String, String>) -> Vec<Self> {
        messages.iter().map(|(key, text)| ChangedMessage { key: key.clone(), text: text.clone() }).collect()
    }
}

impl From<&Site> for SiteBrief {
    fn from(site: &Site) -> Self {
        SiteBrief {
            name: site.name.clone(),
            language: site.language,
            sections: site
                .sections
                .iter()
                .map(|section| SectionBrief { id: section.id.clone(), title: section.title.clone() })
                .collect(),
            boxes: site.boxes.iter().map(|news| news.id.clone()).collect(),
            number_format: site.number_format,
            visits: site.visits.clone(),
            live: site.live.clone(),
            email: site.owner.email.clone(),
            messages: ChangedMessage::all(&site.messages),
        }
    }
}

impl SiteBrief {
    /// A section's title; its id for a section that this page's edition did not know.
    pub fn section_title<'a>(&'a self, id: &'a SectionId) -> &'a str {
        self.sections.iter().find(|section| section.id == *id).map_or(id.as_str(), |section| &section.title)
    }
}

/// One page of the portal.
#[allow(clippy::large_enum_variant, reason = "one page is on the screen at a time, and few are kept")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    Front(FrontPage),
    Section(SectionPage),
    Article(ArticlePage),
    Standing(StandingPage),
    Trouble(TroublePage),
}

/// `/{section}/` or one of its closed pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct SectionPage {
    pub section: SectionId,
    /// Taken out while the page is on the screen: the list changes on its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
}

/// `/{section}/{slug}/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct ArticlePage {
    pub article: Article,
    /// "Tin khác": the list of the article's section. Taken out while the page is on the
    /// screen: the list changes on its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_news: Option<List>,
}

/// A section's list, open at one of its pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct List {
    pub section: SectionId,
    /// The newest page; unknown on a printed closed page, which must not depend on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<LatestPage>,
    /// The closed page that is open; `None`: the newest page is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ClosedPage>,
    /// The next closed page exists (printed closed pages only; with `latest` it is known).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub newer_closed: bool,
    /// Newer articles came while the list was touched or in view: one quiet line says so.
    #[serde(skip)]
    pub newer: bool,
    /// Why the page that was asked for is not shown.
    #[serde(skip)]
    pub trouble: Option<Trouble>,
}

/// A box, open at one of its pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct NewsBoxState {
    pub news: NewsBox,
    /// 0 for the first three.
    #[serde(skip)]
    pub open: usize,
    /// As in [`List`].
    #[serde(skip)]
    pub newer: bool,
}

/// A page that says why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
pub struct TroublePage {
    pub trouble: Trouble,
    /// The section where other news is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionId>,
}

/// The four troubles that readers meet (HOUSE.md rule 8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJson)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    Missing,
    /// Taken down on this day.
    Gone(Stamp),
    Offline,
    Broken,
}

impl NewsBoxState {
    /// The rows of the page that is open: with `all`, every one.
    pub fn open_rows(&self, all: bool) -> &[Teaser] {
        let rows = &self.news.teasers[..];
        if all { rows } else { rows.chunks(BOX_PAGE_SIZE).nth(self.open).unwrap_or_default() }
    }

    /// A box open at its first page.
    pub fn first(news: NewsBox) -> Self {
        NewsBoxState { news, open: 0, newer: false }
    }
}

impl List {
    /// The newest page, open.
    pub fn newest(latest: LatestPage) -> Self {
        List {
            section: latest.section.clone(),
            latest: Some(latest),
            closed: None,
            newer_closed: false,
            newer: false,
            trouble: None,
        }
    }

    /// The label of the page that is open; `None` while the number of pages is unknown.
    pub fn label(&self) -> Option<u32> {
        let latest = self.latest.as_ref()?;
        match &self.closed {
            Some(closed) => latest.label_of(closed.span.number),
            None => Some(1),
        }
    }
}

impl Page {
    /// The word for the page's kind in `data-kind`, by which it is laid out.
    pub fn kind(&self) -> &'static str {
        match self {
            Page::Front(_) => "front",
            Page::Section(_) => "section",
            Page::Article(_) => "article",
            Page::Standing(_) => "standing",
            Page::Trouble(_) => "trouble",
        }
    }

    /// The front page has room for all rows of a box; without script it is where the other boxes' labels lead.
    pub fn shows_all_of_a_box(&self) -> bool {
        matches!(self, Page::Front(_))
    }

    /// Takes the page's list out, so that it can change on its own.
    pub fn take_list(&mut self) -> Option<List> {
        self.list_place()?.take()
    }

    /// The page's list, where it was not taken out.
    pub(crate) fn list_mut(&mut self) -> Option<&mut List> {
        self.list_place()?.as_mut()
    }

    fn list_place(&mut self) -> Option<&mut Option<List>> {
        match self {
            Page::Section(page) => Some(&mut page.list),
            Page::Article(page) => Some(&mut page.other_news),
            _ => None,
        }
    }

    /// The article's or standing page's body; `None` for pages that have none.
    pub fn body_mut(&mut self) -> Option<&mut String> {
        match self {
            Page::Article(page) => Some(&mut page.article.body_html),
            Page::Standing(page) => Some(&mut page.body_html),
            _ => None,
        }
    }

    /// The article being read, which stays in its list without a link.
    pub fn reading(&self) -> Option<&Slug> {
        match self {
            Page::Article(page) => Some(&page.article.slug),
            _ => None,
        }
    }
}
