//! A page as a whole HTML document: head, masthead, the page's data, what the app draws, footer, boot
//! script. Nothing is minified and nothing but what was drawn stands inside the app's element.

mod data_script;
mod description;
mod icon_links;
mod mastheads;

use std::sync::Arc;

use bantin_app::{Page, PageData, SiteBrief, escape};
use bantin_content::{Language, Site};

use mastheads::Mastheads;

pub(crate) use description::{Description, first_sentence};
pub(crate) use icon_links::icon_links;

use crate::disk::content_hash::ContentHash;
use crate::disk::digest::Digester;
use crate::draw::app_paths::AppPaths;
use crate::draw::style::Style;
use crate::order::Preview;
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
    /// From the app's end to the document's.
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
}

impl Shell {
    pub fn new(
        site: &Site,
        logo: Option<&str>,
        icons: &str,
        app: &AppPaths,
        style: &Style,
        preview: Option<&Preview>,
        twins: &SmallestTwins,
    ) -> Result<Self, PublishError> {
        let boot = bantin_app::boot_script(&app.script, &app.wasm, &site.live, site.number_format);
        let words = bantin_app::words_of(site);
        let mut end = String::from("</div>");
        end += &bantin_app::footer_html(site, &words);
        end += &["<script>", &boot, "</script>"].concat();
        let mut scripts = vec![ContentHash::of(boot.as_bytes())];
        if let Some(preview) = preview {
            end += &["<script>", &preview.script, "</script>"].concat();
            scripts.push(ContentHash::of(preview.script.as_bytes()));
        }
        end += "</body></html>\n";
        let brief = SiteBrief::from(site);
        let data_start =
            data_script::start(&brief).map_err(PublishError::io(bantin_app::api::site().as_ref()))?;
        // The scripts' and the wasm's names are hashes of their content.
        let parts = [&app.script, &app.wasm, &style.css, &boot];
        let head = head(site.language, &policy(&scripts, style, &site.live), style, icons);
        Ok(Shell {
            app_id: ContentHash::of_parts(parts.map(|part| part.as_bytes())).short(),
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
        let painted = data.take_painted();
        let script = data_script::own(&data).map_err(PublishError::io(head.address.as_ref()))?;
        let in_trouble = matches!(data.page, Page::Trouble(_));
        data.put_back(painted);
        let frame = bantin_app::frame_html(data);
        let (frame, frame_end) = match frame.strip_suffix(self.frame_end.text()) {
            Some(own) => (own, Some(&self.frame_end)),
            None => (&*frame, None),
        };
        // The data stand before the app, so that all that is the page's own is in one part.
        let own = [&script, "<div id=\"app\">", frame].concat();
        let page = Joined::behind(&self.head).own(self.own_head(&title, head, in_trouble));
        let page = page.shared(&self.mastheads.at(head.address)?).own(own);
        let page = frame_end.into_iter().fold(page, Joined::shared);
        Ok(page.shared(&self.end))
    }

    /// What of the head is this page's own; it comes last.
    fn own_head(&self, title: &str, head: PageHead<'_>, in_trouble: bool) -> String {
        let mut html = String::from("<title>");
        escape(title, &mut html);
        html.push_str("</title>");
        if let Some(description) = head.description {
            html.push_str("<meta name=\"description\" content=\"");
            html.push_str(description.escaped());
            html.push_str("\">");
        }
        if in_trouble {
            html.push_str("<meta name=\"robots\" content=\"noindex\">");
        }
        if head.lasting {
            html.push_str("<link rel=\"canonical\" href=\"");
            escape(&self.base_url, &mut html);
            escape(head.address, &mut html);
            html.push_str("\">");
        }
        html
    }
}

/// The head up to what is a page's own: everything that every page of the edition has.
fn head(language: Language, policy: &str, style: &Style, icons: &str) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"");
    html.push_str(language.tag());
    html.push_str("\"><head><meta charset=\"utf-8\">");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.push_str(policy);
    html.push_str(&theme_colours(style));
    html.push_str(icons);
    html.push_str("<style>");
    html.push_str(&style.css);
    html.push_str("</style>");
    html
}

/// The policy of DESIGN.md §5, in the page that it describes.
fn policy(scripts: &[ContentHash], style: &Style, live: &str) -> String {
    let hashes: Vec<String> = scripts.iter().map(ContentHash::policy_source).collect();
    let mut policy = String::from("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    policy += "default-src 'none'; script-src 'self' ";
    policy += &hashes.join(" ");
    policy += " 'wasm-unsafe-eval'; style-src ";
    policy += &ContentHash::of(style.css.as_bytes()).policy_source();
    // A small logo, and what the style draws itself, are data.
    policy += "; img-src 'self' data:; connect-src 'self'";
    if !live.is_empty() {
        policy.push(' ');
        escape(live, &mut policy);
    }
    policy += "; manifest-src 'self'; base-uri 'none'; form-action 'self'\">";
    policy
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
