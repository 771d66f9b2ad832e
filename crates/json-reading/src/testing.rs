//! For tests: a type must read every JSON as serde reads it, also JSON of the wrong shape.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{FromJson, Json};

/// Reads a value both ways, and likewise every value that differs from it in one place. Serde must read the value
/// itself.
pub fn assert_reads_like_serde<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    if let Err(error) = serde_json::from_value::<T>(value.clone()) {
        panic!("serde does not read {value}: {error}");
    }
    assert_read_alike::<T>(value);
    for changed in changed_in_one_place(value) {
        assert_read_alike::<T>(&changed);
    }
}

fn assert_read_alike<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    let by_serde: Option<T> = serde_json::from_value(value.clone()).ok();
    assert_eq!(T::from_json(value), by_serde, "ours and serde's, of {value}");
}

/// At every place of a value: something of another shape there, nothing there, and one field more.
fn changed_in_one_place(value: &Value) -> Vec<Value> {
    let mut changed = Vec::new();
    let mut places = vec![String::new()];
    while let Some(place) = places.pop() {
        for other in [json!(null), json!(true), json!(7), json!(-1), json!(1.5), json!("other"), json!({})] {
            changed.extend(with(value, &place, |there| *there = other));
        }
        match value.pointer(&place) {
            Some(Value::Object(object)) => {
                for name in object.keys() {
                    changed.extend(with(value, &place, |there| {
                        there.as_object_mut().and_then(|object| object.remove(name));
                    }));
                    places.push(format!("{place}/{name}"));
                }
                changed.extend(with(value, &place, |there| there["from_a_newer_edition"] = json!([1, 2, 3])));
            }
            Some(Value::Array(items)) => {
                places.extend((0..items.len()).map(|at| format!("{place}/{at}")));
            }
            _ => {}
        }
    }
    changed
}

fn with(value: &Value, place: &str, change: impl FnOnce(&mut Value)) -> Option<Value> {
    let mut changed = value.clone();
    changed.pointer_mut(place).map(change)?;
    Some(changed)
}

impl Json for Value {
    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn is_null(&self) -> bool {
        self.is_null()
    }

    fn field(&self, name: &str) -> Option<Option<Self>> {
        self.as_object().map(|object| object.get(name).cloned())
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn keys(&self) -> Option<Vec<String>> {
        self.as_object().map(|object| object.keys().cloned().collect())
    }
}
