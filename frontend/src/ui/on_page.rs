//! Whether an element is on the screen.

use web_sys::HtmlElement;

/// Whether it has a place on the page.
pub(crate) fn is_shown(element: &HtmlElement) -> bool {
    let place = element.get_bounding_client_rect();
    place.width() > 0.0 && place.height() > 0.0
}
