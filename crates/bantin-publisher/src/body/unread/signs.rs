//! The signs that are not read as they were meant: how to find them, and the message of each.

use bantin_messages::Message;
use bantin_messages::messages::{
    BracketWithoutLink, DeepListSign, FootnoteWithoutNote, ForeignAttributes, GluedDefinition, HeadingSkips,
    IndentedParagraph, LooseStars, RawShortcode, SecondDefinition, TaskBox, UnusedDefinition, UnusedNote,
};

/// A sign that is not read as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Of another system: `{{< … >}}`, `{% … %}`, `[caption …]`.
    Shortcode,
    /// Attributes behind a text: `{: .hep }`, `{.hep}`.
    Attributes,
    /// A link or a reference that is none: `[a][b]` without `[b]: …`, `[a](b c)`, `[[a]]`.
    Bracket,
    /// `[^1]` without `[^1]: …`.
    Footnote,
    /// `- [ ] …`
    Task,
    /// `**` or `~~` that neither begins nor ends anything.
    Stars,
    /// A paragraph that begins with four spaces or a tab.
    Indented,
    /// `[a]: /b/` that no link uses.
    Unused,
    /// `[^1]: …` that nothing refers to.
    UnusedNote,
    /// A second definition of one name.
    Twice,
    /// `[a]: /b/` directly below a paragraph, to which it belongs then.
    Glued,
    /// A list's sign behind a hundred others on its line.
    Deep,
    /// A heading more than one level below the one before it.
    Skips,
}

/// Words that are a shortcode when they are alone between brackets.
const ALONE: [&str; 14] = [
    "gallery",
    "playlist",
    "toc",
    "_toc_",
    "audio",
    "video",
    "embed",
    "caption",
    "youtube",
    "more",
    "nextpage",
    "pagebreak",
    "contact-form-7",
    "contact-form",
];

/// Words that are a plugin when they come first between braces.
const PLUGINS: [&str; 10] = [
    "loadposition",
    "loadmodule",
    "loadmoduleid",
    "gallery",
    "youtube",
    "vimeo",
    "mp3",
    "source",
    "module",
    "slider",
];

/// Most bytes of a sign.
const LONGEST: usize = 400;

impl Sign {
    /// What is wrong with a sign that is written so.
    pub fn message(self, written: &str) -> Message {
        let sign = written.into();
        match self {
            Sign::Shortcode => RawShortcode { sign }.into(),
            Sign::Attributes => ForeignAttributes { sign }.into(),
            Sign::Bracket => BracketWithoutLink { sign }.into(),
            Sign::Footnote => FootnoteWithoutNote { sign }.into(),
            Sign::Task => TaskBox { sign }.into(),
            Sign::Stars => LooseStars { sign }.into(),
            Sign::Indented => IndentedParagraph { sign }.into(),
            Sign::Unused => UnusedDefinition { sign }.into(),
            Sign::UnusedNote => UnusedNote { sign }.into(),
            Sign::Twice => SecondDefinition { sign }.into(),
            Sign::Glued => GluedDefinition { sign }.into(),
            Sign::Deep => DeepListSign { sign }.into(),
            Sign::Skips => HeadingSkips { sign }.into(),
        }
    }
}

/// The signs in some words: byte, length and kind of each.
pub(super) fn find(text: &str) -> Vec<(usize, usize, Sign)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['{', '[', '*', '~', ':', '!']) {
        let at = from + at;
        let rest = &text[at..];
        let sign = match rest.as_bytes()[0] {
            b'{' => braces(rest),
            b'[' => brackets(rest, &text[..at]),
            b'*' => pair(rest, '*', &text[..at]),
            b'~' => pair(rest, '~', &text[..at]),
            _ if at == 0 || text[..at].ends_with('\n') => fence(rest),
            _ => None,
        };
        match sign {
            Some((length, sign)) => {
                found.push((at, length, sign));
                from = at + length;
            }
            None => {
                let run = rest.bytes().take_while(|byte| {
                    matches!(rest.as_bytes()[0], b'*' | b'~') && *byte == rest.as_bytes()[0]
                });
                from = at + run.count().max(1);
            }
        }
    }
    found
}

