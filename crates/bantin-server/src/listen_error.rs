//! What is wrong with what was typed after `--listen`, as a message. It stands beside `listen.rs`, which the chores
//! include and which therefore knows no messages.

use bantin_messages::messages::{
    ListenEveryAddress, ListenNoHost, ListenNoPort, ListenPageAddress, ListenWrongPort,
};
use bantin_messages::{Argument, Message};

use crate::ListenError;

impl ListenError {
    /// What is wrong, and the form that it should have.
    pub fn message(&self) -> Message {
        match self {
            ListenError::PageAddress { text } => ListenPageAddress { text: text.into() }.into(),
            ListenError::NoPort { text, form } => {
                ListenNoPort { text: text.into(), form: form.into() }.into()
            }
            ListenError::WrongPort { text, form } => {
                ListenWrongPort { text: text.into(), form: form.into() }.into()
            }
            ListenError::EveryAddress { text, port } => {
                ListenEveryAddress { text: text.into(), port: Argument::of(port) }.into()
            }
            ListenError::NoHost { text, port } => {
                ListenNoHost { text: text.into(), port: Argument::of(port) }.into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use bantin_messages::MessageLanguage;

    use crate::Listen;

    #[test]
    fn the_command_and_the_chores_say_the_same() {
        for typed in ["http://localhost/", "::1", "localhost", "localhost:http", "*:8080", "a b:80"] {
            let error = typed.parse::<Listen>().unwrap_err();
            assert_eq!(error.message().text(MessageLanguage::English), error.to_string());
        }
    }
}
