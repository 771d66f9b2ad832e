//! The pictures of a record: gives them to the text that was read of its file, and checks that their names still lead to the
//! same files.

use std::collections::BTreeMap;
use std::path::Path;

use super::article::ReadArticle;
use super::source_record::{ArticleRecord, FoundPicture, TextRecord};
use crate::newsroom::{SourceArticle, SourcePicture};
use crate::pictures::{Find, PictureFolder};

/// The article with the pictures of its record.
pub(super) fn with_pictures(read: ReadArticle, record: &ArticleRecord) -> SourceArticle {
    let ReadArticle { mut article, picture } = read;
    article.pictures = picture_map(&record.text);
    article.picture = picture.zip(record.lead.as_ref()).map(|(named, found)| SourcePicture {
        file: found.file.clone(),
        alt: named.alt,
        caption: named.caption,
    });
    article
}

pub(super) fn picture_map(text: &TextRecord) -> BTreeMap<String, String> {
    text.pictures.iter().map(|picture| (picture.name.clone(), picture.file.clone())).collect()
}

/// Whether each picture's name still leads to the file that it led to.
pub(super) fn still_lead<'a>(
    newsroom: &Path,
    text: &TextRecord,
    mut pictures: impl Iterator<Item = &'a FoundPicture>,
) -> bool {
    let folder = text.folder().map(|folder| PictureFolder::new(newsroom, folder));
    pictures.all(|picture| {
        folder.as_ref().is_some_and(
            |folder| matches!(folder.find(&picture.name), Find::File(file) if file == picture.file),
        )
    })
}
