//! The document of the current step, to be changed by hand.

use leptos::prelude::*;
use redraft_wire::Workflow;

use crate::pages::writing::{Opening, editor_of};
use crate::paths::WorkflowPath;
use crate::texts::workflow as texts;
use crate::ui::{Needs, Press, Remote, live};

/// A button, and in its place the editor.
pub(super) fn document(path: WorkflowPath, workflow: Remote<Workflow>) -> AnyView {
    let is_open = RwSignal::new(false);
    let has_one = Memo::new(move |_| {
        let has_one = workflow.map(|workflow| {
            let mut steps = workflow.steps.iter();
            let current = steps.find(|step| Some(step.step_number) == workflow.current_step.0);
            current.is_some_and(|step| step.step_type == "interactive")
        });
        has_one.unwrap_or(false)
    });
    let shown = live(move || {
        if is_open.get() {
            return Some(editor_of(Opening {
                path: path.clone(),
                on_close: Callback::new(move |()| is_open.set(false)),
                on_saved: Callback::new(|()| ()),
            }));
        }
        let open = Callback::new(move |()| is_open.set(true));
        has_one.get().then(|| {
            view! {
                <p>
                    <Press
                        label=texts::EDIT_THE_DOCUMENT
                        class="quiet"
                        needs=Needs::Operate
                        on_press=open
                    />
                </p>
            }
            .into_any()
        })
    });
    shown.into_any()
}
