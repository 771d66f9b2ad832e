//! Pictures of the land: ridges, cloud, terraces, tea, the waterfall, blossom, the night sky.

use crate::{
    chance::{Chance, rough},
    ink::{DEEP, INDIGO, Ink, LEAF, MOSS, Mood, PAPER, PINE, ROSE, STRAW, WOOD},
    land::{self, Season},
    plants,
    sheet::Sheet,
    town,
};

/// Mountains at first or last light.
pub fn ridges(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let mut chance = Chance::new(seed);
    land::sky(sheet, mood, 0.62);
    land::orb(sheet, mood, chance.between(0.28, 0.72), 0.30, 3.1);
    land::bars(sheet, seed, 0.10, 0.34, 5, mood.light.thin(0.42));
    land::ridges(sheet, mood, seed, 0.46, 0.92, 6);
    for _ in 0..16 {
        let x = chance.unit();
        let lean = if x < 0.5 { x } else { 1.0 - x };
        let foot = (x * sheet.w, sheet.h * (0.97 + lean * 0.10));
        let size = chance.between(6.0, 13.0) * sheet.u;
        plants::pine(sheet, foot, size, mood.near.toward(DEEP, 0.45));
    }
}

/// Peaks standing out of a sea of cloud.
pub fn cloud_sea(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    land::sky(sheet, mood, 0.55);
    land::orb(sheet, mood, 0.66, 0.26, 2.7);
    land::bars(sheet, seed + 1, 0.08, 0.30, 5, mood.light.thin(0.5));
    land::ridges(sheet, mood, seed, 0.40, 0.56, 3);
    let h = sheet.h;
    land::cloud_sea(sheet, mood, seed, 0.55, 0.66, 2);
    let peak = |x: f32, at: f32, wide: f32| (1.0 - ((x - at) / wide).abs()).max(0.0).powf(1.3);
    let isle = sheet.line(|x| {
        let crag = 0.030 * rough(seed + 9, x * 14.0, 4);
        h * (0.73 - 0.16 * peak(x, 0.62, 0.20) - 0.09 * peak(x, 0.80, 0.13) + crag)
    });
    let area = sheet.below(isle);
    let blue = mood.far.toward(mood.near, 0.62);
    sheet.fill_fade(&area, h * 0.55, blue, h * 0.76, blue.toward(mood.mist, 0.45));
    land::cloud_sea(sheet, mood, seed + 20, 0.71, 0.86, 3);
    let slope = |x: f32| 0.66 + 0.62 * x + 0.05 * rough(seed + 3, x * 9.0, 4);
    let line = sheet.line(|x| h * slope(x));
    let area = sheet.below(line);
    sheet.fill_fade(&area, h * 0.6, mood.near.toward(mood.far, 0.2), h, mood.near);
    for (x, size) in
        [(0.03, 12.0), (0.075, 17.0), (0.13, 13.0), (0.20, 15.0), (0.26, 9.0), (0.33, 11.0), (0.42, 8.0)]
    {
        let foot = (x * sheet.w, h * (slope(x) + 0.015));
        plants::pine(sheet, foot, size * sheet.u, mood.near.toward(DEEP, 0.35));
    }
    land::cloud_sea(sheet, mood, seed + 40, 0.985, 1.03, 1);
}

/// Rice terraces under the ridges, with a field hut.
pub fn terraces(sheet: &mut Sheet, mood: &Mood, seed: u64, season: Season) {
    land::sky(sheet, mood, 0.5);
    land::orb(sheet, mood, 0.24, 0.17, 2.2);
    land::ridges(sheet, mood, seed, 0.28, 0.46, 4);
    land::terraces(sheet, mood, seed, 0.44, 25, season);
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    town::stilt_house(sheet, mood, (w * 0.74, h * 0.575), 9.0 * u, false);
    let green = mood.lit(PINE).toward(mood.mist, 0.18);
    plants::tree(sheet, (w * 0.665, h * 0.58), 6.5 * u, green, seed);
    plants::tree(sheet, (w * 0.825, h * 0.59), 8.0 * u, green, seed + 1);
    for (x, y) in [(0.30, 0.80), (0.34, 0.815), (0.39, 0.80)] {
        town::person(sheet, (w * x, h * y), 4.2 * u, mood.lit(INDIGO), true, false);
    }
}

