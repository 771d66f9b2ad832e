//! Passwords: which may be chosen, how they are hashed, and how many are tried at one time. A password is taken whole,
//! however long, and its marks count whichever way a keyboard composed them.

mod guessed_first;

use std::sync::Arc;
use std::thread::available_parallelism;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{Semaphore, TryAcquireError};
use unicode_normalization::UnicodeNormalization;

/// Letters of the shortest password.
pub const SHORTEST: usize = 8;

/// Memory of one try in KiB, passes over it, and threads.
const COST: (u32, u32, u32) = (47_104, 1, 1);

/// Tries under way at one time: 8 take 368 MiB.
const MOST_AT_ONCE: usize = 8;

/// Tries that may wait for their turn.
const MOST_WAITING: usize = 256;

/// The hash of no password. Of a name that no account has, a password is tried against it: it takes as long.
const NOBODYS: &str =
    "$argon2id$v=19$m=47104,t=1,p=1$YmFudGluLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes and compares, so many at one time.
pub struct Passwords {
    /// For browsers that nobody has signed in with yet.
    strangers: Arc<Lane>,
    /// For browsers that are known: a crowd of strangers does not keep them waiting.
    known: Arc<Lane>,
}

/// Whose try it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Stranger,
    Known,
}

/// So many wait already that one more would wait in vain.
#[derive(Debug)]
pub struct TooBusy;

/// Why a password may not be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Short,
    /// Among those that are guessed first.
    Common,
    /// The name of the account, or of the site.
    Named,
}

struct Lane {
    turns: Arc<Semaphore>,
    waiting: Semaphore,
}

impl Passwords {
    /// Strangers have half of the cores: readers are served by the same machine.
    pub fn new() -> Self {
        let cores = available_parallelism().map_or(1, usize::from);
        let turns = (cores / 2).clamp(1, MOST_AT_ONCE - 1);
        Passwords { strangers: Lane::with(turns), known: Lane::with(1) }
    }

    /// Whether a password is the one of this hash; never where there is none, which takes as long.
    pub async fn check(&self, hash: Option<&str>, password: &str, hand: Hand) -> Result<bool, TooBusy> {
        let (hash, password) = (hash.unwrap_or(NOBODYS).to_owned(), composed(password));
        let check = move || {
            let hash = PasswordHash::new(&hash);
            hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        };
        self.lane(hand).run(check).await
    }

    /// The hash of a new password, as it is kept.
    pub async fn hash(&self, password: &str) -> Result<String, TooBusy> {
        let password = composed(password);
        let hash = move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string());
        self.lane(Hand::Known).run(hash).await?.map_err(|_| TooBusy)
    }

    fn lane(&self, hand: Hand) -> Arc<Lane> {
        match hand {
            Hand::Stranger => self.strangers.clone(),
            Hand::Known => self.known.clone(),
        }
    }
}

impl Lane {
    fn with(turns: usize) -> Arc<Lane> {
        Arc::new(Lane { turns: Arc::new(Semaphore::new(turns)), waiting: Semaphore::new(MOST_WAITING) })
    }

    /// Runs what takes a core when its turn comes.
    async fn run<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TooBusy> {
        let _place = match self.waiting.try_acquire() {
            Ok(place) => place,
            Err(TryAcquireError::NoPermits | TryAcquireError::Closed) => return Err(TooBusy),
        };
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| TooBusy)?;
        // The turn is over when the work is, not when somebody hangs up: a crowd that did so would all be worked for at once.
        let work = move || {
            let done = work();
            drop(turn);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| TooBusy)
    }
}

/// Whether a password may be chosen. `names` are those of the account and of the site.
pub fn may_be_chosen(password: &str, names: &[&str]) -> Result<(), Refused> {
    let composed = composed(password);
    if composed.chars().count() < SHORTEST {
        return Err(Refused::Short);
    }
    let plain = guessed_first::plain(&composed);
    let is_name = |name: &&str| guessed_first::plain(name) == plain;
    if names.iter().any(is_name) {
        return Err(Refused::Named);
    }
    if guessed_first::is_common(&plain) { Err(Refused::Common) } else { Ok(()) }
}

