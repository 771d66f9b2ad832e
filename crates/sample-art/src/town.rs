//! What people built, carry and wear: houses, stalls, lanterns, flags, a bridge, and the people.

use std::f32::consts::PI;

use crate::{
    chance::Chance,
    ink::{CLAY, DEEP, INDIGO, Ink, LEAF, Mood, PAPER, RICE, ROSE, STONE, STRAW, WOOD},
    sheet::{Sheet, Spot, bow},
};

/// A house on stilts; `size` is its width in pixels, `foot` the middle of its ground line.
pub fn stilt_house(sheet: &mut Sheet, mood: &Mood, foot: Spot, size: f32, lamp: bool) {
    let wall = mood.lit(Ink::hex(0x8a6547));
    let post = mood.lit(WOOD);
    let roof = mood.lit(Ink::hex(0x6d5a56));
    let (x, y) = foot;
    let floor = y - size * 0.22;
    let eave = floor - size * 0.24;
    for i in 0..6 {
        let px = x + (i as f32 / 5.0 - 0.5) * size * 0.82;
        sheet.rect(px - size * 0.012, floor, size * 0.024, size * 0.23, post);
    }
    sheet.rect(x - size * 0.44, eave, size * 0.88, size * 0.25, wall);
    for i in 1..11 {
        let px = x - size * 0.44 + i as f32 * size * 0.08;
        sheet.rect(px, eave, size * 0.006, size * 0.25, post.thin(0.45));
    }
    let glass = if lamp { Ink::hex(0xffd98a) } else { mood.lit(Ink::hex(0x4a382f)) };
    for part in [-0.30, -0.06, 0.18] {
        sheet.rect(x + size * part, floor - size * 0.18, size * 0.11, size * 0.11, glass);
    }
    sheet.rect(x - size * 0.49, floor, size * 0.98, size * 0.026, post);
    for i in 0..15 {
        let px = x + (i as f32 / 14.0 - 0.5) * size * 0.97;
        sheet.rect(px, floor - size * 0.075, size * 0.008, size * 0.075, post);
    }
    sheet.rect(x - size * 0.49, floor - size * 0.08, size * 0.98, size * 0.012, post);
    let ridge = eave - size * 0.30;
    let mut cover = bow(
        (x - size * 0.60, eave + size * 0.05),
        (x - size * 0.40, eave - size * 0.10),
        (x - size * 0.36, ridge),
    );
    cover.extend(bow(
        (x + size * 0.36, ridge),
        (x + size * 0.40, eave - size * 0.10),
        (x + size * 0.60, eave + size * 0.05),
    ));
    sheet.fill_fade(&cover, ridge, roof.toward(PAPER, 0.22), eave, roof);
    for i in 1..6 {
        let t = i as f32 / 6.0;
        let half = size * (0.36 + 0.20 * t * t);
        let py = ridge + (eave + size * 0.05 - ridge) * t;
        sheet.stroke(&[(x - half, py), (x + half, py)], size * 0.007, roof.toward(DEEP, 0.35).thin(0.55));
    }
    sheet.stroke(&[(x - size * 0.37, ridge), (x + size * 0.37, ridge)], size * 0.022, roof.toward(DEEP, 0.3));
    let step = x + size * 0.50;
    for side in [0.0, 0.07] {
        sheet.stroke(&[(step + size * side, floor), (step + size * (side + 0.10), y)], size * 0.014, post);
    }
    for rung in 1..6 {
        let t = rung as f32 / 6.0;
        let (rx, ry) = (step + size * 0.10 * t, floor + (y - floor) * t);
        sheet.stroke(&[(rx, ry), (rx + size * 0.07, ry)], size * 0.010, post);
    }
    if lamp {
        sheet.glow((x, floor - size * 0.1), size * 0.62, 0.6, Ink::hex(0xffc871).thin(0.28));
    }
}

