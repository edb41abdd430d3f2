//! What the iterations changed, and what that cost: a chart, and the figures behind it.

use leptos::prelude::*;

use super::export::export_links;
use super::state::SessionState;
use super::tabs::{Place, Tab};
use crate::economics::{Effort, MEASURES, Measure, bars, efforts, sentence, tail};
use crate::format::{money, thousands};
use crate::texts::{figures as texts, words};
use crate::ui::{empty, link, loaded};

/// The iterations that have ended.
pub(super) fn figures_pane(state: SessionState) -> AnyView {
    let figures = loaded(state.iterations, |iterations| drawn(&efforts(&iterations)));
    view! {
        {figures}
        {export_links(state)}
    }
    .into_any()
}

fn drawn(efforts: &[Effort]) -> AnyView {
    let Some(sentence) = sentence(efforts) else {
        return empty(texts::NO_ITERATION_HAS_ENDED_YET);
    };
    let tail = tail(efforts);
    let charts: Vec<AnyView> = MEASURES
        .into_iter()
        .map(|measure| chart(efforts, measure, tail))
        .collect();
    let hint = (tail > 0).then_some(texts::HOLLOW_BARS);
    let rows: Vec<AnyView> = efforts.iter().map(row).collect();
    let names = MEASURES.map(|(name, ..)| view! { <th scope="col">{name}</th> }.into_any());
    view! {
        <p class="sentence economics-sentence">{sentence}</p>
        <div class="economics">{charts}</div>
        <p class="hint">{hint}</p>
        <div class="wide-table" tabindex="0" role="region" aria-label=texts::THE_FIGURES_OF_EACH_ITERATION>
            <table class="economics-table">
                <thead>
                    <tr>
                        <th scope="col">{words::ITERATION}</th>
                        {names.into_iter().collect_view()}
                        <th scope="col">{texts::CHARACTERS_PER_DOLLAR}</th>
                        <th scope="col">{texts::DOLLARS_FOR_1000_CHARACTERS}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// One bar for each iteration; the table below says the same to who does not see it.
fn chart(efforts: &[Effort], measure: Measure, tail: usize) -> AnyView {
    let (name, figure, said) = measure;
    let most = efforts.iter().map(figure).fold(0.0, f64::max);
    let number =
        |effort: Option<&Effort>| effort.map(|one| one.number.to_string()).unwrap_or_default();
    let last = efforts.last().filter(|_| efforts.len() > 1);
    view! {
        <figure>
            <figcaption>
                {name} <span class="most">{texts::at_most(&said(most))}</span>
            </figcaption>
            <div inner_html=bars(efforts, measure, tail)></div>
            <p class="ends" aria-hidden="true">
                <span>{number(efforts.first())}</span>
                <span>{number(last)}</span>
            </p>
        </figure>
    }
    .into_any()
}

fn row(effort: &Effort) -> AnyView {
    let cells =
        MEASURES.map(|(_, figure, said)| view! { <td>{said(figure(effort))}</td> }.into_any());
    let for_thousand = effort.usd_for_thousand().map_or("–".to_owned(), money);
    let for_a_dollar = effort.for_a_dollar().map_or("–".to_owned(), thousands);
    let to = Place::link(Tab::Changes, Some(effort.number));
    view! {
        <tr>
            <th scope="row">{link(to, effort.number.to_string())}</th>
            {cells.into_iter().collect_view()}
            <td>{for_a_dollar}</td>
            <td>{for_thousand}</td>
        </tr>
    }
    .into_any()
}
