//! Every sentence a reader sees, by message key. A language is one file; a key that it lacks
//! fails the build. A site may word any of them in its own way.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::page::SiteBrief;

mod en;
mod vi;

/// The site in the words of its language, as every drawing function is given it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Site(Arc<Spoken>);

#[derive(Debug)]
struct Spoken {
    brief: SiteBrief,
    words: Words,
}

impl Site {
    pub fn new(brief: SiteBrief) -> Self {
        let words = Words::of(&brief.language, &brief.messages);
        Site(Arc::new(Spoken { brief, words }))
    }

    pub fn words(&self) -> &Words {
        &self.0.words
    }
}

impl Deref for Site {
    type Target = SiteBrief;

    fn deref(&self) -> &SiteBrief {
        &self.0.brief
    }
}

/// A message; `{…}` in it is filled in by [`fill`].
pub type Message = Cow<'static, str>;

macro_rules! messages {
    ($($(#[$doc:meta])* $key:ident)*) => {
        /// Every message of one language.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Words { $($(#[$doc])* pub $key: Message,)* }

        impl Words {
            /// Keys that `[messages]` of `site.toml` may word anew.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            fn set(&mut self, key: &str, text: &str) {
                let message = match key {
                    $(stringify!($key) => &mut self.$key,)*
                    _ => return,
                };
                *message = Cow::Owned(text.to_owned());
            }

            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($key), &*self.$key)),*]
            }
        }

        /// Makes [`Words`] from `key: "text"` for every key.
        macro_rules! words {
            ($d($d name:ident: $d text:literal,)*) => {
                Words { $d($d name: std::borrow::Cow::Borrowed($d text)),* }
            };
        }
        use words;
    };
}

// `$` for the macro that the macro makes.
macro_rules! with_dollar {
    ($callback:ident) => {
        $callback! {}
    };
}

impl Words {
    /// The messages of a language (English where there is none), with those that the site changed.
    pub fn of(language: &str, changed: &BTreeMap<String, String>) -> Self {
        let mut words = if language == "vi" || language.starts_with("vi-") { vi::WORDS } else { en::WORDS };
        for (key, text) in changed {
            words.set(key, text);
        }
        words
    }
}
