//! A visitor: a keyed hash, of which nothing is left a day later. Nothing here can be
//! printed, so that neither an address nor an agent gets into a log.

use std::net::IpAddr;

/// A day's secret. With it gone, its hashes mean nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt([u8; 32]);

/// Somebody's address and agent, on the way to being hashed.
#[derive(Clone)]
pub struct Visitor {
    network: Vec<u8>,
    /// Whose share of the day's visitors is used up; as long as the network is in its kind.
    charged: Vec<u8>,
    agent: Vec<u8>,
}

/// A visitor of one day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VisitorKey([u8; 16]);

/// An address of one day (v6: a /48); only its visitors are counted under it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AddressKey(i64);

impl Visitor {
    /// IPv6 is cut to its /64, one household; IPv4 written as IPv6 is IPv4. A /48, which one
    /// customer gets whole, is charged together: it holds 65,536 households' worth of addresses.
    pub fn new(address: IpAddr, agent: &[u8]) -> Visitor {
        let (network, charged) = match address.to_canonical() {
            IpAddr::V4(v4) => {
                let address = [&b"4"[..], &v4.octets()].concat();
                (address.clone(), address)
            }
            IpAddr::V6(v6) => {
                let octets = v6.octets();
                ([&b"6"[..], &octets[..8]].concat(), [&b"6"[..], &octets[..6]].concat())
            }
        };
        Visitor { network, charged, agent: agent.to_vec() }
    }
}

impl Salt {
    pub fn new(bytes: [u8; 32]) -> Salt {
        Salt(bytes)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn visitor(&self, visitor: &Visitor) -> VisitorKey {
        let hash = self.hash(b"visitor", &[&visitor.network, &visitor.agent]);
        let mut key = [0; 16];
        key.copy_from_slice(&hash.as_bytes()[..16]);
        VisitorKey(key)
    }

    pub fn address(&self, visitor: &Visitor) -> AddressKey {
        let hash = self.hash(b"address", &[&visitor.charged]);
        let mut key = [0; 8];
        key.copy_from_slice(&hash.as_bytes()[..8]);
        AddressKey(i64::from_le_bytes(key))
    }

    /// The network's length follows from its first byte, so no two visitors share an input.
    fn hash(&self, of: &[u8], parts: &[&[u8]]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        hasher.update(of);
        for part in parts {
            hasher.update(part);
        }
        hasher.finalize()
    }
}

impl VisitorKey {
    pub fn new(bytes: [u8; 16]) -> VisitorKey {
        VisitorKey(bytes)
    }

    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl AddressKey {
    pub fn new(number: i64) -> AddressKey {
        AddressKey(number)
    }

    pub fn number(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(address: &str, agent: &str) -> [u8; 16] {
        *Salt([7; 32]).visitor(&Visitor::new(address.parse().unwrap(), agent.as_bytes())).bytes()
    }

    #[test]
    fn a_household_on_ipv6_is_one_network() {
        assert_eq!(key("2001:db8:1:2::1", "a"), key("2001:db8:1:2:ffff::9", "a"));
        assert_ne!(key("2001:db8:1:2::1", "a"), key("2001:db8:1:3::1", "a"));
    }

    #[test]
    fn a_48_on_ipv6_is_charged_together() {
        let charged =
            |address: &str| Salt([7; 32]).address(&Visitor::new(address.parse().unwrap(), b"a")).number();
        assert_eq!(charged("2001:db8:1:2::1"), charged("2001:db8:1:ffff::9"));
        assert_ne!(charged("2001:db8:1:2::1"), charged("2001:db8:2:2::1"));
        assert_ne!(charged("203.0.113.9"), charged("203.0.113.8"));
    }

    #[test]
    fn ipv4_written_as_ipv6_is_the_same_visitor() {
        assert_eq!(key("::ffff:203.0.113.9", "a"), key("203.0.113.9", "a"));
    }

    #[test]
    fn another_agent_address_or_day_is_another_visitor() {
        assert_ne!(key("203.0.113.9", "a"), key("203.0.113.9", "b"));
        assert_ne!(key("203.0.113.9", "a"), key("203.0.113.8", "a"));
        let visitor = Visitor::new("203.0.113.9".parse().unwrap(), b"a");
        assert!(Salt([1; 32]).visitor(&visitor) != Salt([2; 32]).visitor(&visitor));
    }
}
