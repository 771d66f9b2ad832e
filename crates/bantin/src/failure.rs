//! How a run ends: the exit codes that scripts rely on, and which failure has which.

use std::fmt;
use std::io;
use std::process::ExitCode;

use bantin_deploy::DeployError;
use bantin_desk::DeskError;
use bantin_manifest::KeyError;
use bantin_messages::messages::CouldNot;
use bantin_messages::{Argument, Message, MessageLanguage};
use bantin_publisher::PublishError;
use bantin_publisher::read::SourcesError;
use bantin_server::ServerError;
use bantin_verify::VerifyError;

/// What the shell is told. 0 is fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Usage = 1,
    /// The newsroom or the edition is wrong.
    Content = 2,
    /// Some articles were broken; the rest is published.
    Partly = 3,
    /// Nobody answers where something was to be brought, or looked at.
    Network = 4,
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
    /// Whether it stands in the document that was printed for a program.
    is_told: bool,
}

impl Failure {
    pub fn usage(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), is_told: false }
    }

    pub fn content(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Content, message: message.into(), is_told: false }
    }

    pub fn partly(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Partly, message: message.into(), is_told: false }
    }

    pub fn machine(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Machine, message: message.into(), is_told: false }
    }

    pub fn refused(message: impl Into<Message>) -> Self {
        Self { exit: Exit::Refused, message: message.into(), is_told: false }
    }

    /// It stands in the document that was printed for a program.
    pub fn told(self) -> Self {
        Self { is_told: true, ..self }
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
    if let Some(error) = error.downcast_ref::<KeyError>() {
        return Some(error.message());
    }
    if let Some(error) = error.downcast_ref::<VerifyError>() {
        return Some(error.message());
    }
    if let Some(error) = error.downcast_ref::<DeployError>() {
        return Some(error.message());
    }
    error.downcast_ref::<ServerError>().map(ServerError::message)
}

/// Whether a failure stands in the document that was printed for a program.
pub fn is_told(error: &anyhow::Error) -> bool {
    error.downcast_ref::<Failure>().is_some_and(|failure| failure.is_told)
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
    if let Some(error) = error.downcast_ref::<KeyError>() {
        return of_keys(error);
    }
    if let Some(error) = error.downcast_ref::<VerifyError>() {
        return of_verifying(error);
    }
    match error.downcast_ref::<DeployError>() {
        Some(
            DeployError::WouldLose { .. }
            | DeployError::ShowsWithdrawn { .. }
            | DeployError::InTheWay { .. }
            | DeployError::AnotherSite { .. },
        ) => return Exit::Refused,
        Some(DeployError::EditionChanged { .. }) => return Exit::Content,
        Some(DeployError::NothingEarlier | DeployError::NothingThere) => return Exit::Usage,
        Some(error) if error.is_of_the_network() => return Exit::Network,
        _ => {}
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

fn of_keys(error: &KeyError) -> Exit {
    match error {
        KeyError::FileThere(_) | KeyError::OpenToOthers(_) => Exit::Refused,
        KeyError::NoSecretKey(_) | KeyError::NoPublicKey(_) => Exit::Usage,
        KeyError::Io { error, .. } if error.kind() == io::ErrorKind::NotFound => Exit::Usage,
        KeyError::Io { .. } | KeyError::Chance(_) => Exit::Machine,
    }
}

fn of_verifying(error: &VerifyError) -> Exit {
    match error {
        error if error.is_refusal() => Exit::Refused,
        VerifyError::NoEdition { .. } | VerifyError::RepairAtItsPlace => Exit::Usage,
        VerifyError::Place { is_of_the_network: true, .. } => Exit::Network,
        _ => Exit::Machine,
    }
}
