//! The frame of every page: head, masthead with the menu of who is signed in, ridge line, foot.

use bantin_app::{Element, Node, el, element_html, escape, parts};

use crate::accounts::Account;
use crate::addresses::{
    ACCOUNT, AUDIT, BEHIND_THE_DOOR, DRAFTS, ICON, PREVIEW_LINKS, SCRIPT, SIGN_IN, SIGN_OUT, STYLE,
};
use crate::face::Face;
use crate::words::Words;

/// A page, ready to be framed.
pub struct Document<'a> {
    pub title: &'a str,
    /// Its address, which the menu marks.
    pub here: &'a str,
    /// Whose menu it shows.
    pub account: Option<&'a Account>,
    /// The browser is to load it again at once.
    pub reloads: bool,
    /// A column of reading, or of the width that lists need.
    pub class: &'static str,
    pub main: Vec<Element>,
}

impl Document<'_> {
    /// The whole document.
    pub fn html(self, face: &Face) -> String {
        let home = self.account.map_or(SIGN_IN, |_| DRAFTS);
        self.framed(face, home)
    }

    /// For people without account: nothing in it leads to the desk.
    pub fn html_for_guests(self, face: &Face) -> String {
        let home = if face.base_url.is_empty() { self.here } else { &face.base_url };
        self.framed(face, home)
    }

    fn framed(self, face: &Face, home: &str) -> String {
        let words = face.words();
        let mut html = self.head(face, words);
        let skip = el("a").class("skip").attr("href", "#noi-dung").child(words.skip);
        let ridge = el("div")
            .class("masthead__ridge")
            .child(el("div").class("masthead__drawing").html(parts::ridge()));
        let menu = self.account.map(|account| menu(words, account, self.here));
        let masthead = el("header")
            .class("masthead")
            .child(bar(face, words, self.account, home))
            .child(menu)
            .child(ridge);
        let main =
            el("main").class(self.class).attr("id", "noi-dung").attr("tabindex", "-1").child(self.main);
        let frame = el("div").class("desk-frame").child(main);
        for element in [skip, masthead, frame] {
            html += &element_html(element);
        }
        html += &element_html(foot(face, words));
        html += "</body></html>\n";
        html
    }

    fn head(&self, face: &Face, words: &Words) -> String {
        let mut html =
            format!("<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">", face.language.tag());
        html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
        html += "<meta name=\"robots\" content=\"noindex\">";
        if self.reloads {
            html += "<meta http-equiv=\"refresh\" content=\"0\">";
        }
        for (colour, scheme) in [(&face.style.light, "light"), (&face.style.dark, "dark")] {
            if let Some(colour) = colour {
                html += &format!(
                    "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" content=\""
                );
                escape(colour, &mut html);
                html += "\">";
            }
        }
        html += "<title>";
        let names = [self.title, words.desk, &face.site];
        escape(&names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · "), &mut html);
        html += "</title>";
        let (style, script) = (&face.style_id, &face.script_id);
        html += &format!(
            "<link rel=\"stylesheet\" href=\"{STYLE}?v={style}\"><link rel=\"icon\" href=\"{ICON}\">"
        );
        html += &format!("<script src=\"{SCRIPT}?v={script}\" defer></script></head><body>");
        html
    }
}

/// Whose desk it is, who is signed in, and the way out.
fn bar(face: &Face, words: &Words, account: Option<&Account>, home: &str) -> Element {
    let site = if face.site.is_empty() { words.desk } else { &face.site };
    let home = el("a")
        .class("masthead__home")
        .attr("href", home.to_owned())
        .child(el("span").class("masthead__name").child(site));
    let desk = (!face.site.is_empty()).then(|| el("p").class("desk-name").child(words.desk));
    let out = account.map(|account| {
        let button = el("button").class("desk-out__button").attr("type", "submit").child(words.sign_out);
        el("form")
            .class("desk-out")
            .attr("method", "post")
            .attr("action", SIGN_OUT)
            .child(el("span").class("desk-out__name").child(&*account.name))
            .child(" ")
            .child(button)
    });
    el("div").class("masthead__bar").child(el("div").class("desk-title").child(home).child(desk)).child(out)
}

/// The ridge line once more, and the way to what readers see.
fn foot(face: &Face, words: &Words) -> Element {
    let link = (!face.base_url.is_empty()).then(|| {
        let link = el("a").attr("href", face.base_url.clone()).child(words.to_portal);
        el("p").class("desk-foot__way").child(link)
    });
    el("footer")
        .class("footer")
        .child(el("div").class("footer__ridge").html(parts::ridge_again()))
        .child(link)
}

fn menu(words: &Words, account: &Account, here: &str) -> Element {
    let pages = [
        (DRAFTS, words.drafts_menu),
        (PREVIEW_LINKS, words.preview_links_menu),
        (ACCOUNT, words.account),
        (AUDIT, words.audit),
    ];
    let may =
        |path: &str| BEHIND_THE_DOOR.iter().any(|(page, who)| *page == path && who.admits(account.role));
    let entry = |(path, title): (&'static str, &'static str)| {
        let link = el("a")
            .class("menu__link")
            .attr("href", path)
            .maybe("aria-current", current(path, here))
            .child(title);
        el("li").class("menu__entry").child(link)
    };
    let entries: Vec<Element> = pages.into_iter().filter(|(path, _)| may(path)).map(entry).collect();
    el("nav").class("menu").attr("aria-label", words.menu).child(el("ul").class("menu__row").child(entries))
}

/// Whether an entry leads to the page that is shown, or that page lies below it.
fn current(path: &str, here: &str) -> Option<&'static str> {
    match here.strip_prefix(path)? {
        "" => Some("page"),
        _ => Some("true"),
    }
}

/// A headline.
pub fn headline(text: &str) -> Element {
    el("h1").class("headline").child(text)
}

/// A heading below the headline.
pub fn heading(text: &str) -> Element {
    el("h2").class("desk-heading").child(text)
}

/// By this name a field that is to be filled in again says why.
pub const NOTE: &str = "note";

/// What was done, or what went wrong. There is one on a page.
pub fn note(text: &str, is_wrong: bool) -> Element {
    let (class, role) =
        if is_wrong { ("desk-note desk-note--wrong", "alert") } else { ("desk-note", "status") };
    el("p").class(class).attr("id", NOTE).attr("role", role).child(text)
}

/// A plain paragraph.
pub fn paragraph(class: &'static str, text: impl Into<Node>) -> Element {
    el("p").class(class).child(text)
}