fn braces(rest: &str) -> Option<(usize, Sign)> {
    for (opens, closes) in [("{{", "}}"), ("{%", "%}")] {
        if rest.starts_with(opens) {
            return Some((length(rest, closes)?, Sign::Shortcode));
        }
    }
    let length = length(rest, "}")?;
    let inside = rest[1..length - 1].trim_end();
    if let Some(attributes) = inside.strip_prefix([':', '.', '#']) {
        let known = |c: char| c.is_ascii_alphanumeric() || " .#=\"'-_/:".contains(c);
        let named =
            attributes.trim_start_matches([' ', '.', '#']).starts_with(|c: char| c.is_ascii_alphabetic());
        return (named && attributes.chars().all(known)).then_some((length, Sign::Attributes));
    }
    let closing = inside.strip_prefix('/').is_some_and(is_name);
    let first = inside.split([' ', '=', '|']).next().unwrap_or_default();
    (closing || PLUGINS.contains(&first)).then_some((length, Sign::Shortcode))
}

fn brackets(rest: &str, before: &str) -> Option<(usize, Sign)> {
    if rest.starts_with("[[") {
        return Some((length(rest, "]]")?, Sign::Bracket));
    }
    let length = length(rest, "]")?;
    let (inside, behind) = (&rest[1..length - 1], &rest[length..]);
    if before.ends_with('\n') && behind.strip_prefix(':').is_some_and(is_address) {
        return Some((line(rest).len(), Sign::Glued));
    }
    if is_shortcode(inside) {
        return Some((length, Sign::Shortcode));
    }
    if inside.starts_with('^') && inside.len() > 1 {
        return Some((length, Sign::Footnote));
    }
    if matches!(inside, " " | "x" | "X") && before.is_empty() && behind.starts_with(' ') {
        return Some((length, Sign::Task));
    }
    // Pictures that Markdown does not accept are found by `references`.
    if before.ends_with('!') {
        return None;
    }
    let closes = match behind.as_bytes().first()? {
        b'(' => ")",
        b'[' => "]",
        _ => return None,
    };
    Some((length + self::length(behind, closes)?, Sign::Bracket))
}

/// Whether these are a definition's address, and not the words of a speaker who is named in brackets.
fn is_address(behind: &str) -> bool {
    let mut words = line(behind).split_whitespace();
    let address = words.next().unwrap_or_default();
    let address = address.trim_start_matches('<');
    address.contains("://")
        || address.starts_with(['/', '#'])
        || address.starts_with("www.")
        || address.starts_with("mailto:")
}

fn line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn is_shortcode(inside: &str) -> bool {
    if let Some(name) = inside.strip_prefix(['/', '!']) {
        return is_name(name);
    }
    let name = &inside[..inside
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
        .unwrap_or(inside.len())];
    let behind = &inside[name.len()..];
    if behind.is_empty() {
        return ALONE.iter().any(|alone| name.eq_ignore_ascii_case(alone));
    }
    // `[caption id="…"]`, `[url=…]`
    let attribute = behind.trim_start();
    let key = attribute
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
        .unwrap_or(attribute.len());
    is_name(name) && attribute[key..].starts_with('=') && (key > 0) == (attribute.len() < behind.len())
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// Exactly two of a sign, next to a word.
fn pair(rest: &str, sign: char, before: &str) -> Option<(usize, Sign)> {
    let alone = !before.ends_with(sign) && rest.trim_start_matches(sign).len() + 2 == rest.len();
    let beside_words = before.ends_with(char::is_alphanumeric)
        || rest[1..].trim_start_matches([sign, ' ']).starts_with(char::is_alphanumeric);
    (alone && beside_words).then_some((2, Sign::Stars))
}

/// `::: note`, `!!! warning` at the beginning of a line.
fn fence(rest: &str) -> Option<(usize, Sign)> {
    let line = line(rest);
    let fence = line
        .strip_prefix(":::")
        .or(line.strip_prefix("!!! ").filter(|kind| kind.starts_with(|c: char| c.is_ascii_lowercase())));
    fence.map(|_| (line.len(), Sign::Shortcode))
}

/// The length of a sign that ends with these letters.
fn length(rest: &str, closes: &str) -> Option<usize> {
    let mut most = rest.len().min(LONGEST);
    while !rest.is_char_boundary(most) {
        most -= 1;
    }
    rest[..most].find(closes).map(|end| end + closes.len())
}
