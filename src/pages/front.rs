//! The front page: a lead story, a few more, then the sections as columns of headlines.

use bantin_content::{FrontPage, FrontSection};
use leptos::prelude::*;

use crate::address::Address;
use crate::parts;
use crate::words::Site;

pub fn front(page: &FrontPage, site: &Site) -> AnyView {
    let words = site.words();
    let nothing =
        page.lead.is_none().then(|| view! { <p class="front__nothing">{words.no_news.to_string()}</p> });
    let seconds: Vec<AnyView> = page.seconds.iter().map(parts::second_story).collect();
    let seconds =
        (!seconds.is_empty()).then(|| view! { <div class="front__seconds">{seconds}</div> }.into_any());
    let sections: Vec<AnyView> = page.sections.iter().map(|section| column(section, site)).collect();
    view! {
        <div class="front">
            <h1 class="visually-hidden">{site.name.clone()}</h1>
            {nothing}
            {page.lead.as_ref().map(parts::lead_story)}
            {seconds}
            <div class="front__sections">{sections}</div>
        </div>
    }
    .into_any()
}

fn column(section: &FrontSection, site: &Site) -> AnyView {
    let href = Address::Section(section.id.clone()).href();
    let rows = parts::teasers(&section.teasers, None, site.words());
    view! {
        <section class="front__section">
            <h2 class="front__heading">
                <a href=href>{section.title.clone()}</a>
            </h2>
            {rows}
        </section>
    }
    .into_any()
}
