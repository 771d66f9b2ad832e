//! Who stands behind the portal. Printed by the publisher, outside what the app hydrates.

use bantin_content::Site;

use super::ridge::ridge_again;
use crate::element::{Element, Node, el};
use crate::plain_address;
use crate::words::{self, Words};

/// Lines that the site leaves empty are not shown.
pub fn footer(site: &Site, words: &Words) -> Element {
    let owner = &site.owner;
    let digits: String = owner.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let facts: Vec<Element> = [
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
    let labels = words::listing_labels(site.language);
    let link = |href: String, title: &'static str| el("a").attr("href", href).child(title);
    let sign_in = (!site.desk_url.is_empty())
        .then(|| vec![Node::from(" "), link(site.desk_url.clone(), words::sign_in(site.language)).into()]);
    let links = el("p")
        .class("footer__links")
        .child(link(plain_address::archive(None, None, None), labels.archive))
        .child(" ")
        .child(link("/feed.xml".to_owned(), labels.feed))
        .child(sign_in);
    let reuse = (!owner.reuse.is_empty()).then(|| el("p").class("footer__reuse").child(&*owner.reuse));
    let inner = el("div")
        .class("footer__inner")
        .child(el("p").class("footer__name").child(&*site.name))
        .child(el("dl").class("footer__facts").child(facts))
        .child(links)
        .child(reuse);
    el("footer").class("footer").child(el("div").class("footer__ridge").html(ridge_again())).child(inner)
}

fn fact(label: &str, text: &str, href: Option<String>) -> Element {
    let value: Node = match href {
        Some(href) => el("a").attr("href", href).child(text).into(),
        None => text.into(),
    };
    el("div").class("footer__fact").child(el("dt").child(label)).child(el("dd").child(value))
}
