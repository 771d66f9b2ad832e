//! How the desk looks and speaks: in the site's language, time zone and colours. Where `site.toml` cannot be read it looks
//! as it last did.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use bantin_content::Language;
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::{AppFiles, OwnStyle, dates, own_style, read};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::words::{self, Words};

/// What stands behind the app's style.
const STYLE: &str = include_str!("../desk.css");

/// What every page runs: it shows what was typed as a password, and copies a link.
pub const SCRIPT: &str = include_str!("../desk.js");

/// What pages need to know of the site.
#[derive(Clone, Debug)]
pub struct Face {
    /// The site's name; empty where it was never read.
    pub site: String,
    /// The address of its pages.
    pub base_url: String,
    pub language: Language,
    pub zone: TimeZone,
    pub style: Arc<OwnStyle>,
    /// Changes whenever the style does.
    pub style_id: String,
    pub script_id: String,
}

/// The face, and of what it was made.
pub struct Faces {
    /// Where readers' pages are, whatever `site.toml` says.
    portal: Option<String>,
    made: Mutex<Option<Made>>,
}

struct Made {
    /// The palette of its style, as it is written.
    palette: String,
    face: Arc<Face>,
}

impl Faces {
    pub fn of(portal: Option<String>) -> Faces {
        Faces { portal, made: Mutex::default() }
    }

    /// As `site.toml` has it now.
    pub fn look(&self, newsroom: &Path, app: &AppFiles) -> Arc<Face> {
        let settings = read::settings(newsroom).ok();
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(settings) = settings else {
            return made.get_or_insert_with(|| Made::plain(app)).face.clone();
        };
        let palette = format!("{:?}", settings.palette);
        let known = made.as_ref().filter(|made| made.palette == palette);
        let style = match known {
            Some(made) => made.face.style.clone(),
            None => styled(app, &settings),
        };
        let mut face = Face::new(settings, style);
        if let Some(portal) = &self.portal {
            face.base_url.clone_from(portal);
        }
        let face = Arc::new(face);
        *made = Some(Made { palette, face: face.clone() });
        face
    }
}

impl Made {
    /// Before `site.toml` was ever read.
    fn plain(app: &AppFiles) -> Made {
        let style = Arc::new(own_style(app, STYLE, &[]).unwrap_or_else(|_| unstyled()));
        let face = Face {
            site: String::new(),
            base_url: String::new(),
            language: Language::default(),
            zone: TimeZone::UTC,
            style_id: id(&style.css),
            style,
            script_id: id(SCRIPT),
        };
        Made { palette: "none".to_owned(), face: Arc::new(face) }
    }
}

impl Face {
    fn new(settings: SiteSettings, style: Arc<OwnStyle>) -> Face {
        let SiteSettings { name, base_url, language, zone, .. } = settings;
        let style_id = id(&style.css);
        Face { site: name, base_url, language, zone, style, style_id, script_id: id(SCRIPT) }
    }

    pub fn words(&self) -> &'static Words {
        words::of(self.language)
    }

    /// A moment as readers see it.
    pub fn moment(&self, second: i64) -> String {
        let moment = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
        dates::stamp(moment, &self.zone, self.language).text
    }
}

/// A palette with a colour that is none leaves the app's own.
fn styled(app: &AppFiles, settings: &SiteSettings) -> Arc<OwnStyle> {
    let plain = |_| own_style(app, STYLE, &[]).unwrap_or_else(|_| unstyled());
    Arc::new(own_style(app, STYLE, &settings.palette).unwrap_or_else(plain))
}

fn unstyled() -> OwnStyle {
    OwnStyle { css: String::new(), light: None, dark: None }
}

fn id(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(16).collect()
}
