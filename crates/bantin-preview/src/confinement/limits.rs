//! How much there is of everything, by the limits that every Unix has; and nothing that somebody left open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Bytes that it may write to, of which the allocator sets one gigabyte aside for small blocks; and bytes of addresses.
const MEMORY: u64 = 1792 << 20;
const ADDRESSES: u64 = 6 << 30;

/// Files that are open at one time.
const OPEN_FILES: u64 = 128;

/// Descriptors that are looked at where the system cannot close all at once.
const HIGHEST_DESCRIPTOR: i32 = 4096;

/// Closes all but standard input, output and errors.
pub fn close_what_was_left_open() {
    // SAFETY: closes descriptors; this process has opened none of its own yet.
    let closed = unsafe { libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0) } == 0;
    if !closed {
        for number in 3..HIGHEST_DESCRIPTOR {
            // SAFETY: as above.
            unsafe { libc::close(number) };
        }
    }
}

/// Whether all is limited, the time that it may compute among it.
pub fn limit(seconds: u64) -> bool {
    let limits = [
        (Resource::Data, MEMORY),
        (Resource::As, ADDRESSES),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Nofile, OPEN_FILES),
        (Resource::Memlock, 0),
        (Resource::Msgqueue, 0),
    ];
    // At the first of the two the system says why it ends it.
    let time = limit_to(Resource::Cpu, seconds, seconds.saturating_add(1));
    limits.into_iter().fold(time, |so_far, (resource, most)| limit_to(resource, most, most) && so_far)
}

/// Whether the number of processes and threads cannot grow any more. (To a superuser this limit is none: the calls that
/// start one are refused, too.)
pub fn no_more_processes() -> bool {
    limit_to(Resource::Nproc, 0, 0)
}

/// A limit that is lower already stays.
fn limit_to(resource: Resource, first: u64, last: u64) -> bool {
    let already = getrlimit(resource).maximum;
    let at_most = |most: u64| Some(already.map_or(most, |already| most.min(already)));
    setrlimit(resource, Rlimit { current: at_most(first), maximum: at_most(last) }).is_ok()
}
