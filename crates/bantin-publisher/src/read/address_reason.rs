//! Why a text is no old address and leads nowhere, as a message.

use bantin_content::{AddressError, LONGEST_ADDRESS};
use bantin_messages::Message;
use bantin_messages::messages::{
    AddressCharacter, AddressDots, AddressEmpty, AddressEmptyName, AddressFragment, AddressNoSlash,
    AddressPercent, AddressTooLong,
};

/// Why a text is no address.
pub(super) fn address_reason(error: AddressError) -> Message {
    match error {
        AddressError::Empty => AddressEmpty.into(),
        AddressError::NoSlash => AddressNoSlash.into(),
        AddressError::Character(character) => {
            AddressCharacter { character: format!("{character:?}").into() }.into()
        }
        AddressError::EmptyName => AddressEmptyName.into(),
        AddressError::Dots => AddressDots.into(),
        AddressError::Percent => AddressPercent.into(),
        AddressError::Fragment => AddressFragment.into(),
        AddressError::TooLong => AddressTooLong { most: LONGEST_ADDRESS.into() }.into(),
    }
}
