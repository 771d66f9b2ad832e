//! Who wrote it: at the end, on the right, as Vietnamese papers set it.

use leptos::prelude::*;

pub fn byline(name: &str) -> AnyView {
    view! { <p class="byline">{name.to_owned()}</p> }.into_any()
}
