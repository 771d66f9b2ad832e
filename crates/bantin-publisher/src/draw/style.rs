//! The site's style, made once per publish: bundled, given the site's palette, lowered to the
//! browsers of DESIGN.md §1, minified. Every page holds the same bytes.

mod theme;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Component, Path, PathBuf};

use bantin_messages::messages::{
    ColourName, NoColourOfCss, StyleEndsEarly, StyleMissingAt, StyleSheetMissing,
};
use bantin_messages::{Argument, Message, MessageLanguage};
use lightningcss::bundler::{BundleErrorKind, Bundler, ResolveResult, SourceProvider};
use lightningcss::error::Error;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};
use lightningcss::traits::{Parse, ToCss};
use lightningcss::values::color::CssColor;

use crate::newsroom::PaletteColour;
use crate::order::AppFiles;
use crate::pictures::placeholder_style;
use crate::problem::Problem;
use crate::publish_error::PublishError;
use theme::Theme;

/// What a page's head needs of the style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub css: String,
    /// The paper's colour by day, for the browser's own bars.
    pub light: Option<String>,
    /// And by night.
    pub dark: Option<String>,
    /// The colours of the ridge line and of its sun by day.
    pub soft: Option<String>,
    pub mark: Option<String>,
}

impl Style {
    /// The paper's colour by day, as pixels have it.
    pub fn paper(&self) -> [u8; 3] {
        self.light.as_deref().and_then(pixel).unwrap_or([0xfb, 0xf8, 0xf1])
    }
}

/// The style of pages that are no edition's, such as the desk's: the app's, with sheets of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnStyle {
    pub css: String,
    /// The paper's colour by day and by night, for the browser's own bars.
    pub light: Option<String>,
    pub dark: Option<String>,
}

/// The app's style with `own` behind it, in the site's palette.
pub fn own_style(app: &AppFiles, own: &str, palette: &[PaletteColour]) -> Result<OwnStyle, PublishError> {
    let mut styles = app.styles.clone();
    styles.insert(OWN.to_owned(), Cow::Owned(own.to_owned()));
    let Style { css, light, dark, .. } = build(&styles, palette)?;
    Ok(OwnStyle { css, light, dark })
}

/// A colour as any drawing can name it.
pub(crate) fn hex(colour: Option<&str>) -> Option<String> {
    let [red, green, blue] = pixel(colour?)?;
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// A colour as pixels have it.
fn pixel(colour: &str) -> Option<[u8; 3]> {
    let CssColor::RGBA(colour) = CssColor::parse_string(colour).ok()?.to_rgb().ok()? else { return None };
    Some([colour.red, colour.green, colour.blue])
}

/// The entry that is not a file: `main.css`, the placeholders of pictures, then the palette.
const ENTRY: &str = "site-palette.css";

/// The sheet of pages that are no edition's.
const OWN: &str = "own-pages.css";

/// The role that colours the page.
const PAPER: &str = "--color-paper";

/// The file that gives the palette.
const SITE: &str = "site.toml";

/// The oldest browsers that show pages whole and styled; a version is 16 bits of major, 8 of minor.
fn floor() -> Targets {
    Targets::from(Browsers {
        chrome: Some(80 << 16),
        android: Some(80 << 16),
        edge: Some(80 << 16),
        samsung: Some(13 << 16),
        safari: Some(13 << 16),
        ios_saf: Some(13 << 16),
        firefox: Some(78 << 16),
        ..Browsers::default()
    })
}

/// Builds the style. A colour that is none is the palette's problem; anything else is the app's.
pub(crate) fn build(
    styles: &BTreeMap<String, Cow<'static, str>>,
    palette: &[PaletteColour],
) -> Result<Style, PublishError> {
    let sheets = Sheets { styles, entry: entry(palette, styles.contains_key(OWN)) };
    let wrong = |what: Argument| PublishError::Style { what };
    let mut bundler = Bundler::new(&sheets, None, ParserOptions::default());
    let mut sheet = bundler.bundle(Path::new(ENTRY)).map_err(|error| wrong(why_unbundled(&error)))?;
    let theme = Theme::of(&sheet.rules);
    let targets = floor();
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| wrong(Argument::of(&error)))?;
    let css = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| wrong(Argument::of(&error)))?
        .code;
    if css.contains("</") {
        return Err(wrong(StyleEndsEarly.into()));
    }
    Ok(Style {
        css,
        light: theme.by_day(PAPER),
        dark: theme.by_night(PAPER),
        soft: theme.by_day("--color-accent-soft"),
        mark: theme.by_day("--color-mark"),
    })
}

/// A sheet that is missing is told in words of ours, all else in those of the library.
fn why_unbundled(error: &Error<BundleErrorKind<'_, NoSuchSheet>>) -> Argument {
    match (&error.kind, &error.loc) {
        (BundleErrorKind::ResolverError(NoSuchSheet(name)), Some(place)) => {
            StyleMissingAt { name: name.into(), place: Argument::of(place) }.into()
        }
        (BundleErrorKind::ResolverError(missing), None) => missing.message().into(),
        _ => Argument::of(error),
    }
}

