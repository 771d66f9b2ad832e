//! How a run ends: the exit codes that scripts rely on, and which failure has which.

use std::fmt;
use std::io;
use std::process::ExitCode;

use bantin_desk::DeskError;
use bantin_messages::messages::CouldNot;
use bantin_messages::{Argument, Message, MessageLanguage};
use bantin_publisher::PublishError;
use bantin_publisher::read::SourcesError;
use bantin_server::ServerError;

/// What the shell is told. 0 is fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Usage = 1,
    /// The newsroom or the edition is wrong.
    Content = 2,
    /// Some articles were broken; the rest is published.
    Partly = 3,
    /// Disk, permission, an address in use, a command built without the app.
    Machine = 5,
    /// For safety; the message says which flag consents.
    Refused = 6,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A failure of the command itself.
#[derive(Debug)]
pub struct Failure {
    exit: Exit,
    message: Message,
}

impl Failure {
    pub fn usage(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Usage, message: message.into() }
    }

    pub fn content(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Content, message: message.into() }
    }

    pub fn partly(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Partly, message: message.into() }
    }

    pub fn machine(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Machine, message: message.into() }
    }

    pub fn refused(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Refused, message: message.into() }
    }

    /// For `map_err`: what the system did not let happen.
    pub fn could_not<E: fmt::Display>(doing: impl Into<Message>) -> impl FnOnce(E) -> Self {
        let doing = doing.into();
        move |error| Self::machine(CouldNot { doing: doing.into(), error: Argument::of(&error) })
    }
}

/// In English.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.sentence(MessageLanguage::English))
    }
}

impl std::error::Error for Failure {}

/// What a failure says; `None` for problems, each of which has its own message, and for what only libraries say.
pub fn message_of(error: &anyhow::Error) -> Option<Message> {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return Some(failure.message.clone());
    }
    if let Some(error) = error.downcast_ref::<PublishError>() {
        return error.message();
    }
    if let Some(error) = error.downcast_ref::<SourcesError>() {
        return error.message();
    }
    if let Some(error) = error.downcast_ref::<DeskError>() {
        return Some(error.message());
    }
    error.downcast_ref::<ServerError>().map(ServerError::message)
}

/// The exit code of a failure, whatever context was put around it.
pub fn exit_of(error: &anyhow::Error) -> Exit {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return failure.exit;
    }
    if let Some(error) = error.downcast_ref::<PublishError>() {
        return of_publishing(error);
    }
    match error.downcast_ref::<SourcesError>() {
        Some(SourcesError::Problems(_)) => return Exit::Content,
        Some(SourcesError::NotANewsroom { .. }) => return Exit::Usage,
        _ => {}
    }
    if let Some(error) = error.downcast_ref::<ServerError>() {
        return of_serving(error);
    }
    match error.downcast_ref::<DeskError>() {
        Some(DeskError::Address(_) | DeskError::AccountThere { .. } | DeskError::NoSuchAccount { .. }) => {
            Exit::Usage
        }
        _ => Exit::Machine,
    }
}

fn of_publishing(error: &PublishError) -> Exit {
    match error {
        PublishError::Problems(_) => Exit::Content,
        PublishError::NotANewsroom { .. }
        | PublishError::AmongSources { .. }
        | PublishError::MountPoint { .. } => Exit::Usage,
        PublishError::NotOurs { .. } | PublishError::Linked { .. } | PublishError::Vanishing { .. } => {
            Exit::Refused
        }
        // No such folder is a slip of the hand, not of the machine.
        PublishError::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => Exit::Usage,
        _ => Exit::Machine,
    }
}

fn of_serving(error: &ServerError) -> Exit {
    match error {
        ServerError::NoEdition { .. }
        | ServerError::DataMisplaced { .. }
        | ServerError::NoHost { .. }
        | ServerError::Origin(_) => Exit::Usage,
        ServerError::BadEdition { .. } => Exit::Content,
        _ => Exit::Machine,
    }
}
