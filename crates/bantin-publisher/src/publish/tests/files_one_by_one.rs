//! A target that takes files one by one, as an object store does, and looks at what it has after each.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::deliver::changes::Move;
use crate::disk::folder::Folder;
use crate::edition::manifest::Manifest;

/// Files by their paths, and the stage in which new ones wait.
pub(super) struct FilesOneByOne {
    pub files: BTreeMap<String, Vec<u8>>,
    pub edition: Option<EditionId>,
    pub stage: Folder,
    /// How often it was looked at.
    pub looks: usize,
}

impl FilesOneByOne {
    /// What was published, read from its folder.
    pub fn of(out: &Path, manifest: &Manifest, stage: Folder) -> Self {
        let files = manifest
            .files
            .iter()
            .map(|file| (file.path.to_string(), fs::read(out.join(file.path.as_str())).unwrap()));
        let edition = EditionId::try_from(manifest.edition.clone()).ok();
        FilesOneByOne { files: files.collect(), edition, stage, looks: 0 }
    }

    /// Wherever a reader comes from the front page, everything that leads on or is loaded is there.
    fn is_whole(&mut self, after: &str) {
        self.looks += 1;
        let mut waiting = vec!["index.html".to_owned()];
        let mut seen = BTreeSet::new();
        while let Some(path) = waiting.pop() {
            let Some(bytes) = self.files.get(&path) else { panic!("after {after}: {path} is not there") };
            let pages = named(&String::from_utf8_lossy(bytes)).into_iter();
            let pages = pages.map(|address| EditionPath::of_address(&address).to_string());
            waiting.extend(pages.filter(|page| seen.insert(page.clone())));
        }
    }
}

/// Addresses within the site that a page leads to or loads.
fn named(html: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for start in [" href=\"/", " src=\"/", "import(\"/"] {
        for rest in html.split(start).skip(1) {
            let address = rest.split(['"', '?', '#']).next().unwrap_or_default();
            named.insert(format!("/{address}"));
        }
    }
    named
}

impl Target for &mut FilesOneByOne {
    fn edition(&self) -> Option<EditionId> {
        self.edition.clone()
    }

    fn stage(&mut self) -> Result<Folder, PublishError> {
        Ok(self.stage.clone())
    }

    fn deliver(self, delivery: Delivery) -> Result<OthersFiles, PublishError> {
        let Delivery::Changes(changes) = delivery else { panic!("something is known of what it has") };
        assert_eq!(self.edition, Some(changes.from));
        for Move { number, path, .. } in changes.moves {
            let bytes = self.stage.read(number.to_string(), 1 << 20).unwrap();
            self.files.insert(path.to_string(), bytes);
            self.is_whole(&path);
        }
        for removal in changes.removals {
            self.files.remove(removal.path.as_str());
            self.is_whole(&removal.path);
        }
        self.edition = Some(changes.to);
        Ok(OthersFiles::default())
    }
}
