//! Packing what may change with every edition. Google's own encoder does it (the crate `brotlic` is its safe
//! Rust dress): of the same page it makes the same twin in two thirds of the time.

use std::io::{self, Write};

use brotlic::{
    BrotliEncoderOptions, CompressorWriter, IntoInnerError, Quality, SetParameterError, WindowSize,
};

use super::{WINDOW, window};

/// Far quicker than 5, and a page's own parts are 7 % larger.
const QUICK: u8 = 2;

/// For what is short: it clears no more memory than the text needs, where [`QUICK`] clears 256 KB for each.
/// A third less time for 1 % more.
const QUICKEST: u8 = 1;
const SHORT: usize = 4096;

/// The largest offset that can be told; all beyond the window come to the same.
const FARTHEST: usize = 1 << 30;

/// A file.
pub(crate) fn whole(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = writer(settings(bytes, window(bytes.len())), bytes)?;
    writer.write_all(bytes)?;
    writer.into_inner().map_err(IntoInnerError::into_error)
}

/// A part of a stream with [`WINDOW`], behind the bytes before `offset`: no beginning of its own, and no end.
/// It refers to none of them, but must know how many they are.
pub(super) fn part(bytes: &[u8], offset: usize) -> io::Result<Vec<u8>> {
    if offset == 0 {
        return Err(io::Error::other("brotli: nothing stands before a part that follows"));
    }
    let offset = u32::try_from(offset.min(FARTHEST)).unwrap_or(u32::MAX);
    let settings = settings(bytes, WINDOW).map(|mut settings| {
        settings.stream_offset(offset);
        settings
    });
    let mut writer = writer(settings, bytes)?;
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_parts().0)
}

type Settings = Result<BrotliEncoderOptions, SetParameterError>;

fn settings(bytes: &[u8], window: u8) -> Settings {
    let mut settings = BrotliEncoderOptions::new();
    settings
        .quality(Quality::new(if bytes.len() < SHORT { QUICKEST } else { QUICK })?)
        .window_size(WindowSize::new(window)?)
        .size_hint(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    Ok(settings)
}

fn writer(settings: Settings, bytes: &[u8]) -> io::Result<CompressorWriter<Vec<u8>>> {
    let encoder = settings.and_then(|settings| settings.build()).map_err(io::Error::other)?;
    Ok(CompressorWriter::with_encoder(encoder, Vec::with_capacity(bytes.len() / 2 + 64)))
}
