//! The site's logo: read from the newsroom, and safe to publish.

mod svg;
mod svg_grammar;

use std::path::Path;

use bantin_messages::Message;
use bantin_messages::messages::{LogoKind, UnreadableLogo};

use crate::disk::content_hash::ContentHash;
use crate::disk::source_file;
use crate::disk::unread_reason::reason;
use crate::newsroom::SiteSettings;
use crate::pictures;
use crate::problem::Problem;

/// The site's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logo {
    /// Its address: from the site's root, or the drawing itself.
    pub href: String,
    /// What is written at that address; `None` where the drawing travels in the page.
    pub file: Option<Vec<u8>>,
    /// The drawing, where it is one.
    pub drawing: Option<Vec<u8>>,
}

/// Bytes of a drawing that is put into every page: a request would cost readers more, and would stand
/// before the lead picture.
const IN_PAGE: usize = 2_000;

/// Most bytes of a logo's file: every reader loads it.
const LARGEST_LOGO: u64 = 4 << 20;

/// Reads the logo that `site.toml` names and sees whether it is safe.
pub(crate) fn read_logo(newsroom: &Path, site: &SiteSettings) -> Result<Option<Logo>, Problem> {
    let Some(file) = &site.logo else { return Ok(None) };
    let Some(end) = kind_of(file) else { return Err(Problem::error(file, LogoKind)) };
    let bytes = source_file::read(newsroom, file, LARGEST_LOGO)
        .map_err(|error| Problem::error(file, UnreadableLogo { why: reason(&error).into() }))?;
    if end != "svg" {
        pictures::check(&bytes).map_err(|error| Problem::error(file, error.message()))?;
        return Ok(Some(Logo { href: address_of(&bytes, end), file: Some(bytes), drawing: None }));
    }
    let bytes = safe_drawing(&bytes).map_err(|message| Problem::error(file, message))?;
    let drawing = Some(bytes.clone());
    if bytes.len() <= IN_PAGE {
        return Ok(Some(Logo { href: data_address(&bytes), file: None, drawing }));
    }
    Ok(Some(Logo { href: address_of(&bytes, end), file: Some(bytes), drawing }))
}

/// A drawing, written anew from what a drawing needs; what speaks against it otherwise.
pub(crate) fn safe_drawing(svg: &[u8]) -> Result<Vec<u8>, Message> {
    svg::rewritten(svg)
}

fn address_of(bytes: &[u8], end: &str) -> String {
    format!("/assets/logo-{}.{end}", ContentHash::of(bytes).short())
}

/// A drawing as an address: letters that an address may hold stand as they are, so that it packs better than
/// base64 would.
fn data_address(svg: &[u8]) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for &byte in svg {
        if byte.is_ascii_alphanumeric() || b"!$'()*+,-./:;=?@_~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

fn kind_of(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    ["svg", "png", "webp"].into_iter().find(|end| name.ends_with(&format!(".{end}")))
}
