//! Every address that the newsroom gives, to see whether a link leads to one of them.

use bantin_content::RESERVED;

use super::did_you_mean::did_you_mean;
use crate::card::{Card, StandingCard};
use crate::newsroom::SiteSettings;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// The site's addresses. Held-back articles are among them: their day will come.
#[derive(Debug, Default)]
pub(super) struct Addresses<'a> {
    base_url: &'a str,
    sections: FxHashSet<&'a str>,
    pages: FxHashSet<&'a str>,
    /// Slug to section, and whether it is a draft.
    articles: FxHashMap<&'a str, (&'a str, bool)>,
    aliases: FxHashSet<&'a str>,
}

impl<'a> Addresses<'a> {
    pub fn new(
        site: &'a SiteSettings,
        articles: impl Iterator<Item = &'a Card>,
        pages: impl Iterator<Item = &'a StandingCard>,
    ) -> Self {
        let mut addresses = Addresses {
            base_url: &site.base_url,
            sections: site.sections.iter().map(|section| section.id.as_str()).collect(),
            pages: pages.map(|page| page.name.as_str()).collect(),
            articles: FxHashMap::with_capacity_and_hasher(articles.size_hint().0, FxBuildHasher),
            aliases: FxHashSet::default(),
        };
        for article in articles {
            addresses.aliases.extend(article.aliases.iter().map(|alias| alias.trim_matches('/')));
            addresses.articles.insert(article.slug.as_str(), (article.section.as_str(), article.draft));
        }
        addresses
    }

    /// What is wrong with a link on the page at `from`, and its mend.
    pub fn wrong(&self, href: &str, from: &str) -> Option<(String, String)> {
        let path = self.path(href, from)?;
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => None,
            _ if self.aliases.contains(parts.join("/").as_str()) => None,
            [first, ..] if RESERVED.contains(&first) => None,
            [file] if file.contains('.') => self.file(href, file),
            [name] if self.sections.contains(name) || self.pages.contains(name) => None,
            [name] => {
                let known = self.sections.iter().chain(&self.pages).copied();
                Some(self.nothing(href, did_you_mean(name, known).map(|name| format!("/{name}/"))))
            }
            [section, "trang", _] if self.sections.contains(section) => None,
            [section, slug] => self.article(href, section, slug),
            [.., last] if last.contains('.') => self.file(href, last),
            _ => Some(self.nothing(href, None)),
        }
    }

    fn article(&self, href: &str, section: &str, slug: &str) -> Option<(String, String)> {
        match self.articles.get(slug) {
            Some(&(its, true)) if its == section => {
                let what = format!("“{href}” leads to a draft");
                Some((what, "publish that article too, or remove the link".to_owned()))
            }
            Some(&(its, _)) if its == section => None,
            Some((its, _)) => Some(self.nothing(href, Some(format!("/{its}/{slug}/")))),
            None if slug.contains('.') => self.file(href, slug),
            None => Some(self.nothing(href, None)),
        }
    }

    /// `../du-lich/cho-phien.md` means an article; other files are not published.
    fn file(&self, href: &str, name: &str) -> Option<(String, String)> {
        let stem = name.split('.').next().unwrap_or_default();
        match self.articles.get(stem) {
            Some((section, _)) if name.ends_with(".md") => {
                Some(self.nothing(href, Some(format!("/{section}/{stem}/"))))
            }
            _ if href.starts_with('/') || self.is_own(href) => None,
            _ => {
                let what =
                    format!("the file “{name}” is not published: of the files beside a text, pictures are");
                Some((what, "link to an address where the file can be had".to_owned()))
            }
        }
    }

    fn nothing(&self, href: &str, meant: Option<String>) -> (String, String) {
        let mend = match meant {
            Some(meant) => format!("did you mean “{meant}”?"),
            None => "mend the link: an article's address is /{section}/{slug}/".to_owned(),
        };
        (format!("“{href}” leads to no page of the site"), mend)
    }

    fn is_own(&self, href: &str) -> bool {
        self.own_path(href).is_some()
    }

    fn own_path<'h>(&self, href: &'h str) -> Option<&'h str> {
        let path = href.strip_prefix(self.base_url).filter(|_| !self.base_url.is_empty())?;
        (path.is_empty() || path.starts_with(['/', '?', '#'])).then_some(path)
    }

    /// The path that a link leads to; `None` where it leaves the site or stays on its page.
    fn path(&self, href: &str, from: &str) -> Option<String> {
        let path = self.own_path(href).unwrap_or(href);
        let path = path.split(['?', '#']).next().unwrap_or_default();
        if path.starts_with("//") || path.contains(':') || path.is_empty() {
            return None;
        }
        if path.starts_with('/') {
            return Some(path.to_owned());
        }
        let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(href: &str) -> Option<String> {
        let addresses = Addresses {
            base_url: "https://mayson.example",
            sections: ["tin-tuc", "du-lich"].into_iter().collect(),
            pages: ["gioi-thieu"].into_iter().collect(),
            articles: [("le-hoi", ("tin-tuc", false)), ("nhap", ("tin-tuc", true))].into_iter().collect(),
            aliases: ["cu/1"].into_iter().collect(),
        };
        addresses.wrong(href, "/du-lich/bai/").map(|(what, mend)| format!("{what} → {mend}"))
    }

    #[test]
    fn links_that_lead_somewhere_are_right() {
        for href in [
            "/",
            "#a",
            "?a=b",
            "/tin-tuc/",
            "/tin-tuc",
            "/tin-tuc/trang/3/",
            "/gioi-thieu/",
            "/tin-tuc/le-hoi/",
            "/tin-tuc/le-hoi#a",
            "../../tin-tuc/le-hoi/",
            "https://mayson.example/tin-tuc/le-hoi/",
            "https://other.example/khong/co/",
            "mailto:a@b.example",
            "/cu/1/",
            "/tim-kiem/?q=a",
            "/luu-tru/2021/",
            "/feed.xml",
        ] {
            assert_eq!(wrong(href), None, "{href}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_told_with_what_was_meant() {
        for (href, mend) in [
            ("/du-lich/le-hoi/", "“/tin-tuc/le-hoi/”"),
            ("/tin-tuk/", "“/tin-tuc/”"),
            ("/tin-tuc/khong-co/", "mend the link"),
            ("https://mayson.example/x/", "mend the link"),
            ("../tin-tuc/le-hoi.md", "“/tin-tuc/le-hoi/”"),
            ("/tin-tuc/nhap/", "draft"),
            ("bieu-mau.pdf", "can be had"),
        ] {
            assert!(wrong(href).is_some_and(|told| told.contains(mend)), "{href}: {:?}", wrong(href));
        }
    }
}
