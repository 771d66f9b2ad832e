//! Whether the words of a picture say what it shows. The name of a file, a word that fits every picture and the headline
//! say nothing to who cannot see it.

use std::path::Path;

use bantin_messages::messages::{PlaceholderWords, WordsTwice};
use rustc_hash::FxHashMap;

use super::picture_name::{brief, target};
use crate::body::is_picture_name;
use crate::problem::Problem;
use crate::slug_maker::id_from;

/// Words that fit every picture, as [`id_from`] makes them.
const FIT_EVERY_PICTURE: [&str; 27] = [
    "anh",
    "anh-bai-viet",
    "anh-chinh",
    "anh-chup",
    "anh-chup-man-hinh",
    "anh-dai-dien",
    "anh-minh-hoa",
    "anh-tin",
    "anh-tin-bai",
    "buc-anh",
    "caption",
    "chu-thich-anh",
    "hinh",
    "hinh-anh",
    "hinh-anh-minh-hoa",
    "hinh-minh-hoa",
    "image",
    "mo-ta-anh",
    "no-name",
    "no-title",
    "photo",
    "picture",
    "screenshot",
    "tam-anh",
    "tin-bai",
    "untitled",
    "alt",
];

/// What cameras and chat programs begin the names of pictures with, before digits.
const BEFORE_DIGITS: [&str; 12] =
    ["img", "dsc", "dscn", "dscf", "dcim", "pxl", "pano", "mvimg", "fb-img", "received", "screenshot", "z"];

/// Why words say nothing.
enum Nothing {
    File,
    Everything,
    Headline,
}

impl Nothing {
    fn as_argument(&self) -> &'static str {
        match self {
            Nothing::File => "file",
            Nothing::Everything => "every",
            Nothing::Headline => "headline",
        }
    }
}

/// The words of the pictures of one text.
pub(super) struct PictureWords<'a> {
    file: &'a str,
    headline: Option<String>,
    /// The picture that has these words first.
    seen: FxHashMap<String, String>,
}

impl<'a> PictureWords<'a> {
    /// Of the text in this file, under this headline.
    pub fn of(file: &'a str, headline: &str) -> Self {
        Self { file, headline: id_from(headline), seen: FxHashMap::default() }
    }

    /// What is wrong with the words of a picture, by the name that the text gives it; without words, nothing.
    pub fn wrong(&mut self, name: &str, words: &str) -> Option<Problem> {
        if words.trim().is_empty() {
            return None;
        }
        let plain = id_from(words);
        if let Some(nothing) = self.says_nothing(name, words, plain.as_deref()) {
            let message = PlaceholderWords {
                words: words.into(),
                name: brief(name).into(),
                kind: nothing.as_argument().into(),
                target: target(&brief(name)).into(),
            };
            return Some(Problem::warning(self.file, message));
        }
        let first = self.seen.entry(plain?).or_insert_with(|| name.to_owned());
        if first == name {
            return None;
        }
        let message =
            WordsTwice { words: words.into(), name: brief(name).into(), first: brief(first).into() };
        Some(Problem::warning(self.file, message))
    }

    fn says_nothing(&self, name: &str, words: &str, plain: Option<&str>) -> Option<Nothing> {
        let Some(plain) = plain else { return Some(Nothing::File) };
        if is_picture_name(words) || is_stem(name, words) || is_camera_name(plain) {
            return Some(Nothing::File);
        }
        let without_number = plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
        if FIT_EVERY_PICTURE.contains(&without_number) {
            return Some(Nothing::Everything);
        }
        (self.headline.as_deref() == Some(plain)).then_some(Nothing::Headline)
    }
}

/// Whether the words are the picture's own name: `doi-che` of `doi-che.jpg`. A single word such as `Hồ` of `ho.jpg` is not.
fn is_stem(name: &str, words: &str) -> bool {
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
    stem == Some(words) && words.contains(['-', '_'])
}

/// Whether the words are what a camera calls a picture: `IMG_2034`, `20260314_083000`, `z5012345678901`.
fn is_camera_name(plain: &str) -> bool {
    let digits = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || c == '-');
    digits(plain)
        || BEFORE_DIGITS
            .iter()
            .any(|before| plain.strip_prefix(before).is_some_and(|rest| digits(rest) && rest.len() >= 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &[(&str, &str)]) -> Vec<String> {
        let mut all = PictureWords::of("a.md", "Hội đình mở cửa");
        words
            .iter()
            .filter_map(|(name, words)| all.wrong(name, words))
            .map(|problem| problem.what())
            .collect()
    }

    #[test]
    fn words_that_say_nothing_of_a_picture_are_told() {
        for (words, why) in [
            ("IMG_2034.JPG", "the name of a file"),
            ("IMG_2034", "the name of a file"),
            ("20260314_083000", "the name of a file"),
            ("z5012345678901", "the name of a file"),
            ("Screenshot 2026-03-14", "the name of a file"),
            ("le-hoi-1", "the name of a file"),
            ("12", "the name of a file"),
            ("…", "the name of a file"),
            ("ảnh", "fits every picture"),
            ("Ảnh minh họa", "fits every picture"),
            ("ANH TIN BAI", "fits every picture"),
            ("Hình 2", "fits every picture"),
            ("untitled", "fits every picture"),
            ("Hội đình mở cửa.", "the headline"),
        ] {
            let told = told(&[("le-hoi-1.jpg", words)]);
            assert!(told.len() == 1 && told[0].contains(why), "{words}: {told:?}");
        }
    }

    #[test]
    fn words_that_say_something_are_not() {
        for words in
            ["", "Hồ", "Ảnh cũ của đình năm 1954", "Zalo", "Đồi chè", "IMG là tên một hãng", "Hội đình"]
        {
            assert_eq!(told(&[("ho.jpg", words)]), [""; 0], "{words}");
        }
    }

    #[test]
    fn words_of_two_pictures_are_told_at_the_second_one() {
        let told = told(&[
            ("a.jpg", "Chợ phiên"),
            ("a.jpg", "Chợ phiên"),
            ("b.jpg", "Chợ phiên."),
            ("c.jpg", "Bến xe"),
        ]);
        assert!(told.len() == 1 && told[0].contains("“b.jpg”") && told[0].contains("“a.jpg”"), "{told:?}");
    }
}
