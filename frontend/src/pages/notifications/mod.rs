//! Who is told what happens.

mod channels;
mod deliveries;
mod form;
mod show;

pub(crate) use show::NotificationsPage;
