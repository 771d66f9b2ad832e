//! Converts the colours of pictures from their own profiles to sRGB, which every browser shows alike. Little CMS is built
//! in, since its results are the same on every machine.

use bantin_messages::messages::{
    ProfileDamaged, ProfileFlat, ProfileImpossible, ProfileMismatch, ProfileOfVideo, ProfileTooLarge,
};
use image::DynamicImage;
use lcms2::{CIExyY, CIExyYTRIPLE, ColorSpaceSignature, Intent, PixelFormat, Profile, ToneCurve, Transform};

use super::picture_error::PictureError;

/// Bytes of the largest profile that is read: those of printing houses have two million.
pub(super) const LARGEST_PROFILE: usize = 4 << 20;

/// The white, red, green and blue of sRGB: x and y of each, times 100,000.
const SRGB: [u32; 8] = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];

/// Which colours the numbers of a picture's pixels stand for.
pub(super) struct Colours {
    /// `None`: sRGB, or so near to it that no eye sees a difference.
    profile: Option<Profile>,
}

/// Converts pixels of four inks (CMYK) to sRGB; without a profile as browsers do.
pub(super) struct Inks(Option<Transform<[u8; 4], [u8; 3]>>);

impl Colours {
    pub fn srgb() -> Self {
        Colours { profile: None }
    }

    /// The colours of an ICC profile; of a picture without one, sRGB.
    pub fn of_profile(icc: Option<&[u8]>) -> Result<Self, PictureError> {
        let Some(icc) = icc else { return Ok(Colours::srgb()) };
        if icc.len() > LARGEST_PROFILE {
            return Err(PictureError::profile(ProfileTooLarge));
        }
        let profile = Profile::new_icc(icc).map_err(|_| PictureError::profile(ProfileDamaged))?;
        Colours::of(profile)
    }

    /// The colours of a PNG that names them by the numbers of video (ITU-T H.273): primaries, curve, matrix, range.
    pub fn of_video([colours, curve, _, range]: [u8; 4]) -> Result<Self, PictureError> {
        let unknown = PictureError::profile(ProfileOfVideo);
        let primaries = match colours {
            1 => SRGB,
            9 => [31_270, 32_900, 70_800, 29_200, 17_000, 79_700, 13_100, 4_600],
            11 => [31_400, 35_100, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000],
            12 => [31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000],
            _ => return Err(unknown),
        };
        let curve = match curve {
            1 | 6 | 14 | 15 => {
                ToneCurve::new_parametric(4, &[1.0 / 0.45, 1.0 / 1.099, 0.099 / 1.099, 1.0 / 4.5, 0.081])
            }
            4 => Ok(ToneCurve::new(2.2)),
            5 => Ok(ToneCurve::new(2.8)),
            8 => Ok(ToneCurve::new(1.0)),
            13 => srgb_curve(),
            _ => return Err(unknown),
        };
        if range != 1 {
            return Err(unknown);
        }
        Colours::of_parts(curve, primaries)
    }

    /// The colours of a PNG that gives a curve (gamma) and its white, red, green and blue (cHRM).
    pub fn of_primaries(gamma: u32, primaries: [u32; 8]) -> Result<Self, PictureError> {
        let near = |(here, there): (&u32, &u32)| here.abs_diff(*there) <= 100;
        let curve = match gamma {
            0 => return Err(PictureError::profile(ProfileFlat)),
            // Programs write this gamma for sRGB, whose curve is no plain power.
            45_000..=46_000 if primaries.iter().zip(&SRGB).all(near) => srgb_curve(),
            _ => Ok(ToneCurve::new(100_000.0 / f64::from(gamma))),
        };
        Colours::of_parts(curve, primaries)
    }

