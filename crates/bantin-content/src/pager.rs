//! Which labels a pager shows, worked out once for wide and narrow screens.
//! The style only hides what is marked here.

/// One item of a pager, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagerItem {
    /// A page's label.
    Label {
        label: u32,
        /// Shown below 480 px too.
        narrow: bool,
    },
    /// Labels that are left out, "…".
    Gap {
        /// The label in the middle of those left out, where the ellipsis leads.
        to: u32,
        /// Shown from 480 px.
        wide: bool,
        /// Shown below 480 px.
        narrow: bool,
    },
}

/// The items of a pager with labels 1 to `last`, of which `current` is shown.
///
/// Wide: first, last, current ± 1, the first five when current ≤ 3, the last five when
/// current ≥ last − 2, and a gap of one label is filled. Narrow, a part of wide: at most five
/// items, and every gap has its ellipsis.
pub fn pager_items(current: u32, last: u32) -> Vec<PagerItem> {
    let wide = wide_labels(current, last);
    let mut items = Vec::with_capacity(wide.len() + 2);
    let mut before: Option<u32> = None;
    // The last narrow label, while the gap after it has no ellipsis yet.
    let mut open: Option<u32> = None;
    for (place, &label) in wide.iter().enumerate() {
        let narrow = is_narrow(label, current, last);
        if let Some(before) = before.filter(|before| label - before > 1) {
            items.push(PagerItem::Gap { to: middle(before, label), wide: true, narrow: open.is_some() });
            open = None;
        }
        items.push(PagerItem::Label { label, narrow });
        if narrow {
            open = Some(label);
        }
        // A gap that only narrow screens have: labels follow that they hide, none of which ends in a wide gap.
        if narrow && let Some(next) = narrow_gap_without_wide(&wide[place..], current, last) {
            items.push(PagerItem::Gap { to: middle(label, next), wide: false, narrow: true });
            open = None;
        }
        before = Some(label);
    }
    items
}

fn wide_labels(current: u32, last: u32) -> Vec<u32> {
    let shown = |label: u32| {
        label == 1
            || label == last
            || label.abs_diff(current) <= 1
            || (current <= 3 && label <= 5)
            || (current + 2 >= last && label + 4 >= last)
    };
    // Only labels near an end or near the current one can show: a handful, whatever `last` is.
    let near = (1..=5.min(last))
        .chain(current.saturating_sub(1).max(1)..=(current + 1).min(last))
        .chain(last.saturating_sub(4).max(1)..=last);
    let mut ordered: Vec<u32> = Vec::with_capacity(9);
    for label in near.filter(|&label| shown(label)) {
        if let Err(place) = ordered.binary_search(&label) {
            ordered.insert(place, label);
        }
    }
    let mut labels: Vec<u32> = Vec::with_capacity(9);
    for label in ordered {
        if labels.last().is_some_and(|&before| label - before == 2) {
            labels.push(label - 1);
        }
        labels.push(label);
    }
    labels
}

fn is_narrow(label: u32, current: u32, last: u32) -> bool {
    last <= 5
        || label == 1
        || label == last
        || label == current
        || (current <= 3 && label <= 3)
        || (current + 2 >= last && label + 2 >= last)
}

/// The next narrow label after the first of `labels`, when some lie between and no wide gap does.
fn narrow_gap_without_wide(labels: &[u32], current: u32, last: u32) -> Option<u32> {
    let next = labels.iter().skip(1).position(|&label| is_narrow(label, current, last))? + 1;
    let gapless = labels[next] - labels[0] == next as u32;
    (next > 1 && gapless).then_some(labels[next])
}

