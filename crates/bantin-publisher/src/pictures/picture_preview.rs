//! The pictures of an article that only its editor sees: one file of each, made in memory and kept nowhere.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::coded::Coded;
use super::coding::Coding;
use super::make;
use super::picture_error::PictureError;
use super::picture_index::PictureIndex;
use super::picture_record::PictureRecord;
use super::prepared::{Name, Prepared, PreparedFile};
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;
use crate::problem::Problem;

/// Pictures for a page, the bytes of their files, and what is wrong with others.
pub(crate) type PicturePreviews = (PictureIndex, Vec<(EditionPath, Vec<u8>)>, Vec<Problem>);

/// Makes these pictures (paths from the newsroom's folder); pages find them in `folder` under the site's root.
pub(crate) fn preview_pictures(newsroom: &Path, files: &[&str], folder: &str) -> PicturePreviews {
    let made = files.par_iter().with_max_len(1).map(|file| (*file, preview(newsroom, file, folder)));
    let made: Vec<(&str, Made)> = made.collect();
    let mut index = PictureIndex { newsroom: newsroom.to_owned(), pictures: BTreeMap::new() };
    let (mut bytes, mut problems) = (Vec::new(), Vec::new());
    for (file, made) in made {
        match made {
            Ok((record, encoded)) => {
                let path = record.webp.prepared.files.first().map(|file| file.path.clone());
                bytes.extend(path.map(|path| (path, encoded)));
                index.pictures.insert(file.to_owned(), record);
            }
            Err(error) => problems.push(Problem::error(file, error.message())),
        }
    }
    (index, bytes, problems)
}

/// A picture and the bytes of its file.
type Made = Result<(PictureRecord, Vec<u8>), PictureError>;

fn preview(newsroom: &Path, file: &str, folder: &str) -> Made {
    let (key, placeholder, encoded) = make::make_one(newsroom, file)?;
    let name =
        Name { key: key.clone(), placeholder, shape: None, width: encoded.width, coding: Coding::WebP };
    let prepared = PreparedFile::new(name, encoded.height, Digest::of(&encoded.bytes)).in_folder(folder);
    let webp = Coded { prepared: Arc::new(Prepared { files: vec![prepared] }), crops: None };
    let record = PictureRecord { file: file.to_owned(), mark: None, key, webp, avif: None };
    Ok((record, encoded.bytes))
}
