//! `redraft token`: the token with which programs sign in.

use std::process::ExitCode;

use anyhow::Result;

use super::{block_on, open_store};
use crate::{
    arguments::Token,
    settings::{Flags, Settings},
    token,
};

pub(super) fn token(flags: Flags, arguments: &Token) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    block_on(1, async {
        let store = open_store(&settings, true).await?;
        let token = if arguments.new {
            token::new_token(&settings.home, &store).await?
        } else {
            token::token(&settings.home, &store).await?
        };
        anstream::println!("{token}");
        store.close().await;
        Ok(ExitCode::SUCCESS)
    })
}
