use redraft_domain::HappeningKind;
use redraft_store::{Channel, ChannelTarget, Delivery};
use redraft_wire as wire;

use super::time;

/// A channel, without what may be a secret.
pub(crate) fn channel(channel: &Channel) -> wire::Channel {
    let target = match &channel.target {
        ChannelTarget::Webhook { url, .. } => url.origin(),
        ChannelTarget::Command(program) => program.parts()[0].clone(),
    };
    let kinds = channel.wanted.kinds.iter().copied();
    let project = channel.wanted.project.as_ref();
    wire::Channel {
        id: channel.id,
        name: channel.name.clone(),
        kind: channel.target.kind().to_owned(),
        target,
        happenings: kinds
            .map(HappeningKind::as_str)
            .map(str::to_owned)
            .collect(),
        project_slug: project.map(ToString::to_string).into(),
        created_at: channel.created_at.to_string(),
    }
}

/// A happening on its way.
pub(crate) fn delivery(delivery: Delivery) -> wire::Delivery {
    let happening = delivery.happening;
    let place = happening.place;
    let of = |part: fn(&redraft_store::Place) -> String| place.as_ref().map(part).into();
    wire::Delivery {
        id: delivery.id,
        channel_id: delivery.channel,
        channel_name: delivery.channel_name,
        message_id: happening.uid,
        happening: happening.kind.to_string(),
        at: happening.at.to_string(),
        sentence: happening.sentence,
        session_id: of(|place| place.session.to_string()),
        project_slug: of(|place| place.project.to_string()),
        workflow_id: of(|place| place.workflow.to_string()),
        workflow_name: of(|place| place.workflow_name.clone()),
        state: delivery.state.to_string(),
        tries: delivery.tries,
        answer: delivery.answer.into(),
        next_at: time(delivery.next_at),
        ended_at: time(delivery.ended_at),
    }
}
