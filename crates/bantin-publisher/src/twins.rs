//! Brotli twins of text files: quick ones for what changes, the smallest ones for what lasts.

mod joined;
mod quick;

use std::io;

use brotli::enc::BrotliEncoderParams;

pub(crate) use joined::{Joined, SharedHead, SharedPart};
/// Packs what may change with every edition.
pub(crate) use quick::whole as quick;

use crate::disk::content_hash::ContentHash;
use crate::disk::folder::Folder;
use crate::disk::sealed::{self, Lasting};
use crate::publish_error::PublishError;

const SMALLEST: i32 = 11;
/// The window of streams that are put together, the same in each: 256 KB hold the longest pages.
const WINDOW: u8 = 18;
/// Part of the cache's names; counts up when the same bytes would be packed differently.
const CACHE_EDITION: u32 = 6;
/// A larger file is no twin of anything that is kept.
const LARGEST: u64 = 64 << 20;

/// The smallest twins, kept between runs since making one takes long.
#[derive(Clone, Debug)]
pub(crate) struct SmallestTwins {
    /// `None` for who wants no twins.
    folder: Option<Folder>,
}

impl SmallestTwins {
    /// Kept in the newsroom's `.bantin/`.
    pub fn new(cache: &Folder) -> Result<Self, PublishError> {
        let folder = cache.own_folder("brotli").map_err(PublishError::io(&cache.path_of("brotli")))?;
        Ok(SmallestTwins { folder: Some(folder) })
    }

    /// Packs nothing: for files that nobody asks a twin of.
    pub fn none() -> Self {
        SmallestTwins { folder: None }
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
        let Some(folder) = &self.folder else { return Ok(Vec::new()) };
        let hash = ContentHash::of(bytes).hex();
        let name = format!("{hash}-{CACHE_EDITION}{kind}.br");
        // Each file says of what it is: one that was put in another's place is not it.
        match sealed::read::<(String, Vec<u8>)>(folder, &name, LARGEST) {
            Some((of, twin)) if of == name => return Ok(twin),
            _ => {}
        }
        let path = folder.path_of(&name);
        let twin = pack().map_err(PublishError::io(&path))?;
        sealed::write(folder, &name, &(&name, &twin), Lasting::No).map_err(PublishError::io(&path))?;
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
    use std::fs;
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
        let twins = SmallestTwins::new(&Folder::open(state.path()).unwrap()).unwrap();
        let bytes = "Bản tin ".repeat(100);
        let twin = twins.of(bytes.as_bytes()).unwrap();
        for entry in fs::read_dir(state.path().join("brotli")).unwrap() {
            fs::write(entry.unwrap().path(), &twin[..twin.len() - 3]).unwrap();
        }
        assert_eq!(twins.of(bytes.as_bytes()).unwrap(), twin);
    }

    #[test]
    fn a_twin_in_anothers_place_is_made_again() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(&Folder::open(state.path()).unwrap()).unwrap();
        let bytes = ["Bản tin ".repeat(100), "Tin tức ".repeat(100)];
        let made = bytes.each_ref().map(|bytes| twins.of(bytes.as_bytes()).unwrap());
        let kept = fs::read_dir(state.path().join("brotli")).unwrap();
        let kept: Vec<_> = kept.map(|entry| entry.unwrap().path()).collect();
        fs::copy(&kept[0], &kept[1]).unwrap();
        assert_eq!(bytes.map(|bytes| twins.of(bytes.as_bytes()).unwrap()), made);
    }
}
