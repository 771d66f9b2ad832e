//! Arrows between files (or rooms), and the rings that they close.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// From one that imports to one that is imported: the names for which it does.
#[derive(Clone, Debug, Default)]
pub struct Arrows(BTreeMap<String, BTreeMap<String, BTreeSet<String>>>);

/// Each imports the next one, and the last one the first.
pub type Ring = Vec<String>;

impl Arrows {
    pub fn add(&mut self, from: &str, to: &str, name: String) {
        if from != to {
            self.0.entry(from.into()).or_default().entry(to.into()).or_default().insert(name);
        }
    }

    /// The same arrows between groups; what belongs to none is left out.
    pub fn between(&self, groups: &BTreeMap<String, String>) -> Self {
        let mut between = Self::default();
        for (from, all) in &self.0 {
            for (to, names) in all {
                if let (Some(from), Some(to)) = (groups.get(from), groups.get(to)) {
                    names.iter().for_each(|name| between.add(from, to, name.clone()));
                }
            }
        }
        between
    }

    pub fn names(&self, from: &str, to: &str) -> Vec<&str> {
        let names = self.0.get(from).and_then(|all| all.get(to));
        names.into_iter().flatten().map(String::as_str).collect()
    }

    /// The shortest rings, one for each arrow that has to go: once the weakest arrow of each is cut, none is left.
    pub fn rings(&self) -> Vec<Ring> {
        let mut left = self.clone();
        let mut rings = Vec::new();
        while let Some(ring) = left.shortest_ring() {
            if let Some((from, to)) = steps(&ring).min_by_key(|(from, to)| self.names(from, to).len()) {
                left.cut(from, to);
            }
            rings.push(ring);
        }
        rings
    }

    fn cut(&mut self, from: &str, to: &str) {
        self.0.get_mut(from).and_then(|all| all.remove(to));
    }

    fn shortest_ring(&self) -> Option<Ring> {
        let arrows = self.0.iter().flat_map(|(from, all)| all.keys().map(move |to| (from, to)));
        let mut ring = arrows.filter_map(|(from, to)| self.way(to, from)).min_by_key(Vec::len)?;
        let first = (0..ring.len()).min_by_key(|at| &ring[*at])?;
        ring.rotate_left(first);
        Some(ring)
    }

    /// The shortest way along the arrows, both ends included.
    fn way(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let mut before = BTreeMap::from([(from, from)]);
        let mut waiting = VecDeque::from([from]);
        while let Some(here) = waiting.pop_front().filter(|here| *here != to) {
            for next in self.0.get(here).into_iter().flat_map(BTreeMap::keys) {
                before.entry(next).or_insert_with(|| {
                    waiting.push_back(next);
                    here
                });
            }
        }
        let mut way = vec![to.to_owned()];
        while let Some(last) = way.last().filter(|last| *last != from) {
            way.push((*before.get(last.as_str())?).to_owned());
        }
        way.reverse();
        Some(way)
    }
}

/// The arrows of a ring.
pub fn steps(ring: &Ring) -> impl Iterator<Item = (&String, &String)> {
    ring.iter().zip(ring.iter().cycle().skip(1))
}