    fn of_parts(curve: Result<ToneCurve, lcms2::Error>, primaries: [u32; 8]) -> Result<Self, PictureError> {
        let [white, red, green, blue] = [0, 2, 4, 6].map(|at| CIExyY {
            x: f64::from(primaries[at]) / 100_000.0,
            y: f64::from(primaries[at + 1]) / 100_000.0,
            Y: 1.0,
        });
        let impossible = |_| PictureError::profile(ProfileImpossible);
        let curve = curve.map_err(impossible)?;
        let primaries = CIExyYTRIPLE { Red: red, Green: green, Blue: blue };
        let profile = Profile::new_rgb(&white, &primaries, &[&curve, &curve, &curve]);
        Colours::of(profile.map_err(impossible)?)
    }

    /// A profile that changes no colour of sRGB by more than 1 is left out.
    fn of(profile: Profile) -> Result<Self, PictureError> {
        if profile.color_space() != ColorSpaceSignature::RgbData {
            return Ok(Colours { profile: Some(profile) });
        }
        let steps = || (0..=255).step_by(15);
        let all: Vec<[u8; 3]> =
            steps().flat_map(|r| steps().flat_map(move |g| steps().map(move |b| [r, g, b]))).collect();
        let mut converted = all.clone();
        to_srgb::<[u8; 3]>(&profile, PixelFormat::RGB_8)?.transform_in_place(&mut converted);
        let pairs = all.iter().flatten().zip(converted.iter().flatten());
        let same = pairs.into_iter().all(|(before, after)| before.abs_diff(*after) <= 1);
        Ok(Colours { profile: (!same).then_some(profile) })
    }

    pub fn is_srgb(&self) -> bool {
        self.profile.is_none()
    }

    /// The picture in sRGB; without an alpha channel where every pixel is opaque.
    pub fn to_srgb(&self, picture: DynamicImage) -> Result<DynamicImage, PictureError> {
        let Some(profile) = &self.profile else { return Ok(plain(picture)) };
        match profile.color_space() {
            ColorSpaceSignature::RgbData => in_colour(profile, plain(picture)),
            ColorSpaceSignature::GrayData => in_grey(profile, picture).map(plain),
            _ => Err(mismatch()),
        }
    }

    /// The converter of a picture in inks (CMYK).
    pub fn inks(&self) -> Result<Inks, PictureError> {
        let Some(profile) = &self.profile else { return Ok(Inks(None)) };
        if profile.color_space() != ColorSpaceSignature::CmykData {
            return Err(mismatch());
        }
        let srgb = Profile::new_srgb();
        Transform::new(profile, PixelFormat::CMYK_8, &srgb, PixelFormat::RGB_8, Intent::Perceptual)
            .map(|transform| Inks(Some(transform)))
            .map_err(|_| damaged())
    }
}

impl Inks {
    /// Converts a row of pixels.
    pub fn to_srgb(&self, row: &[u8], rgb: &mut [u8]) {
        let (inks, rgb) = (row.as_chunks::<4>().0, rgb.as_chunks_mut::<3>().0);
        match &self.0 {
            Some(transform) => transform.transform_pixels(inks, rgb),
            None => {
                for ([inks @ .., black], rgb) in inks.iter().zip(rgb) {
                    let left = |ink: u8| u16::from(u8::MAX - ink);
                    *rgb = inks.map(|ink| ((left(ink) * left(*black) + 127) / 255) as u8);
                }
            }
        }
    }
}

fn srgb_curve() -> Result<ToneCurve, lcms2::Error> {
    ToneCurve::new_parametric(4, &[2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045])
}

fn to_srgb<Pixel: Copy + lcms2::Pod>(
    profile: &Profile,
    format: PixelFormat,
) -> Result<Transform<Pixel, Pixel>, PictureError> {
    let srgb = Profile::new_srgb();
    Transform::new(profile, format, &srgb, format, Intent::Perceptual).map_err(|_| damaged())
}

/// The picture as RGB, or as RGBA where some pixel is not opaque.
fn plain(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let pixels = picture.into_rgba8();
    if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8())
    } else {
        DynamicImage::ImageRgba8(pixels)
    }
}

