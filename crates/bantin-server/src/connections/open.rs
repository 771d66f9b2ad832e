//! Which connections are open. Where there are too many, the one that has stood still for longest
//! makes room for a new one: who only holds a connection keeps nobody out.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use bantin_messages::messages::LiveConnectionsFull;
use ipnet::Ipv6Net;
use tokio::task::AbortHandle;

use crate::{Limits, log};

/// All that are open.
pub struct OpenConnections {
    since: Instant,
    most: usize,
    most_per_address: usize,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    next: u64,
    connections: HashMap<u64, Connection>,
    /// How many each address has; trusted proxies are not in it.
    by_address: HashMap<IpAddr, usize>,
    /// What the operator was told already.
    told: Vec<String>,
}

struct Connection {
    /// `None` for a trusted proxy.
    address: Option<IpAddr>,
    motion: Arc<Motion>,
    task: Option<AbortHandle>,
}

/// When a connection last got on.
#[derive(Default)]
struct Motion {
    /// Milliseconds since the server began.
    last: AtomicU64,
    /// A request is being answered.
    busy: AtomicBool,
    /// But the rest of it has not come yet.
    waits: AtomicBool,
}

/// A connection's place among the open ones; free again once the last handle on it is gone.
#[derive(Clone)]
pub struct Place(Arc<Held>);

struct Held {
    id: u64,
    motion: Arc<Motion>,
    open: Arc<OpenConnections>,
}

/// While a request is being answered.
pub struct Busy(Place);

impl OpenConnections {
    pub fn new(limits: &Limits, room: usize) -> Arc<OpenConnections> {
        Arc::new(OpenConnections {
            since: Instant::now(),
            most: limits.connections.min(room),
            most_per_address: limits.connections_per_address,
            table: Mutex::default(),
        })
    }

    /// A place for one more. `None` where all places are taken by requests that are being answered.
    pub fn admit(self: &Arc<Self>, peer: IpAddr, is_proxy: bool) -> Option<Place> {
        let address = (!is_proxy).then(|| household(peer));
        let mut table = self.table();
        if let Some(address) = address
            && table.by_address.get(&address).is_some_and(|open| *open >= self.most_per_address)
            && !table.end_quietest(|connection| connection.address == Some(address))
        {
            return None;
        }
        if table.connections.len() >= self.most {
            if table.is_first("full") {
                log::say(LiveConnectionsFull { number: self.most.into() });
            }
            if !table.end_quietest(|_| true) {
                return None;
            }
        }
        let motion = Arc::new(Motion::default());
        motion.last.store(self.now(), Ordering::Relaxed);
        let id = table.next;
        table.next += 1;
        if let Some(address) = address {
            *table.by_address.entry(address).or_default() += 1;
        }
        table.connections.insert(id, Connection { address, motion: motion.clone(), task: None });
        Some(Place(Arc::new(Held { id, motion, open: self.clone() })))
    }

    /// Ends the connection that has stood still for longest. False when none does.
    pub fn end_quietest(&self) -> bool {
        self.table().end_quietest(|_| true)
    }

    /// Ends whatever is left.
    pub fn end_all(&self) {
        for task in self.table().connections.values().filter_map(|connection| connection.task.as_ref()) {
            task.abort();
        }
    }

    /// Whether the operator was not told this yet.
    pub fn is_first(&self, what: &str) -> bool {
        self.table().is_first(what)
    }

    fn now(&self) -> u64 {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    /// False when every such connection is being answered, or there is none.
    fn end_quietest(&mut self, among: impl Fn(&Connection) -> bool) -> bool {
        let still = |connection: &Connection| connection.task.is_some() && connection.motion.is_still();
        let quietest = self
            .connections
            .iter()
            .filter(|(_, connection)| still(connection) && among(connection))
            .min_by_key(|(id, connection)| (connection.motion.last.load(Ordering::Relaxed), **id))
            .map(|(id, _)| *id);
        let ended = quietest.and_then(|id| self.remove(id));
        if let Some(task) = ended.as_ref().and_then(|connection| connection.task.as_ref()) {
            task.abort();
        }
        ended.is_some()
    }

    fn remove(&mut self, id: u64) -> Option<Connection> {
        let connection = self.connections.remove(&id)?;
        if let Some(address) = connection.address
            && let Some(open) = self.by_address.get_mut(&address)
        {
            *open -= 1;
            if *open == 0 {
                self.by_address.remove(&address);
            }
        }
        Some(connection)
    }

    fn is_first(&mut self, what: &str) -> bool {
        let first = self.told.iter().all(|told| told != what);
        if first {
            self.told.push(what.to_owned());
        }
        first
    }
}

impl Motion {
    /// It waits for its reader, and not for us.
    fn is_still(&self) -> bool {
        !self.busy.load(Ordering::Relaxed) || self.waits.load(Ordering::Relaxed)
    }
}

impl Place {
    /// The task that serves it.
    pub fn can_be_ended_by(&self, task: AbortHandle) {
        if let Some(connection) = self.0.open.table().connections.get_mut(&self.0.id) {
            connection.task = Some(task);
        }
    }

    /// A request came; until the answer begins, the connection waits for us and not we for it.
    pub fn busy(&self) -> Busy {
        self.moves();
        self.0.motion.busy.store(true, Ordering::Relaxed);
        Busy(self.clone())
    }

    /// Whether a request that is being answered has still to come.
    pub fn waits_for_its_reader(&self, waits: bool) {
        self.0.motion.waits.store(waits, Ordering::Relaxed);
    }

    /// A part of an answer was taken.
    pub fn moves(&self) {
        self.0.motion.last.store(self.0.open.now(), Ordering::Relaxed);
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.moves();
        self.0.0.motion.busy.store(false, Ordering::Relaxed);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.open.table().remove(self.id);
    }
}

/// IPv6 is cut to its /64, one household; IPv4 written as IPv6 is IPv4.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Net::new(v6, 64).map_or(v6, |net| net.trunc().addr()).into(),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(most: usize, most_per_address: usize) -> Arc<OpenConnections> {
        let limits =
            Limits { connections: most, connections_per_address: most_per_address, ..Limits::default() };
        OpenConnections::new(&limits, usize::MAX)
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn the_one_that_stood_still_for_longest_makes_room() {
        let open = open(100, 2);
        let peer = address("203.0.113.7");
        let idle = || tokio::spawn(std::future::pending::<()>());
        let (first, second) = (idle(), idle());
        let places = [&first, &second].map(|task| {
            let place = open.admit(peer, false).unwrap();
            place.can_be_ended_by(task.abort_handle());
            place
        });
        let _answering = places[0].busy();
        let third = open.admit(peer, false).unwrap();
        assert!(second.await.unwrap_err().is_cancelled(), "the first is being answered");
        assert!(!first.is_finished());
        let _answering_too = third.busy();
        assert!(open.admit(peer, false).is_none(), "nobody stands still");
        assert!(open.admit(address("203.0.113.8"), false).is_some());
        assert!(open.admit(peer, true).is_some(), "a trusted proxy brings many");
    }

    #[test]
    fn a_household_counts_as_one_and_leaves_no_trace() {
        let open = open(100, 1);
        let place = open.admit(address("2001:db8::1"), false);
        assert!(place.is_some() && open.admit(address("2001:db8::ffff:1"), false).is_none());
        assert!(open.admit(address("2001:db8:0:1::1"), false).is_some());
        drop(place);
        assert!(open.table().connections.is_empty() && open.table().by_address.is_empty());
    }
}
