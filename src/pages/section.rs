//! A section's page and its closed pages: the name; the list below it changes on its own.

use leptos::prelude::*;

use crate::page::SectionPage;
use crate::parts;
use crate::words::Site;

pub fn section_head(page: &SectionPage, site: &Site) -> AnyView {
    let headline = parts::headline(site.section_title(&page.section));
    view! { <header class="section-head">{headline}</header> }.into_any()
}
