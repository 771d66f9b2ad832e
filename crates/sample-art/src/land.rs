//! Sky and ground: light, ridges, mist, terraces, tea rows, water. Knows nothing of people.

use crate::{
    chance::{Chance, noise, rough},
    ink::{Ink, LEAF, MOSS, Mood, PAPER, PINE, RICE, STRAW},
    sheet::Sheet,
};

pub fn sky(sheet: &mut Sheet, mood: &Mood, horizon: f32) {
    let (w, h) = (sheet.w, sheet.h);
    let middle = mood.sky_high.toward(mood.sky_low, 0.55).toward(mood.blush, 0.5);
    let turn = h * horizon * 0.62;
    let frame = |top: f32| [(0.0, top), (w, top), (w, h), (0.0, h)];
    sheet.fill_fade(&frame(0.0), 0.0, mood.sky_high, turn, middle);
    sheet.fill_fade(&frame(turn), turn, middle, h * horizon, mood.sky_low);
}

/// Sun or moon, with its light around it.
pub fn orb(sheet: &mut Sheet, mood: &Mood, x: f32, y: f32, radius: f32) {
    let at = (x * sheet.w, y * sheet.h);
    let r = radius * sheet.u;
    sheet.glow(at, r * 7.0, 1.0, mood.light.thin(0.55));
    sheet.dot(at, r, mood.light);
}

/// Long flat clouds, as on old prints.
pub fn bars(sheet: &mut Sheet, seed: u64, top: f32, bottom: f32, count: u32, ink: Ink) {
    let mut chance = Chance::new(seed);
    for _ in 0..count {
        let (x, y) = (chance.between(-0.1, 1.0) * sheet.w, chance.between(top, bottom) * sheet.h);
        let (long, thick) = (chance.between(9.0, 26.0) * sheet.u, chance.between(0.25, 0.6) * sheet.u);
        for (shift, part, lift) in [(0.0, 1.0, 0.0), (0.22, 0.55, -1.5), (0.1, 0.4, 1.4)] {
            let left = x + long * shift;
            sheet.stroke(
                &[(left, y + lift * thick), (left + long * part, y + lift * thick)],
                thick * 1.6,
                ink,
            );
        }
    }
}

/// Ridges one behind the other, each standing in its own mist.
pub fn ridges(sheet: &mut Sheet, mood: &Mood, seed: u64, top: f32, bottom: f32, count: u32) {
    for i in 0..count {
        let t = i as f32 / (count.max(2) - 1) as f32;
        let base = (top + (bottom - top) * t.powf(1.15)) * sheet.h;
        let tall = (0.17 - 0.09 * t) * sheet.h;
        let own = seed.wrapping_add(u64::from(i) * 101);
        let scale = sheet.w / sheet.h;
        let line = sheet.line(|x| {
            let at = x * scale * (1.5 + t) + t * 31.0;
            let crag = 1.0 - (rough(own, at * 1.3, 5) * 2.1).abs().min(1.0);
            let soft = rough(own + 7, at, 6);
            base - tall * (crag * (0.85 - 0.4 * t) + soft * 0.8)
        });
        let ink = mood.far.toward(mood.near, t.powf(1.25) * 0.92);
        let area = sheet.below(line);
        let foot = base + sheet.h * 0.13;
        sheet.fill_fade(&area, base - tall, ink, foot, ink.toward(mood.mist, 0.82));
        if i + 1 < count {
            wisps(sheet, own + 3, base + sheet.h * 0.035, 4, mood.mist.thin(0.36));
        }
    }
}

/// Drifting mist around one height (in pixels).
pub fn wisps(sheet: &mut Sheet, seed: u64, y: f32, count: u32, ink: Ink) {
    let mut chance = Chance::new(seed);
    for _ in 0..count {
        let at = (chance.between(-0.1, 1.1) * sheet.w, y + chance.between(-2.0, 2.0) * sheet.u);
        let radius = chance.between(16.0, 34.0) * sheet.u;
        sheet.glow(at, radius, chance.between(0.08, 0.16), ink);
    }
}

/// A sea of cloud: heaps of white, lit from above.
pub fn cloud_sea(sheet: &mut Sheet, mood: &Mood, seed: u64, top: f32, bottom: f32, rows: u32) {
    for row in 0..rows {
        let t = row as f32 / rows as f32;
        let y = (top + (bottom - top) * t.powf(1.3)) * sheet.h;
        let mut chance = Chance::new(seed + u64::from(row) * 17);
        let size = (1.6 + 4.2 * t) * sheet.u;
        let tone = mood.light.toward(mood.far, 0.30 - 0.16 * t).toward(mood.mist, 0.35);
        let mut x = -size;
        let mut heaps = Vec::new();
        while x < sheet.w + size {
            let swell = 0.7 + 0.6 * noise(seed + u64::from(row), x / sheet.w * 5.0).abs();
            heaps.push((x, y + chance.between(-0.5, 0.5) * size, size * swell));
            x += size * chance.between(0.5, 0.95);
        }
        for &(x, y, r) in &heaps {
            sheet.dot((x, y), r, tone.toward(PAPER, 0.55));
        }
        for &(x, y, r) in &heaps {
            sheet.dot((x + r * 0.10, y + r * 0.24), r * 0.96, tone);
        }
        let foot = sheet.line(|_| y + size * 0.25);
        let area = sheet.below(foot);
        sheet.fill_fade(&area, y, tone, y + size * 2.4, tone.toward(mood.far, 0.28));
    }
}

/// How the fields of a terrace hillside are coloured.
#[derive(Clone, Copy)]
pub enum Season {
    Water,
    Green,
    Harvest,
}

