//! Turns a newsroom into an edition. Knows nothing of HTTP or of the terminal.

mod assets;
pub mod body;
mod content_api;
mod content_hash;
pub mod dates;
mod edition_writer;
pub mod newsroom;
mod open_api;
mod order;
mod page_html;
mod pages;
mod passes;
pub mod pictures;
mod precompress;
pub mod problem;
mod progress;
mod publish;
mod publish_error;
mod report;
pub mod slug_maker;
pub mod sources;
mod style;
mod swap;

pub use open_api::{content_api, content_api_yaml};
pub use order::{AppFiles, Order, Preview};
pub use problem::Problem;
pub use progress::{Progress, Silent};
pub use publish::{check, publish};
pub use publish_error::PublishError;
pub use report::{Held, Report, Withheld};
