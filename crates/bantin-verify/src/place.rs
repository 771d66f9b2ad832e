//! A place that is no folder of this machine, as whoever can reach it shows it: a server, object storage. How it is reached
//! is not known here.

use bantin_manifest::Content;
use bantin_messages::Message;

use crate::VerifyError;

/// Something that lies at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub path: String,
    /// In bytes; `None` for a link, or another thing that is no file.
    pub size: Option<u64>,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub content: Content,
    /// With which content type it is served, where the place keeps that.
    pub content_type: Option<String>,
}

/// A file that is not as it was published.
#[derive(Clone, Copy, Debug)]
pub struct Broken<'a> {
    /// The file itself, or its compressed twin.
    pub name: &'a str,
    /// The file, whose headers both have.
    pub path: &'a str,
    /// What is to be in it.
    pub right: Content,
}

/// A place whose files can be listed, read and put back.
pub trait Place {
    /// All that lies there.
    fn list(&self) -> Result<Vec<Listed>, VerifyError>;

    /// The bytes of a file, where it is there and not larger.
    fn read(&self, path: &str, largest: u64) -> Result<Option<Vec<u8>>, VerifyError>;

    /// Looks what is in files; tells of each, by its number.
    fn see(&self, paths: &[&str], told: &mut dyn FnMut(usize, Result<Option<Seen>, Message>));

    /// Whether compressed twins belong there.
    fn takes_twins(&self) -> bool;

    /// Puts files of the edition back; tells of each, by its number.
    fn put_back(
        &self,
        files: &[Broken<'_>],
        told: &mut dyn FnMut(usize, Result<(), Message>),
    ) -> Result<(), VerifyError>;
}
