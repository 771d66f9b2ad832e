//! The memory in which pictures are made, shared by all threads. A thread that needs more than is left waits until others
//! have given theirs back: so a machine with many cores takes no more memory than one with two.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes that all pictures together may take; no single one may take more either.
pub(super) const MOST: u64 = 256 << 20;

static PICTURES: Budget = Budget { taken: Mutex::new(0), returned: Condvar::new() };

struct Budget {
    taken: Mutex<u64>,
    returned: Condvar,
}

/// Bytes that a thread may use until it drops this. A thread that has a room takes no second one and waits for no other
/// thread: else all could wait for each other.
pub(super) struct Room {
    bytes: u64,
}

/// Waits until so many bytes are free.
pub(super) fn take(bytes: u64) -> Room {
    let bytes = bytes.min(MOST);
    let taken = PICTURES.taken.lock().unwrap_or_else(PoisonError::into_inner);
    let too_many = |taken: &mut u64| *taken + bytes > MOST;
    let waited = PICTURES.returned.wait_while(taken, too_many);
    *waited.unwrap_or_else(PoisonError::into_inner) += bytes;
    Room { bytes }
}

impl Drop for Room {
    fn drop(&mut self) {
        *PICTURES.taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.bytes;
        PICTURES.returned.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn never_more_than_all_is_taken_at_once() {
        let (now, most) = (AtomicU64::new(0), AtomicU64::new(0));
        let one = MOST / 3;
        std::thread::scope(|threads| {
            for _ in 0..12 {
                threads.spawn(|| {
                    let _room = take(one);
                    most.fetch_max(now.fetch_add(one, Ordering::SeqCst) + one, Ordering::SeqCst);
                    std::thread::yield_now();
                    now.fetch_sub(one, Ordering::SeqCst);
                });
            }
        });
        assert!(most.into_inner() <= MOST);
        // More than there is: alone.
        drop(take(u64::MAX));
    }
}
