//! JSON by the browser's own parser.

use js_sys::{Array, JSON, Object, Reflect};
use json_reading::{FromJson, Json};
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

    fn is_null(&self) -> bool {
        self.0.is_null()
    }

    fn field(&self, name: &str) -> Option<Option<Self>> {
        // Nothing but an object is asked in vain.
        let value = Reflect::get(&self.0, &name.into()).ok()?;
        Some((!value.is_undefined()).then_some(Parsed(value)))
    }

    fn items(&self) -> Option<Vec<Self>> {
        let array: &Array = self.0.dyn_ref()?;
        Some(array.iter().map(Parsed).collect())
    }

    fn keys(&self) -> Option<Vec<String>> {
        let object: &Object = self.0.dyn_ref()?;
        Object::keys(object).iter().map(|key| key.as_string()).collect()
    }
}