fn composed(password: &str) -> String {
    password.nfc().collect()
}

fn argon2() -> Argon2<'static> {
    let (memory, passes, threads) = COST;
    let params = Params::new(memory, passes, threads, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_whole_and_however_it_was_composed() {
        let passwords = Passwords::new();
        let hash = passwords.hash("Tiến về bản Cuối").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{hash}");
        let same = |typed: &'static str, hash: Option<String>| {
            let passwords = &passwords;
            async move { passwords.check(hash.as_deref(), typed, Hand::Stranger).await.unwrap() }
        };
        assert!(same("Tiến về bản Cuối", Some(hash.clone())).await);
        assert!(
            same("Tie\u{302}\u{301}n ve\u{302}\u{300} ba\u{309}n Cuo\u{302}\u{301}i", Some(hash.clone()))
                .await
        );
        assert!(!same("Tien ve ban Cuoi", Some(hash.clone())).await);
        assert!(!same("Tiến về bản Cuối ", Some(hash)).await);
        assert!(!same("", None).await);

        let long = "x".repeat(10_000);
        let hash = passwords.hash(&long).await.unwrap();
        assert!(passwords.check(Some(&hash), &long, Hand::Known).await.unwrap());
        assert!(!passwords.check(Some(&hash), &long[1..], Hand::Known).await.unwrap());
    }

    #[test]
    fn nobodys_password_costs_what_any_other_costs() {
        let hash = PasswordHash::new(NOBODYS).unwrap();
        let params = Params::try_from(&hash).unwrap();
        let cost = (params.m_cost(), params.t_cost(), params.p_cost());
        assert_eq!((cost, hash.hash.unwrap().len()), (COST, 32));
        assert_eq!(argon2().params().m_cost(), COST.0);
    }

    #[tokio::test]
    async fn a_crowd_of_strangers_keeps_no_known_browser_waiting() {
        let passwords = Passwords::new();
        let turns = passwords.strangers.turns.available_permits();
        let held = passwords.strangers.turns.acquire_many(u32::try_from(turns).unwrap()).await.unwrap();
        let places = passwords.strangers.waiting.acquire_many(MOST_WAITING as u32).await.unwrap();
        assert!(passwords.check(None, "x", Hand::Stranger).await.is_err());
        assert!(!passwords.check(None, "x", Hand::Known).await.unwrap());
        drop((held, places));
        assert!(passwords.check(None, "x", Hand::Stranger).await.is_ok());
    }

    #[tokio::test]
    async fn who_hangs_up_gives_their_turn_to_nobody_before_the_work_is_done() {
        let lane = Lane::with(1);
        let (begun, begins) = tokio::sync::oneshot::channel();
        let (end, ends) = std::sync::mpsc::channel::<()>();
        let work = move || {
            let _ = begun.send(());
            let _ = ends.recv();
        };
        let request = tokio::spawn(lane.clone().run(work));
        begins.await.unwrap();
        request.abort();
        assert!(request.await.unwrap_err().is_cancelled());
        assert_eq!(lane.turns.available_permits(), 0, "the work goes on");
        drop(end);
        lane.run(|| ()).await.unwrap();
    }

    #[test]
    fn what_is_guessed_first_may_not_be_chosen() {
        let names = ["lan.nguyen", "Thị trấn Mây Sơn"];
        for (password, refused) in [
            ("ngắn", Refused::Short),
            ("1234567", Refused::Short),
            ("12345678", Refused::Common),
            ("Matkhau123", Refused::Common),
            ("Mật Khẩu 123", Refused::Common),
            ("lan.nguyen", Refused::Named),
            ("thi tran may son", Refused::Named),
        ] {
            assert_eq!(may_be_chosen(password, &names), Err(refused), "{password}");
        }
        for fine in ["bốn con trâu trên đồi", "Kh0ng-ai-doan-duoc", "correct horse battery staple"] {
            assert_eq!(may_be_chosen(fine, &names), Ok(()), "{fine}");
        }
    }
}
