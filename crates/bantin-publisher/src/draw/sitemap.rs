//! Writes sitemaps (sitemaps.org) and the sitemap of news as search engines want it.

use std::io;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use xml::EmitterConfig;
use xml::writer::{Error, EventWriter, XmlEvent};

use crate::dates;
use crate::draw::archive_page::archive_address;
use crate::draw::drawing::Drawing;
use crate::draw::feed::xml_text;
use crate::draw::names::SITEMAP;
use crate::plan::Plan;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS_NAMESPACE: &str = "http://www.google.com/schemas/sitemap-news/0.9";

/// An address that a sitemap names.
pub(crate) struct Place {
    /// From the site's root.
    pub address: String,
    /// When what stands there changed last, where that is known.
    pub changed: Option<Timestamp>,
}

/// Which sitemap names what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sitemap {
    /// All other sitemaps.
    Index,
    /// What is no article.
    Pages,
    News,
}

impl Sitemap {
    pub fn address(self) -> &'static str {
        match self {
            Sitemap::Index => SITEMAP,
            Sitemap::Pages => "/sitemap-pages.xml",
            Sitemap::News => "/sitemap-news.xml",
        }
    }
}

/// The address of a part that names articles.
pub(crate) fn part_address(number: usize) -> String {
    format!("/sitemap-{number}.xml")
}

/// The sitemaps that an index names.
pub(crate) fn sitemaps(drawing: &Drawing<'_>) -> Vec<Place> {
    let plan = drawing.plan;
    let newest = |places: &[Place]| places.iter().filter_map(|place| place.changed).max();
    let pages = pages(plan);
    let of_pages = Place { address: Sitemap::Pages.address().to_owned(), changed: newest(&pages) };
    let of_news = plan
        .news
        .iter()
        .map(|&article| plan.articles[article].changed)
        .max()
        .map(|changed| Place { address: Sitemap::News.address().to_owned(), changed: Some(changed) });
    let parts = plan
        .sitemap
        .iter()
        .map(|part| Place { address: part_address(part.number), changed: Some(part.changed) });
    [of_pages].into_iter().chain(of_news).chain(parts).collect()
}

/// Every page that is no article, without those of tags and closed pages. Those that show articles changed when one of
/// these did. (A sitemap may name 50,000: months have pages only in a year of many articles, so it would take 800,000.)
pub(crate) fn pages(plan: &Plan<'_>) -> Vec<Place> {
    let newest =
        |articles: &mut dyn Iterator<Item = usize>| articles.map(|at| plan.articles[at].changed).max();
    let front = &plan.front;
    let columns = front.columns.iter().flat_map(|(_, column)| column);
    let stories = front.lead.iter().chain(&front.seconds).chain(columns).copied();
    let front = Place { address: "/".to_owned(), changed: newest(&mut { stories }) };
    let sections = plan.lists.iter().map(|list| Place {
        address: bantin_app::Address::Section(list.id.clone()).href(),
        changed: newest(&mut list.newest_today().iter().copied()),
    });
    let standing = plan.standing.iter().map(|record| Place { address: record.address(), changed: None });
    let archive =
        plan.archive.iter().map(|page| Place { address: archive_address(plan, page), changed: page.changed });
    [front].into_iter().chain(sections).chain(standing).chain(archive).collect()
}

/// A sitemap of pages.
pub(crate) fn url_set(places: impl Iterator<Item = Place>, site: &SiteOfSitemap<'_>) -> io::Result<Vec<u8>> {
    document("urlset", None, |xml| {
        for place in places {
            inside(xml, "url", |xml| site.place(xml, &place))?;
        }
        Ok(())
    })
}

/// A sitemap of sitemaps.
pub(crate) fn index(sitemaps: &[Place], site: &SiteOfSitemap<'_>) -> io::Result<Vec<u8>> {
    document("sitemapindex", None, |xml| {
        sitemaps.iter().try_for_each(|place| inside(xml, "sitemap", |xml| site.place(xml, place)))
    })
}

/// The sitemap of news.
pub(crate) fn news(plan: &Plan<'_>, site: &SiteOfSitemap<'_>) -> io::Result<Vec<u8>> {
    document("urlset", Some(("news", NEWS_NAMESPACE)), |xml| {
        for record in plan.news.iter().map(|&article| plan.articles[article]) {
            inside(xml, "url", |xml| {
                element(xml, "loc", &[site.base_url, &*record.address()].concat())?;
                inside(xml, "news:news", |xml| {
                    inside(xml, "news:publication", |xml| {
                        element(xml, "news:name", site.name)?;
                        element(xml, "news:language", site.language)
                    })?;
                    element(xml, "news:publication_date", &dates::instant(record.published, site.zone))?;
                    element(xml, "news:title", &record.headline)
                })
            })?;
        }
        Ok(())
    })
}

/// What sitemaps say of the site.
pub(crate) struct SiteOfSitemap<'a> {
    pub base_url: &'a str,
    pub name: &'a str,
    pub language: &'a str,
    pub zone: &'a TimeZone,
}

impl<'a> SiteOfSitemap<'a> {
    pub fn of(drawing: &'a Drawing<'_>) -> Self {
        let settings = drawing.plan.settings;
        SiteOfSitemap {
            base_url: &settings.base_url,
            name: &settings.name,
            language: settings.language.tag(),
            zone: &settings.zone,
        }
    }

    fn place(&self, xml: &mut Xml, place: &Place) -> Result<(), Error> {
        element(xml, "loc", &[self.base_url, &*place.address].concat())?;
        match place.changed {
            Some(changed) => element(xml, "lastmod", &dates::instant(changed, self.zone)),
            None => Ok(()),
        }
    }
}

type Xml = EventWriter<Vec<u8>>;

fn document(
    root: &str,
    more: Option<(&str, &str)>,
    content: impl FnOnce(&mut Xml) -> Result<(), Error>,
) -> io::Result<Vec<u8>> {
    let mut xml = EmitterConfig::new().create_writer(Vec::new());
    let mut start = XmlEvent::start_element(root).default_ns(NAMESPACE);
    if let Some((prefix, namespace)) = more {
        start = start.ns(prefix, namespace);
    }
    let write = || {
        xml.write(start)?;
        content(&mut xml)?;
        xml.write(XmlEvent::end_element())
    };
    write().map_err(io::Error::other)?;
    Ok(xml.into_inner())
}

fn inside(
    xml: &mut Xml,
    name: &str,
    content: impl FnOnce(&mut Xml) -> Result<(), Error>,
) -> Result<(), Error> {
    xml.write(XmlEvent::start_element(name))?;
    content(xml)?;
    xml.write(XmlEvent::end_element())
}

fn element(xml: &mut Xml, name: &str, text: &str) -> Result<(), Error> {
    inside(xml, name, |xml| xml.write(XmlEvent::characters(&xml_text(text))))
}
