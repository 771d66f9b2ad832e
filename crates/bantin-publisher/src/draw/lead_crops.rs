//! The crops of an article's lead picture, wherever they are from: prepared for this edition or, of an article that stands
//! in for a broken one, found in the last one.

use bantin_content::Thumbnail;
use rayon::iter::Either;

use crate::pictures::{Crops, EditionCrops, PictureIndex, PreparedFile};
use crate::previous::last_good::LastGood;
use crate::read::source_record::ArticleRecord;

#[derive(Clone, Copy)]
pub(crate) enum LeadCrops<'a> {
    /// Those of this file of the newsroom.
    Prepared(&'a PictureIndex, &'a str),
    LastGood(&'a EditionCrops),
}

impl<'a> LeadCrops<'a> {
    /// `None` for an article without a lead picture.
    pub fn of(
        record: &'a ArticleRecord,
        pictures: &'a PictureIndex,
        last_good: &'a LastGood,
    ) -> Option<Self> {
        match record.last_good {
            true => last_good.crops(&record.slug).map(LeadCrops::LastGood),
            false => record.lead_picture().map(|file| LeadCrops::Prepared(pictures, file)),
        }
    }

    /// Those that search engines and networks are shown.
    pub fn crops(self) -> Option<&'a Crops> {
        match self {
            LeadCrops::Prepared(pictures, file) => pictures.crops(file),
            LeadCrops::LastGood(crops) => Some(crops.crops()),
        }
    }

    /// The small crop, for a list; `None` where the picture is too small itself.
    pub fn thumbnail(self) -> Option<Thumbnail> {
        match self {
            LeadCrops::Prepared(pictures, file) => pictures.thumbnail(file),
            LeadCrops::LastGood(crops) => crops.thumbnail(),
        }
    }

    /// All files.
    pub fn files(self) -> impl Iterator<Item = &'a PreparedFile> {
        match self {
            LeadCrops::Prepared(pictures, file) => Either::Left(pictures.files_of_crops(file)),
            LeadCrops::LastGood(crops) => Either::Right(crops.files()),
        }
    }

    /// The files of the small crop.
    pub fn files_of_thumbnail(self) -> impl Iterator<Item = &'a PreparedFile> {
        match self {
            LeadCrops::Prepared(pictures, file) => Either::Left(pictures.files_of_thumbnail(file)),
            LeadCrops::LastGood(crops) => Either::Right(crops.files_of_thumbnail()),
        }
    }
}
