//! The portal's signature: a ridge line over terraces. Under the masthead it keeps one line's
//! room for an urgent notice; it returns, smaller, in the footer.

use leptos::prelude::*;

pub fn ridge() -> AnyView {
    view! {
        <svg class="ridge" viewBox="0 0 1600 48" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            <path d="M0 40 200 20 400 35 600 10 800 30 1000 12 1200 34 1400 16 1600 36V48H0z" />
        </svg>
    }
    .into_any()
}
