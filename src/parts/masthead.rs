//! The top of every page: whose it is, the menu, the ridge line.
//! Printed by the publisher, outside what the app hydrates.

use bantin_content::{MenuEntry, MenuLink, Notice, Site};

use super::notice::notice;
use super::ridge::ridge;
use crate::address::Address;
use crate::element::{Element, el};
use crate::words::{self, Words, fill};

const CHEVRON: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6"/></svg>"#;

/// `here` is the path of the page, by which the current entry is marked; `urgent` is the notice that it is printed with.
pub fn masthead(
    site: &Site,
    logo: Option<&str>,
    here: &str,
    urgent: Option<&Notice>,
    words: &Words,
) -> Vec<Element> {
    let logo = logo.map(|src| {
        el("img")
            .class("masthead__logo")
            .attr("src", src.to_owned())
            .attr("width", "48")
            .attr("height", "48")
            .attr("alt", "")
    });
    let home = el("a")
        .class("masthead__home")
        .attr("href", Address::Front.href())
        .child(logo)
        .child(el("span").class("masthead__name").child(&*site.name));
    let tagline = site.tagline.as_deref().map(|line| el("p").class("masthead__tagline").child(line));
    let sign_in = (!site.desk_url.is_empty()).then(|| {
        el("a")
            .class("masthead__sign-in")
            .attr("href", site.desk_url.clone())
            .child(words::sign_in(site.language))
    });
    // One line's room, which the notice covers.
    let ridge_line = el("div")
        .class("masthead__ridge")
        .child(el("div").class("masthead__drawing").html(ridge()))
        .child(notice(urgent, &words::notice_labels(site.language)));
    let masthead = el("header")
        .class("masthead")
        .child(el("div").class("masthead__bar").child(home).child(tagline).child(sign_in))
        .child((!site.menu.is_empty()).then(|| menu(&site.menu, here, words)))
        .child(ridge_line);
    vec![el("a").class("skip").attr("href", "#noi-dung").child(&words.skip), masthead]
}

fn menu(entries: &[MenuEntry], here: &str, words: &Words) -> Element {
    let entries: Vec<Element> = entries
        .iter()
        .map(|entry| {
            let link = link("menu__link", &entry.link, here);
            let under = (!entry.items.is_empty()).then(|| under(entry, here, words));
            el("li").class("menu__entry").child(link).child(under)
        })
        .collect();
    el("nav")
        .class("menu")
        .attr("aria-label", words.menu.clone())
        .child(el("ul").class("menu__row").child(entries))
}

/// The second level opens by itself, without script.
fn under(entry: &MenuEntry, here: &str, words: &Words) -> Element {
    let links: Vec<Element> =
        entry.items.iter().map(|item| el("li").child(link("menu__sublink", item, here))).collect();
    let name = fill(&words.menu_under, &[("title", &entry.link.title)]);
    el("details")
        .class("menu__more")
        .attr("name", "menu")
        .child(el("summary").class("menu__open").attr("aria-label", name).html(CHEVRON))
        .child(el("ul").class("menu__under").child(links))
}

fn link(class: &'static str, link: &MenuLink, here: &str) -> Element {
    let mark = menu_mark(&link.href, here);
    el("a").class(class).attr("href", link.href.clone()).maybe("aria-current", mark).child(&*link.title)
}

/// How a menu entry is marked (`aria-current`).
pub type Mark = Option<&'static str>;

/// The mark of the entry that leads to `href`, on the page at the path `here`: the page itself, or what lies above it.
pub fn menu_mark(href: &str, here: &str) -> Mark {
    if href == here {
        return Some("page");
    }
    (href.len() > 1 && here.starts_with(href)).then_some("true")
}

/// All that a masthead shows of the page that it is on: the marks of its menu, entry by entry.
pub fn menu_marks(site: &Site, here: &str) -> Vec<Mark> {
    let links = site.menu.iter().flat_map(|entry| std::iter::once(&entry.link).chain(&entry.items));
    links.map(|link| menu_mark(&link.href, here)).collect()
}
