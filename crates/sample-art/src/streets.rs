//! Pictures of the town: the village, the market, lanterns, the bridge, the festival, rain.

use crate::{
    chance::{Chance, rough},
    ink::{CLAY, DEEP, INDIGO, Ink, LEAF, MOSS, Mood, PAPER, PINE, RICE, ROSE, WOOD},
    land, plants,
    sheet::{Sheet, bow},
    town,
};

/// A village of stilt houses among trees.
pub fn village(sheet: &mut Sheet, mood: &Mood, seed: u64, lamps: bool) {
    land::sky(sheet, mood, 0.55);
    land::orb(sheet, mood, 0.80, 0.18, 2.3);
    land::ridges(sheet, mood, seed, 0.32, 0.62, 4);
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    let mut chance = Chance::new(seed);
    let rows = [(0.64, 8.5, 5), (0.74, 13.0, 4), (0.89, 21.0, 3)];
    for (row, (y, size, count)) in rows.into_iter().enumerate() {
        let own = seed + row as u64 * 13;
        let line = sheet.line(|x| h * (y - 0.045 + 0.035 * rough(own, x * 3.0, 3)));
        let far = 0.42 - row as f32 * 0.17;
        let green = mood.lit(if row == 1 { LEAF } else { MOSS }).toward(mood.mist, far);
        let area = sheet.below(line);
        sheet.fill_fade(&area, h * (y - 0.06), green, h * (y + 0.16), green.toward(mood.near, 0.35));
        let shift = [0.06, 0.16, 0.02][row];
        for i in 0..count {
            let x = (shift + (i as f32 + 0.35) / count as f32 + chance.between(-0.03, 0.03)) * w;
            let ground = h * (y + chance.between(0.0, 0.012));
            let leafy = mood.lit(PINE).toward(mood.mist, far * 0.8);
            plants::tree(
                sheet,
                (x - size * 0.86 * u, ground),
                size * chance.between(0.45, 0.66) * u,
                leafy,
                own + i as u64,
            );
            if i % 2 == 0 {
                plants::bamboo(
                    sheet,
                    (x + size * 0.75 * u, ground),
                    size * 0.8 * u,
                    leafy.toward(LEAF, 0.3),
                    own + 5 + i as u64,
                );
            }
            town::stilt_house(sheet, mood, (x, ground), size * u, lamps);
            if i % 2 == 1 {
                town::smoke(sheet, (x + size * 0.15 * u, ground - size * 0.7 * u), size * 1.2 * u, PAPER);
            }
        }
        land::wisps(sheet, own, h * (y + 0.02), 3, mood.mist.thin(0.20));
    }
    plants::grass(sheet, seed, h, 7.0, 150, mood.lit(PINE).toward(DEEP, 0.25));
}

/// The market: stalls, people, and lanterns when it is dark.
pub fn market(sheet: &mut Sheet, mood: &Mood, seed: u64, lanterns: bool) {
    land::sky(sheet, mood, 0.6);
    if !lanterns {
        land::orb(sheet, mood, 0.70, 0.16, 2.4);
    }
    land::ridges(sheet, mood, seed, 0.30, 0.56, 4);
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    let ground = mood.lit(Ink::hex(0xcbb593));
    let area = sheet.below(sheet.line(|_| h * 0.60));
    sheet.fill_fade(&area, h * 0.60, ground.toward(mood.mist, 0.35), h, ground.toward(mood.near, 0.40));
    let mut chance = Chance::new(seed);
    let cloths = [INDIGO, CLAY, Ink::hex(0x4f8a5b), Ink::hex(0x7a5a94), Ink::hex(0xc98a2e)];
    let dresses = [INDIGO, DEEP, Ink::hex(0x3f5f6a), Ink::hex(0x6a3d5c), PINE];
    for (row, (y, size, count)) in [(0.65, 8.0, 9), (0.78, 13.5, 6)].into_iter().enumerate() {
        for i in 0..count {
            let x = (i as f32 - 0.35 + row as f32 * 0.2) / (count as f32 - 0.6) * w;
            town::stall(
                sheet,
                mood,
                (x, h * y),
                size * u,
                cloths[(i + row * 2) % 5],
                seed + i as u64 + row as u64 * 50,
            );
        }
        for _ in 0..9 {
            let foot = (chance.unit() * w, h * (y + chance.between(0.015, 0.06)));
            let dress = mood.lit(chance.pick(&dresses));
            let (hat, load) = (chance.unit() < 0.5, chance.unit() < 0.45);
            town::person(sheet, foot, (7.0 + 4.0 * row as f32) * u, dress, hat, load);
        }
        land::wisps(sheet, seed + row as u64, h * (y + 0.01), 4, mood.mist.thin(0.22));
    }
    for (x, hat, load) in [
        (0.10, true, true),
        (0.21, false, true),
        (0.52, true, false),
        (0.60, false, false),
        (0.86, true, true),
    ] {
        let dress = mood.lit(chance.pick(&dresses));
        town::person(sheet, (x * w, h * (0.97 + chance.between(0.0, 0.03))), 19.0 * u, dress, hat, load);
    }
    if lanterns {
        town::lantern_line(sheet, (-20.0, h * 0.10), (w * 0.55, h * 0.16), h * 0.13, 5, 2.6 * u);
        town::lantern_line(sheet, (w * 0.42, h * 0.06), (w + 20.0, h * 0.20), h * 0.15, 6, 2.2 * u);
        town::lantern_line(sheet, (w * 0.10, h * 0.33), (w * 0.95, h * 0.30), h * 0.08, 8, 1.4 * u);
    }
}

