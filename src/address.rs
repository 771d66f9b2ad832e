//! Every address of the portal's pages, parsed and built.
//! What is not a page (assets, feeds, archives, other sites) is `None`: a plain load.

use bantin_content::{PageName, PageNumber, SectionId, Slug};

/// The key of the query that names the closed page open in "Tin khác".
const LIST_KEY: &str = "tin-khac";

/// The address of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/`
    Front,
    /// `/{section}/`
    Section(SectionId),
    /// `/{section}/trang/{n}/`
    ClosedPage(SectionId, PageNumber),
    /// `/{section}/{slug}/`, with `?tin-khac={n}` where a closed page is open in its list.
    Article { section: SectionId, slug: Slug, list: Option<PageNumber> },
    /// `/{page}/`
    Standing(PageName),
}

impl Address {
    /// Reads a path and its query (with or without `?`). Sections and standing pages share
    /// one shape, so it needs the section ids.
    pub fn parse<'a>(
        path: &str,
        query: &str,
        sections: impl IntoIterator<Item = &'a SectionId>,
    ) -> Option<Self> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let inner = path.strip_prefix('/')?;
        if inner.is_empty() {
            return Some(Address::Front);
        }
        let inner = inner.strip_suffix('/')?;
        let mut parts = inner.split('/');
        let (first, second, third, rest) = (parts.next()?, parts.next(), parts.next(), parts.next());
        let section = sections.into_iter().find(|id| id.as_str() == first).cloned();
        match (section, second, third, rest) {
            (Some(section), None, None, None) => Some(Address::Section(section)),
            (Some(section), Some("trang"), Some(number), None) => {
                Some(Address::ClosedPage(section, number.parse().ok()?))
            }
            (Some(section), Some(slug), None, None) => {
                Some(Address::Article { section, slug: slug.parse().ok()?, list: list_of(query) })
            }
            (None, None, None, None) => Some(Address::Standing(first.parse().ok()?)),
            _ => None,
        }
    }

    /// The path, from the site's root, with the query that is part of it.
    pub fn href(&self) -> String {
        match self {
            Address::Front => "/".to_owned(),
            Address::Section(section) => ["/", section.as_str(), "/"].concat(),
            Address::ClosedPage(section, number) => {
                ["/", section.as_str(), "/trang/", &number.to_string(), "/"].concat()
            }
            Address::Article { section, slug, list } => {
                let path = ["/", section.as_str(), "/", slug.as_str(), "/"].concat();
                match list {
                    Some(number) => [&path, "?", LIST_KEY, "=", &number.to_string()].concat(),
                    None => path,
                }
            }
            Address::Standing(page) => ["/", page.as_str(), "/"].concat(),
        }
    }

    /// Whether a query names a page of the list, be there such a page or not.
    pub fn names_a_list(query: &str) -> bool {
        list_text(query).is_some()
    }
}

fn list_of(query: &str) -> Option<PageNumber> {
    list_text(query)?.parse().ok()
}

fn list_text(query: &str) -> Option<&str> {
    query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix(LIST_KEY)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(path: &str, query: &str) -> Option<Address> {
        let sections: Vec<SectionId> = vec!["tin-tuc".parse().unwrap(), "du-lich".parse().unwrap()];
        Address::parse(path, query, &sections)
    }

    #[test]
    fn every_page_reads_back_from_its_own_address() {
        for (path, query) in [
            ("/", ""),
            ("/tin-tuc/", ""),
            ("/tin-tuc/trang/12/", ""),
            ("/du-lich/cho-phien/", ""),
            ("/du-lich/cho-phien/", "?tin-khac=7"),
            ("/gioi-thieu/", ""),
        ] {
            assert_eq!(parse(path, query).unwrap().href(), [path, query].concat());
        }
    }

    #[test]
    fn other_paths_are_left_to_the_browser() {
        for path in [
            "",
            "/tin-tuc",
            "/assets/a.js",
            "/feed.xml",
            "/luu-tru/2021/",
            "/tin-tuc/trang/01/",
            "/a/b/",
            "//",
        ] {
            assert_eq!(parse(path, ""), None, "{path}");
        }
    }

    #[test]
    fn a_foreign_or_broken_query_changes_nothing() {
        for query in ["?fbclid=1", "?tin-khac=0", "?tin-khac=abc", "?x=tin-khac=3"] {
            assert_eq!(parse("/du-lich/a/", query), parse("/du-lich/a/", ""), "{query}");
        }
        assert_eq!(parse("/du-lich/a/", "?fbclid=1&tin-khac=3"), parse("/du-lich/a/", "?tin-khac=3"));
    }
}
