//! Draws one article for the editors' desk, in a process that can do nothing else (decision 0036): the same program, run
//! anew, which gives up all that it does not need before it reads a letter of the newsroom.
//!
//! The parent is `previewer`: it runs the `child`, waits for it within bounds, and believes nothing of what comes back. What
//! the two say to each other is in `asked` and `answered`. The child's `confinement` comes first; `attempts` are what is
//! forbidden, for tests to see it fail.

mod answered;
mod asked;
mod attempts;
mod child;
mod confinement;
mod previewer;

pub use answered::{Answered, DrawnFile, DrawnPage};
pub use asked::{Asked, Attempt, DrawArticle};
pub use child::{NAME, run};
pub use confinement::Lack;
pub use previewer::{Ended, Previewer};