/// The street to the market on the night of the lanterns.
pub fn lantern_street(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    village(sheet, mood, seed, true);
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    town::lantern_line(sheet, (-20.0, h * 0.16), (w * 0.70, h * 0.08), h * 0.16, 6, 2.4 * u);
    town::lantern_line(sheet, (w * 0.50, h * 0.05), (w + 20.0, h * 0.26), h * 0.12, 5, 2.0 * u);
    let mut chance = Chance::new(seed);
    for i in 0..11 {
        let foot = (w * (0.05 + 0.09 * i as f32), h * chance.between(0.965, 0.995));
        let size = chance.between(8.0, 11.0) * u;
        let dress = mood.lit(chance.pick(&[CLAY, RICE, LEAF, ROSE, INDIGO]));
        town::person(sheet, foot, size, dress, false, false);
        let hand = (foot.0 + size * 0.30, foot.1 - size * 0.62);
        sheet.stroke(&[(foot.0 + size * 0.13, foot.1 - size * 0.40), hand], 0.14 * u, WOOD);
        town::lantern(sheet, hand, size * 0.12, chance.pick(&[CLAY, RICE, ROSE]));
    }
}

/// The old stone bridge over quiet water.
pub fn bridge(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.6);
    land::orb(sheet, mood, 0.36, 0.20, 2.6);
    land::bars(sheet, seed, 0.08, 0.28, 4, mood.light.thin(0.4));
    land::ridges(sheet, mood, seed, 0.32, 0.56, 4);
    let shore = h * 0.68;
    for (from, to, own) in [(0.0, 0.24, 1), (0.78, 1.0, 2)] {
        for i in 0..7 {
            let x = w * (from + (to - from) * i as f32 / 6.0);
            plants::tree(
                sheet,
                (x, shore),
                (7.0 + (i * own % 4) as f32 * 1.6) * u,
                mood.lit(MOSS).toward(mood.mist, 0.12),
                seed + i as u64 * own as u64,
            );
        }
    }
    let bank = mood.lit(MOSS).toward(mood.near, 0.2);
    for (left, right) in [(-0.05, 0.25), (0.77, 1.05)] {
        sheet.fill(
            &bow((w * left, shore + u), (w * (left + right) / 2.0, shore - 5.0 * u), (w * right, shore + u)),
            bank,
        );
    }
    town::bridge(sheet, mood, shore, w * 0.17, w * 0.84, seed);
    let deck = |x: f32| shore - w * 0.335 * (0.36 * (1.0 - ((x - 0.505) / 0.335).powi(2)) + 0.10);
    for (x, hat) in [(0.43, true), (0.47, false), (0.60, true)] {
        town::person(sheet, (w * x, deck(x)), 6.0 * u, mood.lit(INDIGO).toward(DEEP, 0.3), hat, hat);
    }
    let water = mood.sky_high.toward(mood.near, 0.35);
    sheet.mirror(shore + 0.3 * u, 0.62, water);
    land::ripples(sheet, seed, 0.70, 90, mood.light.thin(0.30));
    plants::grass(sheet, seed, h, 9.0, 120, mood.lit(PINE).toward(DEEP, 0.3));
}

