//! Who stands before the storage: lets so many requests in, and plays what happens then.

use std::collections::BTreeSet;
use std::future::pending;
use std::sync::{Arc, Mutex};

use local_s3::{Asked, Doorkeeper, Fate};

/// Lets requests in until it is told otherwise.
pub struct Door {
    plan: Mutex<Plan>,
}

struct Plan {
    /// So many requests come in.
    enter: usize,
    then: Then,
    /// Is told when the first one comes that does not.
    reached: Option<Box<dyn FnOnce() + Send>>,
}

/// What becomes of the requests after those.
#[derive(Clone, Copy)]
pub enum Then {
    /// Nobody is answered any more. What is asked last is done, or is not.
    Silence { last_is_done: bool },
    /// Every connection is cut.
    Cut,
}

impl Door {
    pub fn open() -> Arc<Self> {
        let plan = Plan { enter: usize::MAX, then: Then::Cut, reached: None };
        Arc::new(Door { plan: Mutex::new(plan) })
    }

    pub fn doorkeeper(self: &Arc<Self>) -> Doorkeeper {
        let door = self.clone();
        Arc::new(move |_| {
            let fate = door.fate();
            Box::pin(async {
                match fate {
                    Some(fate) => fate,
                    None => pending().await,
                }
            })
        })
    }

    pub fn opens(&self) {
        self.closes_after(usize::MAX, Then::Cut, || ());
    }

    pub fn closes_after(&self, enter: usize, then: Then, reached: impl FnOnce() + Send + 'static) {
        *self.plan.lock().unwrap() = Plan { enter, then, reached: Some(Box::new(reached)) };
    }

    /// `None`: it waits for ever.
    fn fate(&self) -> Option<Fate> {
        let mut plan = self.plan.lock().unwrap();
        if plan.enter > 0 {
            plan.enter -= 1;
            return Some(Fate::Served);
        }
        let reached = plan.reached.take();
        let is_last = reached.is_some();
        if let Some(reached) = reached {
            reached();
        }
        match plan.then {
            Then::Silence { last_is_done: true } if is_last => Some(Fate::AnswerWithheld),
            Then::Silence { .. } => None,
            Then::Cut => Some(Fate::LostOnTheWay),
        }
    }
}

/// Does everything that is asked, and loses the answer to the first of each kind that is chosen.
pub fn loses_first_answers(chosen: impl Fn(&Asked) -> bool + Send + Sync + 'static) -> Doorkeeper {
    let lost = Mutex::new(BTreeSet::new());
    Arc::new(move |asked| {
        let is_lost =
            chosen(&asked) && lost.lock().unwrap().insert((asked.method.to_string(), asked.path.clone()));
        Box::pin(async move { if is_lost { Fate::AnswerLost } else { Fate::Served } })
    })
}