fn middle(before: u32, after: u32) -> u32 {
    before + (after - before) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(current: u32, last: u32, narrow_screen: bool) -> String {
        let words: Vec<String> = pager_items(current, last)
            .into_iter()
            .filter_map(|item| match item {
                PagerItem::Label { narrow: false, .. } if narrow_screen => None,
                PagerItem::Label { label, .. } if label == current => Some(format!("[{label}]")),
                PagerItem::Label { label, .. } => Some(label.to_string()),
                PagerItem::Gap { wide, narrow, .. } => {
                    (if narrow_screen { narrow } else { wide }).then(|| "…".to_owned())
                }
            })
            .collect();
        words.join(" ")
    }

    #[test]
    fn wide_pagers_read_as_designed() {
        for (current, last, expected) in [
            (1, 1, "[1]"),
            (1, 2, "[1] 2"),
            (2, 5, "1 [2] 3 4 5"),
            (1, 6, "[1] 2 3 4 5 6"),
            (1, 7, "[1] 2 3 4 5 6 7"),
            (1, 8, "[1] 2 3 4 5 … 8"),
            (1, 217, "[1] 2 3 4 5 … 217"),
            (3, 217, "1 2 [3] 4 5 … 217"),
            (4, 217, "1 2 3 [4] 5 … 217"),
            (5, 217, "1 … 4 [5] 6 … 217"),
            (9, 217, "1 … 8 [9] 10 … 217"),
            (214, 217, "1 … 213 [214] 215 216 217"),
            (215, 217, "1 … 213 214 [215] 216 217"),
            (217, 217, "1 … 213 214 215 216 [217]"),
        ] {
            assert_eq!(spelled(current, last, false), expected);
        }
    }

    #[test]
    fn narrow_pagers_read_as_designed() {
        for (current, last, expected) in [
            (2, 5, "1 [2] 3 4 5"),
            (1, 6, "[1] 2 3 … 6"),
            (4, 6, "1 … [4] 5 6"),
            (1, 217, "[1] 2 3 … 217"),
            (3, 217, "1 2 [3] … 217"),
            (4, 217, "1 … [4] … 217"),
            (9, 217, "1 … [9] … 217"),
            (216, 217, "1 … 215 [216] 217"),
        ] {
            assert_eq!(spelled(current, last, true), expected);
        }
    }

    #[test]
    fn every_pager_keeps_the_rules() {
        for total in 0..=130 {
            let last = crate::closed_pages(total) as u32 + 1;
            for current in 1..=last {
                check(current, last);
            }
        }
        for current in 1..=60 {
            check(current, 60);
        }
    }

    fn check(current: u32, last: u32) {
        let items = pager_items(current, last);
        for narrow_screen in [false, true] {
            let shown: Vec<PagerItem> = items
                .iter()
                .copied()
                .filter(|item| match *item {
                    PagerItem::Label { narrow, .. } => narrow || !narrow_screen,
                    PagerItem::Gap { wide, narrow, .. } => {
                        if narrow_screen {
                            narrow
                        } else {
                            wide
                        }
                    }
                })
                .collect();
            let at = format!("{current} of {last}, narrow {narrow_screen}: {shown:?}");
            assert!(shown.contains(&PagerItem::Label { label: current, narrow: true }), "{at}");
            assert!(matches!(shown[0], PagerItem::Label { label: 1, .. }), "{at}");
            assert!(
                matches!(shown[shown.len() - 1], PagerItem::Label { label, .. } if label == last),
                "{at}"
            );
            assert!(shown.len() <= if narrow_screen { 5 } else { 9 }, "{at}");
            for window in shown.windows(2) {
                if let [PagerItem::Label { label: a, .. }, PagerItem::Label { label: b, .. }] = *window {
                    assert_eq!(a + 1, b, "a gap without its ellipsis: {at}");
                }
                assert!(!matches!(window, [PagerItem::Gap { .. }, PagerItem::Gap { .. }]), "{at}");
            }
            for window in shown.windows(3) {
                if let [
                    PagerItem::Label { label: a, .. },
                    PagerItem::Gap { to, .. },
                    PagerItem::Label { label: b, .. },
                ] = *window
                {
                    assert!(a < to && to < b, "an ellipsis leads between its neighbours: {at}");
                    assert!(narrow_screen || b - a > 2, "a gap of one label is filled: {at}");
                }
            }
        }
    }
}
