//! What the palette lists.

use leptos::prelude::*;

use super::names::Names;
use crate::keys::{Act, KEYS};
use crate::paths::{ACCESS_PAGE, KEYS_PAGE, LIMITS_PAGE, SEARCH_PAGE, search_page};
use crate::texts::{around as texts, words};

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Goes to a page.
    Go(String),
    /// Presses what the page offers, by its place among that.
    Press(usize),
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    /// What tells it from others of the same name.
    pub(super) about: String,
    pub(super) what: What,
}

/// Pages that lead everywhere, and whether only `admin` has a use for them.
const PAGES: [(&str, &str, bool); 6] = [
    (texts::START_PAGE, "/", false),
    (words::SEARCH, SEARCH_PAGE, false),
    (words::LIMITS, LIMITS_PAGE, false),
    (words::ACCESS, ACCESS_PAGE, false),
    (texts::KEYS, KEYS_PAGE, false),
    (words::ADD_A_PROJECT, "/projects/new", true),
];

/// All entries but the search for what was typed: what the page offers first, then where one can go.
pub(super) fn entries(actions: &[String], names: Names) -> Vec<Entry> {
    let mut all: Vec<Entry> = actions
        .iter()
        .enumerate()
        .map(|(at, name)| Entry {
            name: name.clone(),
            about: texts::ON_THIS_PAGE.to_owned(),
            what: What::Press(at),
        })
        .collect();
    let scope = document().document_element();
    let scope = scope.and_then(|page| page.get_attribute("data-scope"));
    let is_admin = scope.is_none_or(|scope| scope.is_empty() || scope == "admin");
    let pages = PAGES.iter().filter(|(.., admin)| is_admin || !admin);
    all.extend(pages.map(|(name, page, _)| go(*name, about_page(page), *page)));
    let named = names.all().into_iter();
    all.extend(named.map(|named| go(named.name, named.about, named.page)));
    all
}

/// The last entry: full-text search.
pub(super) fn search(typed: &str) -> Entry {
    match typed.trim() {
        "" => go(
            texts::SEARCH_IN_EVERYTHING,
            texts::PAGE.to_owned(),
            SEARCH_PAGE,
        ),
        words => go(
            texts::search_for(words),
            texts::PAGE.to_owned(),
            search_page(words, ""),
        ),
    }
}

fn go(name: impl Into<String>, about: String, page: impl Into<String>) -> Entry {
    Entry {
        name: name.into(),
        about,
        what: What::Go(page.into()),
    }
}

/// That it is a page, and its keys.
fn about_page(page: &'static str) -> String {
    let keys = KEYS.iter().filter(|key| key.act == Act::Go(page));
    let mut about = texts::PAGE.to_owned();
    for key in keys {
        about.push_str(", ");
        about.push_str(key.keys);
    }
    about
}
