//! The channels.

use leptos::prelude::*;
use redraft_wire::Channel;

use super::form::{ChannelForm, Fields};
use crate::api;
use crate::texts::notifications as texts;
use crate::told::{how_it_went, wanted};
use crate::ui::{
    Confirm, Deed, Needs, Press, Remote, Trouble, empty, lines, live, loaded, section, zone,
};

/// All of them, each with a way to try, change and remove it, and a form for another one.
#[component]
pub(super) fn Channels(
    /// What happens when something was sent.
    sent: Callback<()>,
) -> impl IntoView {
    let channels = Remote::new(api::channels);
    let fields = Fields::new();
    let list = loaded(channels, move |all| {
        if all.is_empty() {
            return empty(texts::NO_CHANNEL_YET);
        }
        let each = all.into_iter();
        lines(
            each.map(|one| channel(one, channels, fields, sent))
                .collect(),
        )
    });
    let inside = view! {
        <p class="hint">{texts::WHAT_A_CHANNEL_IS}</p>
        {list}
        <ChannelForm fields changed=Callback::new(move |()| channels.reload()) />
    };
    section("channels", texts::CHANNELS, inside.into_any())
}

fn channel(
    channel: Channel,
    channels: Remote<Vec<Channel>>,
    fields: Fields,
    sent: Callback<()>,
) -> AnyView {
    let id = channel.id;
    let testing = Deed::needing(Needs::Admin);
    let removing = Deed::needing(Needs::Admin);
    let said = RwSignal::new(String::new());
    let test = Callback::new(move |()| {
        said.set(texts::SENDING_A_TEST.to_owned());
        testing.run(api::test_channel(id), move |delivery| {
            let now = expect_now();
            said.set(how_it_went(&delivery, now, zone(now)));
            sent.run(());
        });
    });
    // What is told of a test that could not be asked for takes the place of what is told of its going on.
    Effect::new(move || {
        if !testing.busy().get() {
            said.update(|said| {
                if *said == texts::SENDING_A_TEST {
                    said.clear();
                }
            });
        }
    });
    let remove = Callback::new(move |()| {
        removing.run(api::remove_channel(id), move |()| {
            fields.forget(id);
            channels.reload();
            sent.run(());
        });
    });
    let of = channel.clone();
    let change = Callback::new(move |()| fields.take(&of));
    let for_what = wanted(&channel);
    view! {
        <li class="access-line">
            <strong>{channel.name}</strong>
            <span class="chip">{channel.kind}</span>
            <code class="target">{channel.target}</code>
            <span class="hint">{for_what}</span>
            <span class="actions">
                <Press label=texts::TEST class="quiet" deed=testing on_press=test />
                <Press label=texts::CHANGE class="quiet" needs=Needs::Admin on_press=change />
                <Confirm
                    label=texts::REMOVE
                    question=texts::REMOVE_THIS_CHANNEL
                    yes=texts::REMOVE_IT
                    deed=removing
                    on_yes=remove
                />
            </span>
            <p class="answer" role="status">
                {live(move || said.get())}
            </p>
            <Trouble deed=testing />
            <Trouble deed=removing />
        </li>
    }
    .into_any()
}

/// The present time, in an answer that came later.
fn expect_now() -> i64 {
    js_sys::Date::now() as i64
}
