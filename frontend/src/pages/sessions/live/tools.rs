//! What stands above the list: which events, finding, following.

use leptos::prelude::*;

use super::find::find_bar;
use super::list::List;
use crate::feed::{Filter, Show, Window};
use crate::pages::sessions::state::SessionState;
use crate::texts::live as texts;
use crate::ui::{Toggle, live};

/// Filter, find and follow.
pub(super) fn tools(state: SessionState, list: List) -> AnyView {
    let reader = state.reader();
    let finds = RwSignal::new(false);
    let tools = Memo::new(move |_| reader.window.with(|window| window.tools().to_vec()));
    let chosen = Memo::new(move |_| reader.window.with(|window| window.filter().value()));
    let options = live(move || {
        let chosen = chosen.get();
        let named = Show::NAMED.map(|(_, value, name)| (value.to_owned(), name.to_owned()));
        let mut all = named.to_vec();
        for tool in tools.get() {
            all.push((Filter::of_tool(&tool), texts::show_only(&tool)));
        }
        let mut options = Vec::with_capacity(all.len());
        for (value, name) in all {
            let is_chosen = value == chosen;
            let option = view! {
                <option value=value prop:selected=is_chosen>
                    {name}
                </option>
            };
            options.push(option.into_any());
        }
        options
    });
    let sift = move |event| {
        reader.sift(Filter::of(&event_target_value(&event)), list.place());
    };
    let follow = move |_| {
        let leaves =
            reader.follows.get_untracked() && !reader.window.with_untracked(Window::has_later);
        if leaves {
            reader.follow(false);
        } else {
            reader.to_newest();
        }
    };
    let follows = live(move || reader.follows.get().to_string());
    let bar = live(move || finds.get().then(|| find_bar(reader)));
    view! {
        <div class="log-tools">
            <select aria-label=texts::WHICH_EVENTS on:change=sift>
                {options}
            </select>
            <Toggle label=texts::FIND on=finds />
            <button type="button" class="quiet" aria-pressed=follows on:click=follow>
                {texts::FOLLOW}
            </button>
        </div>
        {bar}
    }
    .into_any()
}
