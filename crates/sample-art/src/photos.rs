//! Photos as a telephone takes them, for measuring: twelve megapixels, with the grain of a sensor. None is in the sample.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::chance::Chance;
use crate::hills;
use crate::ink::DAY;
use crate::land::Season;
use crate::sheet::Sheet;

/// What telephones make by default.
const SIZE: (u32, u32) = (4000, 3000);

/// How far the grain changes a pixel at most, of 255: a file then has four and a half megabytes, as photos with much in them do.
const GRAIN: f32 = 20.0;

/// Draws so many photos, `1.jpg`, `2.jpg` … No two are the same.
pub fn draw(folder: &Path, count: u64) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for number in 1..=count {
        let mut sheet = Sheet::new(SIZE.0, SIZE.1);
        hills::terraces(&mut sheet, &DAY, number, Season::Green);
        sheet.grain(&mut Chance::new(number), GRAIN);
        let size = sheet.save(&folder.join(format!("{number}.jpg")), usize::MAX)?;
        println!("{number}.jpg {} KB", size / 1000);
    }
    Ok(())
}
