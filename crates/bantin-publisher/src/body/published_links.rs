//! Links to an id of a page, as they are published. The ids of texts are published with a prefix, which such links must
//! name. Whether a link leads to a text is decided by its path alone, so that a page need not be drawn again when another
//! changes.

use bantin_content::RESERVED;
use bantin_content::body_html::ID_PREFIX;

use super::ids::Ids;
use super::plain_id::plain_id;

/// The part of a link behind its `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fragment<'a> {
    /// The id, as it is written.
    pub id: &'a str,
    /// A request to the browser: `:~:text=…`.
    directive: &'a str,
}

/// Cuts a link at its `#`.
pub(crate) fn cut(href: &str) -> (&str, Option<Fragment<'_>>) {
    let Some((page, fragment)) = href.split_once('#') else { return (href, None) };
    let (id, directive) = fragment.split_at(fragment.find(":~:").unwrap_or(fragment.len()));
    (page, Some(Fragment { id, directive }))
}

impl Fragment<'_> {
    /// `#` and `#top` lead to a page's beginning.
    pub fn is_beginning(&self) -> bool {
        self.id.is_empty() || self.id.eq_ignore_ascii_case("top")
    }
}

/// A link of a text or of the menu as it is published. Links within the site are relative to its root. `own` are the ids of
/// the text in which the link is.
pub(crate) fn published_link(href: &str, own: Option<&Ids>) -> String {
    let (page, Some(fragment)) = cut(href) else { return href.to_owned() };
    let id = match own {
        Some(ids) if page.is_empty() => match ids.meant(fragment.id) {
            Some(id) => Some(id.to_owned()),
            None if fragment.is_beginning() => None,
            None => plain_id(fragment.id).map(Into::into),
        },
        _ if fragment.is_beginning() || !is_text(page) => None,
        _ => plain_id(fragment.id).map(Into::into),
    };
    match id {
        Some(id) => [page, "#", ID_PREFIX, &id, fragment.directive].concat(),
        None => href.to_owned(),
    }
}

/// Whether a path looks like the address of an article or a standing page.
fn is_text(page: &str) -> bool {
    let path = page.split('?').next().unwrap_or_default();
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    match parts[..] {
        [first, ..] if RESERVED.contains(&first) || first.contains(':') => false,
        [.., last] if last.contains('.') => false,
        [_] | [_, _] => true,
        [] | [_, _, _, ..] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_place_of_a_text_names_the_published_id() {
        for (written, published) in [
            ("/tin/le-hoi/#dieu-7", "/tin/le-hoi/#body-dieu-7"),
            ("/tin/le-hoi#dieu-7", "/tin/le-hoi#body-dieu-7"),
            ("/tin/le-hoi/index.html?a=b#dieu-7", "/tin/le-hoi/index.html?a=b#body-dieu-7"),
            ("../../tin/le-hoi/#Điều%207", "../../tin/le-hoi/#body-dieu-7"),
            ("/gioi-thieu/#%C4%91i%E1%BB%81u-7", "/gioi-thieu/#body-dieu-7"),
            ("/tin/le-hoi/#body-dieu-7", "/tin/le-hoi/#body-dieu-7"),
            ("/tin/le-hoi/#dieu-7:~:text=ch%E1%BB%A3", "/tin/le-hoi/#body-dieu-7:~:text=ch%E1%BB%A3"),
        ] {
            assert_eq!(published_link(written, None), published);
        }
    }

    #[test]
    fn other_links_stay_as_they_are() {
        for href in [
            "/#tin-moi",
            "/tin/trang/3/#a",
            "/tim-kiem/?q=a#b",
            "/so-do.svg#a",
            "mailto:a@b?subject=#1",
            "/tin/le-hoi/",
            "/tin/le-hoi/#",
            "/tin/le-hoi/#top",
            "/tin/le-hoi/#:~:text=ch%E1%BB%A3",
        ] {
            assert_eq!(published_link(href, None), href);
        }
    }
}
