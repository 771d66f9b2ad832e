//! A manifest from bytes that somebody else may have written: within bounds, with paths that lead nowhere else, and in the
//! one way in which it is written.

use bantin_publisher::EditionPath;
use jiff::civil::Date;
use serde::Deserialize;

use crate::file_hash::NoFileHash;
use crate::target_manifest::{Content, TargetFile, TargetManifest};
use crate::writing::{ANY_VERSION, BEGINNING, FileLine};
use crate::{LARGEST_MANIFEST, ManifestError, NotAManifest, PublicKey, Signatures};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u64,
    edition: String,
    serial: u64,
    follows: Option<String>,
    files: Vec<FileLine>,
}

impl TargetManifest {
    /// What is signed with this key. `signatures` is what lies beside it; `None` where nothing does.
    pub fn read_signed(
        bytes: &[u8],
        signatures: Option<&[u8]>,
        key: &PublicKey,
    ) -> Result<Self, ManifestError> {
        if bytes.len() as u64 > LARGEST_MANIFEST {
            return Err(NotAManifest::Size.into());
        }
        let signatures = signatures.ok_or(ManifestError::Unsigned)?;
        Signatures::read(signatures).check(bytes, key)?;
        // Nothing of it is read before.
        TargetManifest::read_unsigned(bytes)
    }

    /// What is written, whoever wrote it: for who was told to trust it.
    pub fn read_unsigned(bytes: &[u8]) -> Result<Self, ManifestError> {
        if bytes.len() as u64 > LARGEST_MANIFEST {
            return Err(NotAManifest::Size.into());
        }
        if !bytes.starts_with(BEGINNING.as_bytes()) {
            let is_other_version = bytes.starts_with(ANY_VERSION.as_bytes());
            return Err(if is_other_version { ManifestError::Newer } else { NotAManifest::Format.into() });
        }
        let written: Written =
            serde_json::from_slice(bytes).map_err(|error| NotAManifest::Json(error.to_string()))?;
        let files: Result<Vec<TargetFile>, NotAManifest> = written.files.into_iter().map(file).collect();
        let Written { edition, serial, follows, .. } = written;
        let read = TargetManifest::in_order(edition, serial, follows, files?)?;
        if read.to_bytes() != bytes {
            return Err(NotAManifest::OtherwiseWritten.into());
        }
        Ok(read)
    }
}

fn file(line: FileLine) -> Result<TargetFile, NotAManifest> {
    let path =
        EditionPath::try_from(line.path.as_str()).map_err(|_| NotAManifest::Path(line.path.clone()))?;
    let content = content(line.size, &line.sha256)?;
    let brotli = line.br.map(|twin| self::content(twin.size, &twin.sha256)).transpose()?;
    let day = |day: String| day.parse::<Date>().map_err(|_| NotAManifest::Day(day));
    let left = line.left.map(day).transpose()?;
    Ok(TargetFile { path, content, content_type: line.content_type, brotli, left })
}

fn content(size: u64, sha256: &str) -> Result<Content, NotAManifest> {
    let sha256 = sha256.parse().map_err(|NoFileHash| NotAManifest::Hash(sha256.to_owned()))?;
    Ok(Content { size, sha256 })
}
