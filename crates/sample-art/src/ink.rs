//! Colours, and the moods of light a picture is drawn in. Knows nothing of shapes.

/// One colour with its strength (0 clear, 1 solid).
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    pub r: f32,
    pub g: f32,
    pub b: f32,
    pub a: f32,
}

/// The light of one picture: every scene takes its colours from here.
#[derive(Clone, Copy, Debug)]
pub struct Mood {
    pub sky_high: Ink,
    pub sky_low: Ink,
    pub light: Ink,
    pub far: Ink,
    pub near: Ink,
    pub mist: Ink,
    pub blush: Ink,
    pub dark: bool,
}

impl Ink {
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: ((rgb >> 16) & 0xff) as f32 / 255.0,
            g: ((rgb >> 8) & 0xff) as f32 / 255.0,
            b: (rgb & 0xff) as f32 / 255.0,
            a: 1.0,
        }
    }

    /// The same colour at another strength.
    pub const fn thin(self, a: f32) -> Self {
        Self { a, ..self }
    }

    /// This colour moved towards `other` by `t` (0 to 1).
    pub fn toward(self, other: Self, t: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * t.clamp(0.0, 1.0);
        Self {
            r: mix(self.r, other.r),
            g: mix(self.g, other.g),
            b: mix(self.b, other.b),
            a: mix(self.a, other.a),
        }
    }
}

pub const PAPER: Ink = Ink::hex(0xfbf5e6);
pub const INDIGO: Ink = Ink::hex(0x2a3568);
pub const DEEP: Ink = Ink::hex(0x161d40);
pub const RICE: Ink = Ink::hex(0xe9c35c);
pub const STRAW: Ink = Ink::hex(0xf3dc95);
pub const LEAF: Ink = Ink::hex(0x6f9a56);
pub const MOSS: Ink = Ink::hex(0x3f6a4a);
pub const PINE: Ink = Ink::hex(0x24473f);
pub const CLAY: Ink = Ink::hex(0xb9593d);
pub const ROSE: Ink = Ink::hex(0xe59aa3);
pub const WOOD: Ink = Ink::hex(0x5b4336);
pub const STONE: Ink = Ink::hex(0x9b9a97);

impl Mood {
    const fn of(colours: [u32; 7], dark: bool) -> Self {
        let [sky_high, sky_low, light, far, near, mist, blush] = colours;
        Self {
            sky_high: Ink::hex(sky_high),
            sky_low: Ink::hex(sky_low),
            light: Ink::hex(light),
            far: Ink::hex(far),
            near: Ink::hex(near),
            mist: Ink::hex(mist),
            blush: Ink::hex(blush),
            dark,
        }
    }

    /// A colour as it looks in this light.
    pub fn lit(&self, colour: Ink) -> Ink {
        if self.dark { colour.toward(self.near, 0.50) } else { colour.toward(self.mist, 0.08) }
    }
}

pub const DAWN: Mood =
    Mood::of([0x7f8fc0, 0xfbe3bb, 0xfff3d0, 0xaab0d2, 0x2e3a6e, 0xf8e6cb, 0xf0c2b4], false);
pub const MORNING: Mood =
    Mood::of([0xa9c0dc, 0xfaf3e0, 0xfffbe9, 0xb4c4da, 0x35596b, 0xf6f2e4, 0xdfe6ea], false);
pub const DAY: Mood = Mood::of([0x86aed6, 0xf1f0e0, 0xfffbe9, 0xa4bcd6, 0x2f5f5c, 0xeef2e6, 0xcfe2ea], false);
pub const GOLD: Mood =
    Mood::of([0xc7c3cf, 0xfde2a4, 0xfff0c2, 0xc3b4b8, 0x54486a, 0xfbe4b4, 0xf6cfa6], false);
pub const DUSK: Mood =
    Mood::of([0x3a4380, 0xf2ae78, 0xffdca0, 0x9a7c9d, 0x232b58, 0xe8ad86, 0xd0808a], false);
pub const EVENING: Mood =
    Mood::of([0x1a2352, 0xb77f86, 0xf7c98d, 0x5d5a8d, 0x141b3f, 0x86708f, 0x6f5a8c], true);
pub const NIGHT: Mood =
    Mood::of([0x0c1333, 0x44538f, 0xf6f0d8, 0x38457c, 0x0b1230, 0x53629c, 0x2a3771], true);
pub const RAIN: Mood =
    Mood::of([0x76839d, 0xd3d8da, 0xe9ebe8, 0xa5b0c0, 0x35445f, 0xd2d8dc, 0xb3bcc8], false);
