//! Whose turn it is to have an article drawn. A few are drawn at one time, but of one account one, and one for all who come
//! by preview links: whoever asks again and again waits behind themselves, and keeps nobody else waiting.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::trouble::Trouble;

/// Articles that are drawn at one time.
const MOST: usize = 2;

/// Who waits, and who is drawn for.
pub struct Turns {
    all: Arc<Semaphore>,
    /// By the account's number; `None` for people without account.
    own: Mutex<HashMap<Option<i64>, Weak<Semaphore>>>,
}

/// A turn, for as long as it is kept.
pub struct Turn {
    _own: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl Turns {
    /// Waits for a turn of an account, or of people without one. Who has waited for too long is told so by `dress`, as with
    /// every answer.
    pub async fn take(&self, account: Option<i64>) -> Result<Turn, Trouble> {
        let own = self.of(account).acquire_owned().await.map_err(|_| Trouble::Broken)?;
        let of_all = self.all.clone().acquire_owned().await.map_err(|_| Trouble::Broken)?;
        Ok(Turn { _own: own, _of_all: of_all })
    }

    fn of(&self, account: Option<i64>) -> Arc<Semaphore> {
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        own.retain(|_, turns| turns.strong_count() > 0);
        own.get(&account).and_then(Weak::upgrade).unwrap_or_else(|| {
            let turns = Arc::new(Semaphore::new(1));
            own.insert(account, Arc::downgrade(&turns));
            turns
        })
    }
}

impl Default for Turns {
    fn default() -> Self {
        Turns { all: Arc::new(Semaphore::new(MOST)), own: Mutex::default() }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::task::Poll;

    use super::*;

    #[tokio::test]
    async fn whoever_asks_again_waits_behind_themselves_and_others_are_next() {
        let turns = Turns::default();
        for viewer in [Some(1), None] {
            let first = turns.take(viewer).await.unwrap();
            let (mut second, mut third) = (pin!(turns.take(viewer)), pin!(turns.take(viewer)));
            let waiting = poll_fn(|cx| {
                Poll::Ready([second.as_mut().poll(cx).is_pending(), third.as_mut().poll(cx).is_pending()])
            });
            assert_eq!(waiting.await, [true, true], "{viewer:?}");
            // Nobody who has nothing drawn waits for these.
            let mut other = pin!(turns.take(Some(2)));
            assert!(poll_fn(|cx| Poll::Ready(other.as_mut().poll(cx).is_ready())).await, "{viewer:?}");
            drop(first);
            drop(second.await.unwrap());
        }
        assert_eq!(turns.all.available_permits(), MOST);
    }
}
