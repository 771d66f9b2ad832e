//! Pictures seen from near: cloth, books, the road, the office, the herb garden, the lake.

use crate::{
    chance::{Chance, rough},
    ink::{CLAY, DEEP, INDIGO, Ink, LEAF, MOSS, Mood, PAPER, PINE, RICE, ROSE, STRAW, WOOD},
    land, plants,
    sheet::{Sheet, Spot, bow},
    town,
};

/// Indigo cloth with woven bands, in folds.
pub fn cloth(sheet: &mut Sheet, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    sheet.fill_fade(&[(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)], 0.0, INDIGO.toward(PAPER, 0.08), h, DEEP);
    let bands: [(f32, f32, Ink); 5] = [
        (0.06, 5.0, CLAY),
        (0.22, 8.5, RICE),
        (0.43, 11.0, PAPER),
        (0.67, 8.5, Ink::hex(0x6fae8a)),
        (0.86, 5.0, ROSE),
    ];
    for (i, (y, size, _)) in bands.into_iter().enumerate() {
        let (y, size) = (y * h, size * u);
        let ink = bands[(i + seed as usize * 2 + 1) % bands.len()].2;
        for edge in [-0.62, 0.62] {
            sheet.rect(0.0, y + size * edge, w, 0.28 * u, ink.thin(0.9));
            sheet.rect(0.0, y + size * edge * 1.13, w, 0.12 * u, STRAW.thin(0.6));
        }
        let mut x = if i % 2 == 0 { 0.0 } else { size * 0.5 };
        x -= size;
        while x < w + size {
            motif(sheet, (x, y), size * 0.48, ink, i);
            x += size;
        }
    }
    for thread in 0..(h / (1.2 * u)) as u32 {
        sheet.rect(0.0, thread as f32 * 1.2 * u, w, 0.2 * u, DEEP.thin(0.10));
    }
    for fold in 0..6 {
        let x = (fold as f32 + 0.5) / 6.0 * w + 3.0 * u * rough(seed, fold as f32 * 1.7, 2);
        let edge = |shift: f32| {
            bow((x + shift, -9.0), (x + shift + 5.0 * u, h * 0.5), (x + shift - 3.0 * u, h + 9.0))
        };
        for layer in 1..=7 {
            let wide = layer as f32 * 1.1 * u;
            sheet.stroke(&edge(0.0), wide, DEEP.thin(0.035));
            sheet.stroke(&edge(7.0 * u), wide, PAPER.thin(0.012));
        }
    }
}

fn motif(sheet: &mut Sheet, at: Spot, r: f32, ink: Ink, kind: usize) {
    let (x, y) = at;
    let diamond = |s: f32| [(x, y - r * s), (x + r * s, y), (x, y + r * s), (x - r * s, y)];
    sheet.fill(&diamond(1.0), ink);
    sheet.fill(&diamond(0.74), INDIGO);
    sheet.fill(&diamond(0.52), [RICE, CLAY, INDIGO, PAPER, LEAF][kind % 5]);
    sheet.fill(&diamond(0.24), [PAPER, INDIGO, CLAY, RICE, PAPER][kind % 5]);
    let tooth = r * 0.26;
    for (sx, sy) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let (cx, cy) = (x + sx * r * 0.78, y + sy * r * 0.78);
        sheet.fill(
            &[(cx, cy - tooth), (cx + tooth, cy), (cx, cy + tooth), (cx - tooth, cy)],
            ink.toward(CLAY, 0.35),
        );
    }
}

