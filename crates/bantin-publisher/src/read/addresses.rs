//! All addresses that a newsroom gives its pages, to see whether a link leads to one of them.

use bantin_app::Address;
use bantin_app::plain_address::FEED_FILES;
use bantin_content::body_html::{SCHEMES, scheme};
use bantin_content::{RESERVED, SectionId, closed_pages, place_of_request};
use bantin_messages::messages::{
    DeadLink, DraftLink, LostLink, ReservedLink, UnpublishedFileLink, UnpublishedPictureLink, WithdrawnLink,
};
use bantin_messages::{Argument, Message};

use super::anchors::{LinkedAnchor, LinkedPage};
use super::redirects_csv::RedirectLines;
use super::source_record::{ArticleRecord, StandingRecord, TextRecord};
use crate::body::{Destination, cut, destination, is_picture_file};
use crate::did_you_mean::{did_you_mean, guess};
use crate::newsroom::SiteSettings;
use crate::percent::percent_decoded;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// Who takes an address, beside the texts: a file of `static/`, or the portal itself.
pub(crate) type TakenElsewhere<'a> = &'a (dyn Fn(&str) -> Option<Argument> + Sync);

/// The addresses of a site. Those of articles that are held back are among them: links may be written before their day.
pub(super) struct Addresses<'a> {
    base_url: &'a str,
    sections: FxHashSet<&'a str>,
    pages: FxHashMap<&'a str, Option<&'a TextRecord>>,
    /// By slug.
    articles: FxHashMap<&'a str, Target<'a>>,
    /// Places of old addresses, which lead on to where they should.
    old: FxHashSet<String>,
    /// How many articles a section has, with those that are held back.
    totals: FxHashMap<&'a str, usize>,
    boxes: Vec<&'a str>,
    /// Files beside the pages.
    taken_elsewhere: TakenElsewhere<'a>,
}

/// An article that a link may lead to.
#[derive(Clone, Copy, Debug)]
struct Target<'a> {
    section: &'a SectionId,
    draft: bool,
    withdrawn: bool,
    /// `None` where its page does not show the text of its file.
    text: Option<&'a TextRecord>,
}

/// Ids that every page has.
const EVERYWHERE: [&str; 2] = ["app", "noi-dung"];

impl<'a> Addresses<'a> {
    pub fn new(
        site: &'a SiteSettings,
        articles: impl Iterator<Item = &'a ArticleRecord>,
        pages: impl Iterator<Item = &'a StandingRecord>,
        lines: &RedirectLines,
        taken_elsewhere: TakenElsewhere<'a>,
    ) -> Self {
        let mut addresses = Addresses {
            base_url: &site.base_url,
            sections: site.sections.iter().map(|section| section.id.as_str()).collect(),
            pages: pages.map(|page| (page.name.as_str(), (!page.last_good).then_some(&page.text))).collect(),
            boxes: site.boxes.iter().map(|news| news.id.as_str()).chain(EVERYWHERE).collect(),
            articles: FxHashMap::with_capacity_and_hasher(articles.size_hint().0, FxBuildHasher),
            old: lines.lines.iter().map(|line| line.from.place()).collect(),
            totals: FxHashMap::default(),
            taken_elsewhere,
        };
        for article in articles {
            let (section, slug) = (article.section.as_str(), article.slug.as_str());
            if !article.draft {
                addresses.old.extend(article.aliases.iter().map(|alias| alias.address.place()));
            }
            *addresses.totals.entry(section).or_default() += usize::from(!article.draft);
            let shows_text = article.withdrawn.is_none() && !article.last_good;
            let target = Target {
                section: &article.section,
                draft: article.draft,
                withdrawn: article.withdrawn.is_some(),
                text: shows_text.then_some(&article.text),
            };
            addresses.articles.insert(slug, target);
        }
        addresses
    }

