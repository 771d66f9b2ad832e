//! One file in the form that was asked for.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::UNIX_EPOCH;

use bantin_content::FileHeaders;

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
    pub headers: FileHeaders,
    /// Strong: the same bytes have the same tag on every server, except for large files.
    pub etag: String,
    /// Compressed.
    pub brotli: bool,
}

/// Bytes at hand, or still on the disk.
pub enum Content {
    Whole(Vec<u8>),
    Stream(File),
}

impl Served {
    /// So many bytes of it from a place on.
    pub fn part(mut self, first: u64, length: u64) -> std::io::Result<Served> {
        self.content = match self.content {
            Content::Whole(bytes) => {
                let rest = bytes.into_iter().skip(usize::try_from(first).unwrap_or(usize::MAX));
                Content::Whole(rest.take(usize::try_from(length).unwrap_or(usize::MAX)).collect())
            }
            Content::Stream(mut file) => {
                file.seek(SeekFrom::Start(first))?;
                Content::Stream(file)
            }
        };
        self.length = length;
        Ok(self)
    }
}

/// Opens a real path, or its compressed twin. Its headers are those of the path that was asked for.
pub fn open(root: &Path, path: &str, real: &Path, brotli: bool) -> Result<Served, Absent> {
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
    Ok(Served {
        content,
        length,
        headers: FileHeaders { varies: twin.is_some(), ..FileHeaders::of(path) },
        etag,
        brotli: compressed,
    })
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
