//! The sheet a picture is drawn on: fills, strokes, glows, and saving as JPEG. Knows no motif.

use std::{error::Error, fs, path::Path as FilePath};

use image::{ExtendedColorType, codecs::jpeg::JpegEncoder};
use tiny_skia::{
    Color, FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path, PathBuilder, Pixmap,
    Point, RadialGradient, Rect, Shader, SpreadMode, Stroke, Transform,
};

use crate::chance::Chance;
use crate::ink::Ink;

/// Measures are in hundredths of the sheet's longer side (`u`), positions in pixels.
pub struct Sheet {
    pixels: Pixmap,
    pub w: f32,
    pub h: f32,
    pub u: f32,
}

pub type Spot = (f32, f32);

impl Sheet {
    pub fn new(width: u32, height: u32) -> Self {
        let pixels = Pixmap::new(width, height).expect("picture sizes in the list are not zero");
        Self { pixels, w: width as f32, h: height as f32, u: width.max(height) as f32 / 100.0 }
    }

    /// Fills the area inside the points, joined by straight lines.
    pub fn fill(&mut self, points: &[Spot], ink: Ink) {
        self.paint(outline(points), flat(ink));
    }

    /// Like `fill`, from one colour at height `y0` to another at `y1`.
    pub fn fill_fade(&mut self, points: &[Spot], y0: f32, from: Ink, y1: f32, to: Ink) {
        self.paint(outline(points), fade((0.0, y0), from, (0.0, y1), to));
    }

    /// Like `fill`, from one colour at the left edge to another at the right edge.
    pub fn fill_across(&mut self, points: &[Spot], from: Ink, to: Ink) {
        let right = self.w;
        self.paint(outline(points), fade((0.0, 0.0), from, (right, 0.0), to));
    }

    /// Everything under a line of points, down to the sheet's foot.
    pub fn below(&self, mut line: Vec<Spot>) -> Vec<Spot> {
        line.push((self.w + 9.0, self.h + 9.0));
        line.push((-9.0, self.h + 9.0));
        line
    }

