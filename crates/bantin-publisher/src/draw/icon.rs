//! The icon of a site that has none: the ridge line. Browsers ask for `/favicon.ico` unasked.

const SIZE: u32 = 32;
const INDIGO: [u8; 3] = [0x33, 0x41, 0x7a];
const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf1];

/// An ICO file with one uncompressed picture, which every browser reads.
pub(super) fn draw() -> Vec<u8> {
    const HEADERS: usize = 6 + 16;
    let (pixels, mask) = (SIZE * SIZE * 4, SIZE * SIZE / 8);
    let mut ico = Vec::with_capacity(HEADERS + 40 + (pixels + mask) as usize);
    ico.extend([0, 0, 1, 0, 1, 0]);
    ico.extend([SIZE as u8, SIZE as u8, 0, 0, 1, 0, 32, 0]);
    ico.extend((40 + pixels + mask).to_le_bytes());
    ico.extend((HEADERS as u32).to_le_bytes());
    // The bitmap's header: its height counts the mask too.
    ico.extend(40u32.to_le_bytes());
    ico.extend(SIZE.to_le_bytes());
    ico.extend((SIZE * 2).to_le_bytes());
    ico.extend([1, 0, 32, 0]);
    ico.extend([0; 4]);
    ico.extend((pixels + mask).to_le_bytes());
    ico.extend([0; 16]);
    // From the bottom row upwards.
    for row in (0..SIZE).rev() {
        for column in 0..SIZE {
            let [red, green, blue] = if row >= ridge(column) { INDIGO } else { PAPER };
            ico.extend([blue, green, red, 0xff]);
        }
    }
    ico.extend(std::iter::repeat_n(0, mask as usize));
    ico
}

/// The row on which the mountains begin: two peaks.
fn ridge(column: u32) -> u32 {
    let high = 9 + column.abs_diff(11);
    let low = 15 + column.abs_diff(24) * 3 / 4;
    high.min(low)
}
