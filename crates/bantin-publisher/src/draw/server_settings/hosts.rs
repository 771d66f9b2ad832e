//! `_headers`, as hosts of static sites read it (Netlify, Cloudflare Pages and others). They know content types, check
//! pages each time and compress by themselves; so the file says what they do not know. Rules that fit add up there, hence
//! none says again what another has said but the policy of drawings, which holds beside the one of all.

use bantin_content::{Caching, DRAWINGS, KEPT, PAGE_POLICY};

use super::{BEGINNING, security};

pub(crate) const FILE: &str = "_headers";

pub(crate) fn write() -> String {
    let mut text = ["# ", BEGINNING, "\n/*\n"].concat();
    text += &security(line);
    text += &line("Content-Security-Policy", PAGE_POLICY);
    for (place, caching) in KEPT.into_iter().filter(|(_, caching)| *caching != Caching::Checked) {
        let all_below = if place.ends_with('/') { "*" } else { "" };
        text.extend(["/", place, all_below, "\n", &line("Cache-Control", caching.header())]);
    }
    let (drawing, policy) = DRAWINGS;
    text.extend(["/*", drawing, "\n", &line("Content-Security-Policy", policy)]);
    text
}

fn line(name: &str, value: &str) -> String {
    ["  ", name, ": ", value, "\n"].concat()
}
