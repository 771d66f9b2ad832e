//! A page that belongs to no day: "Giới thiệu".

use bantin_content::StandingPage;
use leptos::prelude::*;

use crate::parts;
use crate::words::Site;

pub fn standing(page: &StandingPage, _site: &Site) -> AnyView {
    view! {
        <div class="standing">
            {parts::headline(&page.title)}
            <div class="body" data-body inner_html=page.body_html.clone()></div>
        </div>
    }
    .into_any()
}
