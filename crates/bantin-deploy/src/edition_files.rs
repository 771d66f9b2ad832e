//! The files of a published edition. Each is what the manifest says, or the deploy ends: a publish must not run meanwhile.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use bantin_content::{Withdrawn, api};
use bantin_publisher::{EditionPath, Manifest, ManifestFile};
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::deploy_error::DeployError;
use crate::object_headers::headers_of;
use crate::record::{Placed, Sha};
use crate::store::{Held, Object, WHOLE};

/// A published edition.
#[derive(Debug)]
pub struct EditionFiles {
    folder: PathBuf,
    pub edition: String,
    /// By path.
    pub files: Vec<Placed>,
    /// Slugs of articles that are withdrawn, sorted.
    pub withdrawn: Vec<String>,
}

impl EditionFiles {
    pub fn of(folder: &Path, manifest: &Manifest) -> Result<Self, DeployError> {
        let placed = |file: &ManifestFile| {
            Placed::of(file).ok_or_else(|| DeployError::EditionChanged { path: file.path.to_string() })
        };
        let files = manifest.files.iter().map(placed).collect::<Result<_, _>>()?;
        let withdrawn = folder.join(api::file(&api::withdrawn()));
        let withdrawn = match fs::read(&withdrawn) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map_err(|_| DeployError::EditionChanged { path: withdrawn.display().to_string() })?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Withdrawn::default(),
            Err(error) => return Err(DeployError::Here { path: withdrawn, error }),
        };
        let mut withdrawn: Vec<String> =
            withdrawn.articles.iter().map(|article| article.slug.to_string()).collect();
        withdrawn.sort();
        Ok(EditionFiles { folder: folder.to_owned(), edition: manifest.edition.clone(), files, withdrawn })
    }

    /// A file of the edition or its twin, `name`, which holds what `sha` says; headers are those of the file.
    pub async fn object(&self, path: &EditionPath, name: &str, sha: Sha) -> Result<Object, DeployError> {
        object_in(&self.folder, path, name, sha).await
    }
}

/// The same, in the folder of an edition.
pub async fn object_in(folder: &Path, path: &str, name: &str, sha: Sha) -> Result<Object, DeployError> {
    let (at, name) = (folder.join(name), name.to_owned());
    let read = tokio::task::spawn_blocking(move || (read(&at), at)).await;
    let (read, at) =
        read.map_err(|error| DeployError::Here { path: name.clone().into(), error: error.into() })?;
    match read {
        Ok((held, there)) if there == sha => Ok(Object { held, headers: headers_of(path) }),
        Ok(_) => Err(DeployError::EditionChanged { path: name }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(DeployError::EditionChanged { path: name })
        }
        Err(error) => Err(DeployError::Here { path: at, error }),
    }
}

/// Reads a file, or what is in it where it is too large to be held.
fn read(at: &Path) -> io::Result<(Held, Sha)> {
    let mut file = File::open(at)?;
    let size = file.metadata()?.len();
    if size <= WHOLE {
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        let sha = Sha::of(&bytes);
        return Ok((Held::Bytes(Bytes::from(bytes)), sha));
    }
    let (mut hasher, mut part) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut part)? {
            0 => break,
            read => hasher.update(&part[..read]),
        }
    }
    Ok((Held::File(at.to_owned(), size), Sha::finish(hasher)))
}
