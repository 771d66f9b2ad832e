//! Why a picture cannot be published, and what to do about it.

#[derive(Debug, thiserror::Error)]
pub(crate) enum PictureError {
    #[error("the picture cannot be read: {0}")]
    Unreadable(std::io::Error),
    #[error("this is no picture that Bantin knows")]
    Unknown,
    #[error("a picture of the kind {0} cannot be published")]
    Kind(&'static str),
    #[error("the picture is too large: {width} × {height} pixels")]
    TooLarge { width: u32, height: u32 },
    #[error("the picture's file is too large: {megabytes} MB")]
    FileTooLarge { megabytes: u64 },
    #[error("the picture is damaged: its file ends before the picture does")]
    Cut,
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    #[error("the picture's colour profile cannot be used: {0}")]
    Profile(&'static str),
    #[error("the picture cannot be encoded: {width} × {height} pixels")]
    Encoding { width: u32, height: u32 },
    #[error("the picture cannot be resized: {0}")]
    Resizing(fast_image_resize::ResizeError),
    #[error("the picture changed while it was read")]
    Changed,
}

impl PictureError {
    pub fn damaged(what: impl ToString) -> Self {
        PictureError::Damaged(what.to_string())
    }

    pub fn mend(&self) -> &'static str {
        match self {
            PictureError::Unreadable(_) => "see that the file is there and may be read",
            PictureError::Unknown | PictureError::Kind(_) => "save it as JPEG, PNG, WebP or GIF",
            PictureError::TooLarge { .. } | PictureError::FileTooLarge { .. } => {
                "make it smaller, to 4000 pixels on its longer side or less"
            }
            PictureError::Cut => "copy it again from where it came, whole, or take another",
            PictureError::Damaged(_) => "open it in a picture editor and save it again, or take another",
            PictureError::Profile(_) => "open it in a picture editor and save it with the profile sRGB",
            PictureError::Encoding { .. } | PictureError::Resizing(_) => {
                "cut it: it is too tall for its width"
            }
            PictureError::Changed => "publish again once the file is at rest",
        }
    }
}
