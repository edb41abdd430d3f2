//! Who may, and what happened.

mod audit;
mod browsers;
mod create_token;
mod me;
mod revoke_token;
mod sign_out_browsers;
mod tokens;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    me::Route,
    tokens::Route,
    create_token::Route,
    revoke_token::Route,
    browsers::Route,
    sign_out_browsers::Route,
    audit::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        me::Route,
        tokens::Route(app()),
        create_token::Route(app()),
        revoke_token::Route(app()),
        browsers::Route(app()),
        sign_out_browsers::Route(app()),
        audit::Route(app()),
    )
}
