//! What was typed after `cargo xtask`, taken apart by hand: a parser crate would take
//! longer to compile than all chores together.

use std::fmt;

use anyhow::Result;

use crate::listen::Listen;

/// Something typed that no chore understands.
#[derive(Debug)]
pub struct Usage(pub String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// What is not yet taken.
#[derive(Debug)]
pub struct Arguments(Vec<String>);

impl Arguments {
    pub fn from_env() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// The first word, unless it is a flag.
    pub fn chore(&mut self) -> Option<String> {
        let named = self.0.first().is_some_and(|first| !first.starts_with('-'));
        named.then(|| self.0.remove(0))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|word| word == name)
    }

    /// Takes `--name`.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes `--name value` or `--name=value`.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let with_equals = format!("{name}=");
        let Some(at) = self.0.iter().position(|word| word == name || word.starts_with(&with_equals)) else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&with_equals) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() {
            return Ok(Some(self.0.remove(at)));
        }
        Err(Usage(format!("{name} wants a value")).into())
    }

    pub fn required(&mut self, name: &str) -> Result<String> {
        self.value(name)?.ok_or_else(|| Usage(format!("{name} is missing")).into())
    }

    /// Where to listen.
    pub fn listen(&mut self, usual: &str) -> Result<Listen> {
        let typed = self.value("--listen")?;
        let told = |error| Usage(format!("--listen: {error}"));
        Ok(typed.as_deref().unwrap_or(usual).parse().map_err(told)?)
    }

    pub fn number(&mut self, name: &str) -> Result<usize> {
        whole(name, &self.required(name)?)
    }

    /// A number that need not be typed.
    pub fn number_or(&mut self, name: &str, usual: usize) -> Result<usize> {
        self.value(name)?.map_or(Ok(usual), |value| whole(name, &value))
    }

    /// All that is left, none of it a flag.
    pub fn rest(self) -> Result<Vec<String>> {
        match self.0.iter().find(|word| word.starts_with('-')) {
            Some(flag) => {
                Err(Usage(format!("{flag} means nothing here; add --help to see what does")).into())
            }
            None => Ok(self.0),
        }
    }

    /// Nothing may be left.
    pub fn finish(&self) -> Result<()> {
        match self.0.first() {
            Some(word) => {
                Err(Usage(format!("{word} means nothing here; add --help to see what does")).into())
            }
            None => Ok(()),
        }
    }
}

fn whole(name: &str, value: &str) -> Result<usize> {
    value.parse().map_err(|_| Usage(format!("{name} wants a whole number, not “{value}”")).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Arguments {
        Arguments(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn a_value_stands_after_a_space_or_an_equals_sign() {
        for line in ["serve --listen 127.0.0.1:1", "serve --listen=127.0.0.1:1"] {
            let mut arguments = typed(line);
            assert_eq!(arguments.chore().as_deref(), Some("serve"));
            assert_eq!(arguments.value("--listen").unwrap().as_deref(), Some("127.0.0.1:1"));
            arguments.finish().unwrap();
        }
    }

    #[test]
    fn a_number_that_is_not_typed_is_the_usual_one() {
        assert_eq!(typed("").number_or("--runs", 3).unwrap(), 3);
        assert_eq!(typed("--runs 5").number_or("--runs", 3).unwrap(), 5);
        assert!(typed("--runs x").number_or("--runs", 3).is_err());
    }

    #[test]
    fn what_nobody_understands_is_named() {
        let error = typed("--lsten x").finish().unwrap_err();
        assert!(error.is::<Usage>());
        assert!(error.to_string().contains("--lsten"));
        assert!(typed("--seed").number("--seed").unwrap_err().to_string().contains("wants a value"));
        assert!(typed("--seed x").number("--seed").unwrap_err().to_string().contains("whole number"));
    }
}
