//! The folder of an edition, as a [`Target`]. A whole new edition takes the folder's place in one step, so that readers
//! meet the old edition or the new one. What changed of an edition is brought into it by a [`Journal`]. Both finish, or
//! clear away, what a killed run left behind.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use bantin_messages::Argument;
use bantin_messages::messages::{JournalInTheWay, JournalMakesAnother};

use crate::deliver::edition_in::edition_in;
use crate::deliver::journal::{Journal, Left};
use crate::deliver::locks::Claim;
use crate::deliver::others_files::{OthersFiles, carry_over};
use crate::deliver::target::{Delivery, Target};
use crate::disk::folder::Folder;
use crate::edition::edition_path::EditionId;
use crate::publish_error::PublishError;
use crate::{read, read::static_files};

/// The folder of an edition, and the stage beside it where the next one is made ready.
#[derive(Debug)]
pub(crate) struct EditionFolder {
    out: PathBuf,
    /// The folder around the edition's, and the names in it.
    around: Folder,
    names: Names,
    doubt: Option<Argument>,
    /// A journal in the stage is not finished.
    stage_stays: bool,
    /// Keeps publishes of other newsrooms to the same folder away.
    _claim: Claim,
}

/// What lies around an edition.
#[derive(Clone, Debug)]
struct Names {
    out: OsString,
    stage: OsString,
    old: OsString,
}

impl EditionFolder {
    /// Looks whether `out` may be written to, and finishes what a killed run left.
    pub fn open(newsroom: &Path, out: &Path) -> Result<Self, PublishError> {
        let way = without_links(newsroom, out)?;
        let out = real(&way).map_err(PublishError::io(out))?;
        if is_among_sources(newsroom, &out) {
            return Err(PublishError::AmongSources { out });
        }
        if is_mount_point(&out) {
            return Err(PublishError::MountPoint { out });
        }
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(PublishError::NotOurs { out });
        };
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            hidden
        };
        let names = Names { out: name.to_owned(), stage: beside(".bantin-new"), old: beside(".bantin-old") };
        let around = Folder::open(parent).map_err(PublishError::io(parent))?;
        let claim = Claim::take(&around, beside(".bantin-lock"), &out)?;
        let doubt = mend(&around, &names)?;
        let folder = EditionFolder { out, around, names, doubt, stage_stays: true, _claim: claim };
        if !folder.is_ours()? {
            return Err(PublishError::NotOurs { out: folder.out.clone() });
        }
        Ok(folder)
    }

    /// Why it is not certain that the folder holds one whole edition: a journal was left that cannot be followed.
    pub fn doubt(&self) -> Option<&Argument> {
        self.doubt.as_ref()
    }

    /// Where the stage lies; for messages.
    pub fn stage_path(&self) -> PathBuf {
        self.around.path_of(&self.names.stage)
    }

    /// The edition's folder, to be read; `None` where there is none.
    pub fn edition_folder(&self) -> Option<Folder> {
        self.around.folder(&self.names.out).ok()
    }

    /// Missing, empty, or an edition that Bantin made.
    fn is_ours(&self) -> Result<bool, PublishError> {
        match self.around.kind(&self.names.out).map_err(PublishError::io(&self.out))? {
            None => Ok(true),
            Some(kind) if kind.is_dir() => {
                let out = self.around.folder(&self.names.out).map_err(PublishError::io(&self.out))?;
                let empty = out.entries().map_err(PublishError::io(&self.out))?.is_empty();
                Ok(empty || edition_in(&out).is_some())
            }
            Some(_) => Ok(false),
        }
    }

    fn folder(&self, name: &OsString) -> Result<Folder, PublishError> {
        self.around.folder(name).map_err(PublishError::io_at(self.around.path_of(name)))
    }

    /// Shows the edition in the stage to readers and removes the old one, but not what in its folder is
    /// somebody else's.
    fn exchange(self) -> Result<OthersFiles, PublishError> {
        let Names { out, stage, old } = &self.names;
        let failed = || PublishError::io(&self.out);
        let rename = |from: &OsString, to: &OsString| self.around.rename(from, &self.around, to);
        if self.around.kind(out).map_err(failed())?.is_none() {
            return rename(stage, out).map_err(failed()).map(|()| OthersFiles::default());
        }
        let others = carry_over(&self.folder(out)?, &self.folder(stage)?)?;
        if !exchanged(&self.stage_path(), &self.out).map_err(failed())? {
            rename(out, old).map_err(failed())?;
            rename(stage, out).map_err(failed())?;
        }
        Ok(others)
    }

    /// Brings what changed, which waits in the stage, into the edition.
    fn bring(mut self, journal: &Journal) -> Result<(), PublishError> {
        let open =
            |name: &OsString| self.around.folder(name).map_err(PublishError::io(&self.around.path_of(name)));
        let (stage, out) = (open(&self.names.stage)?, open(&self.names.out)?);
        journal.write(&stage)?;
        // Should it fail, the next run goes on from here.
        self.stage_stays = true;
        journal.finish(&stage, &out)?;
        self.stage_stays = false;
        Ok(())
    }
}

impl Target for EditionFolder {
    fn edition(&self) -> Option<EditionId> {
        edition_in(&self.edition_folder()?)
    }

    fn stage(&mut self) -> Result<Folder, PublishError> {
        let stage = self.stage_path();
        self.around.remove(&self.names.stage).map_err(PublishError::io(&stage))?;
        self.stage_stays = false;
        self.around.make_own(&self.names.stage).map_err(PublishError::io(&stage))
    }

    fn deliver(self, delivery: Delivery) -> Result<OthersFiles, PublishError> {
        match delivery {
            Delivery::Whole => self.exchange(),
            Delivery::Changes(changes) => self.bring(&Journal::of(changes)).map(|()| OthersFiles::default()),
        }
    }
}