fn in_colour(profile: &Profile, mut picture: DynamicImage) -> Result<DynamicImage, PictureError> {
    match &mut picture {
        DynamicImage::ImageRgba8(pixels) => {
            let transform = to_srgb::<[u8; 4]>(profile, PixelFormat::RGBA_8)?;
            transform.transform_in_place(pixels.as_chunks_mut::<4>().0);
        }
        DynamicImage::ImageRgb8(pixels) => {
            let transform = to_srgb::<[u8; 3]>(profile, PixelFormat::RGB_8)?;
            transform.transform_in_place(pixels.as_chunks_mut::<3>().0);
        }
        _ => return Err(mismatch()),
    }
    Ok(picture)
}

/// A grey picture stays grey; only how light it is changes.
fn in_grey(profile: &Profile, mut picture: DynamicImage) -> Result<DynamicImage, PictureError> {
    let srgb = Profile::new_srgb();
    let transform: Transform<u8, [u8; 3]> =
        Transform::new(profile, PixelFormat::GRAY_8, &srgb, PixelFormat::RGB_8, Intent::Perceptual)
            .map_err(|_| damaged())?;
    let greys: Vec<u8> = (0..=u8::MAX).collect();
    let mut converted = vec![[0; 3]; greys.len()];
    transform.transform_pixels(&greys, &mut converted);
    let lit = |grey: &mut u8| *grey = converted[usize::from(*grey)][1];
    match &mut picture {
        DynamicImage::ImageLuma8(pixels) => pixels.iter_mut().for_each(lit),
        DynamicImage::ImageLumaA8(pixels) => pixels.iter_mut().step_by(2).for_each(lit),
        _ => return Err(mismatch()),
    }
    Ok(picture)
}

fn damaged() -> PictureError {
    PictureError::profile(ProfileDamaged)
}

fn mismatch() -> PictureError {
    PictureError::profile(ProfileMismatch)
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    /// What telephones take their pictures in: the colours of cinemas under the light of screens.
    fn display_p3() -> Colours {
        Colours::of_video([12, 13, 0, 1]).unwrap()
    }

    fn converted(colours: &Colours, pixel: [u8; 3]) -> [u8; 3] {
        let picture = RgbImage::from_pixel(3, 2, image::Rgb(pixel));
        colours.to_srgb(picture.into()).unwrap().into_rgb8().get_pixel(1, 1).0
    }

    #[test]
    fn the_green_of_display_p3_is_another_one_in_srgb() {
        let shown = converted(&display_p3(), [60, 180, 60]);
        let near = shown.iter().zip([0u8, 183, 30]).all(|(shown, wanted)| shown.abs_diff(wanted) <= 1);
        assert!(near, "{shown:?}");
        assert_eq!(converted(&display_p3(), [128, 128, 128]), [128, 128, 128]);
        assert_eq!(converted(&display_p3(), [255, 255, 255]), [255, 255, 255]);
    }

    #[test]
    fn the_green_of_adobe_rgb_is_another_one_in_srgb() {
        let primaries = [31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000];
        let shown = converted(&Colours::of_primaries(45_471, primaries).unwrap(), [60, 180, 60]);
        let near = shown.iter().zip([0u8, 181, 42]).all(|(shown, wanted)| shown.abs_diff(wanted) <= 2);
        assert!(near, "{shown:?}");
    }

    #[test]
    fn what_says_srgb_in_another_way_is_not_converted() {
        let srgb = Profile::new_srgb().icc().unwrap();
        assert!(Colours::of_profile(Some(&srgb)).unwrap().is_srgb());
        assert!(Colours::of_video([1, 13, 0, 1]).unwrap().is_srgb());
        assert!(Colours::of_primaries(45_455, SRGB).unwrap().is_srgb());
        assert!(!display_p3().is_srgb());
    }

    #[test]
    fn impossible_colours_are_told() {
        assert!(Colours::of_primaries(0, [1; 8]).is_err());
        assert!(Colours::of_primaries(45_455, [0; 8]).is_err());
        assert!(Colours::of_video([9, 16, 0, 1]).is_err());
    }
}
