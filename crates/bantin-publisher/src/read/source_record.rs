//! Source records: what is kept of the file of an article or a standing page once it was read. That is enough to plan an
//! edition and to tell what is wrong with it. The body is not in it: that is taken from the read cache when the page is
//! drawn, or read again.

use bantin_app::{Address, api};
use bantin_content::{PageName, SectionId, Slug};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;
use crate::newsroom::SourceAlias;
use crate::problem::Problem;

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArticleRecord {
    pub slug: Slug,
    pub section: SectionId,
    pub headline: String,
    #[serde(with = "seconds")]
    pub published: Timestamp,
    /// When it was published, updated or corrected last.
    #[serde(with = "seconds")]
    pub changed: Timestamp,
    #[serde(with = "day")]
    pub withdrawn: Option<Date>,
    pub pinned: bool,
    pub draft: bool,
    pub aliases: Vec<SourceAlias>,
    /// As they are written.
    pub tags: Vec<String>,
    /// The lead picture that the front matter names, and its file.
    pub lead: Option<FoundPicture>,
    /// Where it names none: the file of the body's first figure, which is the lead picture then.
    pub first_figure: Option<String>,
    pub text: TextRecord,
    /// Its file is broken, and this is a record of the last good version, which the edition still has.
    pub last_good: bool,
}

/// A standing page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StandingRecord {
    pub name: PageName,
    pub text: TextRecord,
    /// As in [`ArticleRecord`].
    pub last_good: bool,
}

/// What the records of articles and of standing pages have in common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct TextRecord {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub content: Digest,
    /// The body's pictures, in the order of their names.
    pub pictures: Vec<FoundPicture>,
    /// The documents and videos that the text hands out or shows, in the order of their names.
    pub attached: Vec<FoundFile>,
    /// Addresses that the body links to.
    pub links: Vec<String>,
    /// The warnings of this file alone; those that depend on other files are found anew by every publish.
    pub problems: Vec<Problem>,
}

/// A picture of a text: the name that the text gives it, decoded, and the file that was found for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FoundPicture {
    pub name: String,
    /// From the newsroom's folder, with `/`.
    pub file: String,
}

/// A document or a video of a text: the name that the text gives it, decoded, and the file that was found for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FoundFile {
    pub name: String,
    /// From the newsroom's folder, with `/`.
    pub file: String,
    /// Of a video: the picture beside it that has its name.
    pub poster: Option<String>,
}

impl ArticleRecord {
    /// Its page's address.
    pub fn address(&self) -> String {
        Address::Article { section: self.section.clone(), slug: self.slug.clone(), list: None }.href()
    }

    /// The file of its page.
    pub fn page_path(&self) -> EditionPath {
        EditionPath::of_address(&self.address())
    }

    /// The file of its data.
    pub fn data_path(&self) -> EditionPath {
        EditionPath::of_address(&api::article(&self.slug))
    }

    /// Neither a draft nor held back until later than this.
    pub fn is_published(&self, as_of: Timestamp) -> bool {
        !self.draft && self.published <= as_of
    }

    /// The files of the pictures that its page shows, from the newsroom's folder; the page of a withdrawn one shows none.
    pub fn picture_files(&self) -> impl Iterator<Item = &str> {
        let shows_pictures = self.withdrawn.is_none();
        let lead = self.lead.iter().map(|picture| picture.file.as_str());
        self.text.picture_files().chain(lead).filter(move |_| shows_pictures)
    }

    /// The documents and videos that go with its page; nothing goes with that of a withdrawn one.
    pub fn attached_files(&self) -> impl Iterator<Item = &str> {
        let hands_out = self.withdrawn.is_none();
        self.text.attached.iter().map(|found| found.file.as_str()).filter(move |_| hands_out)
    }

    /// The file of the lead picture that its page shows, from the newsroom's folder.
    pub fn lead_picture(&self) -> Option<&str> {
        let named = self.lead.as_ref().map(|lead| &lead.file);
        let lead = named.or(self.first_figure.as_ref()).filter(|_| self.withdrawn.is_none());
        lead.map(String::as_str)
    }

    /// Every picture that it names.
    pub fn pictures(&self) -> impl Iterator<Item = &FoundPicture> {
        self.text.pictures.iter().chain(&self.lead)
    }
}

impl StandingRecord {
    /// Its page's address.
    pub fn address(&self) -> String {
        Address::Standing(self.name.clone()).href()
    }
}

impl TextRecord {
    /// The files of the pictures that it shows, posters among them.
    pub fn picture_files(&self) -> impl Iterator<Item = &str> {
        let posters = self.attached.iter().filter_map(|found| found.poster.as_deref());
        self.pictures.iter().map(|picture| picture.file.as_str()).chain(posters)
    }

    /// The folder of its pictures; `None` for a single file.
    pub fn folder(&self) -> Option<&str> {
        self.file.strip_suffix("/index.md")
    }
}

impl AsMut<Vec<Problem>> for ArticleRecord {
    fn as_mut(&mut self) -> &mut Vec<Problem> {
        &mut self.text.problems
    }
}

impl AsMut<Vec<Problem>> for StandingRecord {
    fn as_mut(&mut self) -> &mut Vec<Problem> {
        &mut self.text.problems
    }
}

mod seconds {
    //! A moment as whole seconds since 1970.

    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(moment: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        moment.as_second().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        Timestamp::from_second(i64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

mod day {
    //! A day as year, month and day.

    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| (day.year(), day.month(), day.day())).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let day: Option<(i16, i8, i8)> = Option::deserialize(deserializer)?;
        day.map(|(year, month, day)| Date::new(year, month, day)).transpose().map_err(D::Error::custom)
    }
}
