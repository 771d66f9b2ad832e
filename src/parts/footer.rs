//! Who stands behind the portal. Printed by the publisher, outside what the app hydrates.

use bantin_content::Site;
use leptos::prelude::*;

use super::ridge::ridge;
use crate::words::Words;

/// Lines that the site leaves empty are not shown.
pub fn footer(site: &Site, words: &Words) -> AnyView {
    let owner = &site.owner;
    let digits: String = owner.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let facts: Vec<AnyView> = [
        (&words.owner, &owner.owner, None),
        (&words.responsible, &owner.responsible, None),
        (&words.address, &owner.address, None),
        (&words.phone, &owner.phone, Some(["tel:", &digits].concat())),
        (&words.email, &owner.email, Some(["mailto:", &owner.email].concat())),
        (&words.licence, &owner.licence, None),
    ]
    .into_iter()
    .filter(|(_, text, _)| !text.is_empty())
    .map(|(label, text, href)| fact(label, text, href))
    .collect();
    let reuse =
        (!owner.reuse.is_empty()).then(|| view! { <p class="footer__reuse">{owner.reuse.clone()}</p> });
    view! {
        <footer class="footer">
            <div class="footer__ridge">{ridge()}</div>
            <div class="footer__inner">
                <p class="footer__name">{site.name.clone()}</p>
                <dl class="footer__facts">{facts}</dl>
                {reuse}
            </div>
        </footer>
    }
    .into_any()
}

fn fact(label: &str, text: &str, href: Option<String>) -> AnyView {
    let text = text.to_owned();
    let value = match href {
        Some(href) => view! { <a href=href>{text}</a> }.into_any(),
        None => text.into_any(),
    };
    view! {
        <div class="footer__fact">
            <dt>{label.to_owned()}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