/// The library: shelves, and the ridges in its window.
pub fn library(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.45);
    land::orb(sheet, mood, 0.48, 0.22, 2.4);
    land::ridges(sheet, mood, seed, 0.34, 0.60, 4);
    let wall = Ink::hex(0xefe4cc);
    let (left, right, top, sill) = (w * 0.36, w * 0.80, h * 0.10, h * 0.62);
    for (x, y, ww, hh) in
        [(0.0, 0.0, w, top), (0.0, sill, w, h - sill), (0.0, 0.0, left, h), (right, 0.0, w - right, h)]
    {
        sheet.rect(x, y, ww, hh, wall);
    }
    let frame = WOOD.toward(PAPER, 0.12);
    for x in [left - u, (left + right) / 2.0 - 0.4 * u, right] {
        sheet.rect(x, top - u, if x < left || x >= right { u } else { 0.8 * u }, sill - top + 2.0 * u, frame);
    }
    for y in [top - u, (top + sill) / 2.0, sill] {
        sheet.rect(left - 1.5 * u, y, right - left + 3.0 * u, 0.9 * u, frame);
    }
    let mut chance = Chance::new(seed);
    for (x0, x1) in [(0.02, 0.30), (0.86, 1.04)] {
        sheet.rect(x0 * w - u, h * 0.05, (x1 - x0) * w + 2.0 * u, h * 0.80, WOOD);
        for shelf in 0..5 {
            let (y0, y1) = (h * (0.075 + 0.153 * shelf as f32), h * (0.075 + 0.153 * (shelf as f32 + 0.9)));
            sheet.rect(x0 * w, y0, (x1 - x0) * w, y1 - y0, WOOD.toward(DEEP, 0.55));
            books(sheet, &mut chance, x0 * w, x1 * w, y0, y1);
        }
    }
    sheet.fill_fade(
        &[(0.0, h * 0.86), (w, h * 0.86), (w, h), (0.0, h)],
        h * 0.86,
        Ink::hex(0xc9a97c),
        h,
        Ink::hex(0x9b7a52),
    );
    let desk = h * 0.76;
    sheet.rect(w * 0.38, desk, w * 0.40, 1.6 * u, Ink::hex(0xa77b4e));
    for x in [0.40, 0.75] {
        sheet.rect(w * x, desk, 1.2 * u, h * 0.19, Ink::hex(0x8a6340));
    }
    for (x, ink) in [(0.45, CLAY), (0.62, INDIGO)] {
        let at = (w * x, desk);
        for side in [-1.0, 1.0] {
            let page = bow(
                (at.0, at.1 - 0.4 * u),
                (at.0 + side * 3.0 * u, at.1 - 2.6 * u),
                (at.0 + side * 5.4 * u, at.1 - 0.7 * u),
            );
            let mut shape = page.clone();
            shape.push((at.0 + side * 5.4 * u, at.1));
            shape.push((at.0, at.1));
            sheet.fill(&shape, PAPER);
            sheet.stroke(&page, 0.12 * u, DEEP.thin(0.3));
            sheet.stroke(&[(at.0 + side * 5.4 * u, at.1), (at.0, at.1)], 0.3 * u, ink);
        }
    }
    let pot = (w * 0.73, desk);
    sheet.fill(
        &[
            (pot.0 - 2.0 * u, pot.1 - 3.4 * u),
            (pot.0 + 2.0 * u, pot.1 - 3.4 * u),
            (pot.0 + 1.4 * u, pot.1),
            (pot.0 - 1.4 * u, pot.1),
        ],
        CLAY,
    );
    for (dx, dy) in [(-3.4, -8.0), (-1.6, -10.0), (0.4, -11.0), (2.2, -9.6), (3.8, -7.4)] {
        plants::leaf(sheet, (pot.0, pot.1 - 3.2 * u), (pot.0 + dx * u, pot.1 + dy * u), 0.7 * u, LEAF);
    }
}

fn books(sheet: &mut Sheet, chance: &mut Chance, from: f32, to: f32, top: f32, foot: f32) {
    let u = sheet.u;
    let inks = [INDIGO, CLAY, MOSS, RICE, Ink::hex(0x7a5a94), Ink::hex(0x4f7f8f), STRAW, Ink::hex(0xa64b55)];
    let mut x = from + 0.4 * u;
    while x < to - 2.0 * u {
        let thick = chance.between(0.8, 1.7) * u;
        let tall = (foot - top) * chance.between(0.66, 0.93);
        let ink = chance.pick(&inks);
        sheet.rect(x, foot - tall, thick, tall, ink);
        sheet.rect(x + thick * 0.2, foot - tall * 0.82, thick * 0.6, 0.22 * u, PAPER.thin(0.7));
        sheet.rect(x + thick * 0.2, foot - tall * 0.28, thick * 0.6, 0.5 * u, PAPER.thin(0.45));
        x += thick + if chance.unit() < 0.08 { 1.6 * u } else { 0.12 * u };
    }
}

