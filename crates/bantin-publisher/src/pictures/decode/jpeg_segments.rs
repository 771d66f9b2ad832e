//! The segments of a JPEG file, read before it is decoded: how large the picture is, whether all of it is there, and where
//! it ends. What telephones append behind that end is not looked at.

use std::collections::BTreeMap;

use bantin_messages::messages::{
    DamageNoPart, DamageNoSize, DamageScan, DamageTwoSizes, KindDeepJpeg, KindLosslessJpeg, ProfileCut,
    ProfilePartMissing, ProfileParts,
};

use crate::pictures::picture_error::PictureError;

/// What the segments of a JPEG file say.
#[derive(Debug, Default)]
pub(super) struct Segments<'a> {
    pub width: u16,
    pub height: u16,
    pub components: Vec<Component>,
    pub scans: u64,
    pub progressive: bool,
    /// Its content, without the segment's name.
    pub exif: Option<&'a [u8]>,
    /// Written by Adobe's programs, which store inks inverted.
    pub adobe: bool,
    /// Parts of a colour profile by their number.
    profile: BTreeMap<u8, &'a [u8]>,
    profile_parts: u8,
    /// The first byte behind the picture.
    pub end: usize,
    /// Zero bytes before the end, as some cameras write them.
    pub padding: usize,
}

/// One colour of a picture.
#[derive(Debug)]
pub(super) struct Component {
    id: u8,
    pub across: u8,
    pub down: u8,
    /// Of each coefficient, down to which bit it has come; `None` before any of it.
    bits: [Option<u8>; 64],
}

const NAME_OF_EXIF: &[u8] = b"Exif\0\0";
const NAME_OF_PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Reads all segments up to the end of the picture.
pub(super) fn read(bytes: &[u8]) -> Result<Segments<'_>, PictureError> {
    let mut segments = Segments::default();
    let mut at = 2;
    loop {
        let marker;
        (marker, at) = next_marker(bytes, at)?;
        match marker {
            0xd9 => {
                segments.end = at;
                segments.padding = padding(&bytes[..at - 2]);
                segments.check_whole()?;
                return Ok(segments);
            }
            // Markers without a body.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = bytes.get(at..at + 2).ok_or(PictureError::Cut)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let body = bytes.get(at + 2..at + length.max(2)).ok_or(PictureError::Cut)?;
        at += length.max(2);
        match marker {
            0xc0..=0xc2 => segments.frame(body, marker == 0xc2)?,
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Err(PictureError::kind(KindLosslessJpeg));
            }
            0xda => {
                segments.scan(body)?;
                at = end_of_scan(bytes, at)?;
            }
            0xe1 if body.starts_with(NAME_OF_EXIF) => {
                segments.exif = segments.exif.or(body.get(NAME_OF_EXIF.len()..));
            }
            0xe2 if body.starts_with(NAME_OF_PROFILE) => segments.profile_part(body)?,
            0xee if body.starts_with(b"Adobe") => segments.adobe = true,
            _ => {}
        }
    }
}

/// The marker that begins here, and where it ends. Any number of 0xff may come before it.
fn next_marker(bytes: &[u8], at: usize) -> Result<(u8, usize), PictureError> {
    let rest = bytes.get(at..).unwrap_or_default();
    let fill = rest.iter().take_while(|&&byte| byte == 0xff).count();
    match rest.get(fill) {
        None => Err(PictureError::Cut),
        Some(&marker) if fill > 0 && marker != 0 => Ok((marker, at + fill + 1)),
        Some(_) => Err(PictureError::damaged(DamageNoPart { kind: "JPEG".into() })),
    }
}

/// Where the coded pixels of a scan end: at the next marker that is no restart.
fn end_of_scan(bytes: &[u8], mut at: usize) -> Result<usize, PictureError> {
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let found = at + memchr::memchr(0xff, rest).ok_or(PictureError::Cut)?;
        match bytes.get(found + 1).ok_or(PictureError::Cut)? {
            0x00 | 0xd0..=0xd7 => at = found + 2,
            0xff => at = found + 1,
            _ => return Ok(found),
        }
    }
}

/// How many zero bytes this ends with.
fn padding(bytes: &[u8]) -> usize {
    let nothing = bytes.iter().rev().take_while(|&&byte| byte == 0).count();
    // The first zero behind a 0xff is a part of it.
    let coded = bytes[..bytes.len() - nothing].last() == Some(&0xff);
    nothing.saturating_sub(usize::from(coded))
}

