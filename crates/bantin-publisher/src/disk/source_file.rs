//! Opens the files of a newsroom. A newsroom may come from a stranger's archive: nothing outside of its folder is read, no
//! pipe or device is opened, and no file is read into memory that is larger than a bound.
//!
//! A symbolic link to a file is followed if it stays in the newsroom: so several articles can show a picture that lies in
//! one place. A link to a folder is not followed: its texts would be there twice (decision 0017).

use std::io::{self, Read, Write};
use std::path::Path;

use cap_fs_ext::OpenOptionsSyncExt;
use cap_std::fs::{File, Metadata, OpenOptions};

use super::folder::dir_at;
use super::path_kind::Kind;
use super::unread_reason::Refusal;

/// Bytes of the longest file of text that is read: a book has one million.
pub(crate) const LONGEST_TEXT: u64 = 16 << 20;

/// Bytes of the largest picture or drawing that is read.
/// Telephones append whole films to their photos.
pub(crate) const LARGEST_PICTURE: u64 = 100 << 20;

/// What is in a file, by its path from the newsroom's folder.
pub(crate) fn read(newsroom: &Path, file: &str, most: u64) -> io::Result<Vec<u8>> {
    let (opened, length) = open(newsroom, file)?;
    if length > most {
        return Err(Refusal::too_large(length, most));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // It may grow meanwhile.
    opened.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file anew that is there. Whoever reads it meanwhile sees the old one or the new one, whole; its mode and owner
/// stay. Where the path is a link, the file that it leads to is written.
pub(crate) fn replace(newsroom: &Path, file: &str, bytes: &[u8]) -> io::Result<()> {
    let root = dir_at(newsroom)?;
    let file = root.canonicalize(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // Hidden: no publish that runs meanwhile takes it for a text.
    let beside = file.with_file_name([".", &*name, ".new"].concat());
    let status = root.metadata(&file)?;
    let _ = root.remove_file(&beside);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    let written = root.open_with(&beside, &options).and_then(|mut new| {
        new.write_all(bytes)?;
        keep_owner(&new, &status);
        new.set_permissions(status.permissions())?;
        new.sync_all()
    });
    let replaced = written.and_then(|()| root.rename(&beside, &root, &file));
    if replaced.is_err() {
        let _ = root.remove_file(&beside);
    }
    replaced
}

/// Writes a file that is not there yet.
pub(crate) fn create(newsroom: &Path, file: &str, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    dir_at(newsroom)?.open_with(file, &options)?.write_all(bytes)
}

/// Gives a file or a folder another place in the newsroom, in one step. Nothing may be there yet.
pub(crate) fn rename(newsroom: &Path, from: &str, to: &str) -> io::Result<()> {
    let root = dir_at(newsroom)?;
    if root.symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some((folder, _)) = to.rsplit_once('/') {
        root.create_dir_all(folder)?;
    }
    root.rename(from, &root, to)
}

/// Whether something is at a path, be it a link that leads nowhere.
pub(crate) fn is_there(newsroom: &Path, path: &str) -> bool {
    dir_at(newsroom).is_ok_and(|root| root.symlink_metadata(path).is_ok())
}

/// Whoever wrote it may go on writing it, though somebody else runs the command.
#[cfg(unix)]
fn keep_owner(new: &File, old: &Metadata) {
    use cap_std::fs::MetadataExt;
    // Who may not give files away keeps them.
    let _ = std::os::unix::fs::fchown(new, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// How long a file is.
pub(crate) fn length(newsroom: &Path, file: &str) -> io::Result<u64> {
    Ok(open(newsroom, file)?.1)
}

/// The first bytes of a file.
pub(crate) fn beginning(newsroom: &Path, file: &str, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(newsroom, file)?.0.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a path leads to, without opening it. Links are followed while they stay in the newsroom.
pub(crate) fn kind(newsroom: &Path, path: &str) -> io::Result<Kind> {
    let status = dir_at(newsroom)?.metadata(path);
    Ok(kind_of(&status.map_err(|error| explained(newsroom, path, error))?))
}

/// A file, open to be read, however large it is.
pub(crate) fn open_file(newsroom: &Path, file: &str) -> io::Result<std::fs::File> {
    Ok(open(newsroom, file)?.0.into_std())
}

fn open(newsroom: &Path, file: &str) -> io::Result<(File, u64)> {
    // Asked before it is opened: some devices do something when they are opened.
    let kind = kind(newsroom, file)?;
    if kind != Kind::File {
        return Err(Refusal::other_than_a_file(kind));
    }
    let mut options = OpenOptions::new();
    options.read(true).nonblock(true);
    let opened =
        dir_at(newsroom)?.open_with(file, &options).map_err(|error| explained(newsroom, file, error))?;
    // It may have been exchanged meanwhile.
    let status = opened.metadata()?;
    if !status.is_file() {
        return Err(Refusal::no_file());
    }
    Ok((opened, status.len()))
}

/// The error that says more, where the path is a link.
fn explained(newsroom: &Path, path: &str, error: io::Error) -> io::Error {
    // An error without a number is cap-std's own: the path leads out of the folder.
    let escapes = error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none();
    let is_link = std::fs::symlink_metadata(newsroom.join(path)).is_ok_and(|status| status.is_symlink());
    match error.kind() {
        _ if escapes => Refusal::link_out(),
        io::ErrorKind::NotFound if is_link => Refusal::link_to_nothing(),
        _ if is_link => Refusal::link_nowhere(&error),
        _ => error,
    }
}

fn kind_of(status: &Metadata) -> Kind {
    if status.is_file() {
        Kind::File
    } else if status.is_dir() {
        Kind::Folder
    } else {
        special(status)
    }
}

#[cfg(unix)]
fn special(status: &Metadata) -> Kind {
    use cap_std::fs::FileTypeExt;
    let kind = status.file_type();
    if kind.is_fifo() {
        Kind::Pipe
    } else if kind.is_socket() {
        Kind::Socket
    } else {
        Kind::Device
    }
}

#[cfg(not(unix))]
fn special(_: &Metadata) -> Kind {
    Kind::Device
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_inside_and_nothing_else_is_read_or_waited_for() {
        let place = tempfile::tempdir().unwrap();
        let newsroom = place.path().join("newsroom");
        fs::create_dir_all(newsroom.join("folder")).unwrap();
        fs::write(place.path().join("secret"), "secret").unwrap();
        fs::write(newsroom.join("folder/inside"), "inside").unwrap();
        let link = |to: &str, name: &str| symlink(to, newsroom.join(name)).unwrap();
        link("folder/inside", "good");
        link("../secret", "out");
        link("folder/../../secret", "out-by-a-folder");
        link(newsroom.join("folder/inside").to_str().unwrap(), "from-the-root");
        link("/dev/zero", "device");
        link("nothing", "dangling");
        link("circle", "circle");
        link("/proc/self/root/etc/passwd", "magic");
        assert!(std::process::Command::new("mkfifo").arg(newsroom.join("pipe")).status().unwrap().success());
        let _socket = std::os::unix::net::UnixListener::bind(newsroom.join("socket")).unwrap();
        assert_eq!(read(&newsroom, "good", 99).unwrap(), b"inside");
        assert_eq!(beginning(&newsroom, "good", 2).unwrap(), b"in");
        for (name, expected) in [
            ("out", "leads out"),
            ("out-by-a-folder", "leads out"),
            ("from-the-root", "from the root"),
            ("device", "leads out"),
            ("magic", "leads out"),
            ("../secret", "leads out"),
            ("dangling", "leads to nothing"),
            ("circle", "leads nowhere"),
            ("pipe", "a pipe, not a file"),
            ("socket", "a socket, not a file"),
            ("folder", "a folder, not a file"),
        ] {
            let error = read(&newsroom, name, 99).unwrap_err().to_string();
            assert!(error.contains(expected), "{name}: {error}");
        }
        assert!(read(&newsroom, "good", 3).unwrap_err().to_string().contains("at most"));
    }
}
