//! The files that pages load: the app, pictures, logo, icons, and what is copied as it is.
//! Names under `assets/` hold a hash of the content, so they may be kept for ever.

mod icon;
mod svg;
mod svg_grammar;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::deliver::edition_writer::{Content, EditionWriter, Sheet};
use crate::deliver::journal::Rank;
use crate::deliver::own_files::{self, COPIED};
use crate::disk::content_hash::ContentHash;
use crate::disk::digest::Digest;
use crate::disk::source_file;
use crate::draw::content_api::json;
use crate::draw::pages::file_of;
use crate::edition::edition_path::EditionPath;
use crate::newsroom::SiteSettings;
use crate::order::AppFiles;
use crate::pictures::{self, Asset, PictureIndex};
use crate::previous::last_good::LastGood;
use crate::previous::state::{FilePrint, Known};
use crate::problem::Problem;
use crate::progress::Progress;
use crate::publish_error::PublishError;
use crate::read::static_files::{NotedStatic, StaticFiles};
use crate::twins;

const ROBOTS: &str = "User-agent: *\nAllow: /\n";

/// Where the app lies, from the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AppPaths {
    pub script: String,
    pub wasm: String,
}

impl AppPaths {
    pub fn of(app: &AppFiles) -> Self {
        let path = |bytes: &[u8], end| format!("/assets/bantin-{}.{end}", ContentHash::of(bytes).short());
        AppPaths { script: path(&app.script, "js"), wasm: path(&app.wasm, "wasm") }
    }
}

/// The site's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logo {
    /// Its address: from the site's root, or the drawing itself.
    pub href: String,
    /// What is written at that address; `None` where the drawing travels in the page.
    file: Option<Vec<u8>>,
}

/// Bytes of a drawing that is put into every page: a request would cost readers more, and would stand
/// before the lead picture.
const IN_PAGE: usize = 2_000;

/// Most bytes of a logo's file: every reader loads it.
const LARGEST_LOGO: u64 = 4 << 20;