    /// What is wrong with a link on the page at `from`.
    pub fn wrong(&self, href: &str, from: &str) -> Option<Message> {
        if let Some(scheme) = scheme(href).filter(|scheme| !SCHEMES.contains(&scheme.as_str())) {
            return Some(LostLink { href: href.into(), scheme: scheme.into() }.into());
        }
        let path = self.path(href, from)?;
        if self.is_old(href, &path) {
            return None;
        }
        let page = path.strip_suffix("/index.html").unwrap_or(&path);
        let parts: Vec<&str> = page.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => None,
            [first, ..] if RESERVED.contains(&first) => reserved(href, first),
            [section, "luu-tru", ..] if self.sections.contains(section) => None,
            [file] if file.contains('.') => self.file(href, page, file),
            [name] if self.sections.contains(name) || self.pages.contains_key(name) => None,
            [name] => {
                let known = self.sections.iter().chain(self.pages.keys()).copied();
                Some(self.nothing(href, did_you_mean(name, known).and_then(top_address)))
            }
            [section, "trang", number] if self.sections.contains(section) => {
                let closed = closed_pages(self.totals.get(section).copied().unwrap_or_default());
                let there = number.parse().is_ok_and(|number| (1..=closed).contains(&number));
                (!there).then(|| self.nothing(href, top_address(section)))
            }
            [section, slug] => self.article(href, page, section, slug),
            [.., last] if last.contains('.') => self.file(href, page, last),
            _ => Some(self.nothing(href, None)),
        }
    }

    /// The name of the standing page to which a link on the page at `from` leads.
    pub fn standing(&self, href: &str, from: &str) -> Option<&'a str> {
        let path = self.path(href, from)?;
        let path = path.strip_suffix("index.html").unwrap_or(&path);
        self.pages.get_key_value(path.trim_matches('/')).map(|(name, _)| *name)
    }

    /// The id that a link on the page at `from` names, and its page; `None` where it names no id, or leads nowhere.
    pub fn anchor(&self, href: &str, from: &str) -> Option<LinkedAnchor<'a>> {
        let named = self.own_path(href);
        let (page, fragment) = cut(named.as_deref().unwrap_or(href));
        let id = fragment.filter(|fragment| !fragment.is_beginning())?.id.to_owned();
        let own = page.is_empty() && named.is_none();
        let path = match own {
            true => from.to_owned(),
            false if page.is_empty() => "/".to_owned(),
            false => self.path(page, from)?,
        };
        let path = path.strip_suffix("index.html").unwrap_or(&path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let text = match parts[..] {
            [] => return Some(LinkedAnchor { page: LinkedPage::Portal(self.boxes.clone()), id }),
            [section, "trang", _] if self.sections.contains(section) => {
                return Some(LinkedAnchor { page: LinkedPage::Portal(self.boxes.clone()), id });
            }
            // The path looks like a standing page's, so the link is published with the prefix of texts' ids. None of this
            // page's ids has it.
            [section] if self.sections.contains(section) => {
                return Some(LinkedAnchor { page: LinkedPage::Portal(Vec::new()), id });
            }
            [name] => self.pages.get(name).copied().flatten()?,
            [section, slug] => self.articles.get(slug).filter(|its| its.section.as_str() == section)?.text?,
            _ => return None,
        };
        let page = if own { LinkedPage::Own(text) } else { LinkedPage::Other(text) };
        Some(LinkedAnchor { page, id })
    }

    /// Whether a feed of a section stands there.
    fn is_feed(&self, path: &str) -> bool {
        let names = path.trim_matches('/').split_once('/');
        names.is_some_and(|(section, file)| self.sections.contains(section) && FEED_FILES.contains(&file))
    }

    /// Whether a link to this path is one to an old address, perhaps with a query: whoever follows it is sent on.
    fn is_old(&self, href: &str, path: &str) -> bool {
        if self.old.is_empty() {
            return false;
        }
        let query = self.own_path(href).unwrap_or_else(|| href.to_owned());
        let query = query.split('#').next().and_then(|href| href.split_once('?')).map(|(_, query)| query);
        let path = ["/", path.trim_matches('/')].concat();
        let with_query = query.map(|query| [&path, "?", query].concat());
        let is_old = |address: &str| place_of_request(address).is_some_and(|place| self.old.contains(&place));
        with_query.is_some_and(|address| is_old(&address)) || is_old(&path)
    }

    fn article(&self, href: &str, path: &str, section: &str, slug: &str) -> Option<Message> {
        match self.articles.get(slug) {
            Some(its) if its.section.as_str() == section && its.draft => {
                Some(DraftLink { href: href.into() }.into())
            }
            Some(its) if its.section.as_str() == section && its.withdrawn => {
                Some(WithdrawnLink { href: href.into() }.into())
            }
            Some(its) if its.section.as_str() == section => None,
            Some(its) => Some(self.nothing(href, its.address(slug, href))),
            None if slug.contains('.') => self.file(href, path, slug),
            None => Some(self.nothing(href, None)),
        }
    }

    /// A link to a file: `../du-lich/cho-phien.md` means an article. From the site's root one of `static/` may be meant,
    /// other files are not published.
    fn file(&self, href: &str, path: &str, name: &str) -> Option<Message> {
        let stem = name.split('.').next().unwrap_or_default();
        match self.articles.get(stem) {
            Some(its) if name.ends_with(".md") => Some(self.nothing(href, its.address(stem, href))),
            _ if self.is_feed(path) || (self.taken_elsewhere)(path.trim_matches('/')).is_some() => None,
            _ if href.starts_with('/') || self.is_own(href) => Some(self.nothing(href, None)),
            _ if is_picture_file(href) => Some(UnpublishedPictureLink { name: name.into() }.into()),
            _ => Some(UnpublishedFileLink { name: name.into() }.into()),
        }
    }

    fn nothing(&self, href: &str, meant: Option<String>) -> Message {
        let (guesses, near) = guess(meant);
        DeadLink { href: href.into(), guesses, near }.into()
    }

    fn is_own(&self, href: &str) -> bool {
        self.own_path(href).is_some()
    }

    /// The path of a link that names the site's own host.
    fn own_path(&self, href: &str) -> Option<String> {
        match destination(href, self.base_url) {
            Destination::Own(path) => Some(percent_decoded(&path)),
            _ => None,
        }
    }

    /// The path that a link leads to; `None` where it leaves the site or stays on its page.
    fn path(&self, href: &str, from: &str) -> Option<String> {
        let own = self.own_path(href);
        let path = own.as_deref().unwrap_or(href);
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

impl Target<'_> {
    /// The address that a link to this article should have had.
    fn address(&self, slug: &str, href: &str) -> Option<String> {
        let article =
            Address::Article { section: self.section.clone(), slug: slug.parse().ok()?, list: None };
        Some(article.href() + fragment(href))
    }
}

