//! Brotli twins of text files: quick ones for what changes, the smallest ones for what lasts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderStateStruct};
use brotli::enc::{BrotliEncoderParams, StandardAlloc};

use crate::content_hash::ContentHash;
use crate::publish_error::PublishError;
use crate::sealed::{self, Lasting};

/// Far quicker than 5, and a page behind its packed head is 4 % larger.
const QUICK: i32 = 2;
const SMALLEST: i32 = 11;
/// Part of the cache's names; counts up when the same bytes would be packed differently.
const CACHE_EDITION: u32 = 3;

/// Whether a file has a twin, by the end of its name.
pub(crate) fn has_twin(path: &str) -> bool {
    const TEXT: [&str; 10] =
        [".html", ".json", ".js", ".wasm", ".svg", ".txt", ".css", ".xml", ".webmanifest", ".ico"];
    TEXT.iter().any(|end| path.ends_with(end))
}

/// Packs what may change with every edition.
pub(crate) fn quick(bytes: &[u8]) -> io::Result<Vec<u8>> {
    packed(bytes, QUICK)
}

/// How every page of an edition begins, packed once and as small as it gets.
///
/// A page's twin is that, and behind it the rest of the page, packed on its own as a part without a
/// beginning. (An encoder that knows what went before makes it 1 % smaller and takes a sixth longer.)
#[derive(Debug)]
pub(crate) struct SharedHead {
    text: String,
    packed: Vec<u8>,
}

impl SharedHead {
    pub fn new(text: String, twins: &SmallestTwins) -> Result<Self, PublishError> {
        let packed = twins.kept(text.as_bytes(), "head", || {
            let mut encoder = encoder(SMALLEST, text.len());
            drain(&mut encoder, text.as_bytes(), BrotliEncoderOperation::BROTLI_OPERATION_FLUSH)
        })?;
        Ok(SharedHead { text, packed })
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The twin of a page that begins with this head.
    pub fn twin_of(&self, page: &[u8]) -> io::Result<Vec<u8>> {
        let Some(rest) = page.strip_prefix(self.text.as_bytes()) else { return quick(page) };
        let mut encoder = following_encoder(rest.len());
        let mut twin = self.packed.clone();
        twin.extend(drain(&mut encoder, rest, BrotliEncoderOperation::BROTLI_OPERATION_FINISH)?);
        twin.push(LAST_BLOCK);
        Ok(twin)
    }
}

/// An empty last block ends a stream that was put together.
const LAST_BLOCK: u8 = 0b11;

/// The window of streams that are put together, the same in each: 64 KB hold all but the longest
/// pages, and a larger one costs each page the clearing of its memory.
const JOINED_WINDOW: i32 = 16;

type Encoder = BrotliEncoderStateStruct<StandardAlloc>;

/// The first part of a stream that is put together: no end, so that another part can follow.
fn encoder(quality: i32, size: usize) -> Encoder {
    let mut encoder = BrotliEncoderStateStruct::new(StandardAlloc::default());
    encoder.params = BrotliEncoderParams {
        quality,
        lgwin: JOINED_WINDOW,
        size_hint: size,
        appendable: true,
        ..BrotliEncoderParams::default()
    };
    encoder
}

/// A part behind another one: no beginning either.
fn following_encoder(size: usize) -> Encoder {
    let mut encoder = encoder(QUICK, size);
    encoder.params.catable = true;
    encoder.params.bare_stream = true;
    encoder
}

fn drain(encoder: &mut Encoder, bytes: &[u8], last: BrotliEncoderOperation) -> io::Result<Vec<u8>> {
    let mut packed = vec![0; bytes.len() / 2 + 1024];
    let (mut left, mut read, mut written) = (bytes.len(), 0, 0);
    loop {
        let mut room = packed.len() - written;
        let went_well = encoder.compress_stream(
            last,
            &mut left,
            bytes,
            &mut read,
            &mut room,
            &mut packed,
            &mut written,
            &mut None,
            &mut |_, _, _, _| (),
        );
        if !went_well {
            return Err(io::Error::other("brotli failed"));
        }
        if left == 0 && !encoder.has_more_output() {
            packed.truncate(written);
            return Ok(packed);
        }
        if room == 0 {
            packed.resize(packed.len() * 2, 0);
        }
    }
}

/// The smallest twins, kept between runs since making one takes long.
#[derive(Debug)]
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
        self.kept(bytes, "", || packed(bytes, SMALLEST))
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

fn packed(bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    // A window that just holds the file costs the least for the same twin. But below 17 bits an
    // encoder of the higher qualities clears 32 MB for each file.
    let narrowest = if quality < 5 { 10 } else { 17 };
    let window = (usize::BITS - bytes.len().leading_zeros()).clamp(narrowest, 22);
    let settings = BrotliEncoderParams {
        quality,
        lgwin: i32::try_from(window).unwrap_or(22),
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

    fn unpacks_to(twin: &[u8], bytes: &[u8]) -> bool {
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
            assert!(unpacks_to(&packed(bytes, SMALLEST).unwrap(), bytes));
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

    #[test]
    fn a_page_behind_its_packed_head_unpacks_to_itself() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(state.path());
        for head in ["", "<", "<!DOCTYPE html>", &"<style>.tin { color: #123 }</style>\n".repeat(700)] {
            let shared = SharedHead::new(head.to_owned(), &twins).unwrap();
            let mut rests = vec![String::new(), "a".into(), "<p>Chợ phiên".repeat(3_000)];
            // What cannot be packed is stored as it is, aligned in its own way.
            let noise =
                (0u32..90_000).map(|at| char::from(33 + (at.wrapping_mul(2_654_435_761) >> 25) as u8 % 90));
            rests.push(noise.collect());
            for rest in rests {
                let page = [head, &rest].concat();
                let twin = shared.twin_of(page.as_bytes()).unwrap();
                assert!(unpacks_to(&twin, page.as_bytes()), "{} + {}", head.len(), rest.len());
            }
        }
    }
}
