//! One file in the form that was asked for.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::Absent;
use super::path::inside;

/// Larger ones are not held in memory: a reader may take them as slowly as they like.
const WHOLE: u64 = 64 << 10;

/// Larger ones are not even read for their tag.
const HASHED: u64 = 1 << 20;

/// A file, ready to be sent.
pub struct Served {
    pub content: Content,
    pub length: u64,
    pub kind: &'static str,
    /// Strong: the same bytes have the same tag on every server, except for large files.
    pub etag: String,
    /// Compressed.
    pub brotli: bool,
    /// There is a compressed form and a plain one.
    pub varies: bool,
}

/// Bytes at hand, or still on the disk.
pub enum Content {
    Whole(Vec<u8>),
    Stream(File),
}

/// Opens a real path, or its compressed twin.
pub fn open(root: &Path, real: &Path, brotli: bool) -> Result<Served, Absent> {
    let root = root.canonicalize().map_err(|_| Absent::Edition)?;
    let mut twin = real.as_os_str().to_owned();
    twin.push(".br");
    let twin = inside(&root, Path::new(&twin)).ok().filter(|twin| twin.is_file());
    let form = twin.as_deref().filter(|_| brotli).unwrap_or(real);
    // A pipe or a device would make the reader wait for ever.
    if !form.is_file() {
        return Err(Absent::Missing);
    }
    let mut file = File::open(form).map_err(absent)?;
    let status = file.metadata().map_err(absent)?;
    let length = status.len();
    let (content, etag) = if length <= WHOLE {
        let mut bytes = Vec::with_capacity(length as usize);
        file.read_to_end(&mut bytes).map_err(absent)?;
        let etag = tag(&blake3::hash(&bytes));
        (Content::Whole(bytes), etag)
    } else if length <= HASHED {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(&mut file).map_err(absent)?;
        file.rewind().map_err(absent)?;
        (Content::Stream(file), tag(&hasher.finalize()))
    } else {
        let modified = status.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let etag = format!("\"{length:x}-{:x}\"", modified.unwrap_or_default().as_nanos());
        (Content::Stream(file), etag)
    };
    let length = match &content {
        Content::Whole(bytes) => bytes.len() as u64,
        Content::Stream(_) => length,
    };
    let compressed = brotli && twin.is_some();
    Ok(Served { content, length, kind: kind(real), etag, brotli: compressed, varies: twin.is_some() })
}

fn tag(hash: &blake3::Hash) -> String {
    format!("\"{}\"", &hash.to_hex()[..20])
}

fn absent(error: std::io::Error) -> Absent {
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::PermissionDenied => Absent::Missing,
        _ => Absent::Unreadable(error),
    }
}

/// By the name's end; browsers are told not to guess.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}
