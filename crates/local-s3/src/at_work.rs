//! How many requests the storage is at work on.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Counts requests that are being done.
#[derive(Default)]
pub struct AtWork {
    requests: Mutex<usize>,
    fewer: Condvar,
}

/// One request; it is done, or given up, when this is dropped.
pub struct Working(Arc<AtWork>);

impl AtWork {
    pub fn begins(self: &Arc<Self>) -> Working {
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Working(self.clone())
    }

    /// Waits until nothing is being done.
    pub fn rests(&self) {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        // Poisoned or not, the number is right.
        let _rested = self.fewer.wait_while(requests, |requests| *requests > 0);
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        *self.0.requests.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.fewer.notify_all();
    }
}
