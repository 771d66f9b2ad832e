//! Which files in an edition's folder are Bantin's, told without its cache: by where they lie, by a mark that its
//! pages carry, and by the list of what was copied. Whatever is none of these is somebody else's.

use bantin_content::{Copied, Slug};
use rustc_hash::FxHashSet;

use crate::disk::digest::Digest;
use crate::disk::folder::Folder;
use crate::draw::pages::file_of;
use crate::edition::edition_path::EditionPath;
use crate::{pictures, twins};

/// Where the list of copied files stands.
pub(crate) const COPIED: &str = "/api/v1/copied.json";

/// Larger files are neither pages nor lists of Bantin's.
const LARGEST: u64 = 64 << 20;

/// What every page has had since there are editions: its data, and the app that reads them.
const MARKS: [&[u8]; 2] = [b"<script type=\"application/json\" id=\"page-data\">", b"/assets/bantin-"];

/// What editions held that had no list yet.
const BEFORE: [&str; 3] = ["favicon.ico", "favicon.svg", "robots.txt"];

/// Who made a file, as far as its path tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Maker {
    Bantin,
    /// Bantin, if the file has the marks of its pages.
    OfPages,
    Others,
}

/// What an edition says of itself.
#[derive(Debug)]
pub(crate) struct OwnFiles {
    copied: FxHashSet<String>,
}

impl OwnFiles {
    /// Of the edition in a folder.
    pub fn of(edition: &Folder) -> Self {
        let list = edition.read_at(&file_of(COPIED), LARGEST).ok();
        let list: Option<Copied> = list.and_then(|list| serde_json::from_slice(&list).ok());
        let files = list.map_or_else(|| BEFORE.iter().map(|path| name_of(path)).collect(), |list| list.files);
        OwnFiles { copied: files.into_iter().collect() }
    }

    pub fn maker(&self, path: &str) -> Maker {
        let file = path.strip_suffix(".br").filter(|file| twins::has_twin(file)).unwrap_or(path);
        if self.copied.contains(&name_of(file)) { Maker::Bantin } else { maker(file) }
    }
}

/// The list of copied files.
pub(crate) fn list<'a>(copied: impl Iterator<Item = &'a EditionPath>) -> Copied {
    let mut files: Vec<String> = copied.map(|path| name_of(path)).collect();
    files.sort();
    Copied { files }
}

/// Whether a file is a page of Bantin's.
pub(crate) fn is_page(folder: &Folder, name: &str) -> bool {
    let page = folder.read(name, LARGEST).unwrap_or_default();
    MARKS.iter().all(|mark| memchr::memmem::find(&page, mark).is_some())
}

fn name_of(path: &str) -> String {
    Digest::of(path.as_bytes()).short()
}

fn maker(path: &str) -> Maker {
    let parts: Vec<&str> = path.split('/').collect();
    let named = |name: &str| name.parse::<Slug>().is_ok();
    let data = |name: &str| name.strip_suffix(".json").is_some_and(|name| !name.is_empty());
    let number = |number: &str| number.parse::<u32>().is_ok();
    let ours = match parts[..] {
        ["assets", name] => is_asset_name(name),
        ["api", "v1", "site.json" | "front.json" | "notice.json" | "withdrawn.json" | "copied.json"] => true,
        ["api", "v1", "articles" | "pages" | "boxes", name] => data(name),
        ["api", "v1", "sections", _, "latest.json"] => true,
        ["api", "v1", "sections", _, "pages", name] => name.strip_suffix(".json").is_some_and(number),
        ["index.html" | "404.html"] => return Maker::OfPages,
        [section, "trang", page, "index.html"] if named(section) && number(page) => return Maker::OfPages,
        [name, "index.html"] if named(name) => return Maker::OfPages,
        [section, slug, "index.html"] if named(section) && named(slug) => return Maker::OfPages,
        _ => false,
    };
    if ours { Maker::Bantin } else { Maker::Others }
}

/// Names with a hash of what is in the file: the app, the logo, pictures.
fn is_asset_name(name: &str) -> bool {
    let hashed = |start: &str, ends: &[&str]| {
        let rest = name.strip_prefix(start).and_then(|rest| rest.split_once('.'));
        rest.is_some_and(|(hash, end)| {
            let digits = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            hash.len() == 16 && digits && ends.contains(&end)
        })
    };
    pictures::is_picture_name(name)
        || hashed("bantin-", &["js", "wasm"])
        || hashed("logo-", &["svg", "png", "webp"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_bantin_makes_is_known_by_its_path() {
        let own = OwnFiles { copied: [name_of("bao-cao.pdf"), name_of("robots.txt")].into_iter().collect() };
        for path in [
            "assets/0123456789abcdef-800.webp",
            "assets/bantin-0123456789abcdef.js.br",
            "assets/logo-0123456789abcdef.svg",
            "api/v1/site.json",
            "api/v1/articles/le-hoi.json.br",
            "api/v1/sections/tin/pages/3.json",
            "bao-cao.pdf",
            "robots.txt.br",
        ] {
            assert_eq!(own.maker(path), Maker::Bantin, "{path}");
        }
        for path in ["index.html", "tin/index.html.br", "tin/le-hoi/index.html", "tin/trang/3/index.html"] {
            assert_eq!(own.maker(path), Maker::OfPages, "{path}");
        }
    }

    #[test]
    fn anything_else_is_somebody_elses() {
        let own = OwnFiles { copied: FxHashSet::default() };
        for path in [
            "google0123456789abcdef.html",
            ".well-known/security.txt",
            "assets/logo.svg",
            "assets/0123456789abcdef-800.png",
            "api/v1/more.json",
            "api/v2/site.json",
            "tin/le-hoi/bai.pdf",
            "tin/le-hoi/2026/index.html",
            "bao-cao.pdf.br",
            "Khảo sát/index.html",
        ] {
            assert_eq!(own.maker(path), Maker::Others, "{path}");
        }
    }
}
