//! Pictures: found beside their texts, measured, resized and encoded once, and kept in `NEWSROOM/.bantin/pictures/`
//! under a name that is made of their content.
//!
//! `find` looks up which file a text means. `prepare` takes each of these files to its `prepared` widths: from
//! the `cache` by its `key`, or it lets `make` make them. Making a picture waits for room in the `budget` of
//! memory, `decode`s the file into one form for all kinds (`decoded`, with its `colours`), and `encode`s it in
//! the `sizes` that pages ask for (`resize`), in each `coding` that the site asks for (`avif`); a file is `encoded`, and what
//! came of the picture in one coding is `coded`; of the lead picture of an article also in the `crops` of every `crop_shape`,
//! which lists, social networks and search engines show. Until a picture has loaded, its `placeholder` is seen.
//! The crops of an article that stands in for a broken one are found by the names of files (`edition_crops`). `wanted`
//! says what each picture is wanted for. `look` only sees whether they could be made, and a `picture_preview` is made of few, to be kept nowhere. The `picture_index` holds what came
//! of it for those who draw pages; a `picture_record` of each is kept for the next publish.

mod avif;
mod budget;
mod cache;
mod cache_error;
mod coded;
mod coding;
mod colours;
mod crop_shape;
mod crops;
mod decode;
mod decoded;
mod edition_crops;
mod encode;
mod encoded;
mod find;
mod key;
mod look;
mod make;
mod picture_error;
mod picture_index;
mod picture_preview;
mod picture_record;
mod placeholder;
mod prepare;
mod prepared;
mod resize;
mod sizes;
mod wanted;

pub use crops::Crops;
pub use picture_index::{Asset, PictureIndex};
pub use prepare::prepare;
pub use prepared::{Prepared, PreparedFile};
pub use wanted::{Role, Wanted};

pub(crate) use edition_crops::{EditionCrops, key_in};
pub(crate) use find::{Find, PictureFolder, is_elsewhere};
pub(crate) use look::look;
pub(crate) use make::check;
pub(crate) use picture_preview::preview_pictures;
pub(crate) use picture_record::PictureRecord;
pub(crate) use placeholder::style as placeholder_style;
pub(crate) use prepare::prepare_again;
pub(crate) use prepared::is_picture_name;
