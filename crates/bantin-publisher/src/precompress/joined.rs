//! Files that are put together from parts, of which some are the same in many files: a shared part is
//! packed once, as small as it gets, and a file's twin is its parts' twins one behind the other.
//!
//! (An encoder that knows what went before makes a part 1 % smaller and takes a sixth longer.)

use std::io;
use std::sync::Arc;

use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderStateStruct};
use brotli::enc::{BrotliEncoderParams, StandardAlloc};

use super::{QUICK, SMALLEST, SmallestTwins, window};
use crate::digest::{Digest, Digester};
use crate::publish_error::PublishError;

/// The window of streams that are put together, the same in each: 64 KB hold all but the longest
/// pages, and a larger one costs each page the clearing of its memory.
const WINDOW: i32 = 16;

/// An empty last block ends a stream that was put together.
const LAST_BLOCK: u8 = 0b11;

/// How many files begin.
#[derive(Debug)]
pub(crate) struct SharedHead(SharedPart);

/// What stands in many files, somewhere behind the head.
#[derive(Debug)]
pub(crate) struct SharedPart {
    text: String,
    digest: Digest,
    packed: Vec<u8>,
}

impl SharedHead {
    pub fn new(text: String, twins: &SmallestTwins) -> Result<Self, PublishError> {
        let packed = twins.kept(text.as_bytes(), "head", || {
            let mut encoder = encoder(SMALLEST, text.len());
            drain(&mut encoder, text.as_bytes(), BrotliEncoderOperation::BROTLI_OPERATION_FLUSH)
        })?;
        Ok(SharedHead(SharedPart::of(text, packed)))
    }

    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl SharedPart {
    pub fn new(text: String, twins: &SmallestTwins) -> Result<Self, PublishError> {
        let packed = twins.kept(text.as_bytes(), "part", || following(text.as_bytes(), SMALLEST))?;
        Ok(SharedPart::of(text, packed))
    }

    fn of(text: String, packed: Vec<u8>) -> Self {
        SharedPart { digest: Digest::of(text.as_bytes()), text, packed }
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

    /// Tells files of other parts apart: of what is shared, its digest is taken once.
    pub fn digest(&self) -> Digest {
        let mut digester = Digester::default();
        digester.digest(self.head.0.digest);
        for part in &self.parts {
            match part {
                Part::Shared(part) => digester.number(0).digest(part.digest),
                Part::Own(text) => digester.number(1).text(text),
            };
        }
        digester.finish()
    }

    /// Its twin.
    pub fn twin(&self) -> io::Result<Vec<u8>> {
        let mut twin = self.head.0.packed.clone();
        for part in &self.parts {
            match part {
                Part::Shared(part) => twin.extend_from_slice(&part.packed),
                Part::Own(text) => twin.extend(following(text.as_bytes(), QUICK)?),
            }
        }
        twin.push(LAST_BLOCK);
        Ok(twin)
    }
}

type Encoder = BrotliEncoderStateStruct<StandardAlloc>;

/// The first part of a stream that is put together: no end, so that another part can follow.
fn encoder(quality: i32, size: usize) -> Encoder {
    let mut encoder = BrotliEncoderStateStruct::new(StandardAlloc::default());
    encoder.params = BrotliEncoderParams {
        quality,
        lgwin: WINDOW,
        size_hint: size,
        appendable: true,
        ..BrotliEncoderParams::default()
    };
    encoder
}

/// Packs a part behind another one: no beginning either.
fn following(bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let mut encoder = encoder(quality, bytes.len());
    // It looks back no further than its own beginning.
    encoder.params.lgwin = window(bytes.len(), 10..=WINDOW);
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

    #[test]
    fn a_file_in_parts_unpacks_to_itself() {
        let state = tempfile::tempdir().unwrap();
        let twins = SmallestTwins::new(state.path());
        // What cannot be packed is stored as it is, aligned in its own way.
        let noise: String = (0u32..90_000)
            .map(|at| char::from(33 + (at.wrapping_mul(2_654_435_761) >> 25) as u8 % 90))
            .collect();
        let style = "<style>.tin { color: #123 }</style>\n".repeat(700);
        let texts = ["", "a", "<", "<!DOCTYPE html>", &style, &"<p>Chợ phiên".repeat(3_000), &noise];
        for head in texts {
            let head = Arc::new(SharedHead::new(head.to_owned(), &twins).unwrap());
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
}
