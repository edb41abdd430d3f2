//! Who is told what happened, and what was told.

mod channels;
mod create_channel;
mod deliveries;
mod happenings;
mod remove_channel;
mod replace_channel;
mod retry_delivery;
mod test_channel;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    happenings::Route,
    channels::Route,
    create_channel::Route,
    replace_channel::Route,
    remove_channel::Route,
    test_channel::Route,
    deliveries::Route,
    retry_delivery::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        happenings::Route(app()),
        channels::Route(app()),
        create_channel::Route(app()),
        replace_channel::Route(app()),
        remove_channel::Route(app()),
        test_channel::Route(app()),
        deliveries::Route(app()),
        retry_delivery::Route(app()),
    )
}
