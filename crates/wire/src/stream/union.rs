//! Several messages as one type, told apart by their `type`.

/// Defines the union of messages; each variant's word is its message's `type`.
macro_rules! union {
    (
        $(#[$doc:meta])*
        $name:ident, $description:literal {
            $( $(#[$about:meta])* $variant:ident($message:ty) = $word:literal, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(untagged)]
        pub enum $name {
            $( $(#[$about])* $variant($message), )*
        }

        #[cfg(feature = "openapi")]
        impl poem_openapi::types::Type for $name {
            const IS_REQUIRED: bool = true;

            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_ref() -> poem_openapi::registry::MetaSchemaRef {
                poem_openapi::registry::MetaSchemaRef::Reference(stringify!($name).to_owned())
            }

            fn register(registry: &mut poem_openapi::registry::Registry) {
                registry.create_schema::<Self, _>(stringify!($name).to_owned(), |registry| {
                    $( <$message as poem_openapi::types::Type>::register(registry); )*
                    let mut schema = poem_openapi::registry::MetaSchema::new("object");
                    schema.description = Some($description);
                    schema.one_of = vec![
                        $( <$message as poem_openapi::types::Type>::schema_ref(), )*
                    ];
                    schema.discriminator = Some(poem_openapi::registry::MetaDiscriminatorObject {
                        property_name: "type",
                        mapping: vec![ $( (
                            $word.to_owned(),
                            format!(
                                "#/components/schemas/{}",
                                <$message as poem_openapi::types::Type>::name()
                            ),
                        ), )* ],
                    });
                    schema
                });
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }

            fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
                Box::new(std::iter::once(self))
            }
        }
    };
}

pub(super) use union;
