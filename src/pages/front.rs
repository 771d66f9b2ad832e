//! The front page: a lead story, a few more, then the sections as columns of headlines.

use bantin_content::{FrontPage, FrontSection};

use crate::address::Address;
use crate::element::{Element, el};
use crate::parts;
use crate::words::SpokenSite;

pub fn front(page: &FrontPage, site: &SpokenSite) -> Element {
    let words = site.words();
    let nothing = page.lead.is_none().then(|| el("p").class("front__nothing").child(&words.no_news));
    let alone = page.seconds.len() == 1;
    let seconds: Vec<Element> = page.seconds.iter().map(|story| parts::second_story(story, alone)).collect();
    let sections: Vec<Element> = page.sections.iter().map(column).collect();
    el("div")
        .class("front")
        .child(el("h1").class("visually-hidden").child(&*site.name))
        .child(nothing)
        .child(page.lead.as_ref().map(parts::lead_story))
        .child((!seconds.is_empty()).then(|| el("div").class("front__seconds").child(seconds)))
        .child(el("div").class("front__sections").child(sections))
}

fn column(section: &FrontSection) -> Element {
    let href = Address::Section(section.id.clone()).href();
    let name = el("a").attr("href", href).child(&*section.title);
    el("section")
        .class("front__section")
        .child(el("h2").class("front__heading").child(name))
        .child(parts::pictured_teasers(&section.teasers))
}
