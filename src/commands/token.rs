//! `redraft token`: the token of this home.

use std::process::ExitCode;

use anyhow::Result;

use super::{block_on, open_store};
use crate::{
    arguments::Token,
    settings::{Flags, Settings},
    terminal_audit, token,
};

pub(super) fn token(flags: Flags, arguments: &Token) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    block_on(1, async {
        let store = open_store(&settings, true).await?;
        if arguments.sign_out_everywhere {
            let browsers = store.sign_out_browsers().await?;
            terminal_audit::record(&store, "sign_out_browsers", "").await?;
            let word = if browsers == 1 { "browser" } else { "browsers" };
            anstream::println!("{browsers} {word} signed out.");
        } else if arguments.new {
            let token = token::new_token(&settings.home, &store).await?;
            terminal_audit::record(&store, "new_home_token", "").await?;
            anstream::println!("{token}");
        } else {
            let token = token::token(&settings.home, &store).await?;
            terminal_audit::record(&store, "show_home_token", "").await?;
            anstream::println!("{token}");
        }
        store.close().await;
        Ok(ExitCode::SUCCESS)
    })
}
