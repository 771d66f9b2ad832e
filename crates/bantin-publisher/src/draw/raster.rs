//! Drawings (SVG) as pixels, and pixels as PNG. The same drawing comes out the same on every machine: nothing is taken
//! from the system, no font and no file.

use std::io;

use bantin_messages::Message;
use bantin_messages::messages::{NoSvg, SvgNeedless};
pub(crate) use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::{Color, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// What is left out of pixels: letters, for which there are no fonts; pictures within a drawing; filters, of which one
/// can take minutes.
const NOT_DRAWN: [&str; 3] = ["<text", "<image", "<filter"];

/// A drawing that was read.
pub(crate) struct Drawing(Tree);

impl Drawing {
    /// # Errors
    /// Where it is none, or holds what is not drawn.
    pub fn of(svg: &[u8]) -> Result<Self, Message> {
        let text = std::str::from_utf8(svg).map_err(|_| NoSvg)?;
        if let Some(found) = NOT_DRAWN.into_iter().find(|found| text.contains(found)) {
            return Err(SvgNeedless { found: [found, ">"].concat().into() }.into());
        }
        let nothing_outside = ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        };
        let options = Options { image_href_resolver: nothing_outside, ..Options::default() };
        Tree::from_str(text, &options).map(Drawing).map_err(|_| NoSvg.into())
    }

    /// Whether it is about as wide as high, as icons are.
    pub fn is_square(&self) -> bool {
        let size = self.0.size();
        (0.8..=1.25).contains(&(size.width() / size.height()))
    }

    /// Puts it into a square of this side, around a place, as large as it fits there.
    pub fn put(&self, onto: &mut Pixmap, (x, y): (f32, f32), side: f32) {
        let size = self.0.size();
        let scale = side / size.width().max(size.height());
        let (left, top) = (x - size.width() * scale / 2.0, y - size.height() * scale / 2.0);
        let place = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
        resvg::render(&self.0, place, &mut onto.as_mut());
    }
}

/// An empty picture, or one of this colour.
pub(crate) fn ground(width: u32, height: u32, colour: Option<[u8; 3]>) -> Pixmap {
    let mut pixmap = Pixmap::new(width, height).expect("icons and cards have a size");
    if let Some([red, green, blue]) = colour {
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    }
    pixmap
}

/// Red, green, blue and how much they cover, row by row.
pub(crate) fn colours(pixmap: &Pixmap) -> impl Iterator<Item = [u8; 4]> {
    let colours = pixmap.pixels().iter().map(|pixel| pixel.demultiply());
    colours.map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()])
}

/// As PNG.
pub(crate) fn png(pixmap: &Pixmap) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_depth(png::BitDepth::Eight);
    let is_opaque = pixmap.pixels().iter().all(|pixel| pixel.is_opaque());
    let data: Vec<u8> = if is_opaque {
        encoder.set_color(png::ColorType::Rgb);
        colours(pixmap).flat_map(|[red, green, blue, _]| [red, green, blue]).collect()
    } else {
        encoder.set_color(png::ColorType::Rgba);
        colours(pixmap).flatten().collect()
    };
    let mut writer = encoder.write_header().map_err(io::Error::other)?;
    writer.write_image_data(&data).map_err(io::Error::other)?;
    writer.finish().map_err(io::Error::other)?;
    Ok(bytes)
}
