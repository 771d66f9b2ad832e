//! The types of the standard library that wire types are made of.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::{FromJson, Json};

impl FromJson for String {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        json.text()
    }
}

impl FromJson for bool {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        json.flag()
    }
}

impl FromJson for u64 {
    /// Whole numbers up to 2⁵³, as JavaScript has them.
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        let number = json.number()?;
        let whole = number as u64;
        (whole as f64 == number && whole <= 1 << 53).then_some(whole)
    }
}

impl FromJson for u32 {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        u64::from_json(json)?.try_into().ok()
    }
}

impl FromJson for NonZeroU32 {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        NonZeroU32::new(u32::from_json(json)?)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::from_json(json).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        json.items()?.iter().map(T::from_json).collect()
    }
}

impl FromJson for BTreeMap<String, String> {
    fn from_json<J: Json>(json: &J) -> Option<Self> {
        let pair = |key: String| json.field(&key)??.text().map(|text| (key, text));
        json.keys()?.into_iter().map(pair).collect()
    }
}
