//! What is live: visitor figures, and the files of an edition with the right headers.
//! Knows of an edition only what is published in it. Later: most-read articles, a
//! store on Redis, metrics.

mod bots;
mod client;
mod clock;
mod connections;
mod data_folder;
mod edition_facts;
mod edition_files;
mod heartbeat;
mod limits;
mod listen;
mod listen_error;
mod live;
mod log;
mod open_files;
mod origin;
mod problem;
mod redirects;
mod refusals;
mod router;
mod serve;
mod server_error;
mod settings;
mod store;
mod text_of;
mod visits;

pub use client::address as client_address;
pub use clock::{Clock, Moment};
pub use connections::serve_router;
pub use data_folder::keep_unpublished;
pub use edition_facts::{EditionFacts, SiteFacts};
pub use limits::Limits;
pub use listen::{Listen, ListenError};
pub use live::Live;
pub use router::router;
pub use serve::{bind, serve};
pub use server_error::ServerError;
pub use settings::{MOST_VISITORS, Network, NetworkError, REFRESH_S, Settings};