/// A waterfall between cliffs.
pub fn waterfall(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.4);
    land::ridges(sheet, mood, seed, 0.20, 0.30, 3);
    let rock = mood.near.toward(MOSS, 0.35);
    let back = sheet.below(sheet.line(|x| h * (0.27 + 0.05 * rough(seed, x * 5.0, 4))));
    sheet.fill_fade(&back, h * 0.22, rock.toward(mood.mist, 0.25), h, rock);
    let pool = h * 0.80;
    let mut chance = Chance::new(seed);
    for (top, bottom, left, right) in [(0.275, 0.55, 0.43, 0.57), (0.54, 0.81, 0.38, 0.63)] {
        let (y0, y1) = (top * h, bottom * h);
        let spread = 0.02 * w;
        let bank = |side: f32, pull: f32, own: u64| {
            (0..=40).map(move |i| i as f32 / 40.0).map(move |s| {
                let jag = 0.022 * rough(seed + own, s * 7.0 + top * 9.0, 3);
                (w * (side + jag) + pull * spread * (1.0 - s), y0 + (y1 - y0) * s)
            })
        };
        let mut shape: Vec<_> = bank(left, 1.0, 61).collect();
        let other: Vec<_> = bank(right, -1.0, 62).collect();
        shape.extend(other.into_iter().rev());
        sheet.fill_fade(&shape, y0, PAPER, y1, mood.mist.toward(mood.far, 0.25));
        for _ in 0..46 {
            let t = chance.unit();
            let x = w * (left + (right - left) * t);
            let pinch = spread * (1.0 - 2.0 * t);
            let start = chance.between(0.0, 0.6);
            let end = (start + chance.between(0.15, 0.5)).min(1.0);
            let at = |s: f32| (x + pinch * (1.0 - s), y0 + (y1 - y0) * s);
            let ink = if chance.unit() < 0.55 { mood.far.thin(0.5) } else { PAPER.thin(0.8) };
            sheet.stroke(&[at(start), at(end)], chance.between(0.12, 0.34) * u, ink);
        }
        sheet.glow((w * (left + right) / 2.0, y1), (right - left) * w, 0.30, PAPER.thin(0.75));
    }
    for (side, own) in [(0.0f32, 1u64), (1.0, 2)] {
        for layer in 0..3 {
            let t = layer as f32 / 2.0;
            let reach = 0.40 - 0.13 * t;
            let mut shape: Vec<_> = (0..=60)
                .map(|i| {
                    let y = 0.16 + 0.16 * t + i as f32 / 60.0 * 0.9;
                    let out =
                        reach * (0.45 + 0.75 * (y - 0.1)) + 0.05 * rough(seed + own * 9 + layer, y * 9.0, 4);
                    (w * (side + (1.0 - 2.0 * side) * out), h * y)
                })
                .collect();
            shape.push((w * side, h * 1.1));
            shape.push((w * side, h * (0.10 + 0.16 * t)));
            let ink = rock.toward(mood.mist, 0.20 - 0.16 * t).toward(PINE, 0.3 + 0.4 * t);
            sheet.fill_fade(&shape, h * 0.1, ink.toward(LEAF, 0.28), h, ink.toward(DEEP, 0.25));
            for i in 0..7 {
                let foot = shape[(i * 8 + 3) as usize];
                let inward = w * (0.03 + 0.02 * t) * (2.0 * side - 1.0);
                plants::bush(
                    sheet,
                    (foot.0 + inward, foot.1 + u),
                    chance.between(6.0, 11.0) * u,
                    ink.toward(LEAF, 0.22 + 0.10 * t),
                    seed + own + i,
                );
            }
        }
    }
    let water = mood.far.toward(Ink::hex(0x5f9a97), 0.55);
    let area = sheet.below(sheet.line(|x| pool + 0.012 * h * rough(seed + 8, x * 4.0, 2)));
    sheet.fill_fade(&area, pool, water.toward(PAPER, 0.45), h, water.toward(mood.near, 0.45));
    land::ripples(sheet, seed, 0.82, 70, PAPER.thin(0.45));
    sheet.glow((w * 0.5, pool), 0.24 * w, 0.22, PAPER.thin(0.85));
    for (x, y, size) in [
        (0.12, 0.95, 7.0),
        (0.24, 0.985, 5.0),
        (0.83, 0.96, 8.0),
        (0.70, 0.99, 4.0),
        (0.03, 1.0, 8.0),
        (0.97, 1.0, 7.0),
    ] {
        let stone = mood.lit(Ink::hex(0x6f7a78));
        sheet.oval((x * w, y * h), size * u, size * 0.55 * u, stone.toward(DEEP, 0.25));
        sheet.oval(
            (x * w - 0.12 * size * u, y * h - 0.12 * size * u),
            size * 0.78 * u,
            size * 0.36 * u,
            stone.toward(PAPER, 0.12),
        );
    }
}

