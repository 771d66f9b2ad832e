//! The urgent notice, in the masthead's reserved line. Every page has its place; the boot script fills it. Where it is
//! printed filled, it is read without script too: cut to one line, and whole when it is pressed.

use bantin_content::Notice;

use crate::element::{Element, el};
use crate::words::NoticeLabels;

const CHEVRON: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6"/></svg>"#;
const CROSS: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg>"#;

pub fn notice(notice: Option<&Notice>, labels: &NoticeLabels) -> Element {
    // In this order the boot script finds them.
    let part = |tag| el(tag).flag("data-part");
    let words = part("span").child(notice.map(|notice| &*notice.text).unwrap_or_default());
    let until = part("span").child(notice.map(|notice| &*notice.until.text).unwrap_or_default());
    let href = notice.and_then(|notice| notice.href.clone());
    let link = part("a").maybe("hidden", href.is_none().then_some("")).maybe("href", href).child(labels.more);
    // Without script it would do nothing.
    let close = part("button")
        .class("notice__close")
        .attr("type", "button")
        .attr("aria-label", labels.close)
        .flag("hidden")
        .html(CROSS);
    let line = el("summary")
        .class("notice__line")
        .child(el("strong").child([labels.region, ":"].concat()))
        .child(" ")
        .child(words)
        .child(el("span").class("notice__open").html(CHEVRON));
    let more =
        el("p").class("notice__more").child([labels.until, " "].concat()).child(until).child(" ").child(link);
    el("section")
        .class("notice")
        .attr("data-notice", notice.map(|notice| notice.id.clone()).unwrap_or_default())
        .attr("aria-label", labels.region)
        .maybe("hidden", notice.is_none().then_some(""))
        .child(el("details").class("notice__details").child(line).child(more))
        .child(close)
}
