//! One thing that is not as the edition has it.

use bantin_messages::messages::{
    VerifyAlienFile, VerifyAnswersAnything, VerifyCaching, VerifyCertificateEnding, VerifyCertificateWrong,
    VerifyChanged, VerifyCloaked, VerifyEditionAltered, VerifyForeignLink, VerifyForeignScript,
    VerifyLeadsAway, VerifyMissing, VerifyNoHeader, VerifyNotRepaired, VerifyStopped, VerifyUnanswered,
    VerifyWhoComputer, VerifyWhoPhone, VerifyWhoRobot, VerifyWrongType,
};
use bantin_messages::{Argument, Message};

use crate::Visitor;

/// One thing that is not as the edition has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The address, or the path in a folder; empty where the site as a whole is meant.
    pub address: String,
    /// Who was answered so; `None` where it is not about one kind of visitor.
    pub visitor: Option<Visitor>,
    /// Whether readers get something else than was published, or soon will. Else it is a weakness.
    pub is_error: bool,
    /// Whether it was put right at once.
    pub is_repaired: bool,
    pub message: Message,
}

/// The characters shown of somebody else's script or link.
const SHOWN: usize = 120;

impl Finding {
    fn error(address: &str, message: impl Into<Message>) -> Self {
        let message = message.into();
        Finding { address: address.to_owned(), visitor: None, is_error: true, is_repaired: false, message }
    }

    fn warning(address: &str, message: impl Into<Message>) -> Self {
        Finding { is_error: false, ..Finding::error(address, message) }
    }

    pub(crate) fn by(self, visitor: Visitor) -> Self {
        Finding { visitor: Some(visitor), ..self }
    }

    pub(crate) fn repaired(self) -> Self {
        Finding { is_repaired: true, ..self }
    }

    pub(crate) fn changed(address: &str) -> Self {
        Finding::error(address, VerifyChanged { address: address.into() })
    }

    pub(crate) fn missing(address: &str, status: Option<u16>) -> Self {
        let status = status.map(|status| format!("({status})")).unwrap_or_default();
        Finding::error(address, VerifyMissing { address: address.into(), status: status.into() })
    }

    pub(crate) fn unanswered(address: &str, why: Message) -> Self {
        Finding::error(address, VerifyUnanswered { address: address.into(), why: why.into() })
    }

    pub(crate) fn cloaked(address: &str, visitor: Visitor) -> Self {
        let who = who(visitor).into();
        Finding::error(address, VerifyCloaked { address: address.into(), who }).by(visitor)
    }

    pub(crate) fn leads_away(address: &str, to: &str) -> Self {
        Finding::error(address, VerifyLeadsAway { address: address.into(), to: shown(to) })
    }

    pub(crate) fn foreign_script(address: &str, script: &str) -> Self {
        Finding::error(address, VerifyForeignScript { address: address.into(), script: shown(script) })
    }

    pub(crate) fn foreign_link(address: &str, link: &str) -> Self {
        Finding::error(address, VerifyForeignLink { address: address.into(), link: shown(link) })
    }

    pub(crate) fn alien_file(path: &str) -> Self {
        Finding::error(path, VerifyAlienFile { path: path.into() })
    }

    /// What browsers would run or show as a page though it is none is an error; else they only lose by it.
    pub(crate) fn wrong_type(address: &str, served: &str, right: &str, is_error: bool) -> Self {
        let message = VerifyWrongType { address: address.into(), served: shown(served), right: right.into() };
        Finding { is_error, ..Finding::error(address, message) }
    }

    pub(crate) fn answers_anything(address: &str, status: u16) -> Self {
        let status = status.to_string().into();
        Finding::error(address, VerifyAnswersAnything { address: address.into(), status })
    }

    pub(crate) fn edition_altered(path: &str) -> Self {
        Finding::error(path, VerifyEditionAltered { path: path.into() })
    }

    pub(crate) fn stopped(unasked: usize) -> Self {
        Finding::error("", VerifyStopped { count: unasked.into() })
    }

    pub(crate) fn certificate_ending(days: i64) -> Self {
        Finding::error("", VerifyCertificateEnding { days: days.to_string().into() })
    }

    pub(crate) fn certificate_wrong(why: Message) -> Self {
        Finding::error("", VerifyCertificateWrong { why: why.into() })
    }

    pub(crate) fn no_header(address: &str, header: &str) -> Self {
        Finding::warning(address, VerifyNoHeader { address: address.into(), header: header.into() })
    }

    pub(crate) fn caching(address: &str, served: &str, right: &str) -> Self {
        let message = VerifyCaching { address: address.into(), served: shown(served), right: right.into() };
        Finding::warning(address, message)
    }

    pub(crate) fn not_repaired(path: &str, why: impl Into<Argument>) -> Self {
        Finding::error(path, VerifyNotRepaired { path: path.into(), error: why.into() })
    }
}

fn who(visitor: Visitor) -> Message {
    match visitor {
        Visitor::Computer => VerifyWhoComputer.into(),
        Visitor::Phone => VerifyWhoPhone.into(),
        Visitor::Robot => VerifyWhoRobot.into(),
    }
}

fn shown(text: &str) -> Argument {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => [&text[..at], "…"].concat().into(),
        None => text.into(),
    }
}
