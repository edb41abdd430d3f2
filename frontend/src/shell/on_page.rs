//! What the page that is shown offers: read from the page itself, so that nothing has to be told twice.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::ui::is_shown;

/// What can be pressed, besides links in texts and lists: first what the page is for, then what is around it.
const ACTIONS: [&str; 2] = [
    "main button, main a.button, main nav a, main summary",
    ".top button, .bottom button",
];

/// What a key may press.
const PRESSABLE: &str = "main button, main a, main summary, .top button, .bottom button";

/// The most actions that are listed of a page.
const MOST: usize = 80;

/// The most characters of a name.
const MOST_NAME: usize = 80;

/// Something that can be pressed.
#[derive(Clone)]
pub(super) struct Pressable {
    pub(super) name: String,
    pub(super) element: HtmlElement,
}

/// What can be pressed now, by names that tell one from another.
pub(super) fn actions() -> Vec<Pressable> {
    let mut all: Vec<Pressable> = ACTIONS.into_iter().flat_map(shown).collect();
    all.truncate(MOST);
    let names: Vec<String> = all.iter().map(|one| one.name.clone()).collect();
    let is_only = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
    for one in &mut all {
        if !is_only(&one.name) {
            one.name = format!("{} · {}", one.name, of_what(&one.element));
        }
    }
    let mut seen: Vec<String> = Vec::new();
    // What cannot be told apart by words is left to the page.
    all.retain(|one| {
        let is_new = !seen.contains(&one.name);
        seen.push(one.name.clone());
        is_new
    });
    all
}

/// The first thing with one of these names.
pub(super) fn named(names: &[&str]) -> Option<HtmlElement> {
    let all = shown(PRESSABLE);
    let is = |one: &Pressable, name: &str| {
        one.name == name || (name.ends_with([':', ' ']) && one.name.starts_with(name))
    };
    let mut found = names
        .iter()
        .filter_map(|name| all.iter().find(|one| is(one, name)));
    found.next().map(|one| one.element.clone())
}

/// The button in something that has the first of these names.
pub(super) fn named_in(line: &HtmlElement, names: &[&str]) -> Option<HtmlElement> {
    let all = shown(PRESSABLE);
    let mut inside = all.iter().filter(|one| line.contains(Some(&one.element)));
    let found = inside.find(|one| names.contains(&one.name.as_str()));
    found.map(|one| one.element.clone())
}

/// The elements that a selector finds and the page shows.
pub(super) fn found(selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|at| list.item(at));
    nodes
        .filter_map(|node| node.dyn_into::<HtmlElement>().ok())
        .filter(is_shown)
        .collect()
}

fn shown(selector: &str) -> Vec<Pressable> {
    let usable = found(selector).into_iter().filter(|element| {
        !(element.has_attribute("disabled") || element.has_attribute("data-palette"))
    });
    usable
        .map(|element| Pressable {
            name: name(&element),
            element,
        })
        .filter(|one| !one.name.is_empty())
        .collect()
}

fn name(element: &Element) -> String {
    let text = element
        .get_attribute("aria-label")
        .or_else(|| element.text_content());
    words(&text.unwrap_or_default())
}

/// What the line or part is about in which it stands.
fn of_what(element: &Element) -> String {
    let around = element.closest("li, tr, section, article").ok().flatten();
    let head = around.and_then(|it| it.query_selector("a, h2, h3, code, th").ok().flatten());
    let text = head.and_then(|head| head.text_content());
    words(&text.unwrap_or_default())
}

fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(MOST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{actions, named, named_in};
    use crate::ui::stage::Stage;

    async fn page() -> Stage {
        let stage = Stage::show(|| {
            view! {
                <main>
                    <ul>
                        <li id="one"><a href="/one">"First"</a> <button>"Delete"</button></li>
                        <li id="two"><a href="/two">"Second"</a> <button>"Delete"</button></li>
                    </ul>
                    <button disabled>"Resume"</button>
                    <button style="display: none">"Pause"</button>
                    <button>"Stop "  " now"</button>
                    <button aria-label="Copy as patch">"Copy"</button>
                </main>
            }
            .into_any()
        });
        stage.await
    }

    #[wasm_bindgen_test]
    async fn what_is_off_or_hidden_cannot_be_chosen_and_what_has_the_same_name_is_told_apart() {
        let _page = page().await;
        let names: Vec<_> = actions().into_iter().map(|one| one.name).collect();
        assert_eq!(
            names,
            [
                "Delete · First",
                "Delete · Second",
                "Stop now",
                "Copy as patch"
            ]
        );
    }

    #[wasm_bindgen_test]
    async fn a_key_finds_the_first_of_its_names_and_in_a_line_only_what_is_there() {
        let page = page().await;
        assert!(named(&["Pause", "Resume"]).is_none());
        assert_eq!(named(&["Pause", "Copy as"]).map(drop), None);
        assert!(named(&["Resume", "Stop now"]).is_some());
        let line = page.find("#two");
        let found = named_in(&line, &["Delete"]).unwrap();
        assert!(line.contains(Some(&found)));
        assert!(named_in(&line, &["Stop now"]).is_none());
    }
}
