//! Reading values.

use redraft_wire::Nullable;
use serde_json::{Map, Value};

/// Something that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads a value. One of another kind gives an empty value, and `is_right` becomes false.
    fn from_json(value: Value, is_right: &mut bool) -> Self;
}

/// Reads an answer; `None` when it is something else.
pub fn read<T: FromJson>(text: &str) -> Option<T> {
    let value = serde_json::from_str(text).ok()?;
    let mut is_right = true;
    let read = T::from_json(value, &mut is_right);
    is_right.then_some(read)
}

/// Reads a field of an object. One that is missing reads like `null`.
pub(super) fn field<T: FromJson>(
    object: &mut Map<String, Value>,
    name: &str,
    is_right: &mut bool,
) -> T {
    let value = object.remove(name).unwrap_or(Value::Null);
    T::from_json(value, is_right)
}

/// The fields of an object.
pub(super) fn object(value: Value, is_right: &mut bool) -> Map<String, Value> {
    let Value::Object(object) = value else {
        *is_right = false;
        return Map::new();
    };
    object
}

impl FromJson for Value {
    fn from_json(value: Value, _: &mut bool) -> Self {
        value
    }
}

/// An answer that says nothing, or nothing of interest.
impl FromJson for () {
    fn from_json(_: Value, _: &mut bool) {}
}

impl FromJson for String {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        let Value::String(text) = value else {
            *is_right = false;
            return Self::new();
        };
        text
    }
}

impl FromJson for bool {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        value.as_bool().unwrap_or_else(|| {
            *is_right = false;
            false
        })
    }
}

impl FromJson for i64 {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        value.as_i64().unwrap_or_else(|| {
            *is_right = false;
            0
        })
    }
}

impl FromJson for i32 {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        Self::try_from(i64::from_json(value, is_right)).unwrap_or_else(|_| {
            *is_right = false;
            0
        })
    }
}

impl FromJson for f64 {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        value.as_f64().unwrap_or_else(|| {
            *is_right = false;
            0.0
        })
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        (!value.is_null()).then(|| T::from_json(value, is_right))
    }
}

impl<T: FromJson> FromJson for Nullable<T> {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        Self(Option::from_json(value, is_right))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        let Value::Array(items) = value else {
            *is_right = false;
            return Self::new();
        };
        items
            .into_iter()
            .map(|item| T::from_json(item, is_right))
            .collect()
    }
}
