//! Turns a newsroom into an edition. Knows nothing of HTTP or of the terminal.

pub mod body;
pub mod dates;
pub mod newsroom;
mod order;
pub mod pictures;
pub mod problem;
mod progress;
mod publish;
mod publish_error;
mod report;
pub mod slug_maker;
pub mod sources;

pub use order::{AppFiles, Order, Preview};
pub use problem::Problem;
pub use progress::{Progress, Silent};
pub use publish::{check, publish};
pub use publish_error::PublishError;
pub use report::{Held, Report, Withheld};
