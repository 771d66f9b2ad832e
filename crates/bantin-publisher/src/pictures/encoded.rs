//! One file of a picture, encoded.

pub(super) struct Encoded {
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}
