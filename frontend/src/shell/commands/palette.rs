//! One field from which everything is reached: pages, projects, sessions, and what the page offers.

use leptos::{ev, html, prelude::*};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::entries::{Entry, What, entries, search};
use super::names::Names;
use crate::navigation::address;
use crate::palette::fitting;
use crate::shell::PaletteDialog;
use crate::shell::act::press;
use crate::shell::on_page::{Pressable, actions};
use crate::texts::around as texts;
use crate::ui::live;

/// What is in the palette's dialog: a field and a list, in the pattern that screen readers know as a combobox.
#[component]
pub(super) fn Palette(of: PaletteDialog) -> impl IntoView {
    let PaletteDialog { open, dialog } = of;
    let field = NodeRef::<html::Input>::new();
    let address = address();
    let (typed, at) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let offered = StoredValue::new_local(Vec::<Pressable>::new());
    let offers = RwSignal::new(Vec::<String>::new());
    let names = Names::none();
    let all = Memo::new(move |_| offers.with(|offers| entries(offers, names)));
    let found = Memo::new(move |_| {
        let typed = typed.get();
        all.with(|all| {
            let texts: Vec<String> = all.iter().map(text).collect();
            let places = fitting(texts.iter().map(String::as_str), &typed);
            let fit = places.into_iter().map(|place| all[place].clone());
            fit.chain([search(&typed)]).collect::<Vec<Entry>>()
        })
    });
    // What was gone to stays chosen when more names come.
    let gone_to = StoredValue::new(None::<Entry>);
    Effect::new(move || {
        let to = found.with(|found| {
            let is_it = |entry: &Entry| gone_to.with_value(|to| to.as_ref() == Some(entry));
            found.iter().position(is_it)
        });
        if let Some(to) = to {
            at.set(to);
        }
    });
    Effect::new(move || {
        if !open.get() {
            return;
        }
        let now = actions();
        offers.set(now.iter().map(|one| one.name.clone()).collect());
        offered.set_value(now);
        typed.set(String::new());
        gone_to.set_value(None);
        at.set(0);
        names.ask();
        // The dialog was there before the field, the first time.
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let choose = Callback::new(move |place: usize| {
        let chosen = found.with_untracked(|found| found.get(place).cloned());
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        match chosen.map(|entry| entry.what) {
            Some(What::Go(page)) => address.go(&page),
            Some(What::Press(place)) => {
                press(offered.with_value(|all| all.get(place).map(|one| one.element.clone())));
            }
            None => {}
        }
    });
    let key = move |event: ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        let now = at.get_untracked();
        let to = match event.key().as_str() {
            "ArrowDown" => (now + 1) % count,
            "ArrowUp" => (now + count - 1) % count,
            "PageDown" => (now + 10).min(count - 1),
            "PageUp" => now.saturating_sub(10),
            "Enter" if !event.is_composing() => {
                choose.run(now);
                now
            }
            _ => return,
        };
        event.prevent_default();
        gone_to.set_value(found.with_untracked(|found| found.get(to).cloned()));
        at.set(to);
    };
    let input = move |event| {
        typed.set(event_target_value(&event));
        gone_to.set_value(None);
        at.set(0);
    };
    Effect::new(move || show(at.get()));
    let list = live(move || {
        let found = found.get().into_iter().enumerate();
        found
            .map(|(place, entry)| option(place, entry, at, choose))
            .collect::<Vec<_>>()
    });
    let said = live(move || {
        let count = found.with(Vec::len) as i64;
        format!("{}{}", names.said(), texts::entries(count))
    });
    let active = live(move || format!("palette-{}", at.get()));
    view! {
            <input
                node_ref=field
                type="text"
                role="combobox"
                aria-label=texts::A_PAGE_OR_AN_ACTION
                aria-expanded="true"
                aria-controls="palette-list"
                aria-autocomplete="list"
                aria-activedescendant=active
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                placeholder=texts::WHERE_TO_OR_WHAT_TO_DO
                prop:value=typed
                on:input=input
                on:keydown=key
            />
            <ul role="listbox" id="palette-list" aria-label=texts::WHAT_FITS tabindex="-1">
                {list}
            </ul>
            <p role="status" class="note">
                {said}
            </p>
    }
}

/// What is searched in.
fn text(entry: &Entry) -> String {
    format!("{} {}", entry.name, entry.about)
}

fn option(place: usize, entry: Entry, at: RwSignal<usize>, choose: Callback<usize>) -> AnyView {
    let is_chosen = live(move || (at.get() == place).to_string());
    view! {
        <li
            role="option"
            id=format!("palette-{place}")
            aria-selected=is_chosen
            on:click=move |_| choose.run(place)
        >
            <span>{entry.name}</span>
            <span class="of">{entry.about}</span>
        </li>
    }
    .into_any()
}

/// Scrolls an entry into sight.
fn show(place: usize) {
    let entry = document().get_element_by_id(&format!("palette-{place}"));
    if let Some(entry) = entry {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        entry.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
