//! Brotli twins of text files: quick ones for what changes, the smallest ones for what lasts.

mod joined;
mod quick;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

pub(crate) use joined::{Joined, SharedHead, SharedPart};
/// Packs what may change with every edition.
pub(crate) use quick::whole as quick;

use crate::content_hash::ContentHash;
use crate::publish_error::PublishError;
use crate::sealed::{self, Lasting};

const SMALLEST: i32 = 11;
/// Part of the cache's names; counts up when the same bytes would be packed differently.
const CACHE_EDITION: u32 = 5;

/// Whether a file has a twin, by the end of its name.
pub(crate) fn has_twin(path: &str) -> bool {
    const TEXT: [&str; 10] =
        [".html", ".json", ".js", ".wasm", ".svg", ".txt", ".css", ".xml", ".webmanifest", ".ico"];
    TEXT.iter().any(|end| path.ends_with(end))
}

/// The smallest twins, kept between runs since making one takes long.
#[derive(Clone, Debug)]
pub(crate) struct SmallestTwins {
    folder: PathBuf,
}

impl SmallestTwins {
    /// Kept in the newsroom's `.bantin/`.
    pub fn new(state: &Path) -> Self {
        SmallestTwins { folder: state.join("brotli") }
    }

    /// The twin of these bytes, from the cache when it was kept there.
    pub fn of(&self, bytes: &[u8]) -> Result<Vec<u8>, PublishError> {
        self.kept(bytes, "", || smallest(bytes))
    }

    fn kept(
        &self,
        bytes: &[u8],
        kind: &str,
        pack: impl FnOnce() -> io::Result<Vec<u8>>,
    ) -> Result<Vec<u8>, PublishError> {
        let hash = ContentHash::of(bytes).hex();
        let kept = self.folder.join(format!("{hash}-{CACHE_EDITION}{kind}.br"));
        if let Some(twin) = sealed::read(&kept) {
            return Ok(twin);
        }
        let twin = pack().map_err(PublishError::io(&kept))?;
        fs::create_dir_all(&self.folder).map_err(PublishError::io(&self.folder))?;
        sealed::write(&kept, &twin, Lasting::No).map_err(PublishError::io(&kept))?;
        Ok(twin)
    }
}

/// The window, in bits, that just holds what is packed: a larger one costs more for the same twin.
fn window(bytes: usize) -> u8 {
    // Below 17 bits the encoder of the higher qualities clears 32 MB for each file.
    (usize::BITS - bytes.leading_zeros()).clamp(17, 22) as u8
}

fn smallest(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: SMALLEST,
        lgwin: window(bytes.len()).into(),
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut twin = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut twin, &settings)?;
    Ok(twin)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    pub fn unpacks_to(twin: &[u8], bytes: &[u8]) -> bool {
        let mut unpacked = Vec::with_capacity(bytes.len());
        let mut writer = brotli::DecompressorWriter::new(&mut unpacked, 4096);
        let whole = writer.write_all(twin).and_then(|()| writer.close());
        drop(writer);
        whole.is_ok() && unpacked == bytes
    }

    #[test]
    fn a_twin_unpacks_to_its_file() {
        for bytes in [&b""[..], b"a", "Bản tin ".repeat(9_000).as_bytes()] {
            assert!(unpacks_to(&quick(bytes).unwrap(), bytes));
            assert!(unpacks_to(&smallest(bytes).unwrap(), bytes));
        }
    }

    #[test]
    fn a_damaged_twin_is_made_again() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(state.path());
        let bytes = "Bản tin ".repeat(100);
        let twin = twins.of(bytes.as_bytes()).unwrap();
        for entry in fs::read_dir(state.path().join("brotli")).unwrap() {
            fs::write(entry.unwrap().path(), &twin[..twin.len() - 3]).unwrap();
        }
        assert_eq!(twins.of(bytes.as_bytes()).unwrap(), twin);
    }
}
