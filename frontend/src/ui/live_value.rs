//! Values that follow signals, without a type of their own.

/// A value that is worked out again when a signal it reads changes.
///
/// Each closure has its own type, and the browser would download the code that draws it once for
/// each; behind a pointer all that give the same kind of value share one.
pub(crate) fn live<T>(value: impl FnMut() -> T + Send + 'static) -> Box<dyn FnMut() -> T + Send> {
    Box::new(value)
}