/// Tea hills with pickers.
pub fn tea(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.5);
    land::orb(sheet, mood, 0.30, 0.20, 2.4);
    land::ridges(sheet, mood, seed, 0.32, 0.50, 3);
    for (x, top, wide, rows) in [(0.20, 0.50, 0.40, 12), (0.82, 0.48, 0.44, 12), (0.50, 0.60, 0.50, 13)] {
        land::tea_hill(sheet, mood, seed + rows as u64, x, top, wide, rows);
        land::wisps(sheet, seed + (x * 100.0) as u64, h * (top + 0.13), 2, mood.mist.thin(0.25));
    }
    plants::tree(sheet, (w * 0.83, h * 0.495), 9.0 * u, mood.lit(PINE).toward(mood.mist, 0.25), seed);
    land::tea_hill(sheet, mood, seed + 2, 0.12, 0.76, 0.62, 10);
    for (x, y) in [(0.56, 0.73), (0.63, 0.76), (0.43, 0.77), (0.22, 0.90)] {
        town::person(sheet, (w * x, h * y), 6.4 * u, mood.lit(INDIGO), true, true);
    }
}

/// A branch of peach or plum blossom before the hills.
pub fn flowers(sheet: &mut Sheet, mood: &Mood, seed: u64, white: bool) {
    let (w, h) = (sheet.w, sheet.h);
    land::sky(sheet, mood, 0.6);
    land::orb(sheet, mood, 0.72, 0.26, 2.6);
    land::ridges(sheet, mood, seed, 0.55, 0.90, 4);
    let flower = if white { Ink::hex(0xf6efe6) } else { ROSE };
    let bark = WOOD.toward(DEEP, 0.35);
    plants::flowering_branch(sheet, (-0.04 * w, h * 0.94), (w * 0.80, h * 0.30), bark, flower, seed);
    plants::flowering_branch(sheet, (-0.04 * w, h * 0.42), (w * 0.46, h * 0.10), bark, flower, seed + 1);
    plants::flowering_branch(sheet, (w * 1.04, h * 0.80), (w * 0.52, h * 0.62), bark, flower, seed + 2);
}

/// A clear night over the valley.
pub fn night(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.75);
    for i in 0..7 {
        let t = i as f32 / 6.0;
        sheet.glow((w * t, h * (0.40 - 0.34 * t)), 22.0 * u, 0.45, Ink::hex(0x8d9ad6).thin(0.16));
    }
    land::stars(sheet, seed, 0.7, 620);
    land::ridges(sheet, mood, seed, 0.58, 0.88, 4);
    let mut chance = Chance::new(seed);
    for _ in 0..70 {
        let x = chance.between(0.08, 0.92);
        let at = (x * w, h * (0.80 + 0.07 * chance.unit() + 0.05 * (x - 0.5).abs()));
        sheet.glow(at, chance.between(0.8, 1.8) * u, 1.0, Ink::hex(0xffc871).thin(0.7));
        sheet.dot(at, 0.13 * u, STRAW);
    }
    for (x, y, size) in
        [(0.04, 1.0, 22.0), (0.11, 1.02, 16.0), (0.93, 1.0, 24.0), (0.985, 1.02, 17.0), (0.86, 1.03, 14.0)]
    {
        plants::pine(sheet, (x * w, y * h), size * u, DEEP.toward(Ink::hex(0x000000), 0.35));
    }
}
