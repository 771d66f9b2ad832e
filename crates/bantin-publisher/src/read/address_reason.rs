//! Why a text is no old address and leads nowhere, as a message.

use bantin_content::{AddressError, LONGEST_ADDRESS, acts};
use bantin_messages::messages::{
    AddressCharacter, AddressDots, AddressEmpty, AddressEmptyName, AddressFragment, AddressNoSlash,
    AddressPercent, AddressSpace, AddressTooLong,
};
use bantin_messages::{Argument, Message};

/// Why a text is no address.
pub(super) fn address_reason(error: AddressError) -> Message {
    match error {
        AddressError::Empty => AddressEmpty.into(),
        AddressError::NoSlash => AddressNoSlash.into(),
        AddressError::Character(' ') => AddressSpace.into(),
        AddressError::Character(character) => AddressCharacter { character: shown(character) }.into(),
        AddressError::EmptyName => AddressEmptyName.into(),
        AddressError::Dots => AddressDots.into(),
        AddressError::Percent => AddressPercent.into(),
        AddressError::Fragment => AddressFragment.into(),
        AddressError::TooLong => AddressTooLong { most: LONGEST_ADDRESS.into() }.into(),
    }
}

/// The character itself, or its number where nobody would see it.
fn shown(character: char) -> Argument {
    let is_unseen = acts(character) || character.is_whitespace();
    if is_unseen { Argument::of(&character.escape_unicode()) } else { character.into() }
}
