//! Why the command does not understand what was typed, from what clap found: in words of ours.

use bantin_messages::messages::{
    ArgumentMissing, Excluded, TypedTwice, UnknownCommand, UnknownOption, UsageNear, UsageNothing,
    UsageValues, UsageWhy, ValueMissing, WrongValue,
};
use bantin_messages::{Argument, Message};
use bantin_server::{ListenError, NetworkError};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// `None` for help, and for the few slips that have no words of ours.
pub fn message(error: &Error) -> Option<Message> {
    let help = || Argument::from("bantin --help");
    let argument = || text(error, ContextKind::InvalidArg).map(Argument::from);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = near(error, ContextKind::SuggestedArg);
            UnknownOption { argument: argument()?, near, help: help() }.into()
        }
        ErrorKind::InvalidSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand)?.into();
            UnknownCommand { command, near: near(error, ContextKind::SuggestedSubcommand) }.into()
        }
        ErrorKind::MissingRequiredArgument => ArgumentMissing { arguments: argument()?, help: help() }.into(),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = text(error, ContextKind::InvalidValue)?;
            if value.is_empty() {
                return Some(ValueMissing { argument: argument()?, help: help() }.into());
            }
            WrongValue { argument: argument()?, value: value.into(), why: why(error), help: help() }.into()
        }
        ErrorKind::ArgumentConflict => {
            let typed = text(error, ContextKind::InvalidArg);
            let one = typed.or_else(|| text(error, ContextKind::InvalidSubcommand))?;
            let other = text(error, ContextKind::PriorArg)?;
            match one == other {
                true => TypedTwice { argument: one.into() }.into(),
                false => Excluded { argument: one.into(), other: other.into() }.into(),
            }
        }
        _ => return None,
    })
}

/// What clap tells of the kind, several things with commas between them.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    Some(match error.get(kind)? {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(all) => all.join(", "),
        _ => return None,
    })
}

fn near(error: &Error, kind: ContextKind) -> Argument {
    match text(error, kind) {
        Some(near) => UsageNear { near: near.into() }.into(),
        None => UsageNothing.into(),
    }
}

/// What the value could be, or what is wrong with it.
fn why(error: &Error) -> Argument {
    use std::error::Error as _;
    if let Some(values) = text(error, ContextKind::ValidValue).filter(|values| !values.is_empty()) {
        return UsageValues { values: values.into() }.into();
    }
    let Some(why) = error.source() else { return UsageNothing.into() };
    let listen = why.downcast_ref::<ListenError>().map(ListenError::message);
    let network = || why.downcast_ref::<NetworkError>().map(NetworkError::message);
    let why = listen.or_else(network).map_or_else(|| Argument::of(&why), Argument::from);
    UsageWhy { why }.into()
}
