//! Evens the spacing of front matter and TOML. Text that is pasted from web pages and office programs brings spaces that
//! YAML and TOML do not take for spaces, and invisible characters. Around keys and values they become plain spaces or are
//! left out; inside of a value they are kept.

use std::borrow::Cow;

/// The sign between a key and its value.
#[derive(Clone, Copy)]
struct Syntax {
    sign: char,
    /// The same sign as keyboards for Chinese and Japanese write it.
    wide: &'static [char],
}

const YAML: Syntax = Syntax { sign: ':', wide: &['：', '﹕', '︓', '꞉'] };
const TOML: Syntax = Syntax { sign: '=', wide: &['＝', '﹦'] };

/// The lines before and after front matter.
const FENCES: [&str; 2] = ["---", "+++"];

/// Whether this is a space that YAML and TOML do not take for one.
fn is_odd_space(c: char) -> bool {
    c == '\u{2800}' || (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n'))
}

/// Whether this is an invisible character without width.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn is_odd(c: char) -> bool {
    is_odd_space(c) || is_nothing(c) || YAML.wide.contains(&c) || TOML.wide.contains(&c)
}

/// What stands between a key and its value in the front matter that a line opens or closes; `None` for any other line.
pub(crate) fn key_sign(line: &str) -> Option<char> {
    match bare(line) {
        "---" => Some(YAML.sign),
        "+++" => Some(TOML.sign),
        _ => None,
    }
}

/// The text with its front matter evened, if it has any.
pub(super) fn in_front_matter(text: &str) -> Cow<'_, str> {
    let seems_plain = FENCES.iter().any(|fence| text.starts_with(fence));
    let head = head(text);
    if seems_plain && !head.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let mut lines = head.split_inclusive('\n');
    let mut evened = String::with_capacity(text.len());
    let opening = loop {
        let Some(line) = lines.next() else { return Cow::Borrowed(text) };
        let bare = bare(line);
        evened.push_str(bare);
        evened.extend(line.ends_with('\n').then_some('\n'));
        if !bare.is_empty() {
            break bare;
        }
    };
    let syntax = match opening {
        "---" => YAML,
        "+++" => TOML,
        _ => return Cow::Borrowed(text),
    };
    for line in lines {
        match bare(line) {
            fence if fence == opening => {
                evened.push_str(fence);
                evened.extend(line.ends_with('\n').then_some('\n'));
            }
            _ => push_line(&mut evened, line, syntax),
        }
    }
    evened.push_str(&text[head.len()..]);
    Cow::Owned(evened)
}

/// Evens TOML.
pub(super) fn in_toml(text: &str) -> Cow<'_, str> {
    if !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let mut evened = String::with_capacity(text.len());
    text.split_inclusive('\n').for_each(|line| push_line(&mut evened, line, TOML));
    Cow::Owned(evened)
}

/// A value that has only one spelling (a day, a time, `true`, the name of a file), without what programs made of its
/// spaces, hyphens, colons and quotes.
pub(super) fn plain_word(text: &str) -> String {
    let plain = text.chars().filter(|c| !is_nothing(*c)).map(|c| match c {
        c if is_odd_space(c) => ' ',
        c if YAML.wide.contains(&c) => ':',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        c => c,
    });
    without_quotes(plain.collect::<String>().trim()).to_owned()
}

/// Typographic quotes, which are letters to YAML and TOML.
const QUOTES: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '＂'];

/// The text without typographic quotes around it.
pub(super) fn without_quotes(text: &str) -> &str {
    match (text.strip_prefix(QUOTES), text.chars().count()) {
        (Some(inner), 3..) => inner.strip_suffix(QUOTES).map_or(text, str::trim),
        _ => text,
    }
}

/// Whether the value on a line begins with a typographic quote.
pub(super) fn has_typographic_quotes(line: &str) -> bool {
    line.split_once([':', '=']).is_some_and(|(_, value)| value.trim_start().starts_with(QUOTES))
}

/// The front matter with its fences; the whole text where it is never closed.
fn head(text: &str) -> &str {
    let (mut end, mut opening) = (0, None);
    for line in text.split_inclusive('\n') {
        end += line.len();
        let bare = bare(line);
        match opening {
            None if bare.is_empty() => {}
            None if FENCES.contains(&bare) => opening = Some(bare),
            None => return "",
            Some(opening) if bare == opening => return &text[..end],
            Some(_) => {}
        }
    }
    text
}

/// The line without spaces and invisible characters around it.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || is_odd_space(c) || is_nothing(c))
}

