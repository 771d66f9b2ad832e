//! Signs the edition in a folder: its manifest and the signatures are written into it, to be copied with it.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use bantin_content::content_type;
use bantin_manifest::{
    LARGEST_MANIFEST, LARGEST_SIGNATURES, MANIFEST, SIGNATURES, SecretKey, Signatures, TargetFile,
    TargetManifest, next_serial,
};

use crate::VerifyError;
use crate::edition::Edition;
use crate::repair::write_beside;

/// The manifest that was signed; the inner error is that it could not be written.
pub fn sign(
    folder: &Path,
    key: &SecretKey,
    now: SystemTime,
) -> Result<io::Result<TargetManifest>, VerifyError> {
    let edition = Edition::read(folder)?;
    let before = edition.folder.read(MANIFEST, LARGEST_MANIFEST).ok();
    let signatures = edition.folder.read(SIGNATURES, LARGEST_SIGNATURES).ok();
    let signatures = signatures.map(|bytes| Signatures::read(&bytes)).unwrap_or_default();
    // Whoever wrote the one before: a serial that is too high does no harm.
    let before = before.and_then(|bytes| TargetManifest::read_unsigned(&bytes).ok());
    let serial = next_serial(before.as_ref().map(|before| before.serial), now);
    let follows = before.map(|before| before.edition).filter(|before| *before != edition.id);
    let files = edition.files.iter().map(|file| {
        let twin = [&file.path, ".br"].concat();
        Ok(TargetFile {
            path: file.path.clone(),
            content: file.content,
            content_type: content_type(&file.path).to_owned(),
            brotli: file.has_twin.then(|| edition.folder.content(&twin)).transpose()?,
            left: None,
        })
    });
    let files: io::Result<Vec<TargetFile>> = files.collect();
    let files = match files {
        Ok(files) => files,
        Err(error) => return Ok(Err(error)),
    };
    let manifest =
        TargetManifest::new(edition.id.clone(), serial, follows, files).map_err(VerifyError::Manifest)?;
    let bytes = manifest.to_bytes();
    let signatures = key.sign(&bytes, signatures).to_bytes();
    // In this order: what lies there is signed at every moment.
    let written = write_beside(&edition.folder, SIGNATURES, &signatures)
        .and_then(|()| write_beside(&edition.folder, MANIFEST, &bytes));
    Ok(written.map(|()| manifest))
}
