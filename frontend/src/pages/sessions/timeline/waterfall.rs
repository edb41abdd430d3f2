//! Bars on an axis, one below the other. Only those in view are drawn.

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use crate::format::time;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::timeline as texts;
use crate::timeline::{Axis, Bar, sign, word};
use crate::ui::{live, zone};

/// The height of a row in CSS pixels; the stylesheet says the same.
const ROW: i32 = 28;

/// Rows above and below what is in view that are drawn as well.
const MORE: usize = 12;

/// How many rows are in view before the list has been measured.
const FIRST: usize = 40;

/// Where the reader is in the list, which is drawn anew when more has happened.
#[derive(Clone, Copy, Default)]
pub(super) struct Reader {
    top: i32,
    row: usize,
    is_on_row: bool,
}

/// The bars; `at` is the time that one has gone back to.
pub(super) fn waterfall(
    bars: Arc<[Bar]>,
    axis: Axis,
    at: Signal<Option<i64>>,
    reader: StoredValue<Reader>,
) -> AnyView {
    let list = NodeRef::<html::Div>::new();
    let seen = RwSignal::new((0_usize, FIRST));
    // The browser tells of a scroll and of a lost focus also when the list has just gone.
    let measure = move || {
        if let Some(list) = list.try_get_untracked().flatten() {
            let shown = list.scroll_top();
            let _ = reader.try_update_value(|reader| reader.top = shown);
            let top = (shown / ROW).max(0) as usize;
            let count = (list.client_height() / ROW) as usize + 2;
            let next = (top, count);
            if seen.get_untracked() != next {
                seen.set(next);
            }
        }
    };
    // The row that the keyboard is at.
    let count = bars.len();
    let was = reader.get_value();
    let current = RwSignal::new(was.row.min(count.saturating_sub(1)));
    request_animation_frame(move || {
        if let Some(list) = list.try_get_untracked().flatten() {
            list.set_scroll_top(was.top);
            measure();
            if was.is_on_row {
                focus(was.row);
            }
        }
    });
    let go = move |to: usize| {
        current.set(to);
        if let Some(list) = list.get_untracked() {
            // Rows move only as far as is needed.
            let (top, height) = (to as i32 * ROW, list.client_height());
            let shown = list.scroll_top();
            if top < shown {
                list.set_scroll_top(top);
            } else if top + 2 * ROW > shown + height {
                list.set_scroll_top(top + 2 * ROW - height);
            }
        }
        measure();
        request_animation_frame(move || focus(to));
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let now = current.get_untracked();
        let page = seen.get_untracked().1.saturating_sub(3).max(1);
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => now + 1,
            "ArrowUp" | "ArrowLeft" => now.saturating_sub(1),
            "PageDown" => now + page,
            "PageUp" => now.saturating_sub(page),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        go(to.min(count - 1));
    };
    let cursor = {
        let axis = axis.clone();
        live(move || {
            let at = axis.place(at.get()?);
            Some(line("cursor", at))
        })
    };
    let folds: Vec<AnyView> = axis
        .folds()
        .into_iter()
        .map(|fold| {
            let place = line("fold", f64::midpoint(fold.from, fold.to));
            view! { {place} }.into_any()
        })
        .collect();
    // Rows that stay in view stay what they are, and keep the focus.
    let drawn = move || {
        let (top, seen) = seen.get();
        let from = top.saturating_sub(MORE).min(count);
        (from..(top + seen + MORE).min(count)).collect::<Vec<_>>()
    };
    let focused = move |is: bool| {
        let Some(row) = current.try_get_untracked() else {
            return;
        };
        let _ = reader.try_update_value(|reader| (reader.row, reader.is_on_row) = (row, is));
    };
    let height = live(move || format!("{}px", count as i32 * ROW));
    view! {
        <p class="hint" id="waterfall-hint">
            {texts::THE_ARROW_KEYS_GO_ON}
        </p>
        <div class="waterfall-head" aria-hidden="true">
            <span></span>
            <span class="track">{ticks(&axis)}</span>
        </div>
        <div
            class="waterfall"
            role="region"
            aria-label=texts::WHAT_THE_TIME_WENT_INTO
            aria-describedby="waterfall-hint"
            node_ref=list
            on:scroll=move |_| measure()
            on:keydown=key
        >
            <div class="rows" style:height=height>
                <div class="track marks" aria-hidden="true">
                    {folds}
                    {cursor}
                </div>
                <ol on:focusin=move |_| focused(true) on:focusout=move |_| focused(false)>
                    <For
                        each=drawn
                        key=|nth| *nth
                        children=move |nth| row(&bars[nth], nth, current)
                    />
                </ol>
            </div>
        </div>
    }
    .into_any()
}

