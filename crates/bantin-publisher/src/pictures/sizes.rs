//! The sizes in which a picture is published.

use image::metadata::Orientation;

/// The widths of a picture's files; those that are wider than the picture are left out.
pub(super) const WIDTHS: [u32; 4] = [400, 800, 1200, WIDEST];
const WIDEST: u32 = 1600;

/// Longest side that WebP knows.
const LONGEST: u32 = 16_383;

/// Most pixels of a file. Of a picture that is very tall for its width, the widest files are left out: they would take
/// seconds to make and megabytes to load.
const MOST_PIXELS: u64 = 10_000_000;

/// Most height to which a wide picture is kept for the crops of it, and most width for that.
const HIGHEST_BASE: u32 = 1200;
const WIDEST_BASE: u32 = 3200;

/// From the file's width and height to those of the upright picture, and the other way round.
pub(super) fn upright((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    if turns(orientation) { (height, width) } else { (width, height) }
}

/// The sizes in which a picture of this size is published, narrowest first.
pub(super) fn sizes_of(width: u32, height: u32) -> Vec<(u32, u32)> {
    let sizes = widths_of(width).map(|narrow| (narrow, scaled(height, narrow, width)));
    let possible = |&(width, height): &(u32, u32)| {
        height <= LONGEST && u64::from(width) * u64::from(height) <= MOST_PIXELS
    };
    sizes.filter(possible).collect()
}

/// The size to which a picture is brought first: all its files are made of that. It is the widest file's, or of a wide
/// picture as much more as square crops need. `None` where there is no file.
pub(super) fn base_of(width: u32, height: u32) -> Option<(u32, u32)> {
    let widest = *sizes_of(width, height).last()?;
    let high = height.min(HIGHEST_BASE);
    let wide = scaled(width, high, height);
    let base = if wide <= WIDEST_BASE {
        (wide, high)
    } else {
        let wide = WIDEST_BASE.min(width);
        (wide, scaled(height, wide, width))
    };
    Some(if base.0 > widest.0 { base } else { widest })
}

/// The widths in which a picture of this width is published.
fn widths_of(width: u32) -> impl Iterator<Item = u32> {
    let widest = WIDEST.min(width);
    WIDTHS.into_iter().filter(move |narrow| *narrow < widest).chain([widest])
}

/// The height of a picture of this height and width that is made so narrow.
pub(super) fn scaled(height: u32, narrow: u32, width: u32) -> u32 {
    let (height, narrow, width) = (u64::from(height), u64::from(narrow), u64::from(width.max(1)));
    let scaled = (height * narrow * 2 + width) / (width * 2);
    u32::try_from(scaled.max(1)).unwrap_or(u32::MAX)
}

/// Whether turning it upright exchanges a picture's width and height.
fn turns(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_wider_than_it_was() {
        let widths = |width| widths_of(width).collect::<Vec<_>>();
        assert_eq!(widths(1), [1]);
        assert_eq!(widths(400), [400]);
        assert_eq!(widths(401), [400, 401]);
        assert_eq!(widths(1000), [400, 800, 1000]);
        assert_eq!(widths(1600), [400, 800, 1200, 1600]);
        assert_eq!(widths(6000), [400, 800, 1200, 1600]);
    }

    #[test]
    fn its_height_follows_its_width() {
        assert_eq!(scaled(3000, 400, 4000), 300);
        assert_eq!(scaled(1, 400, 4000), 1);
        assert_eq!(scaled(667, 400, 1000), 267);
    }

    #[test]
    fn a_wide_picture_is_kept_high_enough_for_crops() {
        assert_eq!(base_of(4000, 3000), Some((1600, 1200)));
        assert_eq!(base_of(3000, 4000), Some((1600, 2133)));
        assert_eq!(base_of(6000, 4000), Some((1800, 1200)));
        assert_eq!(base_of(12_000, 2000), Some((3200, 533)));
        assert_eq!(base_of(2500, 400), Some((2500, 400)));
        assert_eq!(base_of(100, 20), Some((100, 20)));
        assert_eq!(base_of(1, 20_000), None);
    }

    #[test]
    fn of_a_very_tall_picture_the_widest_files_are_left_out() {
        assert_eq!(sizes_of(1600, 6000).len(), 4);
        assert_eq!(sizes_of(1600, 16_000), [(400, 4000), (800, 8000)]);
        assert_eq!(sizes_of(400, 16_383), [(400, 16_383)]);
    }
}
