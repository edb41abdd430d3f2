//! The last word of a dashboard that broke.

use leptos::prelude::document;

use crate::texts::around::THE_DASHBOARD_HAS_STOPPED;

/// Says so on the page when the program stops, instead of leaving a page that no longer answers.
pub(crate) fn tell_when_it_happens() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        let (Ok(notice), Some(body)) = (document().create_element("div"), document().body()) else {
            return;
        };
        let _ = notice.set_attribute("role", "alert");
        notice.set_class_name("stopped");
        notice.set_text_content(Some(THE_DASHBOARD_HAS_STOPPED));
        // There is nobody left to tell when this fails too.
        let _ = body.prepend_with_node_1(&notice);
    }));
}
