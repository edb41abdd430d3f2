//! Parts of a path, with the bounds that the description tells.
//!
//! What is beyond a bound names nothing: it is found missing like any other name that nothing has, so that
//! a path has one kind of error only.

use std::{borrow::Cow, ops::Deref};

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef},
    types::{ParseFromParameter, ParseResult, Type},
};

/// The most bytes of a slug, an id or a file's name in a path.
const MOST_BYTES: usize = 200;

/// The largest number of a row: every client can hold it, and no table has as many.
const LARGEST: f64 = 1_000_000_000_000_000.0;

/// A slug, an id or a file's name in a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word(String);

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Type for Word {
    const IS_REQUIRED: bool = true;

    type RawValueType = Self;

    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "string".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            min_length: Some(1),
            max_length: Some(MOST_BYTES),
            ..MetaSchema::new("string")
        }))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(self.as_raw_value().into_iter())
    }
}

impl ParseFromParameter for Word {
    fn parse_from_parameter(value: &str) -> ParseResult<Self> {
        let is_bounded = value.len() <= MOST_BYTES;
        // Nothing is called by an empty name.
        Ok(Self(if is_bounded { value } else { "" }.to_owned()))
    }
}

/// The number of a row in a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number(i64);

impl Number {
    /// The number.
    pub(crate) fn get(self) -> i64 {
        self.0
    }
}

impl Type for Number {
    const IS_REQUIRED: bool = true;

    type RawValueType = Self;

    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "integer(int64)".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            minimum: Some(0.0),
            maximum: Some(LARGEST),
            ..MetaSchema::new_with_format("integer", "int64")
        }))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(self.as_raw_value().into_iter())
    }
}

impl ParseFromParameter for Number {
    fn parse_from_parameter(value: &str) -> ParseResult<Self> {
        let number = i64::parse_from_parameter(value);
        number
            .map(Self)
            .map_err(poem_openapi::types::ParseError::propagate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_the_name_of_nothing() {
        let parsed = |value: &str| Word::parse_from_parameter(value).unwrap();
        let longest = "x".repeat(MOST_BYTES);
        assert_eq!(&*parsed(&longest), longest);
        assert_eq!(&*parsed(&format!("{longest}x")), "");
    }

    #[test]
    fn a_number_is_a_whole_one() {
        assert_eq!(Number::parse_from_parameter("7").unwrap().get(), 7);
        for bad in ["", "x", "1.5", "9223372036854775808"] {
            assert!(Number::parse_from_parameter(bad).is_err(), "{bad}");
        }
    }
}
