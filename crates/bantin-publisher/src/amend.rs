//! Changes one thing in a file that somebody wrote, and nothing else in it: not a comment, not the order of its lines, not
//! how they end. What comes of it is read before it is written: where anything else would change, nothing is written.
//!
//! `article_file` takes an article down, `site_notice` sets the urgent notice, and both cut texts into `lines`.

mod amend_error;
mod article_file;
mod lines;
mod site_notice;

pub use amend_error::AmendError;
pub use article_file::{ArticleFile, NamedArticle, find_article};
pub use site_notice::{NewNotice, set_notice};
