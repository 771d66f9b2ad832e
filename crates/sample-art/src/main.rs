//! Draws the sample's pictures into a newsroom: `sample-art [folder]` (default `sample`), or photos for measuring:
//! `sample-art photos FOLDER COUNT`. The same run always draws the same bytes.

mod album;
mod chance;
mod close;
mod hills;
mod ink;
mod land;
mod photos;
mod plants;
mod sheet;
mod streets;
mod town;

use std::{error::Error, fs, path::Path};

use sheet::Sheet;

fn main() -> Result<(), Box<dyn Error>> {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    if let [what, folder, count] = &typed[..]
        && what == "photos"
    {
        return photos::draw(Path::new(folder), count.parse()?);
    }
    let newsroom = typed.into_iter().next().unwrap_or_else(|| "sample".into());
    for (article, pictures) in album::ALBUM {
        let folder = Path::new(&newsroom).join("content").join(article);
        fs::create_dir_all(&folder)?;
        for (name, (width, height), draw) in *pictures {
            let mut sheet = Sheet::new(*width, *height);
            draw(&mut sheet);
            let size = sheet.save(&folder.join(name), heaviest(*width))?;
            println!("{article}/{name} {} KB", size / 1000);
        }
    }
    Ok(())
}

/// How many bytes a picture may have: old small ones are lighter.
fn heaviest(width: u32) -> usize {
    if width < 1000 { 26_000 } else { 215_000 }
}
