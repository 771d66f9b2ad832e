//! A page as a whole HTML document: head, masthead, the page's data, what the app draws, footer, boot
//! script, and what search engines are told. Nothing is minified and nothing but what was drawn stands inside the app's element.

mod audience;
mod data_script;
mod description;
mod feed_links;
mod icon_links;
mod inert_json;
mod mastheads;
mod own_head;
mod structured_data;

use std::sync::Arc;

use bantin_app::pages::ListingPage;
use bantin_app::{PageData, SiteBrief, escape, words};
use bantin_content::{Notice, Site, content_type};

use feed_links::feed_links;
use icon_links::ICON_LINKS;
use mastheads::Mastheads;
use own_head::{Titles, own_head};

pub(crate) use audience::Audience;
pub(crate) use description::{Description, first_sentence};

use crate::disk::content_hash::ContentHash;
use crate::disk::digest::Digester;
use crate::draw::app_paths::AppPaths;
use crate::draw::style::Style;
use crate::pictures::{Crops, PreparedFile};
use crate::publish_error::PublishError;
use crate::twins::{Joined, SharedHead, SharedPart, SmallestTwins};

/// What every page of an edition shares, made once.
#[derive(Debug)]
pub(crate) struct Shell {
    base_url: String,
    /// How every page begins, the same to the byte.
    head: Arc<SharedHead>,
    mastheads: Mastheads,
    /// How what the app draws ends.
    frame_end: Arc<SharedPart>,
    /// From the app's end to what the page itself tells search engines, which ends the document.
    end: Arc<SharedPart>,
    /// Hash of what a page needs to be the app's: wasm, glue, style, boot.
    pub app_id: String,
}

/// What a page's head says of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageHead<'a> {
    /// Its address, from the site's root.
    pub address: &'a str,
    /// The page has this address for good: search engines may know it by it.
    pub lasting: bool,
    /// One or two sentences of text.
    pub description: Option<&'a Description>,
    /// What it is shared with.
    pub card: SharingCard<'a>,
    /// Its lead picture in the shapes that search engines show.
    pub pictures: &'a [PreparedFile],
    /// The urgent notice, on pages that are printed with it.
    pub notice: Option<&'a Notice>,
}

/// The picture that a page is shared with, as large as networks show it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SharingCard<'a> {
    /// Under the edition.
    pub path: &'a str,
    pub width: u32,
    pub height: u32,
    pub content_type: &'a str,
    /// What it shows, for who cannot see it.
    pub alt: &'a str,
}

impl<'a> SharingCard<'a> {
    /// Of a lead picture; none where that is too small for one.
    pub fn of(crops: &'a Crops, alt: &'a str) -> Option<Self> {
        let PreparedFile { path, width, height, .. } = crops.card.as_ref()?;
        Some(SharingCard { path, width: *width, height: *height, content_type: content_type(path), alt })
    }
}

impl Shell {
    pub fn new(
        site: &Site,
        logo: Option<&str>,
        app_paths: &AppPaths,
        style: &Style,
        audience: Audience<'_>,
        twins: &SmallestTwins,
    ) -> Result<Self, PublishError> {
        let boot = |id| bantin_app::boot_script(app_paths.for_page(id), &site.live, site.number_format);
        // It names the glue and the wasm by hashes of their content.
        let app_id = ContentHash::of_parts([style.css.as_bytes(), boot("").as_bytes()]).short();
        let boot = boot(&app_id);
        let words = bantin_app::words_of(site);
        let mut end = String::from("</div>");
        end += &bantin_app::footer_html(site, &words);
        let app = audience.runs_the_app().then_some(boot.as_str());
        let mut scripts = Vec::new();
        for script in app.into_iter().chain(audience.script()) {
            end += &["<script>", script, "</script>"].concat();
            scripts.push(ContentHash::of(script.as_bytes()));
        }
        let of_site = bantin_app::api::site();
        end += &structured_data::start(site).map_err(PublishError::io(of_site.as_ref()))?;
        let brief = SiteBrief::from(site);
        let data_start = data_script::start(&brief).map_err(PublishError::io(of_site.as_ref()))?;
        let head = head(site, &audience.policy(&scripts, style, &site.live), style);
        Ok(Shell {
            app_id,
            base_url: site.base_url.clone(),
            head: Arc::new(SharedHead::new(head, twins)?),
            frame_end: Arc::new(SharedPart::new(bantin_app::frame_end_html(brief), twins)?),
            mastheads: Mastheads::new(site, words, logo, data_start, twins),
            end: Arc::new(SharedPart::new(end, twins)?),
        })
    }