/// A road winding up to the pass, with people on their way.
pub fn road(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.5);
    land::orb(sheet, mood, 0.58, 0.24, 2.8);
    land::bars(sheet, seed, 0.07, 0.26, 4, mood.light.thin(0.4));
    land::ridges(sheet, mood, seed, 0.34, 0.54, 4);
    let slope = sheet.below(
        sheet.line(|x| h * (0.60 - 0.10 * (x * 5.2).sin() * (1.0 - x) + 0.02 * rough(seed, x * 7.0, 3))),
    );
    let green = mood.lit(MOSS).toward(mood.near, 0.25);
    sheet.fill_fade(&slope, h * 0.5, green.toward(mood.mist, 0.45), h, green.toward(DEEP, 0.15));
    let centre = |t: f32| w * (0.47 + 0.34 * t * (1.0 - t) * ((1.0 - t) * 7.5).sin() - 0.04 * t);
    let depth = |t: f32| h * (0.565 + 0.50 * t.powf(1.7));
    let wide = |t: f32| w * (0.010 + 0.17 * t.powf(1.9));
    let side =
        |way: f32| (0..=80).map(move |i| i as f32 / 80.0).map(move |t| (centre(t) + way * wide(t), depth(t)));
    let mut strip: Vec<Spot> = side(-1.0).collect();
    let right: Vec<Spot> = side(1.0).collect();
    let left = strip.clone();
    strip.extend(right.iter().rev());
    let clay = mood.lit(Ink::hex(0xd9c19a));
    sheet.fill_fade(&strip, h * 0.56, clay.toward(mood.mist, 0.5), h, clay.toward(mood.near, 0.18));
    for verge in [left, right] {
        sheet.stroke(&verge, 0.35 * u, LEAF.toward(green, 0.3));
    }
    let mut chance = Chance::new(seed);
    for i in 0..26 {
        let t = i as f32 / 26.0;
        let way = if i % 2 == 0 { -1.0 } else { 1.0 };
        let x = centre(t) + way * (wide(t) + w * (0.03 + 0.16 * chance.unit()));
        let dark = mood.near.toward(PINE, 0.5).toward(mood.mist, 0.35 * (1.0 - t));
        plants::pine(sheet, (x, depth(t) + u), (4.0 + 16.0 * t * t) * u, dark);
    }
    for (t, shift, load) in
        [(0.36, -0.2, true), (0.40, 0.4, false), (0.56, -0.5, true), (0.60, 0.55, true), (0.86, -0.15, true)]
    {
        let dress = mood.lit(chance.pick(&[INDIGO, DEEP, Ink::hex(0x6a3d5c)]));
        town::person(
            sheet,
            (centre(t) + shift * wide(t), depth(t)),
            (3.0 + 16.0 * t.powf(1.8)) * u,
            dress,
            load && t > 0.6,
            load,
        );
    }
    land::wisps(sheet, seed, h * 0.60, 5, mood.mist.thin(0.35));
}

