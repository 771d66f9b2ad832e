//! Pages as HTML, drawn natively. Knows nothing of files.

use bantin_content::{Notice, NumberFormat, Site};
use leptos::prelude::*;

use crate::app::{Screen, frame};
use crate::element::{Element, el};
use crate::page::{ChangedMessage, List, Page, PageData, SiteBrief, Trouble, TroublePage};
use crate::pages::ListingPage;
use crate::painted_data::PaintedData;
use crate::words::Words;
use crate::{pages, parts, words};

impl PageData {
    /// Takes out what the page paints, so that its script does not repeat it.
    pub fn take_painted(&mut self) -> PaintedData {
        let all = self.page.shows_all_of_a_box();
        PaintedData {
            body: self.page.body_mut().map(std::mem::take).unwrap_or_default(),
            rows: self.page.list_mut().and_then(List::rows_mut).map(std::mem::take).unwrap_or_default(),
            boxes: self
                .boxes
                .iter_mut()
                .map(|state| {
                    let open = state.open_rows(all).len();
                    state.news.teasers.drain(..open).collect()
                })
                .collect(),
        }
    }
}

/// The HTML inside `<div id="app">`, exactly as the browser will hydrate it.
pub fn frame_html(data: PageData) -> String {
    drawn(|| frame(Screen::new(data)).to_html())
}

/// How the HTML inside `<div id="app">` ends on every page of a site: the visits, and all that follows them.
pub fn frame_end_html(site: SiteBrief) -> String {
    let words = words::SpokenSite::new(site.clone());
    let visits = drawn(|| parts::visits(&parts::VisitsState::default(), &words).to_html());
    let page = Page::Trouble(TroublePage { trouble: Trouble::Missing, section: None });
    let frame = frame_html(PageData { site, page, boxes: Vec::new() });
    frame.rfind(&visits).map(|at| frame[at..].to_owned()).unwrap_or_default()
}

/// A plain page, which the app never opens, from masthead to footer.
pub fn listing_html(page: &ListingPage, site: &Site, words: &Words) -> String {
    let frame = el("div").class("frame").attr("data-kind", "listing");
    frame.child(pages::listing(page, words, &words::listing_labels(site.language))).to_html()
}

/// The masthead of the page at the path `here`, with an urgent notice where it is printed with one; outside what is hydrated.
pub fn masthead_html(
    site: &Site,
    words: &Words,
    logo: Option<&str>,
    here: &str,
    notice: Option<&Notice>,
) -> String {
    let parts = parts::masthead(site, logo, here, notice, words);
    parts.into_iter().map(RenderHtml::to_html).collect()
}

/// The footer; outside what is hydrated, the same on every page.
pub fn footer_html(site: &Site, words: &Words) -> String {
    parts::footer(site, words).to_html()
}

/// What stands in `<title>`.
pub fn page_title(data: &PageData) -> String {
    let SiteBrief { language, messages, .. } = &data.site;
    pages::title(&data.page, &data.site, &Words::of(*language, messages))
}

/// An element outside of an edition's pages, such as the desk's.
pub fn element_html(element: Element) -> String {
    element.to_html()
}

/// What a page names of the app that it was printed for.
#[derive(Clone, Copy, Debug)]
pub struct PageApp<'a> {
    /// Address of the glue.
    pub script: &'a str,
    /// Address of the wasm.
    pub wasm: &'a str,
    /// What the wasm's bytes must be, as `fetch` takes it.
    pub wasm_integrity: &'a str,
    /// As in `site.json`.
    pub id: &'a str,
}

/// The inline script that sends the first heartbeat and starts the app: the same bytes on
/// every page of an app and site.
pub fn boot_script(app: PageApp<'_>, live: &str, numbers: NumberFormat) -> String {
    let lines: Vec<&str> =
        include_str!("../boot.js").lines().map(str::trim).filter(|line| !line.starts_with("//")).collect();
    lines
        .join("\n")
        .replace("{build}", app.id)
        .replace("{script}", app.script)
        .replace("{wasm}", app.wasm)
        .replace("{integrity}", app.wasm_integrity)
        .replace("{live}", live)
        .replace("{mark}", numbers.mark())
}

/// The words that a site speaks in: made once for all its pages.
pub fn words_of(site: &Site) -> Words {
    Words::of(site.language, &ChangedMessage::all(&site.messages))
}

/// Draws under an owner of its own, so that nothing of a page outlives it.
fn drawn(draw: impl FnOnce() -> String) -> String {
    let owner = Owner::new();
    let html = owner.with(draw);
    owner.cleanup();
    html
}
