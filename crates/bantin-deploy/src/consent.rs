//! Whether somebody agreed to what a deploy does not do unasked: many files go, others' files are written over, what was
//! withdrawn is shown again.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    Asked,
    Given,
}