/// The address of a section or of a standing page: both have one shape.
fn top_address(name: &str) -> Option<String> {
    Some(Address::Standing(name.parse().ok()?).href())
}

/// The part of a link from its `#` on.
fn fragment(href: &str) -> &str {
    href.find('#').map_or("", |at| &href[at..])
}

/// A link to an address that is kept for the portal itself. Only some of these answer already.
fn reserved(href: &str, first: &str) -> Option<Message> {
    if matches!(first, "api" | "assets" | "healthz" | "luu-tru" | "tu-khoa") {
        return None;
    }
    Some(ReservedLink { href: href.into() }.into())
}

#[cfg(test)]
mod tests {
    use bantin_messages::MessageLanguage;

    use super::*;

    fn wrong(href: &str) -> Option<String> {
        let section: SectionId = "tin-tuc".parse().unwrap();
        let addresses = Addresses {
            base_url: "https://mayson.example",
            sections: ["tin-tuc", "du-lich"].into_iter().collect(),
            pages: [("gioi-thieu", None)].into_iter().collect(),
            articles: [("le-hoi", false), ("nhap", true)]
                .map(|(slug, draft)| {
                    (slug, Target { section: &section, draft, withdrawn: false, text: None })
                })
                .into_iter()
                .collect(),
            old: ["/cu/1", "/Default.aspx?id=7"].map(str::to_owned).into_iter().collect(),
            totals: [("tin-tuc", 45)].into_iter().collect(),
            boxes: vec!["tin-moi"],
            taken_elsewhere: &|path| matches!(path, "feed.xml" | "mau-don.pdf").then(|| "static/".into()),
        };
        let told = addresses.wrong(href, "/du-lich/bai/")?;
        let english = MessageLanguage::English;
        Some(format!("{} → {}", told.text(english), told.mend(english)))
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
            "TEL:+84123",
            "/api/v1/site.json",
            "/feed.xml",
            "/tin-tuc/feed.xml",
            "/mau-don.pdf#page=2",
            "../../mau-don.pdf",
            "https://mayson.example/mau-don.pdf",
            "/index.html",
            "/tin-tuc/le-hoi/index.html",
            "/cu/1/",
            "../../cu/1#a",
            "https://mayson.example/cu/1/?a=b",
            "/Default.aspx?id=7",
            "/luu-tru/2021/",
            "/tin-tuc/luu-tru/",
            "/tu-khoa/du-lich/",
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
            ("../tin-tuc/le-hoi.md#dieu-7", "“/tin-tuc/le-hoi/#dieu-7”"),
            ("/du-lich/le-hoi/#dieu-7", "“/tin-tuc/le-hoi/#dieu-7”"),
            ("ho.jpg", "![what it shows](<ho.jpg>)"),
            ("/tin-tuc/nhap/", "draft"),
            ("bieu-mau.pdf", "can be had"),
            ("file:///C:/Users/lan/mau-don.docx", "put the file beside the text"),
            ("C:\\mau-don.docx", "begins with “c:”"),
            ("JavaScript:alert(1)", "begins with “javascript:”"),
            ("/cu/2/", "mend the link"),
            ("/Portals/0/mau-don.pdf", "mend the link"),
            ("/Default.aspx?id=8", "mend the link"),
            ("https://mayson.example/upload/don.doc", "mend the link"),
            ("/tin-tuc/khong-co/index.html", "mend the link"),
            ("/tin-tuc/trang/4/", "“/tin-tuc/”"),
            ("/tin-tuc/trang/0/", "“/tin-tuc/”"),
            ("/tim-kiem/?q=a", "remove the link"),
            ("/bai-da-luu/", "remove the link"),
        ] {
            assert!(wrong(href).is_some_and(|told| told.contains(mend)), "{href}: {:?}", wrong(href));
        }
    }
}
