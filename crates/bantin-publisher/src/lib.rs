//! Turns a newsroom into an edition. Knows nothing of HTTP or of the terminal.

// The ground: what every room may use.
mod archive_time;
mod batches;
pub mod dates;
mod did_you_mean;
mod later;
pub mod newsroom;
mod order;
mod percent;
pub mod problem;
mod progress;
mod publish_error;
pub mod slug_maker;

// The rooms, in the order in which a publish goes through them. A room uses only those before it.

// Files and folders.
mod disk;

// What an edition is: its paths, its manifest.
mod edition;

// Compressed twins of texts.
mod twins;

// Pictures, encoded once.
pub mod pictures;

// Documents and videos, published as they are.
mod attached;

// From Markdown to the HTML of a body.
mod body;

// From a newsroom to records.
pub mod read;

// Changes one thing in a file of a newsroom.
pub mod amend;

// What every list, box and page will hold.
mod plan;

// What the last publish left for this one.
mod previous;

// Outputs: pages, data, and what they load.
mod draw;

// Brings an edition to its place.
mod deliver;

// Leads through the rooms, and reports what it did.
mod publish;
mod report;

pub use deliver::others_files::OthersFiles;
pub use draw::open_api::{content_api, content_api_yaml};
pub use draw::style::{OwnStyle, own_style};
pub use edition::edition_path::{EditionPath, NotAPath};
pub use edition::manifest::{FileContent, Manifest, ManifestFile, Served};
pub use order::{AppFiles, Manner, Order, Preview};
pub use plan::{Held, Withheld};
pub use problem::{Problem, Tally};
pub use progress::{Progress, Silent};
pub use publish::{
    ArticlePreview, Checked, FilesAt, MendedAddress, PreviewError, PreviewFile, PreviewOrder, Unpublished,
    UnpublishedArticle, UnpublishedReader, check, check_against, manifest, mend_addresses, mend_keys,
    preview_article, publish,
};
pub use publish_error::PublishError;
pub use report::Report;
