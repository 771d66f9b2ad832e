//! The desk over HTTP, with a real database in a folder of its own, and a clock that tests set.

mod bad_input;
mod cookies;
mod cross_site;
mod database;
mod door;
mod drafts;
mod editor;
mod guessing;
mod headers;
mod next;
mod one_time_links;
mod places;
mod preview_links;
mod preview_links_over;
mod previews;
mod room;
mod second_factor;
mod secrets;
mod sessions;
mod telephone;
