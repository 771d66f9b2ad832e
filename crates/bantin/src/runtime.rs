//! The threads that a server runs on.

use anyhow::{Context, Result};
use tokio::runtime::{Builder, Runtime};

/// Threads that may wait for a disk at one time. Each keeps memory for itself, so a crowd of slow
/// readers must not have the usual 512.
const MOST_WAITING: usize = 32;

pub fn start() -> Result<Runtime> {
    let mut builder = Builder::new_multi_thread();
    builder.enable_all().max_blocking_threads(MOST_WAITING).build().context("could not start threads")
}
