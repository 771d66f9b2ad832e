//! Which edition lies in a folder: `site.json` names it.

use crate::disk::folder::Folder;
use crate::edition::edition_path::{EditionId, EditionPath};

/// A larger file is no `site.json`.
const LARGEST: u64 = 64 << 20;

/// The id of the edition in a folder; `None` where there is none.
pub(crate) fn edition_in(folder: &Folder) -> Option<EditionId> {
    #[derive(serde::Deserialize)]
    struct Site {
        edition: EditionId,
    }
    let text = folder.read_at(&EditionPath::of_address(&bantin_app::api::site()), LARGEST).ok()?;
    let site: Site = serde_json::from_slice(&text).ok()?;
    Some(site.edition)
}
