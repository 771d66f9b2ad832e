//! What of a style or a class means something, in few words of our own: only these come through the sanitiser, in place of
//! what was written, and none of them is published.

use std::borrow::Cow;

use bantin_content::body_html::CLASSES;

use crate::body::tree::Element;

/// Elements whose styles and classes are looked at.
pub(in crate::body) const STYLED: [&str; 17] =
    ["b", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "p", "span", "strong", "td", "th", "u"];

/// A mark, as it stands between the sanitiser and here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bold,
    NotBold,
    Italic,
    NotItalic,
    Underlined,
    Struck,
    Raised,
    Lowered,
    /// An item of a list at this level, from 1.
    Item(u8),
    /// The bullet or number of an item.
    Bullet,
    /// A heading of this level.
    Heading(u8),
}

const PLAIN: [(&str, Mark); 9] = [
    ("bold", Mark::Bold),
    ("not-bold", Mark::NotBold),
    ("italic", Mark::Italic),
    ("not-italic", Mark::NotItalic),
    ("underlined", Mark::Underlined),
    ("struck", Mark::Struck),
    ("raised", Mark::Raised),
    ("lowered", Mark::Lowered),
    ("bullet", Mark::Bullet),
];

/// The marks in which an attribute is kept; every other attribute stays as it was written.
pub(in crate::body) fn kept_of<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let marks = match attribute {
        "style" => of_style(value),
        "class" if CLASSES.iter().all(|(name, _)| *name != element) => of_classes(value),
        _ => return Some(Cow::Borrowed(value)),
    };
    let words: Vec<String> = marks.into_iter().map(Mark::word).collect();
    (!words.is_empty()).then(|| Cow::Owned(words.join(" ")))
}

/// The marks of an element.
pub(super) fn marks(element: &Element<'_>) -> Vec<Mark> {
    let of = |name| element.attribute(name).unwrap_or_default();
    let (style, class) =
        (of("style"), if STYLED.contains(&element.name) { of("class") } else { Cow::Borrowed("") });
    style.split(' ').chain(class.split(' ')).filter_map(Mark::read).collect()
}

impl Mark {
    fn word(self) -> String {
        match self {
            Mark::Item(level) => format!("item-{level}"),
            Mark::Heading(level) => format!("heading-{level}"),
            plain => PLAIN.iter().find(|(_, mark)| *mark == plain).map_or("", |(word, _)| word).to_owned(),
        }
    }

    fn read(word: &str) -> Option<Self> {
        let level = |rest: &str, most| rest.parse().ok().filter(|level| (1..=most).contains(level));
        match word.split_once('-') {
            Some(("item", rest)) => level(rest, 9).map(Mark::Item),
            Some(("heading", rest)) => level(rest, 6).map(Mark::Heading),
            _ => PLAIN.iter().find(|(name, _)| *name == word).map(|(_, mark)| *mark),
        }
    }
}

fn of_style(style: &str) -> Vec<Mark> {
    // Sanitised HTML is sanitised once more.
    if !style.contains(':') {
        return style.split(' ').filter_map(Mark::read).collect();
    }
    let rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    rules.flat_map(|(name, value)| of_rule(name.trim(), &value.trim().to_ascii_lowercase())).collect()
}

fn of_rule(name: &str, value: &str) -> Vec<Mark> {
    let mark = match &*name.to_ascii_lowercase() {
        "font-weight" => match value {
            "bold" | "bolder" | "600" | "700" | "800" | "900" => Mark::Bold,
            _ => Mark::NotBold,
        },
        "font-style" if value.starts_with("italic") || value.starts_with("oblique") => Mark::Italic,
        "font-style" => Mark::NotItalic,
        "vertical-align" if value == "super" => Mark::Raised,
        "vertical-align" if value == "sub" => Mark::Lowered,
        "text-decoration" | "text-decoration-line" => {
            let both = [("underline", Mark::Underlined), ("line-through", Mark::Struck)];
            return both.into_iter().filter(|(word, _)| value.contains(word)).map(|(_, mark)| mark).collect();
        }
        "mso-list" if value == "ignore" => Mark::Bullet,
        "mso-list" => {
            match value.split_whitespace().find_map(|word| word.strip_prefix("level")?.parse().ok()) {
                Some(level @ 1..=9) => Mark::Item(level),
                _ => return Vec::new(),
            }
        }
        "mso-outline-level" => match value.parse() {
            Ok(level @ 1..=6) => Mark::Heading(level),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    vec![mark]
}

fn of_classes(classes: &str) -> Vec<Mark> {
    let mark = |class: &str| match class {
        "MsoTitle" => Some(Mark::Heading(1)),
        "MsoSubtitle" => Some(Mark::Heading(2)),
        _ => match class.strip_prefix("MsoHeading") {
            Some(level) => level.parse().ok().filter(|level| (1..=6).contains(level)).map(Mark::Heading),
            None => Mark::read(class),
        },
    };
    classes.split_ascii_whitespace().filter_map(mark).collect()
}
