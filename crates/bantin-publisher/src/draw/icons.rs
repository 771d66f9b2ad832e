//! The site's icons. All are made from one drawing: `static/favicon.svg`, else the logo, else the app's own icon.

mod ico;

use std::borrow::Cow;
use std::io;

use bantin_messages::messages::IconUndrawable;

use crate::draw::logo::{self, Logo};
use crate::draw::raster::{self, Drawing};
use crate::edition::edition_path::EditionPath;
use crate::order::AppFiles;
use crate::problem::Problem;
use crate::read::static_files::StaticFiles;

/// The drawing itself, as a file.
const DRAWING: &str = "favicon.svg";

/// What an app is shown by that has no icon: two peaks.
const PEAKS: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
    <path fill=\"#33417a\" d=\"M0 20 11 9l7 7 6-1 8 6v11H0z\"/></svg>";

/// A file that shows the site's drawing.
pub(crate) struct Icon {
    pub name: &'static str,
    form: Form,
}

/// How an icon shows the drawing.
enum Form {
    AsItIs,
    /// For browsers that know no drawings as icons, and ask for it unasked.
    Ico,
    /// PNG, as many pixels wide and high.
    Clear(u32),
    /// On the site's paper, which systems cut to shapes of their own; the drawing takes this share of each side.
    OnPaper(u32, f32),
}

/// Every icon. Of the last one nothing but a circle of four fifths may be left, so the drawing stays within that.
pub(crate) const ICONS: [Icon; 6] = [
    Icon { name: "favicon.ico", form: Form::Ico },
    Icon { name: DRAWING, form: Form::AsItIs },
    Icon { name: "apple-touch-icon.png", form: Form::OnPaper(180, 0.78) },
    Icon { name: "icon-192.png", form: Form::Clear(192) },
    Icon { name: "icon-512.png", form: Form::Clear(512) },
    Icon { name: "icon-maskable-512.png", form: Form::OnPaper(512, 0.56) },
];

/// Counts up when the same drawing would come out differently.
pub(crate) const VERSION: u64 = 1;

/// What the icons are made from.
pub(crate) struct IconSource<'a> {
    pub drawing: Cow<'a, [u8]>,
    /// The site's paper.
    pub paper: [u8; 3],
}

impl IconSource<'_> {
    /// An icon's bytes.
    pub fn draw(&self, icon: &Icon) -> io::Result<Vec<u8>> {
        let (side, share, paper) = match icon.form {
            Form::AsItIs => return Ok(self.drawing.to_vec()),
            Form::Ico => (ico::SIDE, 1.0, None),
            Form::Clear(side) => (side, 1.0, None),
            Form::OnPaper(side, share) => (side, share, Some(self.paper)),
        };
        let mut pixmap = raster::ground(side, side, paper);
        let half = side as f32 / 2.0;
        let drawing = Drawing::of(&self.drawing).map_err(|_| io::Error::other("the icon is no drawing"))?;
        drawing.put(&mut pixmap, (half, half), side as f32 * share);
        match icon.form {
            Form::Ico => Ok(ico::of(&pixmap)),
            _ => raster::png(&pixmap),
        }
    }
}

/// The newsroom's own drawing for icons; what is wrong with it where none can be made of it.
pub(crate) fn own_drawing(statics: &StaticFiles) -> Result<Option<Vec<u8>>, Problem> {
    if !statics.has(DRAWING) {
        return Ok(None);
    }
    let path = EditionPath::of_address(&["/", DRAWING].concat());
    let wrong = |why| Problem::warning(StaticFiles::file_of(&path), IconUndrawable { why });
    // A file that cannot be read is told of where it is copied.
    let Ok(bytes) = statics.text(&path) else { return Ok(None) };
    let drawing = logo::safe_drawing(&bytes).map_err(|why| wrong(why.into()))?;
    Drawing::of(&drawing).map_err(|why| wrong(why.into()))?;
    Ok(Some(drawing))
}

/// The drawing of a site's icons.
pub(crate) fn drawing<'a>(own: Option<&'a [u8]>, logo: Option<&'a Logo>, app: &'a AppFiles) -> Cow<'a, [u8]> {
    let of_logo = logo.and_then(|logo| logo.drawing.as_deref());
    let of_logo = of_logo.filter(|svg| Drawing::of(svg).is_ok_and(|drawing| drawing.is_square()));
    let of_app = app.public.get(DRAWING).map(|bytes| &**bytes).filter(|svg| Drawing::of(svg).is_ok());
    Cow::Borrowed(own.or(of_logo).or(of_app).unwrap_or(PEAKS))
}
