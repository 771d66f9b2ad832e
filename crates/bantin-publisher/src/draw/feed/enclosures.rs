//! Files that belong to an entry of a feed: the lead picture, and what readers may take along. Feed readers want to know the
//! size of each before they load it.

use bantin_content::{Article, content_type};

use crate::draw::drawing::Drawing;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;

/// A file of an entry.
pub(super) struct Enclosure {
    pub address: String,
    pub of_type: &'static str,
    /// In bytes.
    pub size: u64,
    /// What the file is called; pictures have no name.
    pub title: Option<String>,
}

/// The files of an article, its lead picture first.
pub(super) fn enclosures(
    drawing: &Drawing<'_>,
    record: &ArticleRecord,
    article: &Article,
) -> Result<Vec<Enclosure>, PublishError> {
    let enclosure = |href: &str, size: u64, title: Option<&String>| Enclosure {
        address: [&drawing.site.base_url, href].concat(),
        of_type: content_type(href),
        size,
        title: title.cloned(),
    };
    let mut enclosures = Vec::new();
    if let Some(picture) = &article.picture {
        let size = picture_size(drawing, record, &picture.src)?;
        enclosures.extend(size.map(|size| enclosure(&picture.src, size, None)));
    }
    for attachment in &article.attachments {
        let size = attachment_size(drawing, record, &attachment.href)?;
        enclosures.extend(size.map(|size| enclosure(&attachment.href, size, Some(&attachment.title))));
    }
    Ok(enclosures)
}

fn picture_size(
    drawing: &Drawing<'_>,
    record: &ArticleRecord,
    src: &str,
) -> Result<Option<u64>, PublishError> {
    let path = src.trim_start_matches('/');
    let prepared = record.lead_picture().and_then(|picture| drawing.pictures.file(picture, path));
    if let Some(asset) = prepared {
        return Ok(Some(drawing.pictures.bytes(asset)?.len() as u64));
    }
    let last_good = drawing.last_good.pictures().find(|(other, _)| other.as_str() == path);
    Ok(last_good.map(|(_, bytes)| bytes.len() as u64))
}

fn attachment_size(
    drawing: &Drawing<'_>,
    record: &ArticleRecord,
    href: &str,
) -> Result<Option<u64>, PublishError> {
    let files = record.attached_files().filter_map(|file| drawing.attached.get(file));
    if let Some(file) = files.into_iter().find(|file| file.href() == href) {
        return Ok(Some(file.size));
    }
    let path = href.trim_start_matches('/');
    let Some((path, _)) = drawing.last_good.attached().find(|(other, _)| other.as_str() == path) else {
        return Ok(None);
    };
    let file = drawing.last_good.open_attached(path).and_then(|file| file.metadata());
    Ok(Some(file.map_err(PublishError::io(path.as_str().as_ref()))?.len()))
}
