//! Scratch of the helper: to be removed.
mod edition;
mod edits;
mod newsroom;
mod pictures {
    pub fn png(width: u32, height: u32, seed: u8) -> Vec<u8> {
        let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, seed]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }
}
