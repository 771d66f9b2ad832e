//! Changes one thing in a file that somebody wrote, and nothing else in it: not a comment, not the order of its lines, not
//! how they end. What comes of it is read before it is written: where anything else would change, nothing is written.
//!
//! `article_file` takes an article down, `site_notice` sets the urgent notice, and both cut texts into `lines`.
//!
//! `known_key` writes a key as it was meant, where it is misspelled.
//!
//! `alias` adds an old address to an article. `move_article` and `move_section` count on it: they give an article or a whole
//! section another address (`section_id` in `site.toml`). The lists, archive and feeds of a section (`section_lists`) lead
//! on by `redirect_lines`, and `links` tells which texts name what was moved.

mod alias;
mod amend_error;
mod article_file;
mod known_key;
mod lines;
mod links;
mod move_article;
mod move_section;
mod redirect_lines;
mod section_id;
mod section_lists;
mod site_notice;

pub use alias::{add_alias, alias_line};
pub use amend_error::AmendError;
pub use article_file::{ArticleFile, NamedArticle, find_article};
pub use known_key::MendedKey;
pub(crate) use known_key::mend_keys;
pub use move_article::{ArticleMove, NoMove, plan_move};
pub use move_section::{FailedStep, NoSectionMove, SectionMove, plan_section_move};
pub use site_notice::{NewNotice, set_notice};
