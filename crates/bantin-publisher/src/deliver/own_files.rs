//! Which files in an edition's folder are Bantin's. This is known without the state: from their paths, from marks in
//! the pages, and from the edition's list of copied files. All others are somebody else's.

use bantin_content::{Copied, api};
use rustc_hash::FxHashSet;

use crate::disk::folder::Folder;
use crate::draw::output_kind::Owner;
use crate::draw::outputs;
use crate::draw::outputs::copied_list::name_in_list;
use crate::edition::edition_path::{EditionPath, has_twin};

/// Larger files are neither pages nor lists of Bantin's.
const LARGEST: u64 = 64 << 20;

/// What every page has had since there are editions: its data, and the app that reads them.
const MARKS: [&[u8]; 2] = [b"<script type=\"application/json\" id=\"page-data\">", b"/assets/bantin-"];

/// What editions held that had no list yet.
const BEFORE: [&str; 3] = ["favicon.ico", "favicon.svg", "robots.txt"];

/// What an edition says of itself.
#[derive(Debug)]
pub(crate) struct OwnFiles {
    copied: FxHashSet<String>,
}

impl OwnFiles {
    /// Of the edition in a folder.
    pub fn of(edition: &Folder) -> Self {
        let list = edition.read_at(&EditionPath::of_address(&api::copied()), LARGEST).ok();
        let list: Option<Copied> = list.and_then(|list| serde_json::from_slice(&list).ok());
        let files =
            list.map_or_else(|| BEFORE.iter().map(|path| name_in_list(path)).collect(), |list| list.files);
        OwnFiles { copied: files.into_iter().collect() }
    }

    /// Whose a file is, or a twin, as far as its path tells; `None` for somebody else's.
    pub fn owner(&self, path: &str) -> Option<Owner> {
        let file = path.strip_suffix(".br").filter(|file| has_twin(file)).unwrap_or(path);
        if self.copied.contains(&name_in_list(file)) { Some(Owner::Bantin) } else { outputs::owner(file) }
    }
}

/// Whether a file is a page of Bantin's.
pub(crate) fn is_page(folder: &Folder, name: &str) -> bool {
    let page = folder.read(name, LARGEST).unwrap_or_default();
    MARKS.iter().all(|mark| memchr::memmem::find(&page, mark).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_bantin_makes_is_known_by_its_path() {
        let own = OwnFiles {
            copied: [name_in_list("bao-cao.pdf"), name_in_list("robots.txt")].into_iter().collect(),
        };
        for path in [
            "assets/0123456789abcdef-800.webp",
            "assets/0123456789abcdef-c26a-800.webp",
            "assets/0123456789abcdef-c26a-3x2-168.webp",
            "assets/0123456789abcdef-card-1200.jpg",
            "assets/bantin-0123456789abcdef.js.br",
            "assets/logo-0123456789abcdef.svg",
            "api/v1/site.json",
            "api/v1/articles/le-hoi.json.br",
            "api/v1/sections/tin/pages/3.json",
            "bao-cao.pdf",
            "robots.txt.br",
        ] {
            assert_eq!(own.owner(path), Some(Owner::Bantin), "{path}");
        }
        for path in ["index.html", "tin/index.html.br", "tin/le-hoi/index.html", "tin/trang/3/index.html"] {
            assert_eq!(own.owner(path), Some(Owner::PageOfBantin), "{path}");
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
            assert_eq!(own.owner(path), None, "{path}");
        }
    }
}
