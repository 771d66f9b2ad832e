//! Changes one thing in a file that somebody wrote, and nothing else in it: not a comment, not the order of its lines, not
//! how they end. What comes of it is read before it is written: where anything else would change, nothing is written.
//!
//! `site_notice` sets the urgent notice; texts are cut into `lines`.

mod amend_error;
mod lines;
mod site_notice;

pub use amend_error::AmendError;
pub use site_notice::{NewNotice, set_notice};
