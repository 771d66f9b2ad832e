//! Why a picture cannot be published.

use std::fmt;

use bantin_messages::messages::{
    CutPicture, DamageByDecoder, DamagedPicture, PictureChanged, PictureEncoding, PictureFileTooLarge,
    PictureKind, PictureProfile, PictureResizing, PictureTooLarge, UnknownPicture, UnreadablePicture,
};
use bantin_messages::{Argument, Message, MessageLanguage};

use crate::disk::unread_reason::reason;

#[derive(Debug)]
pub(crate) enum PictureError {
    Unreadable(std::io::Error),
    Unknown,
    /// Of a kind that is known and not published: its name.
    Kind(Argument),
    TooLarge {
        width: u32,
        height: u32,
    },
    FileTooLarge {
        megabytes: u64,
    },
    /// Its file ends before the picture does.
    Cut,
    Damaged(Argument),
    /// Its colour profile cannot be used.
    Profile(Argument),
    Encoding {
        width: u32,
        height: u32,
    },
    Resizing(fast_image_resize::ResizeError),
    /// While it was read.
    Changed,
}

impl PictureError {
    pub fn kind(kind: impl Into<Argument>) -> Self {
        PictureError::Kind(kind.into())
    }

    pub fn damaged(why: impl Into<Argument>) -> Self {
        PictureError::Damaged(why.into())
    }

    /// Damaged, in the words of the decoder that found it out.
    pub fn by_decoder(words: impl fmt::Display) -> Self {
        PictureError::damaged(DamageByDecoder { words: Argument::of(&words) })
    }

    pub fn profile(why: impl Into<Argument>) -> Self {
        PictureError::Profile(why.into())
    }

    pub fn message(&self) -> Message {
        match self {
            PictureError::Unreadable(error) => UnreadablePicture { why: reason(error).into() }.into(),
            PictureError::Unknown => UnknownPicture.into(),
            PictureError::Kind(kind) => PictureKind { kind: kind.clone() }.into(),
            PictureError::TooLarge { width, height } => {
                PictureTooLarge { width: (*width).into(), height: (*height).into() }.into()
            }
            PictureError::FileTooLarge { megabytes } => {
                PictureFileTooLarge { megabytes: (*megabytes).into() }.into()
            }
            PictureError::Cut => CutPicture.into(),
            PictureError::Damaged(why) => DamagedPicture { why: why.clone() }.into(),
            PictureError::Profile(why) => PictureProfile { why: why.clone() }.into(),
            PictureError::Encoding { width, height } => {
                PictureEncoding { width: (*width).into(), height: (*height).into() }.into()
            }
            PictureError::Resizing(error) => PictureResizing { why: Argument::of(error) }.into(),
            PictureError::Changed => PictureChanged.into(),
        }
    }
}

/// In English.
impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for PictureError {}
