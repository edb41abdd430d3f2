//! What a workflow or one of its steps can be told to do.

use leptos::prelude::*;
use redraft_wire::Workflow;

use crate::api;
use crate::paths::WorkflowPath;
use crate::ui::{Confirm, Deed, Press, Remote, Trouble};

/// Buttons that share what they wait for and what they were refused.
#[derive(Clone, Copy)]
pub(super) struct Verbs {
    path: StoredValue<WorkflowPath>,
    workflow: Remote<Workflow>,
    deed: Deed,
    /// How the buttons look.
    class: &'static str,
}

impl Verbs {
    pub(super) fn new(path: WorkflowPath, workflow: Remote<Workflow>, class: &'static str) -> Self {
        Self {
            path: StoredValue::new(path),
            workflow,
            deed: Deed::new(),
            class,
        }
    }

    /// A button that does it at once.
    pub(super) fn press(self, label: &'static str, verb: String) -> AnyView {
        let press = self.doing(verb);
        view! { <Press label class=self.class deed=self.deed on_press=press /> }.into_any()
    }

    /// A button that asks first.
    pub(super) fn confirm(
        self,
        label: &'static str,
        question: &'static str,
        yes: &'static str,
        verb: String,
    ) -> AnyView {
        let on_yes = self.doing(verb);
        view! { <Confirm label question yes deed=self.deed on_yes class=self.class /> }.into_any()
    }

    /// Why the last one was refused.
    pub(super) fn trouble(self) -> AnyView {
        view! { <Trouble deed=self.deed /> }.into_any()
    }

    fn doing(self, verb: String) -> Callback<()> {
        Callback::new(move |()| {
            let turn = api::turn(self.path.get_value(), &verb);
            let workflow = self.workflow;
            self.deed.run(turn, move |now| workflow.put(now));
        })
    }
}