/// Rice terraces falling towards the viewer.
pub fn terraces(sheet: &mut Sheet, mood: &Mood, seed: u64, top: f32, rows: u32, season: Season) {
    let fields: [Ink; 5] = match season {
        Season::Water => [mood.sky_low, mood.sky_high, mood.mist, mood.light, LEAF],
        Season::Green => [LEAF, Ink::hex(0x93b567), Ink::hex(0x5c8d55), STRAW, Ink::hex(0x7fab63)],
        Season::Harvest => [RICE, STRAW, Ink::hex(0xd9a441), Ink::hex(0xc9b455), Ink::hex(0xefd071)],
    };
    let bank = match season {
        Season::Water => Ink::hex(0x5d6a52),
        Season::Green => MOSS,
        Season::Harvest => Ink::hex(0x8f7a3d),
    };
    let mut chance = Chance::new(seed);
    let step = 1.0 / rows as f32;
    let (h, scale) = (sheet.h, sheet.w / sheet.h);
    let edge = |x: f32, t: f32| {
        let fall = top + (1.04 - top) * t.powf(1.55);
        let swell = rough(seed, x * scale * 1.5 + t * 0.9, 2) * (0.14 + 0.26 * t);
        let wrinkle = rough(seed + 5, x * scale * 5.0 + t * 4.0, 3) * 0.030 * (0.25 + t);
        (fall + swell + wrinkle) * h
    };
    for row in 0..rows + 4 {
        let t = row as f32 * step;
        let depth = (t + step).powf(1.55) - t.powf(1.55);
        let tread = depth * (1.04 - top) * h;
        let own = seed + 900 + u64::from(row);
        let far = (1.0 - t).powi(2) * 0.55;
        let (one, two) = (chance.pick(&fields), chance.pick(&fields));
        let field = |ink: Ink| mood.lit(ink).toward(mood.mist, far);
        let line = sheet.line(|x| edge(x, t));
        let front = sheet.line(|x| {
            let wide = 0.70 + 0.26 * noise(own, x * scale * 2.6);
            edge(x, t) + tread * wide
        });
        let area = sheet.below(line);
        sheet.fill_across(&area, field(one), field(two));
        let earth = mood.lit(bank).toward(mood.mist, far);
        let low = edge(0.5, t) + tread;
        let under = sheet.below(front.clone());
        sheet.fill_fade(&under, low - tread, earth, low + tread * 1.2, earth.toward(mood.near, 0.3));
        let rim = field(one).toward(PAPER, 0.5).thin(0.8);
        sheet.stroke(&front, (0.07 + 0.13 * t) * sheet.u, rim);
    }
}

/// Rows of tea bushes on a rounded hill; `x` and `wide` are parts of the width.
pub fn tea_hill(sheet: &mut Sheet, mood: &Mood, seed: u64, x: f32, top: f32, wide: f32, rows: u32) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    let far = (0.95 - top).clamp(0.0, 0.5) * 0.9;
    for row in 0..rows {
        let t = row as f32 / rows as f32;
        let lift = top * h + (t * 1.25).powf(1.25) * h * 0.42;
        let bush = (0.35 + 0.75 * t) * u;
        let line: Vec<_> = (0..=700)
            .map(|i| {
                let at = (i as f32 / 700.0) * 2.0 - 1.0;
                let spread = wide * (0.30 + 0.95 * t.sqrt());
                let round = at * at * (0.16 + 0.22 * t) * h;
                let px = (x + at * spread) * w;
                let bumps = (px / bush * 1.1 + row as f32 * 1.7).sin().abs() * bush * 0.42;
                let drift = noise(seed, at * 2.0 + t) * u * 0.7;
                (px, lift + round + drift - bumps)
            })
            .collect();
        let green = if row % 2 == 0 { LEAF } else { Ink::hex(0x5f8f50) };
        let green = mood.lit(green).toward(mood.mist, far * (1.0 - t * 0.6));
        let shade = mood.lit(PINE).toward(mood.mist, far).toward(green, 0.25);
        let mut area = line.clone();
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            area.push((last.0, h * 1.3));
            area.push((first.0, h * 1.3));
        }
        let crest = lift - bush;
        sheet.fill_fade(&area, crest, green, crest + h * 0.30, shade);
        let under: Vec<_> = line.iter().map(|p| (p.0, p.1 + bush * 1.05)).collect();
        sheet.stroke(&under, bush * 0.42, shade.thin(0.8));
    }
}

/// Still water with a few lines of light on it.
pub fn ripples(sheet: &mut Sheet, seed: u64, top: f32, count: u32, ink: Ink) {
    let mut chance = Chance::new(seed);
    for _ in 0..count {
        let t = chance.unit().powf(1.4);
        let y = (top + (1.0 - top) * t) * sheet.h;
        let long = (1.0 + 8.0 * t) * sheet.u * chance.between(0.5, 1.2);
        let x = chance.between(-0.05, 1.0) * sheet.w;
        sheet.stroke(&[(x, y), (x + long, y)], (0.08 + 0.14 * t) * sheet.u, ink);
    }
}

pub fn stars(sheet: &mut Sheet, seed: u64, bottom: f32, count: u32) {
    let mut chance = Chance::new(seed);
    for _ in 0..count {
        let x = chance.unit();
        let band = chance.unit() < 0.55;
        let y = if band {
            0.40 - 0.34 * x + chance.between(-0.09, 0.09) + chance.between(-0.07, 0.07)
        } else {
            chance.unit() * bottom
        };
        let bright = chance.unit().powi(3);
        let at = (x * sheet.w, y * sheet.h);
        sheet.dot(at, (0.05 + 0.11 * bright) * sheet.u, PAPER.thin(0.35 + 0.6 * bright));
    }
}