    /// Points along the sheet's width, their heights from `height(x as 0..1)`.
    pub fn line(&self, height: impl Fn(f32) -> f32) -> Vec<Spot> {
        let steps = 400;
        (-4..=steps + 4)
            .map(|i| {
                let x = i as f32 / steps as f32;
                (x * self.w, height(x))
            })
            .collect()
    }

    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, ink: Ink) {
        self.fill(&[(x, y), (x + w, y), (x + w, y + h), (x, y + h)], ink);
    }

    pub fn dot(&mut self, at: Spot, radius: f32, ink: Ink) {
        self.paint(PathBuilder::from_circle(at.0, at.1, radius), flat(ink));
    }

    pub fn oval(&mut self, at: Spot, rx: f32, ry: f32, ink: Ink) {
        let frame = Rect::from_xywh(at.0 - rx, at.1 - ry, rx * 2.0, ry * 2.0);
        self.paint(frame.and_then(PathBuilder::from_oval), flat(ink));
    }

    /// A soft round light that fades out at its edge; `flat_by` squeezes its height.
    pub fn glow(&mut self, at: Spot, radius: f32, flat_by: f32, ink: Ink) {
        let stops = vec![
            GradientStop::new(0.0, colour(ink)),
            GradientStop::new(0.45, colour(ink.thin(ink.a * 0.42))),
            GradientStop::new(1.0, colour(ink.thin(0.0))),
        ];
        let squeeze = Transform::from_row(1.0, 0.0, 0.0, flat_by, at.0, at.1);
        let shader =
            RadialGradient::new(Point::zero(), 0.0, Point::zero(), radius, stops, SpreadMode::Pad, squeeze);
        let ry = radius * flat_by;
        let frame = Rect::from_xywh(at.0 - radius, at.1 - ry, radius * 2.0, ry * 2.0);
        self.paint(frame.map(PathBuilder::from_rect), shader);
    }

    /// A line through the points, rounded at its ends and corners.
    pub fn stroke(&mut self, points: &[Spot], width: f32, ink: Ink) {
        let (Some(path), Some(shader)) = (open_line(points), flat(ink)) else {
            return;
        };
        let stroke =
            Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.pixels.stroke_path(&path, &paint(shader), &stroke, Transform::identity(), None);
    }

    /// A bent line from one spot to another; `bend` pushes its middle sideways and down.
    pub fn curve(&mut self, from: Spot, bend: Spot, to: Spot, width: f32, ink: Ink) {
        self.stroke(&bow(from, bend, to), width, ink);
    }

    /// Mirrors what stands above `y` into the water below it, faintly.
    pub fn mirror(&mut self, y: f32, strength: f32, tint: Ink) {
        let (width, height) = (self.pixels.width() as usize, self.pixels.height() as usize);
        let shore = y as usize;
        let data = self.pixels.data_mut();
        for row in shore..height {
            let depth = (row - shore) as f32;
            let wave = (depth * 0.35).sin() * (1.0 + depth * 0.012);
            let from = shore.saturating_sub(((depth * 1.15) as usize).max(1));
            for column in 0..width {
                let shifted = (column as f32 + wave).clamp(0.0, width as f32 - 1.0) as usize;
                for (channel, base) in [tint.r, tint.g, tint.b].into_iter().enumerate() {
                    let seen = f32::from(data[(from * width + shifted) * 4 + channel]);
                    let mixed = seen * strength + base * 255.0 * (1.0 - strength);
                    data[(row * width + column) * 4 + channel] = mixed as u8;
                }
                data[(row * width + column) * 4 + 3] = 255;
            }
        }
    }

    /// Makes each colour of each pixel lighter or darker by up to `most`, as a sensor does.
    pub fn grain(&mut self, chance: &mut Chance, most: f32) {
        for pixel in self.pixels.data_mut().chunks_exact_mut(4) {
            for colour in &mut pixel[..3] {
                *colour = (f32::from(*colour) + chance.between(-most, most)).clamp(0.0, 255.0) as u8;
            }
            pixel[3] = u8::MAX;
        }
    }

    /// Saves as JPEG at quality 82, or lower where the file would be heavier than `heaviest`; tells its size.
    pub fn save(&self, file: &FilePath, heaviest: usize) -> Result<usize, Box<dyn Error>> {
        let rgb: Vec<u8> = self
            .pixels
            .pixels()
            .iter()
            .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
            .collect();
        let mut quality = 82;
        loop {
            let mut jpeg = Vec::new();
            JpegEncoder::new_with_quality(&mut jpeg, quality).encode(
                &rgb,
                self.pixels.width(),
                self.pixels.height(),
                ExtendedColorType::Rgb8,
            )?;
            if jpeg.len() <= heaviest || quality <= 50 {
                fs::write(file, &jpeg)?;
                return Ok(jpeg.len());
            }
            quality -= 4;
        }
    }

    fn paint(&mut self, path: Option<Path>, shader: Option<Shader<'static>>) {
        let (Some(path), Some(shader)) = (path, shader) else {
            return;
        };
        self.pixels.fill_path(&path, &paint(shader), FillRule::Winding, Transform::identity(), None);
    }
}

/// The points of a bent line.
pub fn bow(from: Spot, bend: Spot, to: Spot) -> Vec<Spot> {
    (0..=24)
        .map(|i| {
            let t = i as f32 / 24.0;
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            (a * from.0 + b * bend.0 + c * to.0, a * from.1 + b * bend.1 + c * to.1)
        })
        .collect()
}

fn paint(shader: Shader<'static>) -> Paint<'static> {
    Paint { shader, anti_alias: true, ..Paint::default() }
}

fn outline(points: &[Spot]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    builder.move_to(first.0, first.1);
    for point in rest {
        builder.line_to(point.0, point.1);
    }
    builder.close();
    builder.finish()
}

fn open_line(points: &[Spot]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    builder.move_to(first.0, first.1);
    for point in rest {
        builder.line_to(point.0, point.1);
    }
    builder.finish()
}

fn flat(ink: Ink) -> Option<Shader<'static>> {
    Some(Shader::SolidColor(colour(ink)))
}

fn fade(from: Spot, first: Ink, to: Spot, last: Ink) -> Option<Shader<'static>> {
    LinearGradient::new(
        Point::from_xy(from.0, from.1),
        Point::from_xy(to.0, to.1),
        vec![GradientStop::new(0.0, colour(first)), GradientStop::new(1.0, colour(last))],
        SpreadMode::Pad,
        Transform::identity(),
    )
}

fn colour(ink: Ink) -> Color {
    let part = |value: f32| value.clamp(0.0, 1.0);
    Color::from_rgba(part(ink.r), part(ink.g), part(ink.b), part(ink.a))
        .expect("every part is clamped to 0..1")
}