/// The one-stop office, with its yard.
pub fn office(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.55);
    land::bars(sheet, seed, 0.06, 0.26, 6, PAPER.thin(0.6));
    land::ridges(sheet, mood, seed, 0.36, 0.58, 4);
    let yard = h * 0.80;
    let area = sheet.below(sheet.line(|_| yard));
    for i in 0..9 {
        plants::tree(
            sheet,
            (w * (0.02 + 0.12 * i as f32), yard),
            (13.0 + (i % 3) as f32 * 3.0) * u,
            mood.lit(MOSS).toward(mood.mist, 0.2),
            seed + i,
        );
    }
    sheet.fill_fade(&area, yard, Ink::hex(0xe5d9bf), h, Ink::hex(0xbfae8d));
    let (left, wide, eave) = (w * 0.17, w * 0.66, h * 0.47);
    sheet.rect(left, eave, wide, yard - eave, Ink::hex(0xf3e3b8));
    sheet.rect(left, yard - 1.6 * u, wide, 1.6 * u, Ink::hex(0xb9a98a));
    for i in 0..7 {
        let x = left + wide * (i as f32 + 0.5) / 7.0;
        if i == 3 {
            sheet.rect(x - 3.2 * u, yard - 13.0 * u, 6.4 * u, 13.0 * u, WOOD);
            sheet.rect(x - 2.7 * u, yard - 12.4 * u, 2.5 * u, 11.6 * u, Ink::hex(0x7fa3b5));
            sheet.rect(x + 0.2 * u, yard - 12.4 * u, 2.5 * u, 11.6 * u, Ink::hex(0x7fa3b5));
        } else {
            sheet.rect(x - 2.3 * u, yard - 12.5 * u, 4.6 * u, 7.4 * u, Ink::hex(0x4f7468));
            sheet.rect(x - 1.9 * u, yard - 12.1 * u, 1.8 * u, 6.6 * u, Ink::hex(0xa9c6cf));
            sheet.rect(x + 0.1 * u, yard - 12.1 * u, 1.8 * u, 6.6 * u, Ink::hex(0xa9c6cf));
        }
    }
    for i in 0..=7 {
        let x = left + wide * i as f32 / 7.0;
        sheet.rect(x - 0.5 * u, eave, u, yard - eave, PAPER);
    }
    let ridge = eave - 9.5 * u;
    let mut roof = bow((left - 4.0 * u, eave + 0.8 * u), (left + u, eave - 3.0 * u), (left + 5.0 * u, ridge));
    roof.extend(bow(
        (left + wide - 5.0 * u, ridge),
        (left + wide - u, eave - 3.0 * u),
        (left + wide + 4.0 * u, eave + 0.8 * u),
    ));
    sheet.fill_fade(&roof, ridge, CLAY.toward(PAPER, 0.14), eave, CLAY.toward(DEEP, 0.12));
    for i in 1..8 {
        let t = i as f32 / 8.0;
        let inset = 5.0 - 9.0 * t * t;
        let y = ridge + (eave + 0.8 * u - ridge) * t;
        sheet.stroke(&[(left + inset * u, y), (left + wide - inset * u, y)], 0.16 * u, DEEP.thin(0.28));
    }
    sheet.fill(
        &[
            (w * 0.42, eave - 0.6 * u),
            (w * 0.58, eave - 0.6 * u),
            (w * 0.58, eave + 2.8 * u),
            (w * 0.42, eave + 2.8 * u),
        ],
        INDIGO,
    );
    for i in 0..4 {
        let x = w * (0.437 + 0.034 * i as f32);
        sheet.stroke(&[(x, eave + 1.1 * u), (x + w * 0.022, eave + 1.1 * u)], 0.5 * u, STRAW);
    }
    for i in 0..12 {
        let x = w * (0.03 + 0.085 * i as f32);
        if !(0.44..0.56).contains(&(x / w)) {
            sheet.oval((x, yard + 1.4 * u), 3.0 * u, 1.9 * u, mood.lit(PINE));
            plants::blossom(sheet, (x - u, yard + 0.6 * u), 0.7 * u, ROSE, 0.4);
            plants::blossom(sheet, (x + u, yard + 1.2 * u), 0.6 * u, STRAW, 0.9);
        }
    }
    for (x, y, hat) in [(0.36, 0.93, false), (0.40, 0.935, true), (0.66, 0.96, true), (0.50, 0.86, false)] {
        town::person(sheet, (w * x, h * y), 12.0 * u, mood.lit(if hat { INDIGO } else { PINE }), hat, false);
    }
}