/// Times below which bars lie, and where hours are left out.
fn ticks(axis: &Axis) -> AnyView {
    let ticks = axis.ticks(zone(0)).into_iter().map(|tick| {
        let clock = time::clock_secs(tick.ms, zone(tick.ms));
        let left = live(move || percent(tick.at));
        view! {
            <span class="tick" style:left=left>
                {clock}
            </span>
        }
        .into_any()
    });
    let folds = axis.folds().into_iter().map(|fold| {
        let at = f64::midpoint(fold.from, fold.to);
        let left = live(move || percent(at));
        view! {
            <span class="tick folded" style:left=left>
                {format!("⋯ {}", fold.said)}
            </span>
        }
        .into_any()
    });
    ticks.chain(folds).collect_view().into_any()
}

fn line(class: &'static str, at: f64) -> AnyView {
    let left = live(move || percent(at));
    view! { <i class=class style:left=left></i> }.into_any()
}

fn percent(share: f64) -> String {
    // Thousandths of a per cent are finer than any screen.
    let thousandths = (share * 100_000.0).round() as i64;
    format!("{}.{:03}%", thousandths / 1_000, thousandths % 1_000)
}

fn focus(nth: usize) {
    let row = document().get_element_by_id(&format!("span-{nth}"));
    if let Some(row) = row.and_then(|row| row.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = row.focus();
    }
}

fn row(bar: &Bar, nth: usize, current: RwSignal<usize>) -> AnyView {
    let span = &bar.span;
    let clock = time::clock_secs(bar.from, zone(bar.from));
    let href = match (span.kind.as_str(), span.iteration_number.0, span.event_id.0) {
        ("iteration", Some(number), _) => Some(Place::link(Tab::Timeline, Some(number))),
        (.., Some(event)) => Some(format!("{}&event={event}", Place::link(Tab::Live, None))),
        _ => None,
    };
    let class = format!("bar {} {}", span.kind, span.state);
    let (left, width) = (bar.left, bar.width);
    let top = live(move || format!("{}px", nth as i32 * ROW));
    let depth = live({
        let depth = span.depth.clamp(0, 6);
        move || format!("{}px", 8 + depth * 12)
    });
    let word = word(span);
    let said = if word.is_empty() {
        bar.took()
    } else {
        format!("{word}, {}", bar.took())
    };
    view! {
        <li style:top=top>
            <a
                id=format!("span-{nth}")
                href=href
                role="link"
                tabindex=live(move || if current.get() == nth { "0" } else { "-1" })
                title=format!("{clock} {}", span.about)
                on:focus=move |_| current.set(nth)
            >
                <span class="name" style:padding-left=depth>
                    <span class="sign">{sign(span)}</span>
                    <span class="what">{span.name.clone()}</span>
                    <span class="about">{span.about.clone()}</span>
                    <span class="took">{said}</span>
                    <span class="visually-hidden">{texts::at(&clock)}</span>
                </span>
                <span class="track">
                    <i
                        class=class
                        style:left=live(move || percent(left))
                        style:width=live(move || percent(width))
                    ></i>
                </span>
            </a>
        </li>
    }
    .into_any()
}
