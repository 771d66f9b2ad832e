//! What is kept of a picture from one publish to the next, which prepares none again whose file has the same mark.

use serde::{Deserialize, Serialize};

use super::coded::Coded;
use super::coding::Coding;
use super::key::Key;
use super::wanted::Role;
use crate::disk::file_mark::FileMark;

/// A picture that was prepared, and the mark that its file had then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub(crate) struct PictureRecord {
    /// From the newsroom's folder, with `/`.
    pub(super) file: String,
    pub(super) mark: Option<FileMark>,
    pub(super) key: Key,
    pub(super) webp: Coded,
    /// Where the site asks for it.
    pub(super) avif: Option<Coded>,
}

/// A record as an earlier publish wrote it: damaged or forged, perhaps.
#[derive(Deserialize)]
struct Unchecked {
    file: String,
    mark: Option<FileMark>,
    key: Key,
    webp: Coded,
    avif: Option<Coded>,
}

impl TryFrom<Unchecked> for PictureRecord {
    type Error = &'static str;

    /// Checks that its files are those which a picture of this key has: other paths could lead anywhere.
    fn try_from(Unchecked { file, mark, key, webp, avif }: Unchecked) -> Result<Self, Self::Error> {
        let record = PictureRecord { file, mark, key, webp, avif };
        let of_it = |coded: &Coded| coded.files().all(|file| file.is_of(&record.key));
        if record.webp.prepared.files.is_empty() || !record.codings().all(|(_, coded)| of_it(coded)) {
            return Err("these are not the files of this picture");
        }
        Ok(record)
    }
}

impl PictureRecord {
    /// Whether it has all that this role asks for, in these codings.
    pub(super) fn serves_as(&self, role: Role, codings: &[Coding]) -> bool {
        codings.iter().all(|&coding| self.in_coding(coding).is_some_and(|coded| coded.serves_as(role)))
    }

    /// The record without what this role does not ask for, and without other codings: that is not published then.
    pub(super) fn as_role(&self, role: Role, codings: &[Coding]) -> Self {
        let avif = self.avif.as_ref().filter(|_| codings.contains(&Coding::Avif));
        PictureRecord {
            webp: self.webp.as_role(role),
            avif: avif.map(|avif| avif.as_role(role)),
            file: self.file.clone(),
            key: self.key.clone(),
            mark: self.mark,
        }
    }

    /// The picture in each coding that it has.
    pub(super) fn codings(&self) -> impl Iterator<Item = (Coding, &Coded)> {
        let avif = self.avif.iter().map(|avif| (Coding::Avif, avif));
        std::iter::once((Coding::WebP, &self.webp)).chain(avif)
    }

    fn in_coding(&self, coding: Coding) -> Option<&Coded> {
        match coding {
            Coding::WebP => Some(&self.webp),
            Coding::Avif => self.avif.as_ref(),
        }
    }
}
