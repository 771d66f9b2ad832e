//! Every kind of output, one file each, and the table that lists them.
//!
//! A new kind is a new file here and a line in the table (ARCHITECTURE.md, “How to add an output”).

use crate::draw::drawing::Drawing;
use crate::draw::output_kind::{OutputKind, Owner};

/// Declares the files of the kinds, and the table of the kinds.
macro_rules! kinds {
    ($($kind:ident,)*) => {
        $(pub(crate) mod $kind;)*

        /// Every kind of output, in the order of its lines.
        pub(crate) const KINDS: &[&dyn OutputKind] = &[$(&$kind::Kind),*];
    };
}

// In reading order: what readers open, what the app and other programs fetch, what pages load, what is copied.
kinds! {
    front,
    section,
    closed_page,
    article,
    standing_page,
    moved_page,
    archive,
    tag,
    missing,
    news_box,
    feed,
    sitemap,
    sitemap_part,
    withdrawn,
    notice,
    redirect_data,
    redirect_map,
    redirects_file,
    headers_file,
    server_settings,
    app,
    logo,
    picture,
    attached_file,
    icon,
    site_card,
    web_manifest,
    public_file,
    static_file,
    copied_list,
}

/// `site.json` names the edition, so it is drawn when everything in the table is.
pub(crate) mod site;

pub(crate) const SITE: &dyn OutputKind = &site::Kind;

/// One output, by its kind and its number among those.
#[derive(Clone, Copy)]
pub(crate) struct Output<'a> {
    pub kind: &'a dyn OutputKind,
    pub number: usize,
}

/// Every output of these kinds, in their order.
pub(crate) fn outputs_of<'a>(kinds: &[&'a dyn OutputKind], drawing: &Drawing<'_>) -> Vec<Output<'a>> {
    let numbered = |&kind: &&'a dyn OutputKind| {
        (0..kind.count(drawing)).map(move |number| Output { kind, number }).filter(move |output| {
            !kind.yields_to_static_files() || !drawing.statics.has(&kind.path(drawing, output.number))
        })
    };
    kinds.iter().flat_map(numbered).collect()
}

/// Whose a file at a path is, as far as a kind tells.
pub(crate) fn owner(path: &str) -> Option<Owner> {
    let names: Vec<&str> = path.split('/').collect();
    owner_of(&names)
}

/// Whether only Bantin makes what lies at a path, or at the beginning of it.
pub(crate) fn is_bantins(names: &[&str]) -> bool {
    (1..=names.len()).any(|length| owner_of(&names[..length]) == Some(Owner::Bantin))
}

fn owner_of(names: &[&str]) -> Option<Owner> {
    KINDS.iter().chain([&SITE]).find_map(|kind| kind.owner(names))
}
