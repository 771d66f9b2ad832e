//! A page's headline.

use leptos::prelude::*;

pub fn headline(text: &str) -> AnyView {
    view! { <h1 class="headline">{text.to_owned()}</h1> }.into_any()
}
