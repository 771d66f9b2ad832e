//! What is read of a newsroom: the settings of `site.toml`, and each text. Every field is parsed, nothing decided yet.

use std::collections::BTreeMap;

use bantin_content::{BoxId, Language, MenuEntry, MenuLink, NumberFormat, Owner, PageName, SectionId, Slug};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// `site.toml`.
#[derive(Debug, Clone)]
pub struct SiteSettings {
    pub name: String,
    pub tagline: Option<String>,
    pub language: Language,
    pub zone: TimeZone,
    /// Without the slash at the end.
    pub base_url: String,
    pub number_format: NumberFormat,
    /// A file, from the newsroom's folder, with `/`; it is there.
    pub logo: Option<String>,
    /// Origin of the live server; empty when it is the site's own.
    pub live: String,
    pub sections: Vec<SectionSettings>,
    pub boxes: Vec<BoxSettings>,
    pub menu: Vec<MenuEntry>,
    pub owner: Owner,
    pub visits_base: u64,
    pub visits_since: Option<Date>,
    /// Role or palette token (without `--`) to colour: `[palette] accent = "#33417a"`; as (name, light, dark).
    pub palette: Vec<PaletteColour>,
    /// Messages worded in the site's own way, by key.
    pub messages: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
pub struct SectionSettings {
    pub id: SectionId,
    pub title: String,
}

#[derive(Debug, Clone)]
pub struct BoxSettings {
    pub id: BoxId,
    pub title: String,
    pub from: BoxSource,
}

/// What a box shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoxSource {
    All,
    Section(SectionId),
    Articles(Vec<Slug>),
}

/// A token's colours; `dark` is `None` where light serves both.
#[derive(Debug, Clone)]
pub struct PaletteColour {
    pub token: String,
    pub light: String,
    pub dark: Option<String>,
}

/// One article's file.
#[derive(Debug, Clone)]
pub struct SourceArticle {
    pub slug: Slug,
    pub section: SectionId,
    /// From the newsroom's folder, with `/`: `content/tin-tuc/le-hoi/index.md`.
    pub file: String,
    /// Where its pictures lie, from the newsroom's folder; `None` for a single file.
    pub folder: Option<String>,
    pub headline: String,
    pub lead: Option<String>,
    pub byline: Option<String>,
    pub published: Timestamp,
    pub updated: Option<Timestamp>,
    /// The lead picture that the front matter names.
    pub picture: Option<SourcePicture>,
    pub pinned: bool,
    pub draft: bool,
    pub aliases: Vec<String>,
    pub tags: Vec<String>,
    pub corrections: Vec<SourceCorrection>,
    pub withdrawn: Option<Date>,
    /// The body, NFC.
    pub markdown: String,
    /// Line of the file on which the body begins, from 1.
    pub body_line: usize,
    /// The body's pictures: as the HTML names them, decoded, to their files from the newsroom's
    /// folder. Those that were not found are left out; a [`crate::problem::Problem`] told of them.
    pub pictures: BTreeMap<String, String>,
}

/// A lead picture named in front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePicture {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// `None` where the front matter says nothing of it.
    pub alt: Option<String>,
    pub caption: Option<String>,
}

#[derive(Debug, Clone)]
pub struct SourceCorrection {
    pub date: Date,
    pub text: String,
}

/// A standing page's file.
#[derive(Debug, Clone)]
pub struct SourceStanding {
    pub name: PageName,
    /// `content/gioi-thieu.md`, or `content/gioi-thieu/index.md` where it has pictures.
    pub file: String,
    /// Where its pictures lie, from the newsroom's folder; `None` for a single file.
    pub folder: Option<String>,
    pub title: String,
    pub markdown: String,
    pub body_line: usize,
    /// As in [`SourceArticle`].
    pub pictures: BTreeMap<String, String>,
}

impl SiteSettings {
    /// Every link of the menu.
    pub fn menu_links(&self) -> impl Iterator<Item = &MenuLink> {
        self.menu.iter().flat_map(|entry| std::iter::once(&entry.link).chain(&entry.items))
    }
}