/// Each colour of the palette that is no colour.
pub(crate) fn check(palette: &[PaletteColour]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for colour in palette {
        let named = colour.token.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !named || colour.token.is_empty() {
            problems.push(Problem::error(SITE, ColourName { name: (&colour.token).into() }));
        }
        for value in std::iter::once(&colour.light).chain(&colour.dark) {
            if printed(value).is_none() {
                let message = NoColourOfCss { value: value.into(), name: (&colour.token).into() };
                problems.push(Problem::error(SITE, message));
            }
        }
    }
    problems
}

/// Imports the app's style, gives pictures their placeholders, and sets the palette over it. Only what reads as a colour goes in.
fn entry(palette: &[PaletteColour], has_own: bool) -> String {
    let (mut light, mut dark) = (String::new(), String::new());
    for colour in palette {
        if let Some(value) = printed(&colour.light) {
            light += &format!("--{}:{value};", colour.token);
        }
        if let Some(value) = colour.dark.as_deref().and_then(printed) {
            dark += &format!("--{}:{value};", colour.token);
        }
    }
    let own = if has_own { format!("@import \"{OWN}\";") } else { String::new() };
    let mut css = format!("@import \"main.css\";{own}{}", placeholder_style());
    if !light.is_empty() {
        css += &format!(":root{{{light}}}");
    }
    if !dark.is_empty() {
        css += &format!("@media (prefers-color-scheme:dark){{:root{{{dark}}}}}");
    }
    css
}

fn printed(colour: &str) -> Option<String> {
    CssColor::parse_string(colour).ok()?.to_css_string(PrinterOptions::default()).ok()
}

/// The app's style sheets, as the bundler asks for them.
struct Sheets<'a> {
    styles: &'a BTreeMap<String, Cow<'static, str>>,
    entry: String,
}

/// A sheet that is imported and is not there.
#[derive(Debug)]
struct NoSuchSheet(String);

impl NoSuchSheet {
    fn message(&self) -> Message {
        StyleSheetMissing { name: (&self.0).into() }.into()
    }
}

/// In English.
impl fmt::Display for NoSuchSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for NoSuchSheet {}

impl SourceProvider for Sheets<'_> {
    type Error = NoSuchSheet;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, NoSuchSheet> {
        let name = name_of(file);
        if name == ENTRY {
            return Ok(&self.entry);
        }
        self.styles.get(&name).map(|text| &**text).ok_or(NoSuchSheet(name))
    }

    fn resolve(&self, specifier: &str, origin: &Path) -> Result<ResolveResult, NoSuchSheet> {
        Ok(ResolveResult::File(plain(&origin.with_file_name(specifier))))
    }
}

/// Without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                parts.pop();
            }
            Component::Normal(name) => parts.push(name),
            _ => {}
        }
    }
    parts
}

fn name_of(file: &Path) -> String {
    let parts = file.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(main: &'static str, palette: &[PaletteColour]) -> Style {
        let parts = ".pager { color: var(--accent); }";
        let styles = BTreeMap::from([
            ("main.css".to_owned(), Cow::Borrowed(main)),
            ("parts/pager.css".to_owned(), Cow::Borrowed(parts)),
        ]);
        build(&styles, palette).unwrap()
    }

    fn colour(token: &str, light: &str, dark: Option<&str>) -> PaletteColour {
        PaletteColour { token: token.into(), light: light.into(), dark: dark.map(str::to_owned) }
    }

    #[test]
    fn what_is_newer_than_the_floor_is_lowered() {
        let css = built(".a { inset: 0; & .b { color: rgb(0 0 0 / 50%) } }", &[]).css;
        assert!(css.contains("top:0") && css.contains(".a .b") && css.contains("#00000080"), "{css}");
    }

    #[test]
    fn the_palette_comes_last_by_day_and_by_night() {
        let main = "@import 'parts/pager.css';:root{--paper:#fff;--accent:#00f}\
                    @media (prefers-color-scheme:dark){:root{--paper:#111}}\
                    :root{--color-paper:var(--paper)}";
        let plain = built(main, &[]);
        assert_eq!((plain.light.as_deref(), plain.dark.as_deref()), (Some("#fff"), Some("#111")));
        let own = built(main, &[colour("paper", "ivory", Some("#012")), colour("accent", "#33417a", None)]);
        assert_eq!((own.light.as_deref(), own.dark.as_deref()), (Some("ivory"), Some("#012")));
        assert!(own.css.contains("--accent:#33417a"), "{}", own.css);
    }

    #[test]
    fn what_is_no_colour_never_reaches_the_page() {
        let palette = [colour("accent", "red}</style><script>", None), colour("a{b", "red", None)];
        assert_eq!(check(&palette).len(), 2);
        assert!(!built("a { color: red }", &palette[..1]).css.contains("script"));
        assert!(check(&[colour("accent", "rgb(1 2 3)", Some("#abc"))]).is_empty());
    }

    #[test]
    fn a_missing_sheet_is_named() {
        let styles = BTreeMap::from([("main.css".to_owned(), Cow::Borrowed("@import 'parts/x.css';"))]);
        let error = build(&styles, &[]).unwrap_err().to_string();
        assert!(error.contains("style/parts/x.css"), "{error}");
    }
}
