//! Trees, grasses and flowers. Each is drawn from its foot upwards.

use std::f32::consts::TAU;

use crate::{
    chance::Chance,
    ink::{Ink, PAPER, RICE, WOOD},
    sheet::{Sheet, Spot, bow},
};

/// A round-headed tree.
pub fn tree(sheet: &mut Sheet, foot: Spot, size: f32, ink: Ink, seed: u64) {
    let mut chance = Chance::new(seed);
    let trunk = WOOD.toward(ink, 0.55);
    sheet.curve(
        foot,
        (foot.0 + size * 0.05, foot.1 - size * 0.3),
        (foot.0, foot.1 - size * 0.6),
        size * 0.07,
        trunk,
    );
    for i in 0..9 {
        let angle = i as f32 / 9.0 * TAU;
        let reach = if i == 0 { 0.0 } else { size * 0.23 };
        let at = (foot.0 + angle.cos() * reach * 1.15, foot.1 - size * 0.72 + angle.sin() * reach);
        sheet.dot(at, size * chance.between(0.17, 0.25), ink);
    }
    for _ in 0..7 {
        let at = (foot.0 - size * chance.between(-0.08, 0.26), foot.1 - size * chance.between(0.74, 1.0));
        sheet.dot(at, size * chance.between(0.05, 0.11), ink.toward(PAPER, 0.13));
    }
}

/// A tree's crown alone, for slopes that hide the trunk.
pub fn bush(sheet: &mut Sheet, at: Spot, size: f32, ink: Ink, seed: u64) {
    let mut chance = Chance::new(seed);
    for i in 0..7 {
        let angle = i as f32 / 7.0 * TAU;
        let spot = (at.0 + angle.cos() * size * 0.3, at.1 + angle.sin() * size * 0.2);
        sheet.dot(spot, size * chance.between(0.18, 0.30), ink);
    }
    for _ in 0..5 {
        let spot = (at.0 - size * chance.between(-0.15, 0.35), at.1 - size * chance.between(0.05, 0.32));
        sheet.dot(spot, size * chance.between(0.05, 0.10), ink.toward(PAPER, 0.12));
    }
}

/// A slender conifer (sa mộc), common on these slopes.
pub fn pine(sheet: &mut Sheet, foot: Spot, size: f32, ink: Ink) {
    sheet.stroke(&[foot, (foot.0, foot.1 - size)], size * 0.035, ink.toward(WOOD, 0.4));
    for tier in 0..7 {
        let t = tier as f32 / 7.0;
        let y = foot.1 - size * (0.14 + 0.8 * t);
        let half = size * (0.21 * (1.0 - t) + 0.03);
        let shape = [
            (foot.0, y - size * 0.2),
            (foot.0 + half, y + size * 0.03),
            (foot.0 + half * 0.3, y),
            (foot.0, y + size * 0.03),
            (foot.0 - half * 0.3, y),
            (foot.0 - half, y + size * 0.03),
        ];
        sheet.fill(&shape, ink);
    }
}

/// A clump of bamboo, bending to one side.
pub fn bamboo(sheet: &mut Sheet, foot: Spot, size: f32, ink: Ink, seed: u64) {
    let mut chance = Chance::new(seed);
    for _ in 0..9 {
        let lean = chance.between(-0.55, 0.55) * size;
        let tall = size * chance.between(0.75, 1.1);
        let tip = (foot.0 + lean * 1.25, foot.1 - tall + lean.abs() * 0.35);
        let stem = bow(foot, (foot.0 + lean * 0.25, foot.1 - tall), tip);
        sheet.stroke(&stem, size * 0.016, ink);
        for spot in stem.iter().skip(8) {
            for _ in 0..3 {
                let (dx, dy) = (chance.between(-0.12, 0.12), chance.between(0.0, 0.1));
                leaf(sheet, *spot, (spot.0 + dx * size, spot.1 + dy * size), size * 0.014, ink);
            }
        }
    }
}