/// Smoke rising from a kitchen.
pub fn smoke(sheet: &mut Sheet, from: Spot, tall: f32, ink: Ink) {
    for i in 0..90 {
        let t = i as f32 / 90.0;
        let sway = (t * 5.0).sin() * tall * 0.07 * t;
        sheet.dot(
            (from.0 + sway + t * tall * 0.16, from.1 - t * tall),
            tall * (0.012 + 0.045 * t),
            ink.thin(0.075 * (1.0 - t)),
        );
    }
}

/// One person seen from behind or far off; `size` is the height.
pub fn person(sheet: &mut Sheet, foot: Spot, size: f32, dress: Ink, hat: bool, load: bool) {
    let (x, y) = foot;
    let skin = Ink::hex(0xc98f6b).toward(dress, 0.2);
    sheet.fill(
        &[
            (x - size * 0.10, y - size * 0.70),
            (x + size * 0.10, y - size * 0.70),
            (x + size * 0.17, y - size * 0.18),
            (x - size * 0.17, y - size * 0.18),
        ],
        dress,
    );
    for side in [-0.07, 0.05] {
        let boot = dress.toward(DEEP, 0.5);
        sheet.rect(x + size * side, y - size * 0.20, size * 0.05, size * 0.19, boot);
        sheet.oval((x + size * (side + 0.025), y - size * 0.01), size * 0.045, size * 0.022, boot);
    }
    sheet.rect(x - size * 0.16, y - size * 0.27, size * 0.32, size * 0.035, RICE.toward(dress, 0.15));
    sheet.rect(x - size * 0.165, y - size * 0.225, size * 0.33, size * 0.02, CLAY.toward(dress, 0.15));
    for side in [-1.0, 1.0] {
        let arm = bow(
            (x + side * size * 0.09, y - size * 0.67),
            (x + side * size * 0.175, y - size * 0.53),
            (x + side * size * 0.135, y - size * 0.40),
        );
        sheet.stroke(&arm, size * 0.045, dress.toward(PAPER, 0.10));
        sheet.dot((x + side * size * 0.135, y - size * 0.385), size * 0.026, skin);
    }
    sheet.dot((x, y - size * 0.79), size * 0.085, skin);
    if load {
        sheet.fill(
            &[
                (x - size * 0.15, y - size * 0.70),
                (x + size * 0.15, y - size * 0.70),
                (x + size * 0.09, y - size * 0.36),
                (x - size * 0.09, y - size * 0.36),
            ],
            Ink::hex(0xb08a54).toward(dress, 0.1),
        );
        for i in -1..=1 {
            sheet.dot((x + i as f32 * size * 0.08, y - size * 0.72), size * 0.065, LEAF.toward(dress, 0.12));
        }
    }
    if hat {
        sheet.fill(
            &[(x, y - size), (x + size * 0.2, y - size * 0.80), (x - size * 0.2, y - size * 0.80)],
            STRAW.toward(dress, 0.12),
        );
    } else {
        sheet.fill(
            &bow(
                (x - size * 0.11, y - size * 0.78),
                (x, y - size * 1.02),
                (x + size * 0.11, y - size * 0.78),
            ),
            CLAY.toward(dress, 0.25),
        );
    }
}