    /// Adds all that every page shares.
    pub fn add_to(&self, digester: &mut Digester) {
        digester.text(self.head.text()).text(self.frame_end.text()).text(self.end.text());
        digester.text(self.mastheads.logo().unwrap_or_default()).text(self.mastheads.data_start());
    }

    /// The document of a page; what is drawn of its data is not repeated in the script.
    pub fn document(&self, mut data: PageData, head: PageHead<'_>) -> Result<Joined, PublishError> {
        let title = bantin_app::page_title(&data);
        let site = [" · ", &data.site.name].concat();
        let own_title = title.strip_suffix(&*site).unwrap_or(&title);
        let painted = data.take_painted();
        let failed = || PublishError::io(head.address.as_ref());
        let script = data_script::own(&data).map_err(failed())?;
        let own_head = own_head(&self.base_url, (&title, own_title), Some(&data), head) + &feed_links(&data);
        let for_engines = structured_data::own(&self.base_url, own_title, &data, head).map_err(failed())?;
        data.put_back(painted);
        let frame = bantin_app::frame_html(data);
        let (frame, frame_end) = match frame.strip_suffix(self.frame_end.text()) {
            Some(own) => (own, Some(&self.frame_end)),
            None => (&*frame, None),
        };
        // The data stand before the app, so that all that is the page's own is in one part.
        let own = [&script, "<div id=\"app\">", frame].concat();
        let page = Joined::behind(&self.head).own(own_head);
        let page = page.shared(&self.mastheads.at(head.address, head.notice)?).own(own);
        let page = frame_end.into_iter().fold(page, Joined::shared);
        Ok(page.shared(&self.end).own(for_engines))
    }

    /// The document of a plain page, which holds the same frame and no data: the app does not open it.
    pub fn plain_document(
        &self,
        site: &str,
        page: &ListingPage,
        frame: &str,
        head: PageHead<'_>,
    ) -> Result<Joined, PublishError> {
        // What follows ends the frame, as it ends the app's element on other pages.
        let own = frame.strip_suffix("</div>").unwrap_or(frame).to_owned();
        let own_title = page.title();
        let titles: Titles<'_> = (&[&own_title, " · ", site].concat(), &own_title);
        let own_head = own_head(&self.base_url, titles, None, head);
        let for_engines = structured_data::plain(&self.base_url, site, page)
            .map_err(PublishError::io(head.address.as_ref()))?;
        let page = Joined::behind(&self.head).own(own_head);
        let page = page.shared(&self.mastheads.plain_at(head.address)?).own(own);
        Ok(page.shared(&self.end).own(for_engines))
    }
}

/// The head up to what is a page's own: everything that every page of the edition has.
fn head(site: &Site, policy: &str, style: &Style) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"");
    html.push_str(site.language.tag());
    html.push_str("\"><head><meta charset=\"utf-8\">");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.push_str(policy);
    html.push_str(&theme_colours(style));
    html.push_str(ICON_LINKS);
    html.push_str("<style>");
    html.push_str(&style.css);
    html.push_str("</style>");
    html.push_str(&own_head::shared(&site.name, words::locale(site.language)));
    html
}

fn theme_colours(style: &Style) -> String {
    let mut metas = String::new();
    for (colour, scheme) in [(&style.light, "light"), (&style.dark, "dark")] {
        if let Some(colour) = colour {
            metas += "<meta name=\"theme-color\" media=\"(prefers-color-scheme: ";
            metas += scheme;
            metas += ")\" content=\"";
            escape(colour, &mut metas);
            metas += "\">";
        }
    }
    metas
}
