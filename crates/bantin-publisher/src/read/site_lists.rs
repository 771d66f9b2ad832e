//! Checks the sections, boxes and menu of `site.toml`.

use std::collections::{BTreeSet, HashSet};
use std::str::FromStr;

use bantin_content::body_html::ID_PREFIX;
use bantin_content::{BoxId, MenuEntry, MenuLink, NameError, SectionId};
use bantin_messages::messages::{
    AddSection, BoxTwice, BoxWithoutSection, DidYouMean, IdOfPages, MoveToSection, NameAs,
    NameOfPlainLetters, SectionTwice, WriteASectionOrSlugs, WrongMenuTarget, WrongName,
};
use bantin_messages::{Argument, Message};

use super::fields::{Fields, Written};
use super::name_reason::name_reason;
use super::site_file::{BoxTable, FromWritten, MenuTable, SectionTable};
use crate::did_you_mean::{did_you_mean, listed};
use crate::newsroom::{BoxSettings, BoxSource, SectionSettings};
use crate::slug_maker::slug_from;

/// Ids that pages give their own parts.
const PAGE_IDS: [&str; 4] = ["app", "noi-dung", "page-data", "ridge-line"];

/// The sections whose ids are right, each once.
pub(super) fn sections(tables: Vec<SectionTable>, fields: &mut Fields<'_>) -> Vec<SectionSettings> {
    let mut sections: Vec<SectionSettings> = Vec::new();
    let mut ids: HashSet<SectionId> = HashSet::new();
    for table in tables {
        let (Some(written), Some(title)) = (table.id, table.title) else { continue };
        let Some(id) = name::<SectionId>(&written, fields) else { continue };
        if !ids.insert(id.clone()) {
            fields.error(&written.span, SectionTwice { id: written.value.into() });
        } else {
            sections.push(SectionSettings { id, title: title.value });
        }
    }
    sections
}

/// The boxes whose ids are right, each once.
pub(super) fn boxes(
    tables: Vec<BoxTable>,
    sections: &[SectionSettings],
    fields: &mut Fields<'_>,
) -> Vec<BoxSettings> {
    let mut boxes: Vec<BoxSettings> = Vec::new();
    let mut ids: HashSet<BoxId> = HashSet::new();
    let sections: BTreeSet<&SectionId> = sections.iter().map(|section| &section.id).collect();
    for table in tables {
        let (Some(written), Some(title)) = (table.id, table.title) else { continue };
        let Some(id) = name::<BoxId>(&written, fields) else { continue };
        if !ids.insert(id.clone()) {
            fields.error(&written.span, BoxTwice { id: written.value.into() });
            continue;
        }
        if is_an_id_of_every_page(&written.value) {
            fields.error(&written.span, IdOfPages { id: written.value.into() });
            continue;
        }
        let from = match table.from {
            None => BoxSource::All,
            Some(FromWritten::Slugs(slugs)) => {
                BoxSource::Articles(slugs.iter().filter_map(|slug| name(slug, fields)).collect())
            }
            Some(FromWritten::Word(word)) => match source(&word, &sections, fields) {
                Some(from) => from,
                None => continue,
            },
        };
        boxes.push(BoxSettings { id, title: title.value, from });
    }
    boxes
}

/// The menu. Entries that lead nowhere become problems and are left out.
pub(super) fn menu(tables: Vec<MenuTable>, fields: &mut Fields<'_>) -> Vec<MenuEntry> {
    let mut menu = Vec::new();
    for table in tables {
        let items =
            table.items.into_iter().filter_map(|item| menu_link(item.title, item.href, fields)).collect();
        menu.extend(menu_link(table.title, table.href, fields).map(|link| MenuEntry { link, items }));
    }
    menu
}

fn menu_link(
    title: Option<Written<String>>,
    href: Option<Written<String>>,
    fields: &mut Fields<'_>,
) -> Option<MenuLink> {
    let (title, href) = (title?, href?);
    if !leads_somewhere(&href.value) {
        fields.error(&href.span, WrongMenuTarget { href: href.value.into() });
        return None;
    }
    Some(MenuLink { title: title.value, href: href.value })
}

pub(super) fn leads_somewhere(href: &str) -> bool {
    if href.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '<' | '>' | '"')) {
        return false;
    }
    let path = href.starts_with('/') && !href.starts_with("//");
    let schemes = ["https://", "http://", "mailto:", "tel:"];
    path || schemes.iter().any(|scheme| href.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

fn source(
    word: &Written<String>,
    sections: &BTreeSet<&SectionId>,
    fields: &mut Fields<'_>,
) -> Option<BoxSource> {
    if word.value == "all" {
        return Some(BoxSource::All);
    }
    if let Some(section) = word.value.parse().ok().filter(|id| sections.contains(id)) {
        return Some(BoxSource::Section(section));
    }
    let ids = || sections.iter().map(|id| id.as_str()).chain(["all"]);
    let message = |suggestion| BoxWithoutSection { section: (&word.value).into(), suggestion };
    fields.error_with(&word.span, message, || match did_you_mean(&word.value, ids()) {
        Some(meant) => DidYouMean { word: meant.into() }.into(),
        None => WriteASectionOrSlugs { names: listed(ids()).into() }.into(),
    });
    None
}

fn name<Name: FromStr<Err = NameError>>(written: &Written<String>, fields: &mut Fields<'_>) -> Option<Name> {
    match written.value.parse() {
        Ok(name) => Some(name),
        Err(error) => {
            let how = match slug_from(&written.value) {
                Some(right) => NameAs { name: Argument::of(&right) }.into(),
                None => NameOfPlainLetters.into(),
            };
            let (name, reason) = (Argument::from(&written.value), name_reason(error).into());
            fields.error(&written.span, WrongName { name, reason, how });
            None
        }
    }
}

/// Whether a page, or a text on it, may use this id otherwise.
fn is_an_id_of_every_page(id: &str) -> bool {
    id.starts_with(ID_PREFIX) || PAGE_IDS.contains(&id)
}

/// What to do about a folder that is no section of `site.toml`.
pub(super) fn unknown_section_mend(folder: &str, sections: &[SectionId]) -> Message {
    match did_you_mean(folder, sections.iter().map(SectionId::as_str)) {
        Some(meant) => MoveToSection { section: meant.into() }.into(),
        None => AddSection { folder: folder.into() }.into(),
    }
}
