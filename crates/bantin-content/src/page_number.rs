//! The number of a closed list page: given once, never moved.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

/// A closed page's number, counted upwards from the oldest, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageNumber(NonZeroU32);

/// The text is not a page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a page number is a whole number from 1, without leading zeros")]
pub struct PageNumberError;

impl PageNumber {
    /// `None` for 0: pages count from 1.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    pub fn get(self) -> u32 {
        self.0.get()
    }
}

impl FromStr for PageNumber {
    type Err = PageNumberError;

    /// One spelling a number, so that a page has one address.
    fn from_str(text: &str) -> Result<Self, PageNumberError> {
        if text.starts_with(['0', '+']) {
            return Err(PageNumberError);
        }
        text.parse().map(Self).map_err(|_| PageNumberError)
    }
}

impl fmt::Display for PageNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_spelling() {
        assert_eq!("12".parse(), Ok(PageNumber::new(12).unwrap()));
        for wrong in ["", "0", "012", "+12", "-1", "1.0", "4294967296", "mười"] {
            assert_eq!(wrong.parse::<PageNumber>(), Err(PageNumberError), "{wrong}");
        }
    }
}
