//! The audit log, newest first.

use leptos::prelude::*;
use redraft_wire::AuditEntry;

use crate::api;
use crate::texts::access as texts;
use crate::ui::{Deed, Needs, Press, Trouble, empty, ghost, lines, live, section, when};

/// How many entries the service gives at once.
const PAGE: usize = 100;

/// The newest entries, and a way to older ones.
#[component]
pub(super) fn AuditLog() -> impl IntoView {
    let entries = RwSignal::new(Vec::<AuditEntry>::new());
    let has_more = RwSignal::new(false);
    let deed = Deed::needing(Needs::Read);
    let load = Callback::new(move |()| {
        let last = entries.with_untracked(|all| all.last().map(|entry| entry.id));
        deed.run(api::audit(last), move |page| {
            has_more.set(page.len() == PAGE);
            entries.update(|all| all.extend(page));
        });
    });
    load.run(());
    let busy = deed.busy();
    let list = live(move || {
        let entries = entries.get();
        if entries.is_empty() && busy.get() {
            return ghost("ghost");
        }
        if entries.is_empty() {
            return empty(texts::NOTHING_CHANGED_OR_REFUSED);
        }
        lines(entries.into_iter().map(entry).collect())
    });
    let is_all = Signal::derive(move || !has_more.get());
    let inside = view! {
        <p class="hint">{texts::EVERYTHING_CHANGED_OR_REFUSED}</p>
        {list}
        <Trouble deed />
        <span hidden=is_all>
            <Press label=texts::SHOW_OLDER_ENTRIES deed on_press=load />
        </span>
    };
    section("audit", texts::AUDIT_LOG, inside.into_any())
}

fn entry(entry: AuditEntry) -> AnyView {
    let refused = matches!(entry.status.0, Some(401 | 403 | 429)) || entry.times > 1;
    let result = match (entry.status.0, entry.times) {
        (_, times) if times > 1 => texts::times(times),
        (Some(status), _) => status.to_string(),
        (None, _) => String::new(),
    };
    let class = if refused { "chip attention" } else { "chip" };
    let from = entry.address.0.map(|from| texts::from(&from));
    view! {
        <li class="access-line">
            <strong>{entry.operation.replace('_', " ")}</strong>
            <span class=class>{result}</span>
            <span class="hint">{when(&entry.at)} ", " {entry.who} {from}</span>
            <code>{entry.object}</code>
        </li>
    }
    .into_any()
}
