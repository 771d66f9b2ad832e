//! In which language the command speaks. It may be another than the one that readers of the site see.

use std::str::FromStr;

/// A language of messages; its file is `messages/{name}.ftl`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessageLanguage {
    #[default]
    English,
    Vietnamese,
}

/// A name that no language has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchLanguage(pub String);

impl MessageLanguage {
    pub const ALL: [MessageLanguage; 2] = [MessageLanguage::English, MessageLanguage::Vietnamese];

    /// `en` or `vi`.
    pub fn name(self) -> &'static str {
        match self {
            MessageLanguage::English => "en",
            MessageLanguage::Vietnamese => "vi",
        }
    }

    /// The language of whoever started the command, as POSIX has it: the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
    /// that is set decides. `variable` reads one of them. Another language than ours is English.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| variable(name).filter(|value| !value.is_empty()));
        let name = set.as_deref().unwrap_or_default();
        name.split(['_', '.', '-', '@'])
            .next()
            .and_then(|name| name.to_ascii_lowercase().parse().ok())
            .unwrap_or_default()
    }

    pub(crate) fn words(self) -> &'static str {
        match self {
            MessageLanguage::English => include_str!("../messages/en.ftl"),
            MessageLanguage::Vietnamese => include_str!("../messages/vi.ftl"),
        }
    }
}

impl FromStr for MessageLanguage {
    type Err = NoSuchLanguage;

    fn from_str(name: &str) -> Result<Self, NoSuchLanguage> {
        let found = MessageLanguage::ALL.into_iter().find(|language| language.name() == name);
        found.ok_or_else(|| NoSuchLanguage(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_chooses_as_it_does_for_every_program() {
        let of = |set: &[(&str, &str)]| {
            MessageLanguage::of_environment(|name| {
                set.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[]), MessageLanguage::English);
        assert_eq!(of(&[("LANG", "vi_VN.UTF-8")]), MessageLanguage::Vietnamese);
        assert_eq!(of(&[("LANG", "vi")]), MessageLanguage::Vietnamese);
        assert_eq!(of(&[("LANG", "fr_FR.UTF-8")]), MessageLanguage::English);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "vi_VN.UTF-8")]), MessageLanguage::English);
        assert_eq!(
            of(&[("LC_ALL", ""), ("LC_MESSAGES", "vi_VN"), ("LANG", "C")]),
            MessageLanguage::Vietnamese
        );
    }
}
