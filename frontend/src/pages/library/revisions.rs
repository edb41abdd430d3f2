//! What a resource was before.

use leptos::prelude::*;
use redraft_wire::{ResourceContent, ResourceRevision};

use crate::api;
use crate::diff::between;
use crate::format::bytes;
use crate::pages::revisions::author;
use crate::pages::sessions::diff_view;
use crate::texts::{library as texts, words};
use crate::ui::{
    Confirm, Deed, Press, Remote, Trouble, empty, figure, line, lines, live, loaded, section, when,
};

type Place = StoredValue<(String, String)>;

/// Its versions, newest first, and what differs between one and the present one.
pub(super) fn revisions(place: Place, remote: Remote<ResourceContent>, current: i64) -> AnyView {
    let all = Remote::new(move || {
        let (slug, file) = place.get_value();
        api::resource_revisions(slug, file)
    });
    let chosen = RwSignal::new(None);
    let list = loaded(all, move |all: Vec<ResourceRevision>| {
        lines(all.iter().map(|one| one_line(one, chosen)).collect())
    });
    let compared = live(move || {
        let id = chosen.get().filter(|id| *id != current);
        id.map(|id| compared(place, remote, id))
    });
    let inside = view! {
        {list}
        {compared}
    };
    section("versions", texts::VERSIONS, inside.into_any())
}

fn one_line(revision: &ResourceRevision, chosen: RwSignal<Option<i64>>) -> AnyView {
    let id = revision.id;
    let name = if revision.is_current {
        view! { <span>{words::version(id)}</span> }.into_any()
    } else {
        let press = Callback::new(move |()| chosen.set(Some(id)));
        let label = texts::compare_with_the_present_one(id);
        view! { <Press label class="plain" on_press=press /> }.into_any()
    };
    line(
        name,
        author(&revision.author, revision.is_current),
        vec![
            figure(bytes(revision.size_bytes)),
            when(&revision.created_at),
        ],
    )
}

fn compared(place: Place, remote: Remote<ResourceContent>, id: i64) -> AnyView {
    let old = Remote::new(move || {
        let (slug, file) = place.get_value();
        api::resource_revision(slug, file, id)
    });
    let deed = Deed::new();
    let restore = Callback::new(move |()| {
        let (slug, file) = place.get_value();
        deed.run(api::restore_resource(slug, file, id), move |new| {
            remote.put(new);
        });
    });
    let diff = loaded(old, move |old| {
        let now = remote.once().map(|now| now.content).unwrap_or_default();
        let comparison = between(&old.content, &now, "resource.md");
        if comparison.lines.is_empty() {
            return empty(words::THE_VERSIONS_ARE_THE_SAME);
        }
        diff_view(&comparison.lines)
    });
    view! {
        <div class="row">
            <h3>{texts::to_the_present_one(id)}</h3>
            <Confirm
                label=words::RESTORE_THIS_VERSION
                question=texts::MAKE_IT_THE_PRESENT_TEXT
                yes=words::RESTORE_IT
                deed
                on_yes=restore
            />
        </div>
        <Trouble deed />
        {diff}
    }
    .into_any()
}
