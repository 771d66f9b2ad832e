//! Why a text is not YAML or TOML, as messages. The readers of both grammars say it in English sentences: those that
//! newsrooms meet are known here by their beginnings, and the others are told as they are.

use bantin_messages::Message;
use bantin_messages::messages::{
    GrammarSays, TomlCommas, TomlKeyLetters, TomlKeyTwice, TomlLineGoesOn, TomlNoEquals, TomlNoKey,
    TomlNoQuotes, TomlOpenBracket, TomlOpenQuote, TomlSecondEquals, TomlWrongBoolean, TomlWrongEscape,
    TomlWrongNumber, YamlAfterQuotes, YamlAnchor, YamlBracketAstray, YamlKeyTwice, YamlNoColon,
    YamlNoLineOfKeys, YamlOddKey, YamlOpenBracket, YamlOpenQuote, YamlSecondColon, YamlSecondDocument,
    YamlTab, YamlTooDeep, YamlUnexpectedLetter, YamlUnknownEscape,
};

/// What the reader of YAML says, without the place, which the problem has already.
pub(super) fn of_yaml(said: &str) -> Message {
    let line = said.lines().next().unwrap_or_default();
    let line = line.split(" at line ").next().unwrap_or_default().trim_end_matches([':', ' ']);
    let begins = |words: &str| line.starts_with(words);
    let rest = |words: &str| line.strip_prefix(words);
    if let Some(key) = rest("duplicate mapping key: ") {
        let key = key.split(", set DuplicateKeyPolicy").next().unwrap_or(key);
        return YamlKeyTwice { key: key.into() }.into();
    }
    if let Some(letter) = rest("unexpected character: `").and_then(|rest| rest.chars().next()) {
        return YamlUnexpectedLetter { letter: letter.into() }.into();
    }
    if let Some(bracket) = rest("unclosed bracket '").and_then(|rest| rest.chars().next()) {
        return YamlOpenBracket { bracket: bracket.into() }.into();
    }
    match line {
        _ if begins("mapping values are not allowed") => YamlSecondColon.into(),
        _ if begins("unclosed quote") => YamlOpenQuote.into(),
        _ if begins("misplaced bracket") => YamlBracketAstray.into(),
        _ if begins("simple key expected") || line.contains("expected ':'") => YamlNoColon.into(),
        _ if line.contains("expected <document start>") => YamlNoLineOfKeys.into(),
        _ if begins("invalid trailing content after") => YamlAfterQuotes.into(),
        _ if begins("tabs ") || line.contains(" tab") => YamlTab.into(),
        _ if line.contains("unknown escape character") => YamlUnknownEscape.into(),
        _ if line.contains("anchor") || line.contains("alias") => YamlAnchor.into(),
        _ if line.contains("depth") || line.contains("nesting") => YamlTooDeep.into(),
        _ if begins("multiple YAML documents") => YamlSecondDocument.into(),
        _ if begins("expected string scalar") || line.contains("null into string") => YamlOddKey.into(),
        _ => GrammarSays { words: line.into() }.into(),
    }
}

/// What the reader of TOML says.
pub(super) fn of_toml(said: &str) -> Message {
    let begins = |words: &str| said.starts_with(words);
    let any = |beginnings: &[&str]| beginnings.iter().any(|words| said.starts_with(words));
    let bracket = if said.contains("expected `}`") { '}' } else { ']' };
    match said {
        _ if begins("string values must be quoted") => TomlNoQuotes.into(),
        _ if begins("key with no value") => TomlNoEquals.into(),
        _ if begins("invalid unquoted key") => TomlKeyLetters.into(),
        _ if begins("unquoted keys cannot be empty") => TomlNoKey.into(),
        _ if begins("duplicate key") => TomlKeyTwice.into(),
        _ if any(&["invalid basic string", "invalid literal string", "invalid multi-line"]) => {
            TomlOpenQuote.into()
        }
        _ if begins("unclosed ") => TomlOpenBracket { bracket: bracket.into() }.into(),
        _ if any(&["unexpected key or value", "unexpected content"]) => TomlLineGoesOn.into(),
        _ if any(&["missing escaped value", "too few unicode value digits"]) => TomlWrongEscape.into(),
        _ if begins("invalid boolean") => TomlWrongBoolean.into(),
        _ if begins("extra `=`") => TomlSecondEquals.into(),
        _ if any(&["extra comma", "missing comma", "extra assignment"]) => TomlCommas.into(),
        _ if any(&NUMBERS) => TomlWrongNumber.into(),
        _ => GrammarSays { words: said.into() }.into(),
    }
}

/// How sentences about numbers, days and times begin.
const NUMBERS: [&str; 15] = [
    "invalid date",
    "invalid time",
    "invalid number",
    "invalid integer",
    "invalid float",
    "invalid exponent",
    "invalid fraction",
    "invalid mantissa",
    "invalid hexadecimal",
    "invalid octal",
    "invalid binary",
    "unexpected leading zero",
    "unexpected sign",
    "redundant ",
    "`_` may only go between digits",
];