/// Reads the logo that `site.toml` names and sees whether it is safe.
pub(crate) fn read_logo(newsroom: &Path, site: &SiteSettings) -> Result<Option<Logo>, Problem> {
    let Some(file) = &site.logo else { return Ok(None) };
    let problem = |what: String, mend: &str| Problem::error(file, what, mend);
    let Some(end) = kind_of(file) else {
        let what = "a logo of this kind cannot be shown".to_owned();
        return Err(problem(what, "save it as SVG, PNG or WebP and name that file in site.toml"));
    };
    let bytes = source_file::read(newsroom, file, LARGEST_LOGO).map_err(|error| {
        problem(
            format!("the logo cannot be read: {error}"),
            "put a small file beside site.toml, or remove `logo` there",
        )
    })?;
    if end != "svg" {
        pictures::check(&bytes).map_err(|error| problem(error.to_string(), error.mend()))?;
        return Ok(Some(Logo { href: address_of(&bytes, end), file: Some(bytes) }));
    }
    let bytes = svg::rewritten(&bytes)
        .map_err(|what| problem(what, "save the drawing as a plain SVG, without scripts or outside files"))?;
    if bytes.len() <= IN_PAGE {
        return Ok(Some(Logo { href: data_address(&bytes), file: None }));
    }
    Ok(Some(Logo { href: address_of(&bytes, end), file: Some(bytes) }))
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

/// Links of a page's head to the site's icons, as far as there are any.
pub(crate) fn icon_links(app: &AppFiles, statics: &StaticFiles) -> String {
    let mut links = String::from("<link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">");
    for (file, link) in [
        ("favicon.svg", "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">"),
        ("apple-touch-icon.png", "<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">"),
        ("manifest.webmanifest", "<link rel=\"manifest\" href=\"/manifest.webmanifest\">"),
    ] {
        if app.public.contains_key(file) || statics.has(file) {
            links += link;
        }
    }
    links
}

/// What is written beside pages and their data.
pub(crate) struct Assets<'a> {
    pub app: &'a AppFiles,
    pub logo: Option<&'a Logo>,
    pub pictures: &'a PictureIndex,
    pub statics: &'a StaticFiles,
    /// Pictures that only the edition has: those of articles whose files are broken.
    pub last_good: &'a LastGood,
}

impl Assets<'_> {
    /// Writes what does not stand yet; gives all.
    pub fn write(
        &self,
        known: Option<&Known<'_>>,
        writer: &EditionWriter<'_>,
        progress: &dyn Progress,
    ) -> Result<Vec<FilePrint>, PublishError> {
        let paths = AppPaths::of(self.app);
        let icon = icon::drawn();
        let mut files: BTreeMap<EditionPath, Content<'_>> = BTreeMap::new();
        files.insert(file_of("/favicon.ico"), Content::Quick(&icon));
        files.insert(file_of("/robots.txt"), Content::Quick(ROBOTS.as_bytes()));
        for (path, bytes) in &self.app.public {
            files.insert(public_path(path)?, Content::Quick(bytes));
        }
        // An icon or `robots.txt` in `static/` takes the place of Bantin's own.
        files.retain(|path, _| !self.statics.has(path));
        let copied = files.keys().chain(self.statics.files().map(|file| &file.path));
        let copied = json(COPIED, &own_files::list(copied))?;
        files.insert(file_of(COPIED), Content::Quick(&copied));
        files.insert(file_of(&paths.script), Content::Smallest(&self.app.script));
        files.insert(file_of(&paths.wasm), Content::Smallest(&self.app.wasm));
        if let Some(Logo { href, file: Some(bytes) }) = self.logo {
            files.insert(file_of(href), Content::Quick(bytes));
        }
        let stands = |path: &str| known.and_then(|known| known.loose(path));
        let mut prints = Vec::new();
        for (path, content) in files {
            let content = writer.put(Sheet { rank: Rank::Asset, path: &path, content }, stands(&path))?;
            prints.push(FilePrint { path, content });
        }
        prints.extend(self.write_statics(&stands, writer)?);
        prints.extend(self.write_pictures(&stands, writer, progress)?);
        Ok(prints)
    }

    fn write_statics(
        &self,
        stands: &(dyn Fn(&str) -> Option<Digest> + Sync),
        writer: &EditionWriter<'_>,
    ) -> Result<Vec<FilePrint>, PublishError> {
        let files: Vec<&NotedStatic> = self.statics.files().collect();
        let write = |file: &&NotedStatic| {
            let NotedStatic { path, content, .. } = file;
            let known = stands(path);
            if !writer.stands(known, *content) {
                let named = StaticFiles::file_of(path);
                let told = || PublishError::io(named.as_ref());
                let written = if twins::has_twin(path) {
                    let text = self.statics.text(path).map_err(told())?;
                    writer.write(
                        Sheet { rank: Rank::Asset, path, content: Content::Quick(&text) },
                        known.is_none(),
                    )?;
                    Digest::of(&text)
                } else {
                    let mut from = self.statics.open(path).map_err(told())?;
                    writer.copy(Rank::Asset, path, &mut from, known.is_none())?
                };
                if written != *content {
                    return Err(PublishError::Changed { file: named });
                }
            }
            Ok(FilePrint { path: path.clone(), content: *content })
        };
        files.par_iter().map(write).collect()
    }

    fn write_pictures(
        &self,
        stands: &(dyn Fn(&str) -> Option<Digest> + Sync),
        writer: &EditionWriter<'_>,
        progress: &dyn Progress,
    ) -> Result<Vec<FilePrint>, PublishError> {
        let pictures = self.pictures.files();
        let all: Vec<Asset<'_>> = pictures.values().copied().collect();
        let new = |asset: &Asset<'_>| !writer.stands(stands(&asset.file.path), asset.file.content);
        let fresh: Vec<&Asset<'_>> = all.iter().filter(|asset| new(asset)).collect();
        if !fresh.is_empty() {
            progress.stage("Copying pictures", Some(fresh.len()));
        }
        fresh.par_iter().try_for_each(|asset| {
            let bytes = self.pictures.bytes(**asset)?;
            let path = &asset.file.path;
            let sheet = Sheet { rank: Rank::Asset, path, content: Content::Quick(&bytes) };
            writer.write(sheet, stands(path).is_none())?;
            progress.advance(1);
            Ok::<(), PublishError>(())
        })?;
        let mut prints: Vec<FilePrint> = all
            .iter()
            .map(|asset| FilePrint { path: asset.file.path.clone(), content: asset.file.content })
            .collect();
        for (path, bytes) in self.last_good.pictures().filter(|(path, _)| !pictures.contains_key(&***path)) {
            let sheet = Sheet { rank: Rank::Asset, path, content: Content::Quick(bytes) };
            prints.push(FilePrint { path: path.clone(), content: writer.put(sheet, stands(path))? });
        }
        Ok(prints)
    }
}

/// Where a file of the app goes that is copied as it is.
fn public_path(path: &str) -> Result<EditionPath, PublishError> {
    let told = |why| PublishError::Io {
        path: ["public/", path].concat().into(),
        source: io::Error::new(io::ErrorKind::InvalidInput, why),
    };
    EditionPath::try_from(path).map_err(told)
}
