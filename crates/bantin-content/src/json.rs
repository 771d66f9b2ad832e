//! Reads wire types from JSON that the host has parsed: JavaScript's own parser in the browser.
//!
//! The same types read themselves with serde natively; in the wasm that took a third of
//! all code (see docs/decisions/0008). Unknown fields are ignored, as there.

use std::collections::BTreeMap;

/// A parsed JSON value.
pub trait Json {
    /// A string.
    fn text(&self) -> Option<String>;
    /// A number.
    fn number(&self) -> Option<f64>;
    /// `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// An object's field; `None` where it is missing or null.
    fn field(&self, name: &str) -> Option<Box<dyn Json>>;
    /// An array's items.
    fn items(&self) -> Option<Vec<Box<dyn Json>>>;
    /// An object's keys.
    fn keys(&self) -> Vec<String>;
}

/// A type that JSON can be read as.
pub trait FromJson: Sized {
    /// `None` when the value is of another shape.
    fn from_json(json: &dyn Json) -> Option<Self>;

    /// The value of a field that is not there; `None` when it must be.
    fn missing() -> Option<Self> {
        None
    }
}

/// A field of an object.
pub fn field<T: FromJson>(json: &dyn Json, name: &str) -> Option<T> {
    match json.field(name) {
        Some(value) => T::from_json(&*value),
        None => T::missing(),
    }
}

/// Implements [`FromJson`] for structs, field by field: an `optional` one may be missing and is
/// then its type's default, an `absent` one is never in the JSON.
#[macro_export]
macro_rules! from_json {
    ($($Type:ident { $($name:ident $(: $mark:ident)?),+ $(,)? })+) => {
        $(impl $crate::FromJson for $Type {
            fn from_json(json: &dyn $crate::Json) -> Option<Self> {
                Some($Type { $($name: $crate::from_json!(@field json $name $($mark)?)),+ })
            }
        })+
    };
    (@field $json:ident $name:ident) => { $crate::json_field($json, stringify!($name))? };
    (@field $json:ident $name:ident optional) => {
        if $json.field(stringify!($name)).is_some() { $crate::json_field($json, stringify!($name))? } else { Default::default() }
    };
    (@field $json:ident $name:ident absent) => { Default::default() };
}

impl FromJson for String {
    fn from_json(json: &dyn Json) -> Option<Self> {
        json.text()
    }
}

impl FromJson for bool {
    fn from_json(json: &dyn Json) -> Option<Self> {
        json.flag()
    }
}

impl FromJson for u64 {
    /// Whole numbers up to 2⁵³, as JavaScript has them.
    fn from_json(json: &dyn Json) -> Option<Self> {
        let number = json.number()?;
        let whole = number as u64;
        (whole as f64 == number && whole <= 1 << 53).then_some(whole)
    }
}

impl FromJson for u32 {
    fn from_json(json: &dyn Json) -> Option<Self> {
        u64::from_json(json)?.try_into().ok()
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &dyn Json) -> Option<Self> {
        T::from_json(json).map(Some)
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &dyn Json) -> Option<Self> {
        json.items()?.iter().map(|item| T::from_json(&**item)).collect()
    }
}

impl FromJson for BTreeMap<String, String> {
    fn from_json(json: &dyn Json) -> Option<Self> {
        let pair = |key: String| json.field(&key)?.text().map(|text| (key, text));
        json.keys().into_iter().map(pair).collect()
    }
}
