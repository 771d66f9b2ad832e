//! Why a text is no name, as a message.

use bantin_content::{LONGEST_NAME, NameError};
use bantin_messages::Message;
use bantin_messages::messages::{NameEmpty, NameHyphen, NameLetter, NameReserved, NameTooLong};

/// Why a text is no name.
pub fn name_reason(error: NameError) -> Message {
    match error {
        NameError::Empty => NameEmpty.into(),
        NameError::TooLong => NameTooLong { most: LONGEST_NAME.into() }.into(),
        NameError::Letter(letter) => NameLetter { letter: letter.into() }.into(),
        NameError::Hyphen => NameHyphen.into(),
        NameError::Reserved(name) => NameReserved { name: name.into() }.into(),
    }
}
