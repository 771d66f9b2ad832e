//! Checks the sections, boxes and menu of `site.toml`.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Display;
use std::str::FromStr;

use bantin_content::body_html::ID_PREFIX;
use bantin_content::{BoxId, MenuEntry, MenuLink, SectionId};

use super::fields::{Fields, Written};
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
            twice(&written, "section", fields);
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
            twice(&written, "box", fields);
            continue;
        }
        if is_an_id_of_every_page(&written.value) {
            let what = format!("“{}” is an id that pages use otherwise", written.value);
            fields.error(&written.span, what, "give the box another id");
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
        let what = format!("“{}” is not where an entry of the menu may lead", href.value);
        let mend = "write a path of the site that begins with a slash (\"/gioi-thieu/\"), or an address \
                    that begins with https://, http://, mailto: or tel:";
        fields.error(&href.span, what, mend);
        return None;
    }
    Some(MenuLink { title: title.value, href: href.value })
}

fn leads_somewhere(href: &str) -> bool {
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
    let what = format!("there is no section “{}” to fill the box from", word.value);
    fields.error_meaning(&word.span, what, || match did_you_mean(&word.value, ids()) {
        Some(meant) => format!("did you mean “{meant}”?"),
        None => format!("write one of {}, or a list of slugs", listed(ids())),
    });
    None
}

fn name<Name: FromStr<Err: Display>>(written: &Written<String>, fields: &mut Fields<'_>) -> Option<Name> {
    match written.value.parse() {
        Ok(name) => Some(name),
        Err(reason) => {
            let mend = match slug_from(&written.value) {
                Some(right) => format!("write \"{right}\""),
                None => "write it with a-z, digits and single hyphens between them".to_owned(),
            };
            fields.error(&written.span, format!("“{}” is no name: {reason}", written.value), mend);
            None
        }
    }
}

/// Whether a page, or a text on it, may use this id otherwise.
fn is_an_id_of_every_page(id: &str) -> bool {
    id.starts_with(ID_PREFIX) || PAGE_IDS.contains(&id)
}

fn twice(id: &Written<String>, of: &str, fields: &mut Fields<'_>) {
    fields.error(
        &id.span,
        format!("there are two of the {of} “{}”", id.value),
        "give one of them another id",
    );
}

/// What to do about a folder that is no section of `site.toml`.
pub(super) fn unknown_section_mend(folder: &str, sections: &[SectionId]) -> String {
    match did_you_mean(folder, sections.iter().map(SectionId::as_str)) {
        Some(meant) => format!("did you mean content/{meant}/ ? Move its files there"),
        None => format!("add it to site.toml:  [[sections]]  id = \"{folder}\"  title = \"…\""),
    }
}
