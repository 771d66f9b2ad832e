//! What a host offers of parsed JSON, and what a type makes of it.

/// A parsed JSON value.
pub trait Json: Sized {
    /// A string.
    fn text(&self) -> Option<String>;
    /// A number.
    fn number(&self) -> Option<f64>;
    /// `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// Whether it is `null`.
    fn is_null(&self) -> bool;
    /// An object's field; within, `None` where the object has none of that name.
    fn field(&self, name: &str) -> Option<Option<Self>>;
    /// An array's items.
    fn items(&self) -> Option<Vec<Self>>;
    /// An object's keys.
    fn keys(&self) -> Option<Vec<String>>;
}

/// A type that JSON can be read as.
pub trait FromJson: Sized {
    /// `None` when the value is of another shape.
    fn from_json<J: Json>(json: &J) -> Option<Self>;

    /// The value of a field that is not there; `None` when it must be.
    fn missing() -> Option<Self> {
        None
    }
}

/// A type that is read from an object's fields, and so can be flattened into another.
pub trait Object: FromJson {}

/// A field of an object.
pub fn field<T: FromJson, J: Json>(json: &J, name: &str) -> Option<T> {
    match json.field(name)? {
        Some(value) => T::from_json(&value),
        None => T::missing(),
    }
}

/// A field of an object that has a default.
pub fn field_or<T: FromJson, J: Json>(json: &J, name: &str, default: impl FnOnce() -> T) -> Option<T> {
    match json.field(name)? {
        Some(value) => T::from_json(&value),
        None => Some(default()),
    }
}

/// The fields of a type that is flattened into this object.
pub fn flattened<T: Object, J: Json>(json: &J) -> Option<T> {
    T::from_json(json)
}

/// The field of an object that has no other, and its name: how serde writes a variant that holds something.
pub fn only_field<J: Json>(json: &J) -> Option<(String, J)> {
    let mut keys = json.keys()?;
    let name = keys.pop().filter(|_| keys.is_empty())?;
    let value = json.field(&name)??;
    Some((name, value))
}
