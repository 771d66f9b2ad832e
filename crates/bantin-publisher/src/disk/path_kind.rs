//! What a path in a newsroom leads to.

use bantin_messages::Message;
use bantin_messages::messages::{KindDevice, KindFile, KindFolder, KindPipe, KindSocket};

/// What a path in the newsroom leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    File,
    Folder,
    Pipe,
    Socket,
    Device,
}

/// A kind in words: `a pipe`.
pub(crate) fn called(kind: Kind) -> Message {
    match kind {
        Kind::File => KindFile.into(),
        Kind::Folder => KindFolder.into(),
        Kind::Pipe => KindPipe.into(),
        Kind::Socket => KindSocket.into(),
        Kind::Device => KindDevice.into(),
    }
}
