//! Turns a newsroom into an edition. Knows nothing of HTTP or of the terminal.

// The ground: what every room may use.
mod batches;
pub mod dates;
mod did_you_mean;
pub mod newsroom;
mod order;
mod percent;
pub mod problem;
mod progress;
mod publish_error;
mod report;
pub mod slug_maker;

// Rooms that the others use.
mod body;
mod disk;
mod edition;
pub mod pictures;
mod twins;

// From a newsroom to an edition, in this order.
mod deliver;
mod draw;
mod plan;
mod previous;
pub mod read;

mod later;
mod publish;

pub use deliver::others_files::OthersFiles;
pub use draw::open_api::{content_api, content_api_yaml};
pub use edition::edition_path::{EditionPath, NotAPath};
pub use edition::manifest::{FileContent, Manifest, ManifestFile, Served};
pub use order::{AppFiles, Manner, Order, Preview};
pub use plan::{Held, Withheld};
pub use problem::{Problem, Tally};
pub use progress::{Progress, Silent};
pub use publish::{check, manifest, publish};
pub use publish_error::PublishError;
pub use report::Report;