/// Tall grass along the sheet's foot.
pub fn grass(sheet: &mut Sheet, seed: u64, y: f32, tall: f32, count: u32, ink: Ink) {
    let mut chance = Chance::new(seed);
    for _ in 0..count {
        let x = chance.between(-0.02, 1.02) * sheet.w;
        let height = tall * chance.between(0.35, 1.0) * sheet.u;
        let lean = chance.between(-0.5, 0.7) * height;
        let foot = (x, y + sheet.u);
        leaf(sheet, foot, (x + lean, y - height), height * 0.035, ink);
    }
}

/// A pointed leaf from its stem to its tip.
pub fn leaf(sheet: &mut Sheet, stem: Spot, tip: Spot, half: f32, ink: Ink) {
    let (dx, dy) = (tip.0 - stem.0, tip.1 - stem.1);
    let long = dx.hypot(dy).max(0.01);
    let (nx, ny) = (-dy / long * half * 2.0, dx / long * half * 2.0);
    let middle = (stem.0 + dx * 0.45, stem.1 + dy * 0.45);
    let mut shape = bow(stem, (middle.0 + nx, middle.1 + ny), tip);
    shape.extend(bow(tip, (middle.0 - nx, middle.1 - ny), stem));
    sheet.fill(&shape, ink);
}

/// A five-petalled blossom.
pub fn blossom(sheet: &mut Sheet, at: Spot, size: f32, ink: Ink, turn: f32) {
    for petal in 0..5 {
        let angle = turn + petal as f32 / 5.0 * TAU;
        let centre = (at.0 + angle.cos() * size * 0.55, at.1 + angle.sin() * size * 0.5);
        let tone = ink.toward(PAPER, if petal % 2 == 0 { 0.12 } else { 0.28 });
        sheet.dot(centre, size * 0.46, tone);
    }
    sheet.dot(at, size * 0.24, ink.toward(Ink::hex(0x9b3d55), 0.45));
    for stamen in 0..6 {
        let angle = turn + stamen as f32 / 6.0 * TAU + 0.3;
        let end = (at.0 + angle.cos() * size * 0.34, at.1 + angle.sin() * size * 0.32);
        sheet.dot(end, size * 0.06, RICE);
    }
}

/// A branch in flower, growing from one spot to another, with twigs.
pub fn flowering_branch(sheet: &mut Sheet, from: Spot, to: Spot, bark: Ink, flower: Ink, seed: u64) {
    let mut chance = Chance::new(seed);
    let u = sheet.u;
    let bend = ((from.0 + to.0) / 2.0 + 3.0 * u, (from.1 + to.1) / 2.0 - 7.0 * u);
    let main = bow(from, bend, to);
    let mut blooms = Vec::new();
    let way = (to.0 - from.0).signum();
    for (i, pair) in main.windows(2).enumerate() {
        sheet.stroke(pair, (1.5 - i as f32 * 0.05).max(0.25) * u, bark);
    }
    for (i, spot) in main.iter().enumerate().skip(5).step_by(2) {
        let up = if i % 4 == 1 { -1.0 } else { 0.75 };
        let long = chance.between(5.0, 12.0) * u * (1.1 - i as f32 / 40.0);
        let tip = (spot.0 + way * chance.between(0.15, 0.8) * long, spot.1 + up * long);
        let twig = bow(*spot, (spot.0 + way * long * 0.5, spot.1 + up * long * 0.3), tip);
        sheet.stroke(&twig, 0.34 * u, bark);
        for &bud in twig.iter().skip(6).step_by(3) {
            blooms.push((bud.0 + chance.between(-0.8, 0.8) * u, bud.1 + chance.between(-0.8, 0.8) * u));
        }
    }
    for &bud in main.iter().skip(6) {
        if chance.unit() < 0.6 {
            blooms.push((bud.0 + chance.between(-1.0, 1.0) * u, bud.1 + chance.between(-1.0, 1.0) * u));
        }
    }
    for at in blooms {
        let size = chance.between(0.8, 1.85) * u;
        if chance.unit() < 0.2 {
            sheet.dot(at, size * 0.42, flower.toward(Ink::hex(0x9b3d55), 0.25));
        } else {
            blossom(sheet, at, size, flower, chance.between(0.0, TAU));
        }
    }
}
