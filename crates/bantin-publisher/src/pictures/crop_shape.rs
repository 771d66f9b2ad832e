//! The shapes of crops, and in which sizes a picture is cropped to each.
//!
//! Across, a crop is taken from the middle. Of what is cut off above and below, two thirds are below: that is where heads
//! and roofs are not.

/// Where a crop lies in what is left over beside it and above and below it, between 0 and 1.
pub(super) const PLACE: (f64, f64) = (1.0 / 2.0, 1.0 / 3.0);

/// Widths of the crops for lists; the second is for screens with fine pixels.
const SMALL: [u32; 2] = [168, 336];

/// Widths of a card. Networks show it large from the first one on, and ask for the second.
const CARD: (u32, u32) = (600, 1200);

/// Most width of a crop for search engines, and the pixels from which on they take it.
const WIDEST: u32 = 1200;
const FEWEST_PIXELS: u32 = 50_000;

/// The shape of a crop, and so what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Small,
    Card,
    Square,
    FourToThree,
    SixteenToNine,
}

impl Shape {
    pub const ALL: [Shape; 5] =
        [Shape::Small, Shape::Card, Shape::Square, Shape::FourToThree, Shape::SixteenToNine];

    /// As files are named.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Small => "3x2",
            Shape::Card => "card",
            Shape::Square => "1x1",
            Shape::FourToThree => "4x3",
            Shape::SixteenToNine => "16x9",
        }
    }

    /// Not every network takes WebP.
    pub fn is_jpeg(self) -> bool {
        self == Shape::Card
    }

    /// Width to height.
    fn ratio(self) -> (u32, u32) {
        match self {
            Shape::Small => (3, 2),
            Shape::Card => (1200, 630),
            Shape::Square => (1, 1),
            Shape::FourToThree => (4, 3),
            Shape::SixteenToNine => (16, 9),
        }
    }

    /// The sizes in which a picture of this size is cropped to this shape, narrowest first.
    pub fn sizes_of(self, picture: (u32, u32)) -> Vec<(u32, u32)> {
        let most = self.widest_in(picture);
        let sized = |width: u32| (width, self.height_of(width));
        match self {
            Shape::Small => SMALL.into_iter().filter(|width| *width <= most).map(sized).collect(),
            Shape::Card => Vec::from_iter((most >= CARD.0).then(|| sized(most.min(CARD.1)))),
            Shape::Square | Shape::FourToThree | Shape::SixteenToNine => {
                let (width, height) = sized(most.min(WIDEST));
                Vec::from_iter((width * height >= FEWEST_PIXELS).then_some((width, height)))
            }
        }
    }

    /// Width of the largest part of a picture that has this shape.
    fn widest_in(self, (width, height): (u32, u32)) -> u32 {
        let (across, down) = self.ratio();
        let whole_height = u64::from(height) * u64::from(across) / u64::from(down);
        width.min(u32::try_from(whole_height).unwrap_or(u32::MAX))
    }

    pub fn height_of(self, width: u32) -> u32 {
        let (across, down) = self.ratio();
        (width * down * 2 + across) / (across * 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(picture: (u32, u32)) -> [Vec<(u32, u32)>; 5] {
        Shape::ALL.map(|shape| shape.sizes_of(picture))
    }

    #[test]
    fn a_photo_has_all_crops() {
        let small = || vec![(168, 112), (336, 224)];
        let ratios = [vec![(1200, 1200)], vec![(1200, 900)], vec![(1200, 675)]];
        let [square, four, sixteen] = ratios.clone();
        assert_eq!(sizes((1600, 1200)), [small(), vec![(1200, 630)], square, four, sixteen]);
        let [square, four, sixteen] = ratios;
        assert_eq!(sizes((1600, 2133)), [small(), vec![(1200, 630)], square, four, sixteen]);
    }

    #[test]
    fn no_crop_is_larger_than_the_picture_and_none_is_made_that_nobody_takes() {
        let one = |size| vec![size];
        assert_eq!(
            sizes((800, 500)),
            [
                vec![(168, 112), (336, 224)],
                one((800, 420)),
                one((500, 500)),
                one((666, 500)),
                one((800, 450))
            ]
        );
        assert_eq!(sizes((300, 200)), [one((168, 112)), vec![], vec![], one((266, 200)), one((300, 169))]);
        assert_eq!(sizes((100, 3000)), [const { Vec::new() }; 5]);
        assert_eq!(sizes((1, 1)), [const { Vec::new() }; 5]);
    }
}
