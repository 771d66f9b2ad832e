//! In which language this run speaks: as `--language` says, else as the environment does. It is found before the
//! arguments are parsed, so that help speaks it too.

use bantin_messages::MessageLanguage;
use bantin_messages::messages::NoSuchLanguage;

use crate::failure::Failure;

const OPTION: &str = "--language";

/// `arguments` are those after the program's name.
pub fn language(arguments: &[String]) -> Result<MessageLanguage, Failure> {
    match named(arguments) {
        Some(name) => name.parse().map_err(|_| Failure::usage(NoSuchLanguage { name: name.into() })),
        None => Ok(MessageLanguage::of_environment(|name| std::env::var(name).ok())),
    }
}

/// The name that was typed, the last of several. Behind `new`, where no article follows, the option is about the readers of the newsroom.
fn named(arguments: &[String]) -> Option<&str> {
    let mut words = arguments.iter().map(String::as_str).peekable();
    let mut before_command = true;
    let mut last = None;
    while let Some(word) = words.next() {
        let is_command = before_command && !word.starts_with('-');
        if word == "--" || (is_command && word == "new" && words.peek() != Some(&"article")) {
            return last;
        }
        before_command &= !is_command;
        if word == OPTION {
            last = words.next();
        } else if let Some(name) = word.strip_prefix(OPTION).and_then(|rest| rest.strip_prefix('=')) {
            last = Some(name);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_is_typed() {
        let of = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            named(&words).map(str::to_owned)
        };
        assert_eq!(of("check --language vi"), Some("vi".to_owned()));
        assert_eq!(of("--language=vi new town"), Some("vi".to_owned()));
        assert_eq!(of("new article Chợ --language vi"), Some("vi".to_owned()));
        assert_eq!(of("new town --language en"), None);
        assert_eq!(of("check new --language vi"), Some("vi".to_owned()));
        assert_eq!(of("publish -- --language"), None);
    }
}
