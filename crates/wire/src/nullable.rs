//! A field that is always present and `null` when it has no value.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A value or `null`. In the OpenAPI description it is required and nullable, which `Option` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nullable<T>(pub Option<T>);

impl<T> Default for Nullable<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Deref for Nullable<T> {
    type Target = Option<T>;

    fn deref(&self) -> &Option<T> {
        &self.0
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

#[cfg(feature = "openapi")]
mod openapi {
    use std::borrow::Cow;

    use poem_openapi::{
        registry::{MetaSchema, MetaSchemaRef, Registry},
        types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
    };
    use serde_json::Value;

    use super::Nullable;

    impl<T: Type> Type for Nullable<T> {
        const IS_REQUIRED: bool = true;

        type RawValueType = T::RawValueType;
        type RawElementValueType = T::RawElementValueType;

        fn name() -> Cow<'static, str> {
            format!("nullable_{}", T::name()).into()
        }

        fn schema_ref() -> MetaSchemaRef {
            match T::schema_ref() {
                MetaSchemaRef::Inline(mut schema) => {
                    schema.nullable = true;
                    MetaSchemaRef::Inline(schema)
                }
                // A reference takes no siblings in OpenAPI 3.0, so it is wrapped.
                reference @ MetaSchemaRef::Reference(_) => {
                    MetaSchemaRef::Inline(Box::new(MetaSchema {
                        nullable: true,
                        all_of: vec![reference],
                        ..MetaSchema::ANY
                    }))
                }
            }
        }

        fn register(registry: &mut Registry) {
            T::register(registry);
        }

        fn as_raw_value(&self) -> Option<&Self::RawValueType> {
            self.0.as_ref().and_then(Type::as_raw_value)
        }

        fn raw_element_iter<'a>(
            &'a self,
        ) -> Box<dyn Iterator<Item = &'a Self::RawElementValueType> + 'a> {
            match &self.0 {
                Some(value) => value.raw_element_iter(),
                None => Box::new(std::iter::empty()),
            }
        }
    }

    impl<T: ParseFromJSON> ParseFromJSON for Nullable<T> {
        fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
            match value.unwrap_or_default() {
                Value::Null => Ok(Self(None)),
                value => T::parse_from_json(Some(value))
                    .map(|value| Self(Some(value)))
                    .map_err(ParseError::propagate),
            }
        }
    }

    impl<T: ToJSON> ToJSON for Nullable<T> {
        fn to_json(&self) -> Option<Value> {
            Some(
                self.0
                    .as_ref()
                    .and_then(ToJSON::to_json)
                    .unwrap_or(Value::Null),
            )
        }
    }
}
