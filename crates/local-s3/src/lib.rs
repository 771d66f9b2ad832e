//! Object storage that speaks S3, over a folder of this machine; for tests and for measuring. A doorkeeper may stand before
//! it, who lets a request wait, loses it on its way or answers it: so tests play a network that is cut and storage that knows less.

mod at_work;
mod doorkeeper;
mod storage;

pub use doorkeeper::{Asked, Doorkeeper, Fate, everybody_enters};
pub use storage::{KEY, SECRET, Storage};
