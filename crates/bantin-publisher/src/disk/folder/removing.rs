//! Removes files and folders from an open folder; a folder goes with all that lies in it, however deep.

use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::{AT_A_TIME, Entry, Folder, beside, plain};

impl Folder {
    /// Removes whatever has this name; of a link, the link itself.
    pub fn remove(&self, name: impl AsRef<Path>) -> io::Result<()> {
        let name = plain(name.as_ref())?;
        match self.kind(name)? {
            None => Ok(()),
            Some(kind) if kind.is_dir() => {
                self.folder(name)?.clear()?;
                self.dir.remove_dir(name)
            }
            Some(_) => self.dir.remove_file(name),
        }
    }

    fn clear(&self) -> io::Result<()> {
        while !self.clear_below(self, AT_A_TIME)? {}
        Ok(())
    }

    /// On all cores: an edition may hold half a million files. False when some folders lay too deep: these were moved up
    /// to `top`, and are cleared in the next round.
    fn clear_below(&self, top: &Folder, deeper: usize) -> io::Result<bool> {
        let cleared = self.entries()?.into_par_iter().map(|Entry { name, kind }| {
            if !kind.is_dir() {
                return self.dir.remove_file(&name).map(|()| true);
            }
            if deeper == 0 {
                return self.rename(&name, top, beside("deep")).map(|()| false);
            }
            let all = self.folder(&name)?.clear_below(top, deeper - 1)?;
            self.dir.remove_dir(&name).map(|()| all)
        });
        cleared.try_reduce(|| true, |one, other| Ok(one && other))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::super::tests::{folder, theirs};

    #[test]
    fn folders_go_however_deep_they_lie_in_each_other() {
        let (place, folder) = folder();
        let mut inner = folder.own_folder("a").unwrap();
        for _ in 0..3_000 {
            inner.put("file", b"", false).unwrap();
            inner = inner.own_folder("a").unwrap();
        }
        folder.remove("a").unwrap();
        assert!(folder.entries().unwrap().is_empty());
        assert_eq!(theirs(&place), "theirs");
    }

    #[test]
    fn a_folder_goes_with_all_in_it_but_not_with_what_its_links_lead_to() {
        let (place, folder) = folder();
        let deep = place.path().join("own/a/b/c");
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("file"), "").unwrap();
        symlink(place.path().join("others"), deep.join("link")).unwrap();
        symlink("..", place.path().join("own/a/up")).unwrap();
        folder.remove("a").unwrap();
        assert!(folder.entries().unwrap().is_empty());
        assert_eq!(theirs(&place), "theirs");
    }
}
