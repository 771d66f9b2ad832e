//! Files of `static/` that lie where Bantin itself, or a text, has its place in the edition.

use bantin_app::plain_address::FEED_FILES;
use bantin_messages::messages::{StaticInPlaceOfBantin, StaticInPlaceOfText, StaticTwin, TakenByPortal};
use bantin_messages::{Argument, Message};
use rustc_hash::FxHashMap;

use crate::draw::icons::ICONS;
use crate::draw::outputs::{self, web_manifest};
use crate::draw::{redirect_maps, server_settings};
use crate::edition::edition_path::{EditionPath, has_twin};
use crate::edition::every_system::folded;
use crate::problem::Problem;
use crate::read::Inventory;
use crate::read::static_files::{self, StaticFiles};

/// The folder at a target in which a deploy keeps what the next one has to know.
const OF_DEPLOYS: &str = ".bantin-deploy";

/// An error for each of them.
pub(crate) fn static_clashes(statics: &StaticFiles, inventory: &Inventory) -> Vec<Problem> {
    if statics.files().len() == 0 {
        return Vec::new();
    }
    let places = Places::of(inventory);
    let clash = |path: &EditionPath| {
        // A host that knows no case would put it there too.
        let message: Message = match places.of_path(path).or_else(|| places.of_path(&folded(path)))? {
            TakenBy::File(file) => StaticInPlaceOfText { file: file.into() }.into(),
            TakenBy::Bantin => StaticInPlaceOfBantin.into(),
        };
        Some(Problem::error(StaticFiles::file_of(path), message))
    };
    let twin = |path: &EditionPath| {
        let of = path.strip_suffix(".br").filter(|of| statics.has(of) && has_twin(of))?;
        Some(Problem::error(StaticFiles::file_of(path), StaticTwin { file: of.into() }))
    };
    let paths = || statics.files().map(|file| &file.path);
    paths().filter_map(clash).chain(paths().filter_map(twin)).collect()
}

/// Who takes an address, given without slashes around, beside the texts: a file of `static/`, or the portal itself.
pub(crate) fn taken_elsewhere(statics: &StaticFiles, address: &str) -> Option<Argument> {
    let page = [address, "/index.html"].concat();
    let given = [address, &page].into_iter().find(|path| statics.has(path));
    if let Some(path) = given {
        return Some([static_files::NAME, "/", path].concat().into());
    }
    let names: Vec<&str> = address.split('/').collect();
    // The files of rules may be somebody else's, but no page can stand there.
    let rules = [redirect_maps::hosts::FILE, server_settings::hosts::FILE];
    let is_rules = rules.iter().any(|file| names[0].eq_ignore_ascii_case(file));
    (is_rules || outputs::is_bantins(&names)).then(|| TakenByPortal.into())
}

/// Who takes a place in the edition.
enum TakenBy {
    /// A text's, which is named.
    File(String),
    Bantin,
}

struct Places<'a> {
    sections: Vec<&'a str>,
    /// Files of texts by their addresses, without slashes around.
    texts: FxHashMap<String, &'a str>,
}

impl<'a> Places<'a> {
    fn of(inventory: &'a Inventory) -> Self {
        let articles = inventory.records().map(|record| {
            ([record.section.as_str(), "/", record.slug.as_str()].concat(), record.text.file.as_str())
        });
        let standing = inventory
            .standing_records()
            .map(|record| (record.name.as_str().to_owned(), record.text.file.as_str()));
        let sections = inventory.site.sections.iter().map(|section| section.id.as_str()).collect();
        Places { sections, texts: articles.chain(standing).collect() }
    }

    /// Whose place a file would take: its own, that of a folder, or that of a file where it needs a folder.
    fn of_path(&self, path: &str) -> Option<TakenBy> {
        let path = path.strip_suffix(".br").filter(|file| has_twin(file)).unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            ["api" | "assets" | "index.html" | "404.html", ..] => return Some(TakenBy::Bantin),
            // It would be taken for what a deploy remembers, and steer the next one.
            [OF_DEPLOYS, ..] => return Some(TakenBy::Bantin),
            // Such files may be given; but not folders of these names.
            ["robots.txt", _, ..] => return Some(TakenBy::Bantin),
            [name, _, ..]
                if name == &web_manifest::ADDRESS[1..] || ICONS.iter().any(|icon| icon.name == name) =>
            {
                return Some(TakenBy::Bantin);
            }
            // What only Bantin makes, or a folder in its place.
            _ if outputs::is_bantins(&parts) => return Some(TakenBy::Bantin),
            [section] | [section, "index.html" | "trang" | "luu-tru", ..]
                if self.sections.contains(&section) =>
            {
                return Some(TakenBy::Bantin);
            }
            [section, name, ..] if self.sections.contains(&section) && FEED_FILES.contains(&name) => {
                return Some(TakenBy::Bantin);
            }
            _ => {}
        }
        let page = |address: &str| self.texts.get(address).map(|file| TakenBy::File((*file).to_owned()));
        match parts[..] {
            [name] | [name, "index.html", ..] => page(name),
            [section, slug] | [section, slug, "index.html", ..] => page(&[section, "/", slug].concat()),
            _ => None,
        }
    }
}
