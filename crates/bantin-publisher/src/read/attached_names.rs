//! Looks up the documents and videos that a text names: in links, in place of pictures, and in its front matter.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use bantin_messages::Message;
use bantin_messages::messages::{
    AttachedUnreadable, AttachmentKind, AttachmentOutside, AttachmentWithoutFolder, FileIsOther,
    MissingAttachment,
};

use super::article::NamedFile;
use super::body_text::Text;
use super::picture_name::brief;
use super::source_record::FoundFile;
use crate::attached::FileKind;
use crate::body::{Kind, Reference};
use crate::did_you_mean::guess;
use crate::disk::path_kind;
use crate::disk::source_file;
use crate::disk::unread_reason::reason;
use crate::pictures::Find;
use crate::problem::Problem;

/// Endings of pictures that may stand in for a video.
const POSTERS: [&str; 8] = ["jpg", "jpeg", "png", "webp", "JPG", "JPEG", "PNG", "WEBP"];

/// The files of a text, by their names. Missing files become problems.
pub(super) fn attached(
    text: &Text<'_>,
    references: &[Reference],
    named: &[NamedFile],
    problems: &mut Vec<Problem>,
) -> Vec<FoundFile> {
    let mut found = BTreeMap::new();
    for reference in references {
        if !matches!(reference.kind, Kind::Attached | Kind::Video) || found.contains_key(&reference.url) {
            continue;
        }
        match look_up(text, &reference.url) {
            Ok(file) => drop(found.insert(reference.url.clone(), file)),
            // A line is one of the text, not of what stands in the file's place.
            Err(problem) if problem.file != text.file => problems.push(problem),
            Err(problem) => text.tell(problem, reference, problems),
        }
    }
    for NamedFile { name, place, .. } in named {
        let file = match FileKind::of(name) {
            Some(_) => look_up(text, name),
            None => Err(Problem::error(text.file, AttachmentKind { name: brief(name).into() })),
        };
        match file {
            Ok(file) => drop(found.insert(name.clone(), file)),
            Err(problem) if problem.file != text.file => problems.push(problem),
            Err(problem) => problems.push(problem.at(place.clone())),
        }
    }
    let posters = found.into_iter().map(|(name, file)| {
        let poster = poster_of(text.newsroom, &file);
        FoundFile { name, file, poster }
    });
    posters.collect()
}

/// The picture beside a video that has its name: `le-hoi.jpg` beside `le-hoi.mp4`.
pub(super) fn poster_of(newsroom: &Path, file: &str) -> Option<String> {
    FileKind::of(file).filter(|kind| kind.is_video())?;
    let (stem, _) = file.rsplit_once('.')?;
    let mut pictures = POSTERS.iter().map(|ending| [stem, ".", ending].concat());
    pictures.find(|picture| newsroom.join(picture).is_file())
}

fn look_up(text: &Text<'_>, name: &str) -> Result<String, Problem> {
    let name_told = brief(name);
    let (Some(folder), Some(pictures)) = (text.folder, &text.pictures) else {
        let stem = text.file.strip_suffix(".md").unwrap_or(text.file);
        let message = AttachmentWithoutFolder { name: name_told.into(), stem: stem.into() };
        return Err(Problem::error(text.file, message));
    };
    let near = match pictures.find(name) {
        Find::File(file) => return Ok(file),
        Find::Elsewhere => None,
        Find::Outside(near) => near,
        Find::Missing(near) => {
            if let Some(message) = in_its_place(text.newsroom, &[folder, "/", name].concat()) {
                return Err(Problem::error([folder, "/", &name_told].concat(), message));
            }
            let (guesses, near) = guess(near);
            let message = MissingAttachment { name: name_told.into(), folder: folder.into(), guesses, near };
            return Err(Problem::error(text.file, message));
        }
    };
    let (guesses, near) = guess(near);
    let message = AttachmentOutside { name: name_told.into(), folder: folder.into(), guesses, near };
    Err(Problem::error(text.file, message))
}

/// What is wrong with something that has the file's very name and is no file: a folder, a pipe, a link to nothing.
fn in_its_place(newsroom: &Path, path: &str) -> Option<Message> {
    let why = match source_file::kind(newsroom, path) {
        Ok(path_kind::Kind::File) => return None,
        Ok(kind) => FileIsOther { kind: path_kind::called(kind).into() }.into(),
        Err(error) if is_link(newsroom, path) => reason(&error),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => reason(&error),
        Err(_) => return None,
    };
    Some(AttachedUnreadable { why: why.into() }.into())
}

fn is_link(newsroom: &Path, path: &str) -> bool {
    std::fs::symlink_metadata(newsroom.join(path)).is_ok_and(|status| status.is_symlink())
}
