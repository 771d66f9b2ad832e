//! Gives up, for good and before anything is read, all that drawing an article does not need: descriptors, memory and time
//! without bound, files outside of a few folders, writing, the network, other programs, more processes.
//!
//! Each system call is allowed by name (`calls`), so that what nobody thought of is refused; `files` says which folders can be
//! read, and `limits` how much there is of everything. Two of them would do for most things: neither is there on every kernel.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod limits;

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// A part of the confinement that this system does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// It can read files beside the newsroom (Landlock).
    Files,
    /// It can make any system call: open connections, write files, run programs (seccomp).
    Calls,
    /// It can take memory, time and processes without bound.
    Limits,
}

/// Threads that draw.
#[cfg(target_os = "linux")]
const MOST_THREADS: usize = 4;

/// Confines this process, which has one thread so far. It may read what lies in a newsroom, and the app, and compute for so
/// many seconds. What was not possible comes back; everything else is done. An error: it cannot draw at all.
#[cfg(target_os = "linux")]
pub fn confine(newsroom: &Path, app: Option<&Path>, seconds: u64) -> io::Result<Vec<Lack>> {
    limits::close_what_was_left_open();
    let mut lacks = Vec::new();
    let mut note = |lack: Lack, done: bool| {
        if !done && !lacks.contains(&lack) {
            lacks.push(lack);
        }
    };
    note(Lack::Limits, limits::limit(seconds));
    note(Lack::Files, files::leave_only(newsroom, app));
    note(Lack::Calls, calls::leave_those_that_start_threads());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    rayon::ThreadPoolBuilder::new()
        .num_threads(cores.min(MOST_THREADS))
        .build_global()
        .map_err(io::Error::other)?;
    note(Lack::Limits, limits::no_more_processes());
    note(Lack::Calls, calls::leave_those_that_draw());
    Ok(lacks)
}

/// Elsewhere nothing of this is known.
#[cfg(not(target_os = "linux"))]
pub fn confine(_: &Path, _: Option<&Path>, _: u64) -> io::Result<Vec<Lack>> {
    Ok(vec![Lack::Files, Lack::Calls, Lack::Limits])
}
