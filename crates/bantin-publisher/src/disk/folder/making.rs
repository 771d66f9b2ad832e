//! Makes the files and folders of an edition in an open folder. Their modes are always 0644 and 0755, whatever the umask:
//! an edition is the same whoever published it. Nothing is made outside of the open folder, even if somebody puts a link
//! on the way meanwhile.

use std::fs::File;
use std::io;
use std::path::Path;

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt};
use cap_std::fs::{DirBuilder, OpenOptions};

use super::{Folder, plain, split};

impl Folder {
    /// Makes a new file anywhere below, in a folder that is there.
    pub fn create_below(&self, path: &str) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(path, modes::for_file(&mut options))?.into_std())
    }

    /// Makes a new folder anywhere below, in a folder that is there.
    pub fn make_folder_below(&self, path: &str) -> io::Result<()> {
        self.dir.create_dir_with(path, modes::for_folder(&mut DirBuilder::new()))
    }

    /// Opens the folder of this path; folders on the way that are missing are made.
    pub fn make_folders(&self, folders: &str) -> io::Result<Folder> {
        folders.split('/').filter(|name| !name.is_empty()).try_fold(self.clone(), |folder, name| match folder
            .folder(name)
        {
            Err(error) if error.kind() == io::ErrorKind::NotFound => folder.make_own(name),
            found => found,
        })
    }

    /// As [`Folder::folder_of`]; folders that are missing are made.
    pub fn make_folder_of<'p>(&self, path: &'p str) -> io::Result<(Folder, &'p str)> {
        let (folders, name) = split(path);
        Ok((self.make_folders(folders)?, name))
    }

    /// A folder in this one, made if it is missing, and its mode set.
    pub fn make_own(&self, name: impl AsRef<Path>) -> io::Result<Folder> {
        self.make_folder(&name)?;
        modes::set(&self.open_folder(&name)?, modes::FOLDER)?;
        self.folder(name)
    }

    /// A folder as an open file.
    fn open_folder(&self, name: impl AsRef<Path>) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(plain(name.as_ref())?, &options)?.into_std())
    }

    /// Whether new files and folders get less than their modes, because of the umask; tried out in this folder.
    pub fn modes_are_cut(&self) -> io::Result<bool> {
        const TRIAL: &str = ".mode";
        self.make_folder_below(TRIAL)?;
        let mode = modes::of(&self.dir.symlink_metadata(TRIAL)?);
        self.remove_empty(TRIAL)?;
        Ok(mode != modes::FOLDER)
    }
}

/// Gives a file that was just made its mode.
pub(crate) fn set_file_mode(file: &File) -> io::Result<()> {
    modes::set(file, modes::FILE)
}

#[cfg(unix)]
mod modes {
    use std::fs::{File, Permissions};
    use std::io;
    use std::os::unix::fs::PermissionsExt;

    use cap_std::fs::{DirBuilder, DirBuilderExt, Metadata, MetadataExt, OpenOptions, OpenOptionsExt};

    pub const FILE: u32 = 0o644;
    pub const FOLDER: u32 = 0o755;

    pub fn for_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options.mode(FILE)
    }

    pub fn for_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
        builder.mode(FOLDER)
    }

    pub fn set(file: &File, mode: u32) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(mode))
    }

    pub fn of(status: &Metadata) -> u32 {
        status.mode() & 0o777
    }
}

#[cfg(not(unix))]
mod modes {
    //! Nothing to set where files have no modes.

    use std::fs::File;
    use std::io;

    use cap_std::fs::{DirBuilder, Metadata, OpenOptions};

    pub const FILE: u32 = 0;
    pub const FOLDER: u32 = 0;

    pub fn for_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options
    }

    pub fn for_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
        builder
    }

    pub fn set(_file: &File, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    pub fn of(_status: &Metadata) -> u32 {
        FOLDER
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::super::tests::{folder, theirs};

    #[test]
    fn nothing_is_made_where_a_link_leads_that_was_put_on_the_way() {
        let (place, folder) = folder();
        for target in ["../others", place.path().join("others").to_str().unwrap()] {
            symlink(target, place.path().join("own/a")).unwrap();
            assert!(folder.create_below("a/new").is_err() && folder.create_below("a/file").is_err());
            assert!(folder.make_folder_below("a/new").is_err() && folder.make_folders("a/new").is_err());
            assert!(folder.create_below("a").is_err() && folder.make_own("a").is_err());
            folder.remove("a").unwrap();
            assert_eq!(theirs(&place), "theirs");
        }
    }

    #[test]
    fn what_is_put_in_the_place_of_an_open_folder_gets_nothing() {
        let (place, folder) = folder();
        std::fs::rename(place.path().join("own"), place.path().join("moved")).unwrap();
        symlink("others", place.path().join("own")).unwrap();
        folder.create_below("new").unwrap();
        folder.make_folders("a/b").unwrap();
        assert!(place.path().join("moved/new").is_file() && place.path().join("moved/a/b").is_dir());
        assert_eq!(theirs(&place), "theirs");
    }
}
