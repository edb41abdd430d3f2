//! Reading objects.

/// Reads each field by its name.
macro_rules! objects {
    ($($kind:ident { $($name:ident),+ $(,)? })+) => {$(
        impl FromJson for $kind {
            fn from_json(value: Value, is_right: &mut bool) -> Self {
                let mut object = object(value, is_right);
                Self { $($name: field(&mut object, stringify!($name), is_right)),+ }
            }
        }
    )+};
}
