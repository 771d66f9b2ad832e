//! What was published: the sample's, made once for all tests, and those of tiny newsrooms.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use tempfile::TempDir;

use crate::bantin::{Build, deploy, publish, publish_with, workspace};
use crate::tree::copy;

/// What `site.toml` calls the place to which a newsroom is deployed.
pub(crate) const PLACE: &str = "www";

/// A published folder.
#[derive(Clone)]
pub struct Edition {
    folder: PathBuf,
    /// Keeps it in place as long as it is read.
    _kept: Option<Arc<TempDir>>,
}

impl Edition {
    /// The sample's, published when first asked for. It lies below the target folder, so that
    /// the pictures are drawn by the first run only.
    pub fn of_the_sample() -> Self {
        static SAMPLE: OnceLock<Edition> = OnceLock::new();
        let publish_it = || {
            let place = scratch().join("sample");
            let newsroom = place.join("newsroom");
            let _ = fs::remove_dir_all(newsroom.join("content"));
            copy(&workspace().join("sample"), &newsroom);
            let folder = place.join("edition");
            publish(&newsroom, &folder);
            Edition { folder, _kept: None }
        };
        SAMPLE.get_or_init(publish_it).clone()
    }

    pub(crate) fn of(newsroom: &Path) -> Self {
        let kept = tempfile::tempdir().expect("a folder for the edition");
        let folder = kept.path().join("edition");
        publish(newsroom, &folder);
        Edition { folder, _kept: Some(Arc::new(kept)) }
    }

    /// Publishes once more into the same folder, which may be served meanwhile.
    pub fn is_renewed_from(&self, newsroom: &Path) {
        publish(newsroom, &self.folder);
    }

    /// The same, with a build of the app.
    pub fn is_renewed_with(&self, build: Build, newsroom: &Path) {
        publish_with(build, newsroom, &self.folder);
    }

    /// A folder to which nothing is deployed yet.
    pub(crate) fn to_come() -> Self {
        let kept = tempfile::tempdir().expect("a folder for the place");
        Edition { folder: kept.path().join("www"), _kept: Some(Arc::new(kept)) }
    }

    /// Publishes a newsroom with a build of the app, and deploys it over what is served here meanwhile.
    pub fn is_deployed_with(&self, build: Build, newsroom: &Path) {
        let edition = newsroom.join("dist");
        publish_with(build, newsroom, &edition);
        deploy(newsroom, &edition, PLACE);
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file of it, as text.
    pub fn file(&self, path: &str) -> String {
        let file = self.folder.join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }
}

/// Where this run may leave things: beside the test's own binary.
fn scratch() -> PathBuf {
    let program = std::env::current_exe().expect("this program has a file");
    let target = program.ancestors().nth(2).expect("it lies in the target folder");
    target.join("browser-tests")
}
