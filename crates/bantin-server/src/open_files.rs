//! How many files, connections among them, this process may have open.

/// For the listener, the databases, the terminal and what libraries keep open.
const RESERVED: usize = 64;

/// A connection, and the file that it is sent.
const PER_CONNECTION: usize = 2;

/// Where the system says nothing: what the most careful ones allow.
const USUAL: usize = 1_024;

/// How many connections there is room for. Takes all that the system grants this process: the soft
/// limit is meant for programs that would stumble over many files, and is often 1,024.
pub fn room_for_connections() -> usize {
    let files = raised().unwrap_or(USUAL);
    (files.saturating_sub(RESERVED) / PER_CONNECTION).max(1)
}

#[cfg(unix)]
fn raised() -> Option<usize> {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    let soft = limit.current;
    limit.current = limit.maximum;
    // Some systems refuse what they seem to offer; then what was granted before must do.
    let granted = if setrlimit(Resource::Nofile, limit).is_ok() { limit.maximum } else { soft };
    // `None` is without any limit.
    Some(granted.map_or(usize::MAX, |files| usize::try_from(files).unwrap_or(usize::MAX)))
}

#[cfg(not(unix))]
fn raised() -> Option<usize> {
    None
}
