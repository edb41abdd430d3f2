//! The shape of a message.

/// Defines a message: its `type` and its own fields.
macro_rules! message {
    (
        $(#[$doc:meta])*
        $name:ident, $tag:ident = $word:literal {
            $( $(#[$attribute:meta])* $field:ident: $type:ty, )*
        }
    ) => {
        $crate::stream::tag::tag!($tag = $word);

        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
        pub struct $name {
            /// Says which message this is.
            pub r#type: $tag,
            $( $(#[$attribute])* pub $field: $type, )*
        }
    };
}

/// Defines a message that is stored as an event, which has some fields more. They are optional, since
/// a stream may also tell of what is not stored.
macro_rules! event {
    (
        $(#[$doc:meta])*
        $name:ident, $tag:ident = $word:literal {
            $( $(#[$attribute:meta])* $field:ident: $type:ty, )*
        }
    ) => {
        $crate::stream::message::message! {
            $(#[$doc])*
            $name, $tag = $word {
                $( $(#[$attribute])* $field: $type, )*
                /// The event's id, which a stream goes on after.
                #[serde(rename = "_event_id", default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "openapi", oai(rename = "_event_id"))]
                event_id: Option<i64>,
                /// When it happened.
                #[serde(rename = "_at", default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "openapi", oai(rename = "_at"))]
                at: Option<String>,
                /// The number of the iteration that it belongs to.
                #[serde(rename = "_iteration", default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "openapi", oai(rename = "_iteration"))]
                in_iteration: Option<i32>,
                /// There, and `true`, where large values are cut; the event's own page has them whole.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                truncated: Option<bool>,
                /// The whole event's size in bytes, where it is truncated.
                #[serde(rename = "_size", default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "openapi", oai(rename = "_size"))]
                size_bytes: Option<i64>,
            }
        }
    };
}

pub(super) use {event, message};
