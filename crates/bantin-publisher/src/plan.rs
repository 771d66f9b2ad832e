//! Plans an edition: which articles are published, and what every list, box and front page holds. Records come in, a
//! [`Plan`] comes out; no file is read or written.
//!
//! The steps follow each other, because each counts on the one before. `held_back` leaves out drafts and what is dated
//! later than the edition. `lines` makes one line of every article that is left, as lists show it. `lists` cuts each
//! section's articles into its newest page and its closed pages, and `boxes` picks the newest articles of each box.
//! `front` comes after them: its stories are taken first, and its columns from the lists without them. `archive` puts
//! all articles under their years and months, `tags` under their tags, and `sitemap` cuts them into parts that do not change,
//! for search engines.

mod archive;
mod boxes;
mod front;
mod held_back;
mod lines;
mod lists;
mod sitemap;
mod tags;
mod urgent;

use bantin_content::{
    BoxBrief, MenuEntry, MenuLink, Notice, SectionTotal, Site, VisitsBase, Withdrawn, WithdrawnArticle,
};
use jiff::Timestamp;

pub(crate) use held_back::withheld;
pub use held_back::{Held, Withheld};

pub(crate) use archive::{ArchiveHolds, ArchiveMonth, ArchivePage};
pub(crate) use boxes::BoxPlan;
pub(crate) use front::FrontPlan;
pub(crate) use lines::Lines;
pub(crate) use lists::SectionList;
pub(crate) use sitemap::SitemapPart;
pub(crate) use tags::{TagPage, TagPlan};

use crate::body::published_link;
use crate::dates;
use crate::newsroom::SiteSettings;
use crate::read::Inventory;
use crate::read::source_record::{ArticleRecord, StandingRecord};

/// All that an edition will hold, known before a page of it is drawn.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    pub settings: &'a SiteSettings,
    /// What is published, withdrawn ones too, by (`published`, slug): oldest first.
    pub articles: Vec<&'a ArticleRecord>,
    /// What lists show of each of `articles`, at the same index.
    pub lines: Lines<'a>,
    /// Of each section, in the order of `site.toml`.
    pub lists: Vec<SectionList>,
    /// In the order of `site.toml`.
    pub boxes: Vec<BoxPlan>,
    pub front: FrontPlan,
    /// The urgent notice, unless it is over.
    pub notice: Option<Notice>,
    /// The archive's pages, the site's before those of sections.
    pub archive: Vec<ArchivePage>,
    /// By name.
    pub tags: Vec<TagPlan>,
    pub tag_pages: Vec<TagPage>,
    /// In their order, oldest articles first.
    pub sitemap: Vec<SitemapPart>,
    /// Numbers of the articles in the sitemap of news, newest first.
    pub news: Vec<usize>,
    /// By name.
    pub standing: Vec<&'a StandingRecord>,
    /// Of each of `articles`: the index of its section's list, and its position there, oldest first.
    pub positions: Vec<Option<(usize, usize)>>,
}

/// Makes the plan, and tells what was held back.
pub(crate) fn run(inventory: &Inventory, as_of: Timestamp) -> (Plan<'_>, Withheld) {
    let settings = &inventory.site;
    // The inventory was sorted when it was cross-checked.
    let (articles, withheld) = held_back::hold_back(inventory.records(), as_of, settings);
    let standing = inventory.standing_records().collect();
    let lines = Lines::new(&articles, &settings.zone, settings.language);
    let (lists, positions) = lists::by_section(&lines, &settings.sections);
    let boxes = boxes::plan(&lines, &settings.boxes);
    let front = front::plan(&articles, &lists);
    let notice = urgent::notice(settings, as_of);
    let archive = archive::pages(&articles, &lists, &settings.zone);
    let (sitemap, news) = (sitemap::parts(&articles), sitemap::news(&articles));
    let (tags, tag_pages) = tags::plan(&articles);
    let plan = Plan {
        settings,
        articles,
        lines,
        lists,
        boxes,
        front,
        notice,
        archive,
        tags,
        tag_pages,
        sitemap,
        news,
        standing,
        positions,
    };
    (plan, withheld)
}

impl Plan<'_> {
    /// What `site.json` says. The ids of app and edition are empty: they are known only later.
    pub fn site(&self) -> Site {
        let settings = self.settings;
        let since = settings.visits_since;
        Site {
            name: settings.name.clone(),
            tagline: settings.tagline.clone(),
            language: settings.language,
            time_zone: settings.zone.iana_name().unwrap_or("UTC").to_owned(),
            base_url: settings.base_url.clone(),
            number_format: settings.number_format,
            sections: self.lists.iter().map(section_total).collect(),
            menu: settings.menu.iter().map(published_entry).collect(),
            boxes: settings
                .boxes
                .iter()
                .map(|news| BoxBrief { id: news.id.clone(), title: news.title.clone() })
                .collect(),
            messages: settings.messages.clone(),
            owner: settings.owner.clone(),
            visits: VisitsBase {
                base: settings.visits_base,
                since: since.map(|day| dates::date_stamp(day, &settings.zone, settings.language)),
            },
            live: settings.live.clone(),
            desk_url: settings.desk_url.clone(),
            app: String::new(),
            edition: String::new(),
        }
    }

    /// Every withdrawn article, by slug.
    pub fn withdrawn(&self) -> Withdrawn {
        let withdrawn = self.articles.iter().filter_map(|article| {
            let date = dates::date_stamp(article.withdrawn?, &self.settings.zone, self.settings.language);
            Some(WithdrawnArticle { slug: article.slug.clone(), section: article.section.clone(), date })
        });
        let mut articles: Vec<WithdrawnArticle> = withdrawn.collect();
        articles.sort_by(|a, b| a.slug.cmp(&b.slug));
        Withdrawn { articles }
    }
}

fn section_total(list: &SectionList) -> SectionTotal {
    let total = u32::try_from(list.total()).unwrap_or(u32::MAX);
    SectionTotal { id: list.id.clone(), title: list.title.clone(), total }
}

/// An entry of the menu as it is published: ids of texts have a prefix there, which its links must name.
fn published_entry(entry: &MenuEntry) -> MenuEntry {
    let link = |link: &MenuLink| MenuLink {
        title: link.title.clone(),
        href: match link.href.starts_with('/') {
            true => published_link(&link.href, None),
            false => link.href.clone(),
        },
    };
    MenuEntry { link: link(&entry.link), items: entry.items.iter().map(link).collect() }
}