/// A market stall with a striped awning; `foot` is its left ground corner.
pub fn stall(sheet: &mut Sheet, mood: &Mood, foot: Spot, size: f32, cloth: Ink, seed: u64) {
    let mut chance = Chance::new(seed);
    let (x, y) = foot;
    let post = mood.lit(WOOD);
    if mood.dark {
        sheet.glow((x + size * 0.5, y - size * 0.45), size * 0.9, 0.7, Ink::hex(0xffc06a).thin(0.40));
    }
    sheet.rect(
        x + size * 0.05,
        y - size * 0.60,
        size * 0.9,
        size * 0.32,
        mood.lit(Ink::hex(0x6b5546)).thin(0.85),
    );
    for side in [0.04, 0.93] {
        sheet.rect(x + size * side, y - size * 0.78, size * 0.025, size * 0.78, post);
    }
    sheet.rect(x, y - size * 0.28, size, size * 0.28, mood.lit(Ink::hex(0x9a7552)));
    sheet.rect(x, y - size * 0.29, size, size * 0.03, post);
    let wares = [LEAF, RICE, CLAY, Ink::hex(0xd97b3d), ROSE, Ink::hex(0x8c5a9a), STRAW];
    for i in 0..4 {
        let ware = mood.lit(chance.pick(&wares));
        let left = x + size * (0.06 + i as f32 * 0.23);
        for (dx, dy) in [(0.02, 0.0), (0.08, 0.0), (0.14, 0.0), (0.05, -0.05), (0.11, -0.05), (0.08, -0.095)]
        {
            sheet.dot(
                (left + size * dx, y - size * 0.315 + size * dy),
                size * 0.036,
                ware.toward(PAPER, chance.between(0.0, 0.2)),
            );
        }
    }
    let (top, low) = (y - size * 0.98, y - size * 0.74);
    for stripe in 0..8 {
        let (a, b) = (stripe as f32 / 8.0, (stripe + 1) as f32 / 8.0);
        let ink = mood.lit(if stripe % 2 == 0 { cloth } else { PAPER });
        let at = |t: f32, spread: f32| x + size * (0.5 + (t - 0.5) * spread);
        let shape = [(at(a, 0.82), top), (at(b, 0.82), top), (at(b, 1.16), low), (at(a, 1.16), low)];
        sheet.fill(&shape, ink);
        let middle = (at(a, 1.16) + at(b, 1.16)) / 2.0;
        sheet.dot((middle, low), size * 0.0725, ink);
    }
    sheet.fill(
        &[
            (x - size * 0.08, low - size * 0.02),
            (x + size * 1.08, low - size * 0.02),
            (x + size * 1.08, low),
            (x - size * 0.08, low),
        ],
        DEEP.thin(0.10),
    );
}

/// A round paper lantern hanging from `at`.
pub fn lantern(sheet: &mut Sheet, at: Spot, size: f32, ink: Ink) {
    let (x, y) = (at.0, at.1 + size * 0.9);
    sheet.glow((x, y), size * 3.6, 1.0, Ink::hex(0xffb65c).thin(0.36));
    sheet.oval((x, y), size * 0.62, size * 0.72, ink);
    sheet.oval((x, y), size * 0.42, size * 0.72, ink.toward(Ink::hex(0xffe2a0), 0.35));
    sheet.oval((x, y), size * 0.20, size * 0.72, ink.toward(Ink::hex(0xfff0c4), 0.65));
    for edge in [-0.76, 0.66] {
        sheet.rect(x - size * 0.26, y + size * edge, size * 0.52, size * 0.11, WOOD);
    }
    for i in -1..=1 {
        let px = x + i as f32 * size * 0.13;
        sheet.stroke(&[(px, y + size * 0.76), (px, y + size * 1.25)], size * 0.05, ink);
    }
}

/// Lanterns along a sagging line.
pub fn lantern_line(sheet: &mut Sheet, from: Spot, to: Spot, sag: f32, count: usize, size: f32) {
    let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0 + sag);
    let line = bow(from, middle, to);
    sheet.stroke(&line, size * 0.06, DEEP.thin(0.8));
    let inks = [CLAY, Ink::hex(0xd98a3a), Ink::hex(0xc9485a), RICE];
    for i in 0..count {
        let at = line[(i + 1) * 24 / (count + 1)];
        lantern(sheet, at, size, inks[i % inks.len()]);
    }
}

