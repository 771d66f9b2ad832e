//! The manifest that lies at the target beside what readers get, for `bantin verify` (decision 0039). The signatures come
//! first, of this manifest and of the one that it replaces: so what lies there is signed at every moment.

use bantin_manifest::{Content, MANIFEST, SIGNATURES, SecretKey, Signatures, TargetFile, TargetManifest};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::bring::{got, put, removed};
use crate::deploy_error::DeployError;
use crate::object_headers::headers_of;
use crate::record::{Placed, Record, Sha};
use crate::store::{Held, Object, Store};

/// Writes the manifest of what a record says.
pub async fn bring(store: &dyn Store, record: &Record, key: Option<&SecretKey>) -> Result<(), DeployError> {
    let bytes = manifest(record, store.takes_twins())?.to_bytes();
    match key {
        Some(key) => {
            let before = got(store, SIGNATURES).await?.map(|before| Signatures::read(&before));
            let signatures = key.sign(&bytes, before.unwrap_or_default());
            put(store, SIGNATURES, object(SIGNATURES, signatures.to_bytes())).await?;
        }
        // Signatures of another manifest would make this one look tampered with.
        None => removed(store, SIGNATURES).await?,
    }
    put(store, MANIFEST, object(MANIFEST, bytes)).await
}

/// Whether what lies at the target was last signed with this key.
pub async fn is_signed_by(store: &dyn Store, key: &SecretKey) -> Result<bool, DeployError> {
    let signatures = store.get(SIGNATURES).await?;
    Ok(signatures.is_some_and(|bytes| Signatures::read(&bytes).newest_is_by(&key.public())))
}

fn object(path: &str, bytes: Vec<u8>) -> Object {
    Object { held: Held::Bytes(bytes.into()), headers: headers_of(path) }
}

fn manifest(record: &Record, twins: bool) -> Result<TargetManifest, DeployError> {
    let left = record.left.iter().map(|left| (&left.file, Some(left.since)));
    let files = record.files.iter().map(|file| (file, None)).chain(left);
    let files = files.map(|(file, since)| target_file(file, since, twins));
    let unusable = |reason: String| DeployError::Target { target: MANIFEST.to_owned(), reason };
    let files: Option<Vec<TargetFile>> = files.collect();
    let files = files.ok_or_else(|| unusable(String::new()))?;
    let manifest = TargetManifest::new(record.edition.clone(), record.serial, record.follows.clone(), files);
    manifest.map_err(|error| unusable(format!("{error:?}")))
}

/// `since`: when it left the edition, in seconds since 1970.
fn target_file(file: &Placed, since: Option<i64>, twins: bool) -> Option<TargetFile> {
    let content = |sha: Sha, size: u64| Some(Content { size, sha256: sha.to_string().parse().ok()? });
    let twin = file.content.twin.filter(|_| twins);
    let left =
        since.map(|since| Some(Timestamp::from_second(since).ok()?.to_zoned_datetime(TimeZone::UTC).date()));
    Some(TargetFile {
        path: file.path.clone(),
        content: content(file.content.sha256, file.content.size)?,
        content_type: bantin_content::content_type(&file.path).to_owned(),
        brotli: match twin {
            Some(twin) => Some(content(twin.sha256, twin.size)?),
            None => None,
        },
        left: match left {
            Some(day) => Some(day?),
            None => None,
        },
    })
}
