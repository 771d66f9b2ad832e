//! The command as people use it: typed in a folder, its words and exit codes read, its pages opened.
//!
//! The command is built without the app under `cargo test`, so each run finds a tiny stand-in
//! through `BANTIN_APP_DIR`; that the real app is inside a release build is for the browser tests.

mod live;
mod making;
mod person;
mod preview;
mod publishing;