/// A square festival flag in five colours on a tall bamboo pole.
pub fn festival_flag(sheet: &mut Sheet, foot: Spot, tall: f32, side: f32) {
    let (x, y) = foot;
    sheet.curve(foot, (x, y - tall * 0.6), (x + tall * 0.05, y - tall), tall * 0.014, Ink::hex(0x8a7a4a));
    let colours = [INDIGO, Ink::hex(0x4f8a5b), RICE, PAPER, CLAY];
    let (cx, cy) = (x + side * 0.58, y - tall * 0.78);
    let wave = |half: f32| {
        let mut shape = Vec::new();
        for (from, to) in [
            ((-1.0, -1.0), (1.0, -1.0)),
            ((1.0, -1.0), (1.0, 1.0)),
            ((1.0, 1.0), (-1.0, 1.0)),
            ((-1.0, 1.0), (-1.0, -1.0)),
        ] {
            for i in 0..12 {
                let t = i as f32 / 12.0;
                let (px, py) = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
                let sx = cx + px * half;
                shape.push((sx, cy + py * half + ((sx - x) / side * PI * 1.5).sin() * side * 0.05));
            }
        }
        shape
    };
    let fringe = wave(side * 0.54);
    for spot in &fringe {
        sheet.dot(*spot, side * 0.035, CLAY);
    }
    for (i, ink) in colours.iter().enumerate() {
        sheet.fill(&wave(side * (0.52 - 0.10 * i as f32)), *ink);
    }
}

/// A stone bridge of one arch across the sheet at height `y`.
pub fn bridge(sheet: &mut Sheet, mood: &Mood, y: f32, left: f32, right: f32, seed: u64) {
    let stone = mood.lit(STONE);
    let (middle, half) = ((left + right) / 2.0, (right - left) / 2.0);
    let rise = half * 0.36;
    let crown = |x: f32| y - rise * (1.0 - ((x - middle) / half).powi(2)) - half * 0.10;
    let span = half * 0.52;
    let arch = |angle: f32| (middle - angle.cos() * span, y - angle.sin() * span * 0.72);
    let mut body: Vec<Spot> =
        (0..=60).map(|i| left + (right - left) * i as f32 / 60.0).map(|x| (x, crown(x))).collect();
    body.push((right, y + half * 0.05));
    body.extend((0..=40).rev().map(|i| arch(i as f32 / 40.0 * PI)));
    body.push((left, y + half * 0.05));
    sheet.fill_fade(&body, y - rise, stone.toward(PAPER, 0.25), y, stone.toward(DEEP, 0.22));
    let mut chance = Chance::new(seed);
    for _ in 0..110 {
        let x = chance.between(left, right);
        let top = crown(x) + half * 0.06;
        let inside = ((x - middle) / span).abs();
        let floor =
            if inside < 1.0 { y - (1.0 - inside * inside).sqrt() * span * 0.72 - half * 0.05 } else { y };
        if floor > top {
            let at = chance.between(top, floor);
            let tone = if chance.unit() < 0.5 { PAPER.thin(0.22) } else { DEEP.thin(0.16) };
            sheet.stroke(&[(x, at), (x + half * 0.04, at)], half * 0.018, tone);
        }
    }
    for i in 0..=22 {
        let angle = i as f32 / 22.0 * PI;
        let (inner, dx, dy) = (arch(angle), -angle.cos(), -angle.sin());
        sheet.stroke(
            &[inner, (inner.0 + dx * half * 0.06, inner.1 + dy * half * 0.06)],
            half * 0.008,
            DEEP.thin(0.45),
        );
    }
    let rail: Vec<Spot> = (0..=60)
        .map(|i| left + (right - left) * i as f32 / 60.0)
        .map(|x| (x, crown(x) - half * 0.055))
        .collect();
    sheet.stroke(&rail, half * 0.028, stone.toward(PAPER, 0.3));
    for i in 0..=14 {
        let x = left + (right - left) * i as f32 / 14.0;
        sheet.rect(
            x - half * 0.012,
            crown(x) - half * 0.085,
            half * 0.026,
            half * 0.10,
            stone.toward(DEEP, 0.12),
        );
    }
}
