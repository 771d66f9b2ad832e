//! The site's own sharing card, for pages without a picture: `static/card.png` or `static/card.jpg`, else the logo over the
//! ridge line, on the site's paper.

use std::io::{self, BufReader};

use bantin_app::parts;
use bantin_content::content_type;
use bantin_messages::messages::CardUnfit;
use image::{ImageFormat, ImageReader};

use crate::disk::content_hash::ContentHash;
use crate::disk::digest::Digester;
use crate::draw::icons::IconSource;
use crate::draw::page_html::SharingCard;
use crate::draw::raster::{self, Drawing};
use crate::draw::style::{self, Style};
use crate::edition::edition_path::EditionPath;
use crate::problem::Problem;
use crate::read::static_files::StaticFiles;

/// The size that networks ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// Counts up when the same card would come out differently.
const VERSION: u32 = 1;

/// Side of the logo, and where its middle lies.
const LOGO: (f32, (f32, f32)) = (300.0, (600.0, 250.0));

/// The middle of the ridge line, which has the sun and two peaks.
const RIDGE: &str = "<svg x=\"0\" y=\"450\" width=\"1200\" height=\"180\" viewBox=\"640 0 320 48\">";

/// The card, not drawn yet.
pub(crate) struct SiteCard {
    pub path: EditionPath,
    size: (u32, u32),
    /// The site's name.
    alt: String,
    /// What is drawn; `None` where the newsroom has the card.
    ridge: Option<String>,
}

/// A card that lies in the newsroom.
#[derive(Clone, Debug)]
pub(crate) struct OwnCard {
    path: EditionPath,
    size: (u32, u32),
}

/// Looks for a card in `static/`, and sees whether networks show it.
pub(crate) fn own_card(statics: &StaticFiles) -> Result<Option<OwnCard>, Problem> {
    let formats = [("card.png", ImageFormat::Png), ("card.jpg", ImageFormat::Jpeg)];
    let Some((name, format)) = formats.into_iter().find(|(name, _)| statics.has(name)) else {
        return Ok(None);
    };
    let path = EditionPath::of_address(&["/", name].concat());
    // A file that cannot be read is told of where it is copied.
    let Ok(file) = statics.open(&path) else { return Ok(None) };
    let size = ImageReader::with_format(BufReader::new(file), format).into_dimensions();
    match size.ok().filter(|size| is_shown(*size)) {
        Some(size) => Ok(Some(OwnCard { path, size })),
        None => Err(Problem::warning(StaticFiles::file_of(&path), CardUnfit)),
    }
}

/// Whether networks show a card of this size large and whole.
fn is_shown((width, height): (u32, u32)) -> bool {
    let shape = f64::from(width) / f64::from(height);
    (600..=4096).contains(&width) && (1.8..=2.02).contains(&shape)
}

impl SiteCard {
    pub fn new(name: &str, own: Option<&OwnCard>, style: &Style, icons: &IconSource<'_>) -> Self {
        let alt = name.to_owned();
        if let Some(OwnCard { path, size }) = own {
            return SiteCard { path: path.clone(), size: *size, alt, ridge: None };
        }
        let ridge = ridge(style);
        let shown = [&*icons.drawing, &icons.paper, ridge.as_bytes(), &VERSION.to_le_bytes()];
        let address = format!("/assets/card-{}.png", ContentHash::of_parts(shown).short());
        let path = EditionPath::of_address(&address);
        SiteCard { path, size: (WIDTH, HEIGHT), alt, ridge: Some(ridge) }
    }

    /// Whether it is drawn, and not the newsroom's own.
    pub fn is_drawn(&self) -> bool {
        self.ridge.is_some()
    }

    pub fn shared(&self) -> SharingCard<'_> {
        let ((width, height), content_type) = (self.size, content_type(&self.path));
        SharingCard { path: &self.path, width, height, content_type, alt: &self.alt }
    }

    /// Adds what pages say of it.
    pub fn add_to(&self, digester: &mut Digester) {
        let (width, height) = self.size;
        digester.text(&self.path).text(&self.alt).number(width.into()).number(height.into());
    }

    /// Its bytes.
    pub fn draw(&self, icons: &IconSource<'_>) -> io::Result<Vec<u8>> {
        let mut card = raster::ground(WIDTH, HEIGHT, Some(icons.paper));
        let drawing =
            |svg| Drawing::of(svg).map_err(|_| io::Error::other("the card's parts are no drawings"));
        let (middle, width) = ((WIDTH as f32 / 2.0, HEIGHT as f32 / 2.0), WIDTH as f32);
        drawing(self.ridge.as_deref().unwrap_or_default().as_bytes())?.put(&mut card, middle, width);
        let (side, place) = LOGO;
        drawing(&icons.drawing)?.put(&mut card, place, side);
        raster::png(&card)
    }
}

/// The ridge line as a drawing of the card's size, in the site's colours.
fn ridge(style: &Style) -> String {
    let line = parts::ridge();
    let line = line.find('>').map_or("", |end| &line[end + 1..]);
    let [soft, paper, sun] = [(&style.soft, "#8994c4"), (&style.light, "#fbf8f1"), (&style.mark, "#dda92f")]
        .map(|(colour, usual)| style::hex(colour.as_deref()).unwrap_or_else(|| usual.to_owned()));
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><style>.ridge__far{opacity:.4;fill:",
        &soft,
        "}.ridge__near{fill:",
        &soft,
        "}.ridge__terraces{fill:none;opacity:.7;stroke:",
        &paper,
        "}.ridge__sun{fill:",
        &sun,
        "}</style>",
        RIDGE,
        line,
        "</svg>",
    ]
    .concat()
}