/// Adds a line with plain spaces before and behind its key.
fn push_line(evened: &mut String, line: &str, syntax: Syntax) {
    if !line.contains(is_odd) {
        evened.push_str(line);
        return;
    }
    let content = line.strip_suffix('\n').unwrap_or(line);
    let content = content.trim_end_matches(|c: char| c.is_whitespace() || is_odd_space(c) || is_nothing(c));
    let mut rest = push_spaces(evened, content);
    // The `- ` of a list.
    while let Some(after) = rest.strip_prefix('-').filter(|after| after.starts_with(is_space)) {
        evened.push('-');
        rest = push_spaces(evened, after);
    }
    let key_end =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || is_nothing(c)));
    let (key, after) = rest.split_at(key_end.unwrap_or(rest.len()));
    let between = after.trim_start_matches(is_space);
    let is_key = key.chars().any(|c| c.is_ascii_alphanumeric());
    let small = !key.contains(|c: char| c.is_ascii_uppercase());
    let value = between.strip_prefix(syntax.sign);
    let wide = between.strip_prefix(syntax.wide).filter(|_| small);
    match value.or(wide).filter(|_| is_key) {
        // A key of YAML has a space behind its colon: `http://` is none.
        Some(value) if !value.starts_with(|c: char| !is_space(c)) || wide.is_some() || syntax.sign == '=' => {
            evened.extend(key.chars().filter(|c| !is_nothing(*c)));
            evened.push(syntax.sign);
            evened.push(' ');
            push_value(evened, value.trim_start_matches(is_space));
        }
        _ => push_value(evened, rest),
    }
    evened.extend(line.ends_with('\n').then_some('\n'));
}

/// Adds a value. In a list or table on one line, spaces beside its signs become plain ones.
fn push_value(evened: &mut String, value: &str) {
    let kept = |c: char| !is_nothing(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}');
    let sign = |c: Option<char>| c.is_some_and(|c| "[]{},:=".contains(c) || is_space(c));
    let flow = value.starts_with(['[', '{']);
    let mut before = None;
    let mut letters = value.chars().filter(|c| kept(*c)).peekable();
    while let Some(c) = letters.next() {
        let beside_a_sign = flow && (sign(before) || sign(letters.peek().copied()));
        match c {
            c if beside_a_sign && is_nothing(c) => continue,
            c if beside_a_sign && is_odd_space(c) => evened.push(' '),
            c => evened.push(c),
        }
        before = Some(c);
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t') || is_odd_space(c) || is_nothing(c)
}

/// Adds the spaces at the beginning of a text as plain ones; returns the rest.
fn push_spaces<'t>(evened: &mut String, text: &'t str) -> &'t str {
    let rest = text.trim_start_matches(is_space);
    let spaces = text[..text.len() - rest.len()].chars().filter(|c| !is_nothing(*c));
    evened.extend(spaces.map(|c| if is_odd_space(c) { ' ' } else { c }));
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_between_keys_and_values_are_evened_and_those_in_values_stay() {
        for odd in ["\u{a0}", "\u{202f}", "\u{2003}", "\u{3000}", "\u{2800}", " \u{200b}", "\u{feff}\u{a0}"] {
            let text = format!(
                "\u{200b}---{odd}\n{odd}{odd}headline{odd}:{odd}Chợ\u{a0}phiên{odd}\nlist:\n-{odd}date:{odd}x\ntags: [a,{odd}b]\n---{odd}\nThân\u{a0}bài.\n"
            );
            let evened = in_front_matter(&text);
            let lines: Vec<&str> = evened.lines().map(str::trim_start).collect();
            assert_eq!(lines[0], "---");
            assert_eq!(lines[1], "headline: Chợ\u{a0}phiên", "{odd:?}");
            assert_eq!(lines[3].replace("  ", " "), "- date: x");
            assert!(matches!(lines[4], "tags: [a, b]" | "tags: [a,  b]"), "{:?}", lines[4]);
            assert_eq!(&lines[5..], ["---", "Thân\u{a0}bài."]);
        }
    }

    #[test]
    fn a_wide_colon_after_a_key_is_one() {
        assert_eq!(in_front_matter("---\nheadline：Hội\n---\n"), "---\nheadline: Hội\n---\n");
        assert_eq!(in_front_matter("---\nlead: a\n  Note：b\n---\n"), "---\nlead: a\n  Note：b\n---\n");
        assert_eq!(in_toml("name\u{a0}=\u{a0}\"Hội\"\n"), "name= \"Hội\"\n");
    }

    #[test]
    fn texts_without_front_matter_stay_as_they_are() {
        for text in ["", "Thân\u{a0}bài.", "\u{a0}\n", "---\na: b\n---\n\u{a0}x：y\n"] {
            assert_eq!(in_front_matter(text), text);
        }
    }

    #[test]
    fn a_word_is_read_whatever_it_is_dressed_in() {
        assert_eq!(plain_word("“2026–03–14\u{a0}08：30”"), "2026-03-14 08:30");
        assert_eq!(plain_word("\u{200b}true "), "true");
        assert_eq!(without_quotes("«anh.jpg»"), "anh.jpg");
        assert_eq!(without_quotes("“"), "“");
    }
}