/// Flags and people on the festival ground.
pub fn festival(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.55);
    land::orb(sheet, mood, 0.52, 0.24, 2.6);
    land::ridges(sheet, mood, seed, 0.38, 0.62, 4);
    let field = sheet.below(sheet.line(|x| h * (0.70 + 0.02 * rough(seed, x * 2.0, 2))));
    let green = mood.lit(LEAF);
    sheet.fill_fade(&field, h * 0.68, green.toward(mood.mist, 0.35), h, green.toward(mood.near, 0.35));
    for (x, y, tall, side) in [
        (0.07, 0.86, 46.0, 10.0),
        (0.24, 0.78, 32.0, 7.0),
        (0.40, 0.745, 22.0, 4.6),
        (0.60, 0.745, 22.0, 4.6),
        (0.72, 0.78, 32.0, 7.0),
        (0.86, 0.86, 46.0, 10.0),
    ] {
        town::festival_flag(sheet, (w * x, h * y), tall * u, side * u);
    }
    let mut chance = Chance::new(seed);
    let dresses = [INDIGO, DEEP, Ink::hex(0x9a3f4a), Ink::hex(0x3f5f6a), PINE, Ink::hex(0x6a3d5c)];
    for (y, size, count) in [(0.76, 6.0, 22), (0.83, 9.0, 16), (0.93, 14.0, 11), (1.03, 21.0, 8)] {
        for i in 0..count {
            let x = (i as f32 + chance.between(0.1, 0.9)) / count as f32;
            let dress = mood.lit(chance.pick(&dresses));
            let hat = chance.unit() < 0.55;
            town::person(
                sheet,
                (x * w, h * y + chance.between(-0.6, 0.6) * u),
                size * chance.between(0.9, 1.05) * u,
                dress,
                hat,
                false,
            );
        }
    }
}

/// Rain on the main street.
pub fn rain(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.6);
    land::ridges(sheet, mood, seed, 0.30, 0.58, 4);
    for i in 0..5 {
        let x = w * (0.02 + 0.24 * i as f32);
        plants::tree(
            sheet,
            (x - 9.0 * u, h * 0.68),
            9.0 * u,
            mood.lit(PINE).toward(mood.mist, 0.3),
            seed + i,
        );
        town::stilt_house(sheet, mood, (x, h * 0.69), 15.0 * u, i % 2 == 0);
    }
    let road = mood.far.toward(mood.near, 0.45);
    let area = sheet.below(sheet.line(|_| h * 0.69));
    sheet.fill_fade(&area, h * 0.69, road.toward(mood.mist, 0.4), h, road);
    sheet.mirror(h * 0.69, 0.34, road);
    for (x, y, size, ink) in [(0.30, 0.90, 17.0, CLAY), (0.62, 0.98, 22.0, RICE), (0.73, 0.80, 11.0, INDIGO)]
    {
        let foot = (w * x, h * y);
        sheet.oval((foot.0, foot.1), size * 0.24 * u, size * 0.03 * u, DEEP.thin(0.25));
        town::person(sheet, foot, size * u, DEEP.toward(mood.near, 0.4), false, false);
        let (top, half) = (foot.1 - size * 1.22 * u, size * 0.44 * u);
        let brim = foot.1 - size * 0.90 * u;
        sheet.fill(
            &bow((foot.0 - half, brim), (foot.0, top - size * 0.18 * u), (foot.0 + half, brim)),
            mood.lit(ink),
        );
        sheet.fill(
            &bow((foot.0 - half * 0.35, brim), (foot.0, top - size * 0.18 * u), (foot.0 + half * 0.35, brim)),
            mood.lit(ink).toward(PAPER, 0.2),
        );
        sheet.stroke(&[(foot.0, top + size * 0.03 * u), (foot.0, top + size * 0.09 * u)], 0.25 * u, DEEP);
    }
    let mut chance = Chance::new(seed);
    for _ in 0..330 {
        let (x, y) = (chance.between(-0.05, 1.05) * w, chance.between(-0.1, 1.0) * h);
        let long = chance.between(1.6, 4.6) * u;
        sheet.stroke(&[(x, y), (x - long * 0.22, y + long)], 0.09 * u, PAPER.thin(chance.between(0.18, 0.5)));
    }
    for _ in 0..70 {
        let y = chance.between(0.72, 1.0);
        let r = (y - 0.62) * 5.0 * u * chance.between(0.5, 1.2);
        let at = (chance.unit() * w, y * h);
        sheet.oval(at, r, r * 0.26, PAPER.thin(0.18));
        sheet.oval(at, r * 0.8, r * 0.19, road.thin(0.55));
    }
}
