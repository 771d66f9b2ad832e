//! The form of icons that every browser reads: ICO, with one uncompressed picture.

use crate::draw::raster::{Pixmap, colours};

/// Its width and height.
pub(super) const SIDE: u32 = 32;

/// A picture of [`SIDE`] as ICO.
pub(super) fn of(pixmap: &Pixmap) -> Vec<u8> {
    const HEADERS: usize = 6 + 16;
    let (pixels, mask) = (SIDE * SIDE * 4, SIDE * SIDE / 8);
    let mut ico = Vec::with_capacity(HEADERS + 40 + (pixels + mask) as usize);
    ico.extend([0, 0, 1, 0, 1, 0]);
    ico.extend([SIDE as u8, SIDE as u8, 0, 0, 1, 0, 32, 0]);
    ico.extend((40 + pixels + mask).to_le_bytes());
    ico.extend((HEADERS as u32).to_le_bytes());
    // The bitmap's header: its height counts the mask too.
    ico.extend(40u32.to_le_bytes());
    ico.extend(SIDE.to_le_bytes());
    ico.extend((SIDE * 2).to_le_bytes());
    ico.extend([1, 0, 32, 0]);
    ico.extend([0; 4]);
    ico.extend((pixels + mask).to_le_bytes());
    ico.extend([0; 16]);
    // From the bottom row upwards.
    let colours: Vec<[u8; 4]> = colours(pixmap).collect();
    for row in colours.chunks(SIDE as usize).rev() {
        ico.extend(row.iter().flat_map(|[red, green, blue, cover]| [*blue, *green, *red, *cover]));
    }
    // Nothing is masked: how much a pixel covers says it all.
    ico.extend(std::iter::repeat_n(0, mask as usize));
    ico
}