impl<'a> Segments<'a> {
    fn frame(&mut self, body: &[u8], progressive: bool) -> Result<(), PictureError> {
        let &[depth, h1, h2, w1, w2, count, ref components @ ..] = body else {
            return Err(PictureError::damaged(DamageNoSize));
        };
        if !self.components.is_empty() {
            return Err(PictureError::damaged(DamageTwoSizes));
        }
        if depth != 8 {
            return Err(PictureError::kind(KindDeepJpeg));
        }
        (self.height, self.width) = (u16::from_be_bytes([h1, h2]), u16::from_be_bytes([w1, w2]));
        self.progressive = progressive;
        self.components = components.as_chunks::<3>().0.iter().map(|part| Component::new(*part)).collect();
        let sampling =
            |component: &Component| (1..=4).contains(&component.across) && (1..=4).contains(&component.down);
        let possible = matches!(count, 1 | 3 | 4)
            && components.len() == usize::from(count) * 3
            && self.components.iter().all(sampling);
        if !possible || self.width == 0 || self.height == 0 {
            return Err(PictureError::damaged(DamageNoSize));
        }
        Ok(())
    }

    fn scan(&mut self, body: &[u8]) -> Result<(), PictureError> {
        let damaged = || PictureError::damaged(DamageScan);
        let (&count, rest) = body.split_first().ok_or_else(damaged)?;
        let (ids, rest) = rest.split_at_checked(usize::from(count) * 2).ok_or_else(damaged)?;
        let &[first, last, approximation] = rest else { return Err(damaged()) };
        if first > last || last > 63 || count == 0 {
            return Err(damaged());
        }
        self.scans += 1;
        for &[id, _] in ids.as_chunks::<2>().0 {
            let component = self.components.iter_mut().find(|component| component.id == id);
            let component = component.ok_or_else(damaged)?;
            if self.progressive {
                component.bits[usize::from(first)..=usize::from(last)].fill(Some(approximation & 0x0f));
            } else {
                component.bits.fill(Some(0));
            }
        }
        Ok(())
    }

    /// Checks that every colour of the picture has come with all its bits.
    fn check_whole(&self) -> Result<(), PictureError> {
        let whole = |component: &Component| component.bits.iter().all(|bits| *bits == Some(0));
        if self.components.is_empty() || !self.components.iter().all(whole) {
            return Err(PictureError::Cut);
        }
        Ok(())
    }

    fn profile_part(&mut self, body: &'a [u8]) -> Result<(), PictureError> {
        let &[number, parts, ref part @ ..] = &body[NAME_OF_PROFILE.len()..] else {
            return Err(PictureError::profile(ProfileCut));
        };
        let fits = self.profile.is_empty() || self.profile_parts == parts;
        // Some programs count the parts from 0.
        if !fits || number > parts || self.profile.insert(number, part).is_some() {
            return Err(PictureError::profile(ProfileParts));
        }
        self.profile_parts = parts;
        Ok(())
    }

    /// The colour profile, put together.
    pub fn profile(&self) -> Result<Option<Vec<u8>>, PictureError> {
        if self.profile.len() != usize::from(self.profile_parts) {
            return Err(PictureError::profile(ProfilePartMissing));
        }
        let whole = self.profile.values().copied().collect::<Vec<_>>().concat();
        Ok((!self.profile.is_empty()).then_some(whole))
    }

    /// How many blocks of 8 × 8 values the picture has, of all colours.
    pub fn blocks(&self) -> u64 {
        let most = |sampling: fn(&Component) -> u8| self.components.iter().map(sampling).max().unwrap_or(1);
        let (across, down) = (u64::from(most(|part| part.across)), u64::from(most(|part| part.down)));
        // A unit that is only partly in the picture is stored whole.
        let units = u64::from(self.width).div_ceil(8 * across) * u64::from(self.height).div_ceil(8 * down);
        let in_unit = self.components.iter().map(|part| u64::from(part.across) * u64::from(part.down));
        units * in_unit.sum::<u64>()
    }

    /// Whether the decoder keeps all blocks until the last scan, and not only a few rows of them.
    pub fn keeps_blocks(&self) -> bool {
        self.progressive || self.scans > 1
    }
}

impl Component {
    fn new([id, sampling, _]: [u8; 3]) -> Self {
        Component { id, across: sampling >> 4, down: sampling & 0x0f, bits: [None; 64] }
    }
}
