//! The pictures and files of a record: gives them to the text that was read of its file, and checks that their names still
//! lead to the same files.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::article::{NamedFile, ReadArticle, ReadStanding};
use super::attached_names::poster_of;
use super::source_record::{ArticleRecord, FoundPicture, TextRecord};
use crate::newsroom::{SourceArticle, SourceAttachment, SourceFile, SourcePicture, SourceStanding};
use crate::pictures::{Find, PictureFolder};

/// The article with the pictures and files of its record.
pub(super) fn with_files(read: ReadArticle, record: &ArticleRecord) -> SourceArticle {
    let ReadArticle { mut article, picture, attachments } = read;
    article.pictures = picture_map(&record.text);
    article.attached = attached_map(&record.text);
    article.attachments = attachments_of(attachments, &article.attached);
    article.picture = picture.zip(record.lead.as_ref()).map(|(named, found)| SourcePicture {
        file: found.file.clone(),
        alt: named.alt,
        caption: named.caption,
    });
    article
}

/// The standing page with the pictures and files of its record.
pub(super) fn standing_with_files(read: ReadStanding, text: &TextRecord) -> SourceStanding {
    let ReadStanding { mut page, attachments } = read;
    page.pictures = picture_map(text);
    page.attached = attached_map(text);
    page.attachments = attachments_of(attachments, &page.attached);
    page
}

fn picture_map(text: &TextRecord) -> BTreeMap<String, String> {
    text.pictures.iter().map(|picture| (picture.name.clone(), picture.file.clone())).collect()
}

fn attached_map(text: &TextRecord) -> BTreeMap<String, SourceFile> {
    let found = text.attached.iter().map(|found| {
        (found.name.clone(), SourceFile { file: found.file.clone(), poster: found.poster.clone() })
    });
    found.collect()
}

/// The list of the front matter. A file without a title is called by its own name.
fn attachments_of(named: Vec<NamedFile>, attached: &BTreeMap<String, SourceFile>) -> Vec<SourceAttachment> {
    let found = named.into_iter().filter_map(|NamedFile { name, title, .. }| {
        let file = attached.get(&name)?.file.clone();
        let own_name = || file.rsplit('/').next().unwrap_or_default().nfc().collect();
        Some(SourceAttachment { title: title.unwrap_or_else(own_name), file })
    });
    found.collect()
}

/// Whether each name of a picture or a file still leads to the file that it led to.
pub(super) fn still_lead<'a>(
    newsroom: &Path,
    text: &TextRecord,
    mut pictures: impl Iterator<Item = &'a FoundPicture>,
) -> bool {
    let folder = text.folder().map(|folder| PictureFolder::new(newsroom, folder));
    let leads = |name: &str, to: &str| {
        folder.as_ref().is_some_and(|folder| matches!(folder.find(name), Find::File(file) if file == to))
    };
    pictures.all(|picture| leads(&picture.name, &picture.file))
        && text
            .attached
            .iter()
            .all(|found| leads(&found.name, &found.file) && poster_of(newsroom, &found.file) == found.poster)
}
