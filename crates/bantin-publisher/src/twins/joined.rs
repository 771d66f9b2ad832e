//! Files that are put together from parts, of which some are the same in many files: a shared part is
//! packed once, as small as it gets, and a file's twin is its parts' twins one behind the other.
//!
//! (An encoder that knows what went before makes a part 1 % smaller and takes a sixth longer.)

use std::io;
use std::sync::Arc;

use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderStateStruct};
use brotli::enc::{BrotliEncoderParams, StandardAlloc};

use super::{SMALLEST, SmallestTwins, WINDOW, quick};
use crate::disk::content_hash::{ContentHash, Hasher};
use crate::publish_error::PublishError;

/// An empty last block ends a stream that was put together.
const LAST_BLOCK: u8 = 0b11;

/// How many files begin.
#[derive(Debug)]
pub(crate) struct SharedHead {
    part: SharedPart,
    /// Has taken the head: of a file only the rest is to be hashed.
    hasher: Hasher,
}

/// A part of many files, somewhere behind the head.
#[derive(Debug)]
pub(crate) struct SharedPart {
    text: String,
    packed: Vec<u8>,
}

impl SharedHead {
    pub fn new(text: String, twins: &SmallestTwins) -> Result<Self, PublishError> {
        let packed = twins.kept(text.as_bytes(), "head", || {
            let mut encoder = encoder(text.len());
            drain(&mut encoder, text.as_bytes(), BrotliEncoderOperation::BROTLI_OPERATION_FLUSH)
        })?;
        let mut hasher = Hasher::default();
        hasher.add(text.as_bytes());
        Ok(SharedHead { part: SharedPart { text, packed }, hasher })
    }

    pub fn text(&self) -> &str {
        &self.part.text
    }
}

impl SharedPart {
    pub fn new(text: String, twins: &SmallestTwins) -> Result<Self, PublishError> {
        let packed = twins.kept(text.as_bytes(), "part", || following(text.as_bytes()))?;
        Ok(SharedPart { text, packed })
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A file in parts.
#[derive(Debug)]
pub(crate) struct Joined {
    head: Arc<SharedHead>,
    parts: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    Shared(Arc<SharedPart>),
    Own(String),
}

impl Joined {
    /// A file that begins with `head`.
    pub fn behind(head: &Arc<SharedHead>) -> Self {
        Joined { head: Arc::clone(head), parts: Vec::new() }
    }

    pub fn shared(mut self, part: &Arc<SharedPart>) -> Self {
        self.parts.push(Part::Shared(Arc::clone(part)));
        self
    }

    /// A part that no other file has.
    pub fn own(mut self, text: String) -> Self {
        self.parts.push(Part::Own(text));
        self
    }

    /// The file, piece by piece.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let parts = self.parts.iter().map(|part| match part {
            Part::Shared(part) => part.text.as_bytes(),
            Part::Own(text) => text.as_bytes(),
        });
        std::iter::once(self.head.text().as_bytes()).chain(parts)
    }

    /// Length of the file, in bytes.
    pub fn size(&self) -> u64 {
        self.pieces().map(|piece| piece.len() as u64).sum()
    }

    /// Hash of the file.
    pub fn hash(&self) -> ContentHash {
        let mut hasher = self.head.hasher.clone();
        self.pieces().skip(1).for_each(|piece| hasher.add(piece));
        hasher.finish()
    }

    /// Its twin.
    pub fn twin(&self) -> io::Result<Vec<u8>> {
        let room = self.parts.iter().map(|part| match part {
            Part::Shared(part) => part.packed.len(),
            Part::Own(text) => text.len() / 2 + 64,
        });
        let mut twin = Vec::with_capacity(self.head.part.packed.len() + room.sum::<usize>());
        twin.extend_from_slice(&self.head.part.packed);
        let mut offset = self.head.text().len();
        for part in &self.parts {
            match part {
                Part::Shared(part) => {
                    twin.extend_from_slice(&part.packed);
                    offset += part.text.len();
                }
                Part::Own(text) => {
                    twin.extend(quick::part(text.as_bytes(), offset)?);
                    offset += text.len();
                }
            }
        }
        twin.push(LAST_BLOCK);
        Ok(twin)
    }
}

type Encoder = BrotliEncoderStateStruct<StandardAlloc>;

/// The first part of a stream that is put together: no end, so that another part can follow.
fn encoder(size: usize) -> Encoder {
    let mut encoder = BrotliEncoderStateStruct::new(StandardAlloc::default());
    encoder.params = BrotliEncoderParams {
        quality: SMALLEST,
        lgwin: WINDOW.into(),
        size_hint: size,
        appendable: true,
        ..BrotliEncoderParams::default()
    };
    encoder
}

/// Packs a part that can stand behind any other: no beginning either, and it looks back no further than
/// its own one. (The quick encoder must know the place; that of a shared part differs from file to file.)
fn following(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = encoder(bytes.len());
    encoder.params.catable = true;
    encoder.params.bare_stream = true;
    drain(&mut encoder, bytes, BrotliEncoderOperation::BROTLI_OPERATION_FINISH)
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

#[cfg(test)]
mod tests {
    use super::super::tests::unpacks_to;
    use super::*;
    use crate::disk::folder::Folder;

    #[test]
    fn a_file_in_parts_unpacks_to_itself() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(&Folder::open(state.path()).unwrap()).unwrap();
        // What cannot be packed is stored as it is, aligned in its own way.
        let noise: String = (0u32..90_000)
            .map(|at| char::from(33 + (at.wrapping_mul(2_654_435_761) >> 25) as u8 % 90))
            .collect();
        let style = "<style>.tin { color: #123 }</style>\n".repeat(700);
        let texts = ["", "a", "<", "<!DOCTYPE html>", &style, &"<p>Chợ phiên".repeat(3_000), &noise];
        for head in &texts[1..] {
            let head = Arc::new(SharedHead::new((*head).to_owned(), &twins).unwrap());
            for shared in texts {
                let shared = Arc::new(SharedPart::new(shared.to_owned(), &twins).unwrap());
                for own in texts {
                    let file = Joined::behind(&head).own("<title>".into()).shared(&shared);
                    let file = file.own(own.to_owned()).shared(&shared);
                    let text = [head.text(), "<title>", shared.text(), own, shared.text()].concat();
                    assert_eq!(file.pieces().collect::<Vec<_>>().concat(), text.as_bytes());
                    let lengths = [head.text().len(), shared.text().len(), own.len()];
                    assert!(unpacks_to(&file.twin().unwrap(), text.as_bytes()), "{lengths:?}");
                }
            }
        }
    }

    #[test]
    fn a_part_may_be_longer_than_the_window() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(&Folder::open(state.path()).unwrap()).unwrap();
        let head = SharedHead::new("<!DOCTYPE html>".to_owned(), &twins).unwrap();
        let long: String = (0..60_000).map(|at| format!("<p>{}", at * at % 9_973)).collect();
        assert!(long.len() > 1 << WINDOW);
        let file = Joined::behind(&Arc::new(head)).own("<title>Bản".to_owned()).own(long.clone()).own(long);
        assert!(unpacks_to(&file.twin().unwrap(), &file.pieces().collect::<Vec<_>>().concat()));
    }
}
