//! What is read of a newsroom: the settings of `site.toml`, and each text. Every field is parsed, nothing decided yet.

use std::collections::BTreeMap;
use std::path::Path;

use bantin_content::{
    BoxId, Language, MenuEntry, MenuLink, NumberFormat, OldAddress, Owner, PageName, SectionId, Slug,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::problem::Place;

use crate::dates;

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
    /// Origin of the editors' desk; empty when there is none.
    pub desk_url: String,
    /// The operator's public key, as it was written; empty when there is none. No page shows it.
    pub public_key: String,
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
    /// Whether pictures are published as AVIF, too.
    pub avif: bool,
    /// The urgent notice, be it over or not.
    pub notice: Option<NoticeSettings>,
    /// Where editions are brought, in the order of the file.
    pub deploys: Vec<DeploySettings>,
}

/// A place that editions are brought to: `[deploy.NAME]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeploySettings {
    pub name: String,
    /// As it is written: `s3://bucket/prefix`.
    pub target: String,
    /// Without the slash at the end.
    pub endpoint: Option<String>,
    pub region: Option<String>,
    /// How long assets of earlier editions stay.
    pub keep_assets_days: u32,
    pub purge: Option<PurgeSettings>,
}

/// Who is told which addresses have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PurgeSettings {
    /// A program and its arguments.
    Command(Vec<String>),
    /// An address that is called.
    Call(String),
}

impl PurgeSettings {
    /// The same, where `./purge.sh` is the newsroom's, wherever somebody types the command.
    #[must_use]
    pub fn seen_from(self, newsroom: &Path) -> Self {
        match self {
            PurgeSettings::Command(mut words) => {
                // A plain name is a program of the system.
                if let Some(program) = words.first_mut().filter(|program| program.contains('/')) {
                    *program = newsroom.join(&*program).to_string_lossy().into_owned();
                }
                PurgeSettings::Command(words)
            }
            call @ PurgeSettings::Call(_) => call,
        }
    }
}

/// What the whole town must know at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSettings {
    /// On one line.
    pub text: String,
    pub until: Timestamp,
    /// A path of the site, or an address.
    pub href: Option<String>,
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
#[derive(Debug, Clone, PartialEq)]
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
    pub aliases: Vec<SourceAlias>,
    pub tags: Vec<String>,
    pub corrections: Vec<SourceCorrection>,
    pub withdrawn: Option<Date>,
    /// The files that the front matter lists; those that were not found are left out.
    pub attachments: Vec<SourceAttachment>,
    /// The body, NFC.
    pub markdown: String,
    /// Line of the file on which the body begins, from 1.
    pub body_line: usize,
    /// The body's pictures: as the HTML names them, decoded, to their files from the newsroom's
    /// folder. Those that were not found are left out; a [`crate::problem::Problem`] told of them.
    pub pictures: BTreeMap<String, String>,
    /// The documents that the body links to and the videos that it shows, as `pictures`.
    pub attached: BTreeMap<String, SourceFile>,
}

/// A file that the front matter lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceAttachment {
    pub title: String,
    /// From the newsroom's folder, with `/`.
    pub file: String,
}

/// A document or a video beside a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// The picture that a video shows until it is played.
    pub poster: Option<String>,
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

/// An old address of an article, and where in its front matter it stands. Two are the same wherever they stand.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SourceAlias {
    pub address: OldAddress,
    pub place: Place,
}

impl PartialEq for SourceAlias {
    fn eq(&self, other: &Self) -> bool {
        self.address == other.address
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// As in [`SourceArticle`], like all that follows.
    pub attachments: Vec<SourceAttachment>,
    pub markdown: String,
    pub body_line: usize,
    pub pictures: BTreeMap<String, String>,
    pub attached: BTreeMap<String, SourceFile>,
}

impl SourceArticle {
    /// When it was published, updated or corrected last. Days begin in the zone.
    pub fn changed(&self, zone: &TimeZone) -> Timestamp {
        let corrected = self.corrections.iter().filter_map(|one| dates::start_of_day(one.date, zone));
        self.updated.into_iter().chain(corrected).fold(self.published, Timestamp::max)
    }
}

impl SiteSettings {
    /// Every link of the menu.
    pub fn menu_links(&self) -> impl Iterator<Item = &MenuLink> {
        self.menu.iter().flat_map(|entry| std::iter::once(&entry.link).chain(&entry.items))
    }
}
