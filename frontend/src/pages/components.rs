//! Every part that pages are made of, in each of its states, on one page: to look at, and for the browser tests. It is
//! in no release.

use leptos::prelude::*;

use crate::api::Failure;
use crate::diff::between;
use crate::pages::sessions::diff_view;
use crate::ui::{
    Confirm, CopyButton, Deed, Failed, Field, Fold, Form, Needs, PageHead, Press, Rename, Submit,
    TextField, TimeZoneField, Toggle, Trouble, changes, empty, figure, figures, ghost, line, lines,
    link, live, rendered, when,
};

/// The page.
#[component]
pub(crate) fn ComponentsPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead heading="Components" />
            {part("Buttons", buttons())}
            {part("Questions", questions())}
            {part("Fields", fields())}
            {part("Forms that are sent", forms())}
            {part("Folds", folds())}
            {part("What went wrong", failures())}
            {part("What is not here yet", waiting())}
            {part("Lines and figures", listed())}
            {part("Documents and diffs", documents())}
        </div>
    }
}

fn part(name: &'static str, inside: AnyView) -> AnyView {
    view! {
        <section aria-label=name>
            <h2>{name}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn nothing() -> Callback<()> {
    Callback::new(|()| {})
}

/// A deed that runs for ever.
fn busy() -> Deed {
    let deed = Deed::needing(Needs::Read);
    deed.busy().set(true);
    deed
}

fn buttons() -> AnyView {
    let on_press = nothing();
    let (out, pressed) = (RwSignal::new(false), RwSignal::new(true));
    view! {
        <p class="actions">
            <Press label="Usual" on_press />
            <Press label="Primary" class="primary" on_press />
            <Press label="Dangerous" class="danger" on_press />
            <Press label="Quiet" class="quiet" on_press />
            <Press label="Plain" class="plain" on_press />
            <Press label="At work" deed=busy() on_press />
            <Toggle label="Out" on=out />
            <Toggle label="In" on=pressed />
            <CopyButton label="Copy" text="What is copied".to_owned() />
        </p>
    }
    .into_any()
}

fn questions() -> AnyView {
    let count = RwSignal::new(0);
    let on_yes = Callback::new(move |()| count.update(|count| *count += 1));
    let deed = Deed::needing(Needs::Read);
    view! {
        <p>
            <Confirm label="Delete" question="Delete it? It cannot be brought back." yes="Delete it" deed on_yes />
        </p>
        <p role="status">{live(move || format!("Agreed to {} times", count.get()))}</p>
    }
    .into_any()
}

fn fields() -> AnyView {
    let text = || RwSignal::new(String::new());
    view! {
        <form>
            <TextField id="with-hint" label="With a hint" hint="What helps to fill it in." value=text() />
            <TextField
                id="example"
                label="With an example"
                placeholder="/home/ada/shop"
                value=text()
            />
            <TextField
                id="number"
                label="A number"
                kind="number"
                range=["0", "100", "0.01"]
                value=RwSignal::new("2.50".to_owned())
            />
            <TextField id="secret" label="A secret" kind="password" value=RwSignal::new("hidden".to_owned()) />
            <TimeZoneField id="zone" value=text() />
            <Field id="choice" label="A choice" hint="One of few.">
                <select id="choice" aria-describedby="choice-hint">
                    <option>"This"</option>
                    <option>"That"</option>
                </select>
            </Field>
            <Field id="text" label="A text">
                <textarea id="text" rows="3" aria-describedby="text-hint"></textarea>
            </Field>
            <label class="option">
                <input type="checkbox" />
                <span>"To be ticked"</span>
                <span class="hint">"What that means."</span>
            </label>
        </form>
    }
    .into_any()
}

fn forms() -> AnyView {
    let (sent, name) = (RwSignal::new(0), RwSignal::new(String::new()));
    let deed = Deed::needing(Needs::Read);
    let send = Callback::new(move |()| {
        sent.update(|sent| *sent += 1);
        deed.fail(Failure::Refused(
            "It was not taken: there is one already.".to_owned(),
        ));
    });
    view! {
        <Form on_submit=send>
            <TextField id="required" label="Has to be filled in" required=true value=name />
            <Trouble deed />
            <Submit label="Send" deed />
        </Form>
        <p role="status">{live(move || format!("Sent {} times", sent.get()))}</p>
        <form>
            <Submit label="Being sent" deed=busy() />
        </form>
    }
    .into_any()
}

fn folds() -> AnyView {
    let name = RwSignal::new("Shop".to_owned());
    view! {
        <Fold summary="More settings">
            <p>"What is seldom wanted."</p>
        </Fold>
        <Rename
            title="Rename or remove"
            label="Name"
            name
            on_rename=nothing()
            away=["Remove", "Remove it? The files stay.", "Remove it"]
            on_away=nothing()
            deed=Deed::needing(Needs::Read)
        />
    }
    .into_any()
}

fn failures() -> AnyView {
    let tries = RwSignal::new(0);
    let retry = Callback::new(move |()| tries.update(|tries| *tries += 1));
    let refused = Failure::Refused("The database is busy: try again.".to_owned());
    let all = [
        refused,
        Failure::Missing("There is no such project.".to_owned()),
        Failure::Offline,
        Failure::SignedOut,
        Failure::Unreadable,
    ];
    let all = all.map(|failure| view! { <Failed failure retry /> }.into_any());
    view! {
        {Vec::from(all)}
        <p role="status">{live(move || format!("Tried {} times", tries.get()))}</p>
    }
    .into_any()
}

fn waiting() -> AnyView {
    view! {
        {ghost("ghost")}
        {empty("There is nothing here yet; what is made comes here.")}
    }
    .into_any()
}

fn listed() -> AnyView {
    let [added, removed] = changes("+1,204".to_owned(), "−88".to_owned());
    let of = vec![
        added,
        removed,
        figure("$0.21".to_owned()),
        when("2026-11-20T10:00:00.000Z"),
    ];
    let name = link("/".to_owned(), "Checkout redesign".to_owned());
    let long = link("/".to_owned(), "A name that is very long ".repeat(8));
    view! {
        {lines(vec![
            line(name, "Iteration 3 of 5 is running.".to_owned(), of),
            line(long, "A sentence that is long as well. ".repeat(6), Vec::new()),
        ])}
        <p>{figures(vec![figure("12.3 k in".to_owned()), figure(String::new()), figure("0.9 k out".to_owned())])}</p>
    }
    .into_any()
}

fn documents() -> AnyView {
    let before = "# Payments\n\nPayments are confirmed at once.\n\n- one\n- two\n";
    let after =
        "# Payments\n\nA payment is pending until the webhook arrives.\n\n- one\n- two\n- three\n";
    let table = "| State | Meaning |\n|---|---:|\n| `pending` | 1 |\n\n> Quoted.\n\n```rust\nlet a = 1;\n```\n";
    view! {
        {rendered(&format!("{after}\n{table}"))}
        {diff_view(&between(before, after, "document").lines)}
    }
    .into_any()
}
