//! A box of news, three at a time: "Tin tức".

use bantin_content::{BOX_PAGE_SIZE, NewsBox};

use super::other_news::{as_of, newer_line};
use super::teaser::teasers;
use crate::address::Address;
use crate::element::{Element, el};
use crate::page::NewsBoxState;
use crate::words::{SpokenSite, Words, fill};

/// A box open at one of its pages; with `all`, on the front page, every row and no pager.
pub fn news_box(state: &NewsBoxState, all: bool, site: &SpokenSite) -> Element {
    let words = site.words();
    let news = &state.news;
    let class = if all { "news-box news-box--all" } else { "news-box" };
    let day = news.as_of.as_ref().map_or_else(String::new, |day| fill(&words.as_of, &[("date", &day.text)]));
    let line = if state.newer { newer_line(words) } else { as_of(day) };
    let rows = teasers(state.open_rows(all), None, words);
    let pager = (!all).then(|| pager(state, words));
    el("section")
        .class(class)
        .attr("id", news.id.to_string())
        .flag("data-box")
        .child(el("h2").class("news-box__heading").child(&*news.title))
        .child(line)
        .child(rows)
        .child(pager)
}

/// The open page's name, for screen readers: "Tin tức, trang 2".
pub fn box_page_name(state: &NewsBoxState, site: &SpokenSite) -> String {
    let page = (state.open + 1).to_string();
    fill(&site.words().box_page, &[("title", &state.news.title), ("page", &page)])
}

/// Its height is kept when there is but one page.
fn pager(state: &NewsBoxState, words: &Words) -> Element {
    let pages = state.news.teasers.len().div_ceil(BOX_PAGE_SIZE);
    if pages < 2 {
        return el("div").class("pager pager--box");
    }
    let elsewhere = elsewhere(&state.news);
    let links: Vec<_> = (0..pages)
        .map(|page| {
            let label = (page + 1).to_string();
            let name = fill(&words.page, &[("page", &label)]);
            let here = ["#", state.news.id.as_str()].concat();
            el("a")
                .class("pager__page")
                .attr("href", if page == 0 { here } else { elsewhere.clone() })
                .attr("data-box-page", page.to_string())
                .attr("aria-label", name)
                .maybe("aria-current", (page == state.open).then_some("page"))
                .child(label)
        })
        .collect();
    let name = fill(&words.pager_box, &[("title", &state.news.title)]);
    el("nav").class("pager pager--box").attr("aria-label", name).child(links)
}

/// Where the rows stand that are not shown here: in the box's section, or on the front page.
fn elsewhere(news: &NewsBox) -> String {
    match &news.section {
        Some(section) => Address::Section(section.clone()).href(),
        None => [&Address::Front.href(), "#", news.id.as_str()].concat(),
    }
}
