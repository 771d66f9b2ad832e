//! Articles shown larger than a teaser, on the front page.

use bantin_content::{Picture, Story};
use leptos::prelude::*;

use super::figure::LEAD_SIZES;

/// `sizes` of the picture of a second story: a thumbnail on phones, a third of the column on desks.
pub const STORY_SIZES: &str = "(min-width:600px) 240px,128px";

/// The story that the front page opens with.
pub fn lead_story(story: &Story) -> AnyView {
    let picture = story.picture.as_ref().map(|picture| {
        let Picture { src, srcset, width, height, alt, .. } = picture.clone();
        view! {
            <p class="story__picture">
                <img
                    sizes=LEAD_SIZES
                    srcset=srcset
                    src=src
                    width=width.to_string()
                    height=height.to_string()
                    alt=alt
                    fetchpriority="high"
                    decoding="async"
                />
            </p>
        }
    });
    let text = text(story);
    view! { <section class="story story--lead">{picture}{text}</section> }.into_any()
}

/// One of the stories after it.
pub fn second_story(story: &Story) -> AnyView {
    let picture = story.picture.as_ref().map(|picture| {
        let Picture { src, srcset, width, height, alt, .. } = picture.clone();
        view! {
            <p class="story__picture">
                <img
                    sizes=STORY_SIZES
                    srcset=srcset
                    src=src
                    width=width.to_string()
                    height=height.to_string()
                    alt=alt
                    loading="lazy"
                    decoding="async"
                />
            </p>
        }
    });
    let text = text(story);
    view! { <section class="story story--second">{picture}{text}</section> }.into_any()
}

fn text(story: &Story) -> AnyView {
    let teaser = &story.teaser;
    let href = super::teaser::href(teaser);
    let lead = story.lead.clone().map(|lead| view! { <p class="story__lead">{lead}</p> });
    view! {
        <div class="story__text">
            <h2 class="story__headline">
                <a href=href>{teaser.headline.clone()}</a>
            </h2>
            <p class="story__date">
                <time datetime=teaser.published.at.clone()>{teaser.published.text.clone()}</time>
            </p>
            {lead}
        </div>
    }
    .into_any()
}
