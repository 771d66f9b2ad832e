//! From a message to words.

use std::sync::LazyLock;

use bantin_content::visible;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Argument, Message};
use crate::language::MessageLanguage;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(MessageLanguage::English));
static VIETNAMESE: LazyLock<Bundle> = LazyLock::new(|| bundle(MessageLanguage::Vietnamese));

/// The words of a message, or of an attribute of it. Empty where it has no such attribute.
pub(crate) fn of(language: MessageLanguage, message: &Message, attribute: Option<&str>) -> String {
    let bundle = match language {
        MessageLanguage::English => &*ENGLISH,
        MessageLanguage::Vietnamese => &*VIETNAMESE,
    };
    let words = bundle.get_message(message.entry().id).and_then(|words| match attribute {
        None => words.value(),
        Some(name) => words.get_attribute(name).map(|attribute| attribute.value()),
    });
    let Some(pattern) = words else { return String::new() };
    let mut arguments = FluentArgs::new();
    for (name, argument) in message.arguments() {
        arguments.set(name, value(language, argument, attribute));
    }
    // The build saw that the words name these variables and no others: there is nothing that can go wrong.
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

fn bundle(language: MessageLanguage) -> Bundle {
    // Both names are ones; it decides which plurals there are.
    let id: LanguageIdentifier = language.name().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks around what is set in would stand in terminals and files.
    bundle.set_use_isolating(false);
    // The build read the same text without an error.
    let resource =
        FluentResource::try_new(language.words().to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Nothing of a file's name or of a text can move the cursor, colour the terminal or turn it around. Where a problem is
/// part of another one, its mend is part of the other's mend.
fn value(language: MessageLanguage, argument: &Argument, attribute: Option<&str>) -> FluentValue<'static> {
    match argument {
        Argument::Text(text) => FluentValue::from(visible(text).into_owned()),
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Message(message) => {
            let attribute = attribute.filter(|_| message.code().is_some());
            FluentValue::from(of(language, message, attribute))
        }
        Argument::Sentence(message) => FluentValue::from(message.sentence(language)),
    }
}
