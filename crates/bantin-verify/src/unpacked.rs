//! The bytes of an answer, unpacked. What is unpacked is never kept: whoever reads stops where it is too much.

use std::io::{self, Read};

use bantin_messages::Message;
use bantin_messages::messages::VerifyEncoding;

/// What is read at once.
const PART: usize = 16 << 10;

/// A reader of the unpacked bytes.
pub(crate) fn unpacked<'a>(
    mut packed: impl Read + 'a,
    encoding: &str,
) -> Result<Box<dyn Read + 'a>, Message> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(Box::new(packed)),
        "gzip" | "x-gzip" => Ok(Box::new(flate2::read::MultiGzDecoder::new(packed))),
        "br" => {
            let mut first = [0];
            let read = packed.read(&mut first).unwrap_or(0);
            if first[..read].iter().any(is_large_window) {
                return Err(VerifyEncoding { encoding: "br".into() }.into());
            }
            let packed = io::Cursor::new(first).take(read as u64).chain(packed);
            Ok(Box::new(brotli::Decompressor::new(packed, PART)))
        }
        other => Err(VerifyEncoding { encoding: other.into() }.into()),
    }
}

/// Whether a stream begins as those with windows of up to 1 GB, which no browser takes: a decoder would take the memory.
fn is_large_window(first: &u8) -> bool {
    first & 0x7f == 0x11
}
