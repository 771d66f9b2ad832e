//! The language of this run: whoever starts it chooses, and all that it says is in that language.

use std::sync::OnceLock;

use crate::language::MessageLanguage;

/// Set once, before anything is said; English where nobody sets it.
static LANGUAGE: OnceLock<MessageLanguage> = OnceLock::new();

/// From now on everything is said in this language.
pub fn speak(language: MessageLanguage) {
    // Who sets it a second time comes too late; nobody does.
    let _ = LANGUAGE.set(language);
}

/// The language of this run.
pub fn language_of_run() -> MessageLanguage {
    LANGUAGE.get().copied().unwrap_or_default()
}
