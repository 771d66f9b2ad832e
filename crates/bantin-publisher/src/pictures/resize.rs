//! Resizes a picture.

use fast_image_resize::{ResizeOptions, Resizer};
use image::DynamicImage;

use super::picture_error::PictureError;

pub(super) fn resized(picture: &DynamicImage, size: (u32, u32)) -> Result<DynamicImage, PictureError> {
    resized_by(picture, size, &ResizeOptions::new())
}

pub(super) fn resized_by(
    picture: &DynamicImage,
    (width, height): (u32, u32),
    options: &ResizeOptions,
) -> Result<DynamicImage, PictureError> {
    let mut small = DynamicImage::new(width, height, picture.color());
    Resizer::new().resize(picture, &mut small, options).map_err(PictureError::Resizing)?;
    Ok(small)
}
