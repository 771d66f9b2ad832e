//! Links to the files of pictures beside a text: known by their endings. The files themselves are not published.

/// Endings of pictures.
const ENDINGS: [&str; 14] = [
    "jpg", "jpeg", "jfif", "png", "apng", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "heif",
];

/// Whether a link leads to a picture's file beside the text.
pub(crate) fn is_picture_file(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let elsewhere = path.starts_with('/') || path.split('/').next().is_some_and(|first| first.contains(':'));
    !elsewhere && is_picture_name(path)
}

/// Whether a name ends as a picture's does.
pub(crate) fn is_picture_name(name: &str) -> bool {
    name.trim_end().rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    })
}
