//! The lead, bold under the headline.

use leptos::prelude::*;

pub fn lead(text: &str) -> AnyView {
    view! { <p class="lead">{text.to_owned()}</p> }.into_any()
}
