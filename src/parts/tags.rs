//! An article's tags, a quiet plain list.

use leptos::prelude::*;

use crate::words::Words;

pub fn tags(tags: &[String], words: &Words) -> AnyView {
    let items: Vec<_> = tags.iter().map(|tag| view! { <li class="tags__item">{tag.clone()}</li> }).collect();
    view! { <ul class="tags" aria-label=words.tags.to_string()>{items}</ul> }.into_any()
}