impl Drop for EditionFolder {
    /// Clears what is no edition (any more). What cannot be removed now is removed by the next run.
    fn drop(&mut self) {
        if self.edition_folder().is_some() {
            let _ = self.around.remove(&self.names.old);
        }
        if !self.stage_stays {
            let _ = self.around.remove(&self.names.stage);
        }
    }
}

/// Finishes or clears what a killed run left: between two renames readers had no edition. Tells why a journal
/// cannot be followed; that one stays until it is known what comes of it.
fn mend(around: &Folder, names: &Names) -> Result<Option<Argument>, PublishError> {
    let failed = |name: &OsString| PublishError::io_at(around.path_of(name));
    let missing = around.kind(&names.out).map_err(failed(&names.out))?.is_none();
    if missing && around.folder(&names.old).is_ok() {
        around.rename(&names.old, around, &names.out).map_err(failed(&names.old))?;
    }
    let mut doubt = None;
    if let (Ok(stage), Ok(out)) = (around.folder(&names.stage), around.folder(&names.out)) {
        match Journal::left(&stage, &out) {
            Left::Nothing => {}
            Left::Unbelievable(why) => doubt = Some(why),
            Left::Journal(journal) => match journal.finish(&stage, &out) {
                Ok(()) if edition_in(&out).as_ref() == Some(journal.to()) => {}
                Ok(()) => doubt = Some(JournalMakesAnother.into()),
                Err(PublishError::InTheWay { path }) => {
                    doubt = Some(JournalInTheWay { path: Argument::of(&path.display()) }.into());
                }
                Err(error) => return Err(error),
            },
        }
    }
    around.remove(&names.old).map_err(failed(&names.old))?;
    Ok(doubt)
}

/// Links that are followed on one way; systems follow no more.
const MOST_LINKS: usize = 40;

/// The way to `out` through the folders that links on it lead to. What comes with a newsroom must not decide
/// which folder outside of it is written to, so a link in the newsroom is refused; links elsewhere are the
/// operator's own, but may lead to one in it.
fn without_links(newsroom: &Path, out: &Path) -> Result<PathBuf, PublishError> {
    let absolute = |path: &Path| std::path::absolute(path).map_err(PublishError::io(out));
    // One that is not there has no links.
    let newsroom = fs::canonicalize(newsroom).or_else(|_| absolute(newsroom))?;
    let mut way = absolute(out)?;
    for _ in 0..MOST_LINKS {
        // The first on the way: what is before it are folders.
        let Some(link) = way.ancestors().filter(|part| part.is_symlink()).last() else { break };
        let folder = link.parent().unwrap_or(link);
        if fs::canonicalize(folder).is_ok_and(|folder| folder.starts_with(&newsroom)) {
            return Err(PublishError::Linked { link: link.to_owned() });
        }
        let target = fs::read_link(link).map_err(PublishError::io(link))?;
        let rest = way.strip_prefix(link).unwrap_or(Path::new(""));
        way = folder.join(target).components().chain(rest.components()).collect();
    }
    Ok(way)
}

/// Whether pages would be written among what they are made of, and be taken for that the next time.
fn is_among_sources(newsroom: &Path, out: &Path) -> bool {
    let newsroom = fs::canonicalize(newsroom).unwrap_or_default();
    [read::CONTENT, static_files::NAME].iter().any(|name| out.starts_with(newsroom.join(name)))
}

/// Whether a disk, or a folder of one, is mounted here: then it cannot be exchanged with a folder beside it.
#[cfg(target_os = "linux")]
fn is_mount_point(out: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let status = statx(CWD, out, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
    status.is_ok_and(|status| status.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Where the system does not tell, the exchange does.
#[cfg(not(target_os = "linux"))]
fn is_mount_point(_out: &Path) -> bool {
    false
}

/// The folder that a path means: through symbolic links, without `..`.
fn real(out: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(out) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let absolute = std::path::absolute(out)?;
            let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else {
                return Ok(absolute);
            };
            fs::create_dir_all(parent)?;
            Ok(fs::canonicalize(parent)?.join(name))
        }
        Err(error) => Err(error),
    }
}

/// Exchanges two folders in one step; `false` where the system cannot.
#[cfg(target_os = "linux")]
fn exchanged(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchanged(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(folder: &Path, id: &str) {
        fs::create_dir_all(folder.join("api/v1")).unwrap();
        fs::write(folder.join("api/v1/site.json"), format!(r#"{{"edition":"{id}"}}"#)).unwrap();
    }

    fn id(folder: &Path) -> String {
        fs::read_to_string(folder.join("api/v1/site.json")).unwrap()
    }

    fn open(out: &Path) -> Result<EditionFolder, PublishError> {
        let mut folder = EditionFolder::open(Path::new("/nonexistent"), out)?;
        folder.stage()?;
        Ok(folder)
    }

    #[test]
    fn a_new_edition_takes_the_place_of_the_old_and_leaves_nothing_beside_it() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        for round in ["a", "b", "c"] {
            let folder = open(&out).unwrap();
            edition(&folder.stage_path(), round);
            folder.deliver(Delivery::Whole).unwrap();
            assert!(id(&out).contains(round));
            assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn what_a_killed_run_left_is_mended() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        edition(&parent.path().join(".dist.bantin-old"), "last");
        edition(&parent.path().join(".dist.bantin-new"), "half");
        drop(open(&out).unwrap());
        assert!(id(&out).contains("last"));
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn one_publish_to_a_place_at_a_time() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        let first = open(&out).unwrap();
        assert!(matches!(open(&out), Err(PublishError::Busy { .. })));
        assert!(first.stage_path().is_dir());
        drop(first);
        open(&out).unwrap();
    }
}
