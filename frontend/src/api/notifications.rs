//! Who is told what happens, and what was told.

use redraft_wire::{Channel, CreateChannel, Delivery, NewChannel, ReplaceChannel};

use super::request::Request;

const CHANNELS: &str = "/api/notifications/channels";
const DELIVERIES: &str = "/api/notifications/deliveries";

pub(crate) fn channels() -> Request<Vec<Channel>> {
    Request::get(CHANNELS.to_owned())
}

pub(crate) fn make_channel(new: &CreateChannel) -> Request<NewChannel> {
    Request::send("POST", CHANNELS.to_owned(), new)
}

pub(crate) fn change_channel(id: i64, new: &ReplaceChannel) -> Request<Channel> {
    Request::send("PUT", format!("{CHANNELS}/{id}"), new)
}

pub(crate) fn remove_channel(id: i64) -> Request<()> {
    Request::act("DELETE", format!("{CHANNELS}/{id}"))
}

/// Sends a test, and waits for what comes of it.
pub(crate) fn test_channel(id: i64) -> Request<Delivery> {
    Request::act("POST", format!("{CHANNELS}/{id}/test"))
}

/// The newest messages.
pub(crate) fn deliveries() -> Request<Vec<Delivery>> {
    Request::get(format!("{DELIVERIES}?limit=20"))
}

pub(crate) fn retry_delivery(id: i64) -> Request<Delivery> {
    Request::act("POST", format!("{DELIVERIES}/{id}/retry"))
}
