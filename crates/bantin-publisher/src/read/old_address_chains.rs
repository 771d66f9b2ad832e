//! Old addresses that lead to old addresses: where each leads in the end, and which lead back to themselves.

use bantin_content::{NewAddress, place_without_query};
use rustc_hash::FxHashMap;

/// Where an old address leads in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// To where this one leads.
    At(usize),
    /// Back to itself, or into a circle.
    Loop { by_way_of: usize },
}

pub(super) struct Chains<'a> {
    targets: &'a [Option<NewAddress>],
    by_place: FxHashMap<&'a str, usize>,
}

impl<'a> Chains<'a> {
    /// `places` and `targets` of old addresses, each at the same index.
    pub fn of(places: &'a [String], targets: &'a [Option<NewAddress>]) -> Self {
        let by_place = places.iter().enumerate().map(|(at, place)| (place.as_str(), at)).collect();
        Chains { targets, by_place }
    }

    /// Where each leads in the end. Each step is taken once, however long the chains are.
    pub fn ends(&self) -> Vec<End> {
        let mut ends: Vec<Option<End>> = vec![None; self.targets.len()];
        let mut step: Vec<usize> = vec![usize::MAX; self.targets.len()];
        for start in 0..self.targets.len() {
            let mut way = Vec::new();
            let mut here = start;
            let end = loop {
                if let Some(end) = ends[here] {
                    break end;
                }
                if step[here] == start {
                    break End::Loop { by_way_of: here };
                }
                step[here] = start;
                way.push(here);
                match self.next(here) {
                    Some(next) => here = next,
                    None => break End::At(here),
                }
            };
            for (at, &passed) in way.iter().enumerate() {
                ends[passed] = Some(match end {
                    // Each names the one that it leads to, so that both places are told.
                    End::Loop { by_way_of } => {
                        End::Loop { by_way_of: *way.get(at + 1).unwrap_or(&by_way_of) }
                    }
                    end => end,
                });
            }
        }
        ends.into_iter().enumerate().map(|(at, end)| end.unwrap_or(End::At(at))).collect()
    }

    fn next(&self, here: usize) -> Option<usize> {
        let target = self.targets[here].as_ref().filter(|target| !target.is_elsewhere())?;
        let place = target.place();
        let exact = self.by_place.get(place.as_str());
        exact.or_else(|| self.by_place.get(place_without_query(&place))).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(of: &[(&str, &str)]) -> Vec<End> {
        let places: Vec<String> = of.iter().map(|(from, _)| (*from).to_owned()).collect();
        let targets: Vec<Option<NewAddress>> =
            of.iter().map(|(_, to)| NewAddress::on_site(to).ok()).collect();
        Chains::of(&places, &targets).ends()
    }

    #[test]
    fn a_chain_leads_to_its_end() {
        let of = [("/a", "/b/"), ("/b", "/c/?x=1"), ("/c", "/tin/"), ("/d", "/tin/")];
        assert_eq!(ends(&of), [End::At(2), End::At(2), End::At(2), End::At(3)]);
    }

    #[test]
    fn a_circle_is_told_of_each_in_it_and_of_what_leads_into_it() {
        let of = [("/a", "/b/"), ("/b", "/c/"), ("/c", "/b/"), ("/d", "/d/")];
        let by_way_of = |by_way_of| End::Loop { by_way_of };
        assert_eq!(ends(&of), [by_way_of(1), by_way_of(2), by_way_of(1), by_way_of(3)]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_takes_a_step_for_each() {
        let of: Vec<(String, String)> =
            (0..100_000).map(|at| (format!("/{at}"), format!("/{}/", at + 1))).collect();
        let of: Vec<(&str, &str)> = of.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        assert!(ends(&of).iter().all(|end| *end == End::At(99_999)));
    }
}
