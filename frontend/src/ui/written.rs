//! What is written in the fields of a form.

use leptos::prelude::*;

use crate::api::Failure;
use crate::texts::words as texts;

/// A field's text; `None`: it is empty.
pub(crate) fn filled(field: RwSignal<String>) -> Option<String> {
    Some(field.get_untracked().trim().to_owned()).filter(|text| !text.is_empty())
}

/// A field's number; the browser reads it, since it can already.
pub(crate) fn number(field: RwSignal<String>, name: &str) -> Result<Option<f64>, Failure> {
    let Some(text) = filled(field) else {
        return Ok(None);
    };
    let number = wasm_bindgen::JsValue::from_str(&text).unchecked_into_f64();
    if number.is_finite() {
        Ok(Some(number))
    } else {
        Err(refused(texts::must_be_a_number(name)))
    }
}

/// A field's whole number.
pub(crate) fn whole(field: RwSignal<String>, name: &str) -> Result<Option<i64>, Failure> {
    filled(field)
        .map(|text| text.parse())
        .transpose()
        .map_err(|_| refused(texts::must_be_a_whole_number(name)))
}

/// What a form says of itself, before anything is sent.
pub(crate) fn refused(why: String) -> Failure {
    Failure::Refused(why)
}

/// A value as a field shows it.
pub(crate) fn shown(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A whole number as a field shows it.
pub(crate) fn shown_whole(value: Option<i64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
