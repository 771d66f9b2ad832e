//! JSON by the browser's own parser.

use bantin_content::{FromJson, Json};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a text as a wire type; `None` when it is not JSON or of another shape.
pub fn parse<T: FromJson>(text: &str) -> Option<T> {
    T::from_json(&Parsed(JSON::parse(text).ok()?))
}

struct Parsed(JsValue);

impl Json for Parsed {
    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn field(&self, name: &str) -> Option<Box<dyn Json>> {
        let value = Reflect::get(&self.0, &name.into()).ok()?;
        (!value.is_null() && !value.is_undefined()).then(|| Box::new(Parsed(value)) as Box<dyn Json>)
    }

    fn items(&self) -> Option<Vec<Box<dyn Json>>> {
        let array: &Array = self.0.dyn_ref()?;
        Some(array.iter().map(|value| Box::new(Parsed(value)) as Box<dyn Json>).collect())
    }

    fn keys(&self) -> Vec<String> {
        let Some(object) = self.0.dyn_ref::<Object>() else { return Vec::new() };
        Object::keys(object).iter().filter_map(|key| key.as_string()).collect()
    }
}
