//! The desk: the editors' place, at an address of its own (decision 0034). Whoever has an account signs in here and sees
//! what readers do not see yet. Readers' pages know nothing of it but a link.
//!
//! `places` is the table of what each of the `addresses` answers, and to whom; `routes` does it, `pages` draws what it
//! shows, `done` and `trouble` say what was done and what went wrong. `accounts`, `sessions`, `links`, `second_factors`,
//! `recovery_codes`, `pending_sign_ins`, `preview_links` and `audit` are what `desk.db` holds. `passwords`, `guesses`,
//! `known_browser`, `authenticator` and `pressed_button` guard the door, `previews` has articles drawn, each in its `turns`, and `drawings` keeps
//! what came of it, `desk_key` is what it signs and seals with; `users` is what the operator does at the
//! terminal.

mod account_name;
mod accounts;
mod addresses;
mod audit;
mod authenticator;
mod browser;
mod cookies;
mod database;
mod desk;
mod desk_address;
mod desk_error;
mod desk_key;
mod done;
mod drawings;
mod face;
mod form;
mod guard;
mod guesses;
mod headers;
mod known_browser;
mod links;
mod log;
mod next;
mod pages;
mod passwords;
mod pending_sign_ins;
mod places;
mod pressed_button;
mod preview_links;
mod previews;
mod recovery_codes;
mod role;
mod router;
mod routes;
mod second_factors;
mod sessions;
mod settings;
mod token;
mod trouble;
mod turns;
mod users;
mod who;
mod words;

pub use account_name::{AccountName, AccountNameError};
pub use database::DatabaseError;
pub use desk::Desk;
pub use desk_address::{DeskAddress, DeskAddressError};
pub use desk_error::DeskError;
pub use links::LASTS as LINK_LASTS_S;
pub use places::{PLACES, Place};
pub use preview_links::{
    LASTS as PREVIEW_LINK_LASTS_S, MOST_OF_ACCOUNT as MOST_PREVIEW_LINKS_OF_ACCOUNT,
    MOST_OF_ARTICLE as MOST_PREVIEW_LINKS_OF_ARTICLE,
};
pub use role::{NoSuchRole, Role};
pub use router::{router, serve};
pub use sessions::{IDLE as SESSION_IDLE_S, LONGEST as SESSION_LONGEST_S};
pub use settings::DeskSettings;
pub use users::{UserLine, UserState, Users};
pub use who::Who;