/// A garden of medicinal herbs in beds.
pub fn herbs(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.45);
    land::orb(sheet, mood, 0.22, 0.16, 2.2);
    land::ridges(sheet, mood, seed, 0.26, 0.44, 4);
    let soil = sheet.below(sheet.line(|_| h * 0.50));
    sheet.fill_fade(&soil, h * 0.5, Ink::hex(0xb89a72), h, Ink::hex(0x7d6144));
    town::stilt_house(sheet, mood, (w * 0.76, h * 0.53), 17.0 * u, false);
    plants::bamboo(sheet, (w * 0.93, h * 0.53), 15.0 * u, mood.lit(MOSS), seed);
    let mut chance = Chance::new(seed);
    let greens = [LEAF, MOSS, Ink::hex(0x8db36a), Ink::hex(0x5c8d6f), Ink::hex(0x7d6f9a)];
    for bed in 0..6 {
        let t = bed as f32 / 5.0;
        let y = h * (0.545 + 0.47 * t.powf(1.45));
        let size = (1.6 + 4.6 * t) * u;
        let area = sheet.line(|_| y - size * 0.1);
        let shade = sheet.below(area);
        sheet.fill_fade(
            &shade,
            y - size * 0.2,
            Ink::hex(0x8a6b4a),
            y + size * 1.1,
            Ink::hex(0xb89a72).toward(WOOD, 0.25 * t),
        );
        let mut x = -size;
        let kind = greens[bed % 5];
        while x < w + size {
            let foot = (x, y + chance.between(-0.1, 0.12) * size);
            for i in 0..8 {
                let lean = (i as f32 / 7.0 - 0.5) * 1.9;
                let tip = (foot.0 + lean * size * 0.62, foot.1 - size * (1.15 - lean.abs() * 0.55));
                plants::leaf(
                    sheet,
                    foot,
                    tip,
                    size * 0.10,
                    mood.lit(kind).toward(PAPER, chance.between(0.0, 0.16)),
                );
            }
            if bed % 2 == 1 {
                let ink = [STRAW, ROSE, PAPER][bed / 2 % 3];
                plants::blossom(sheet, (foot.0, foot.1 - size * 1.05), size * 0.17, ink, x);
            }
            x += size * chance.between(0.85, 1.15);
        }
    }
    town::person(sheet, (w * 0.30, h * 0.70), 15.0 * u, mood.lit(INDIGO), true, false);
    town::person(sheet, (w * 0.42, h * 0.64), 11.0 * u, mood.lit(PINE), true, true);
}

/// The reservoir at rest, ridges doubled in it, a bamboo raft.
pub fn lake(sheet: &mut Sheet, mood: &Mood, seed: u64) {
    let (w, h, u) = (sheet.w, sheet.h, sheet.u);
    land::sky(sheet, mood, 0.55);
    land::orb(sheet, mood, 0.40, 0.27, 2.7);
    land::bars(sheet, seed, 0.06, 0.28, 6, mood.light.thin(0.35));
    land::ridges(sheet, mood, seed, 0.34, 0.53, 4);
    let shore = h * 0.58;
    sheet.mirror(shore, 0.72, mood.sky_high.toward(mood.near, 0.3));
    land::wisps(sheet, seed, shore, 6, mood.mist.thin(0.4));
    land::ripples(sheet, seed, 0.60, 90, mood.light.thin(0.38));
    let raft = (w * 0.63, h * 0.78);
    for i in 0..5 {
        let y = raft.1 + i as f32 * 0.42 * u;
        sheet.stroke(
            &[(raft.0 - (9.0 - i as f32 * 0.3) * u, y), (raft.0 + (9.0 + i as f32 * 0.3) * u, y - 0.2 * u)],
            0.5 * u,
            WOOD.toward(STRAW, 0.25).toward(mood.near, 0.3),
        );
    }
    town::person(sheet, (raft.0 + 2.0 * u, raft.1 + u), 11.0 * u, DEEP.toward(mood.near, 0.3), true, false);
    sheet.stroke(
        &[(raft.0 + 4.2 * u, raft.1 - 8.5 * u), (raft.0 - 2.0 * u, raft.1 + 7.0 * u)],
        0.28 * u,
        WOOD.toward(DEEP, 0.3),
    );
    plants::grass(sheet, seed, h, 13.0, 110, mood.near.toward(DEEP, 0.4));
}
