//! A page as a whole HTML document: head, masthead, what the app draws, its data, the boot
//! script. Nothing is minified and nothing but what was drawn stands inside the app's element.

mod description;

use bantin_app::words::Words;
use bantin_app::{Page, PageData, escape};
use bantin_content::Site;

pub(crate) use description::{Description, first_sentence};

use crate::assets::AppPaths;
use crate::content_hash::ContentHash;
use crate::digest::Digester;
use crate::order::Preview;
use crate::precompress::{SharedHead, SmallestTwins};
use crate::publish_error::PublishError;
use crate::style::Style;

/// What every page of an edition shares, made once.
#[derive(Debug)]
pub(crate) struct Shell {
    site: Site,
    words: Words,
    logo: Option<String>,
    /// How every page begins, the same to the byte: its twin is packed once ([`SharedHead`]).
    pub head: SharedHead,
    footer: String,
    /// From the boot script to the document's end.
    end: String,
    /// Hash of what a page needs to be the app's: wasm, glue, style, boot.
    pub app_id: String,
}

/// Where a page stands and what its head says of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// From the site's root.
    pub path: &'a str,
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
        let mut end = ["<script>", &boot, "</script>"].concat();
        let mut scripts = vec![ContentHash::of(boot.as_bytes())];
        if let Some(preview) = preview {
            end += &["<script>", &preview.script, "</script>"].concat();
            scripts.push(ContentHash::of(preview.script.as_bytes()));
        }
        end += "</body></html>\n";
        // The scripts' and the wasm's names are hashes of their content.
        let parts = [&app.script, &app.wasm, &style.css, &boot];
        let head = head(&site.language, &policy(&scripts, style, &site.live), style, icons);
        let words = bantin_app::words_of(site);
        Ok(Shell {
            app_id: ContentHash::of_parts(parts.map(|part| part.as_bytes())).short(),
            footer: bantin_app::footer_html(site, &words),
            head: SharedHead::new(head, twins)?,
            words,
            site: site.clone(),
            logo: logo.map(str::to_owned),
            end,
        })
    }

    /// Adds all that every page shares.
    pub fn add_to(&self, digester: &mut Digester) {
        digester.text(self.head.text()).text(&self.footer).text(&self.end);
        digester.text(self.logo.as_deref().unwrap_or_default());
    }

    /// The document of a page; the body that the data holds is drawn and not repeated in the script.
    pub fn document(&self, mut data: PageData, place: Place<'_>) -> Result<String, serde_json::Error> {
        let title = bantin_app::page_title(&data);
        let body = data.page.body_mut().map(std::mem::take);
        let script = data_script(&data)?;
        let in_trouble = matches!(data.page, Page::Trouble(_));
        if let (Some(empty), Some(body)) = (data.page.body_mut(), body) {
            *empty = body;
        }
        let frame = bantin_app::frame_html(data);
        let shared = self.head.text();
        let mut html = String::with_capacity(frame.len() + shared.len() + script.len() + 16_384);
        html.push_str(shared);
        self.write_own_head(&mut html, &title, place, in_trouble);
        html.push_str("<body>");
        html.push_str(&bantin_app::masthead_html(&self.site, &self.words, self.logo.as_deref(), place.path));
        html.push_str("<div id=\"app\">");
        html.push_str(&frame);
        html.push_str("</div>");
        html.push_str(&self.footer);
        html.push_str("<script type=\"application/json\" id=\"page-data\">");
        html.push_str(&script);
        html.push_str("</script>");
        html.push_str(&self.end);
        Ok(html)
    }

    /// What of the head is this page's own; it comes last.
    fn write_own_head(&self, html: &mut String, title: &str, place: Place<'_>, in_trouble: bool) {
        html.push_str("<title>");
        escape(title, html);
        html.push_str("</title>");
        if let Some(description) = place.description {
            html.push_str("<meta name=\"description\" content=\"");
            html.push_str(description.escaped());
            html.push_str("\">");
        }
        if in_trouble {
            html.push_str("<meta name=\"robots\" content=\"noindex\">");
        }
        if place.lasting {
            html.push_str("<link rel=\"canonical\" href=\"");
            escape(&self.site.base_url, html);
            escape(place.path, html);
            html.push_str("\">");
        }
        html.push_str("</head>");
    }
}

/// The head up to what is a page's own: everything that every page of the edition has.
fn head(language: &str, policy: &str, style: &Style, icons: &str) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"");
    escape(language, &mut html);
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

/// JSON in which nothing can end the script that holds it or a line of it.
fn data_script(data: &PageData) -> Result<String, serde_json::Error> {
    let json = serde_json::to_string(data)?;
    let mut script = String::with_capacity(json.len() + json.len() / 16);
    let mut rest = json.as_str();
    while let Some(at) = rest.find(['<', '\u{2028}', '\u{2029}']) {
        script.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        script.push_str(match letters.next() {
            Some('<') => "\\u003c",
            Some('\u{2028}') => "\\u2028",
            _ => "\\u2029",
        });
        rest = letters.as_str();
    }
    script.push_str(rest);
    Ok(script)
}
