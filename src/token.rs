//! The token of this home: for programs, and for our own commands.
//!
//! The store keeps its hash only; the plain one lies in a file that only its owner can read.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::{Context as _, Result};
use redraft_store::{Credential, CredentialKind, Store};

use crate::home::Home;

/// What this token is called in lists.
const LOCAL: &str = "local";

/// The token; made at the first call.
pub(crate) async fn token(home: &Home, store: &Store) -> Result<String> {
    let path = home.token_file();
    let token = match fs::read_to_string(&path) {
        Ok(token) => token.trim().to_owned(),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let token = Credential::new_token();
            write(&path, &token)?;
            // Two processes may have made one at the same time: the file says which holds.
            fs::read_to_string(&path)
                .context("the token cannot be read")?
                .trim()
                .to_owned()
        }
        Err(error) => return Err(error).context("the token cannot be read"),
    };
    let credential = Credential::new(CredentialKind::Token, &token, LOCAL);
    store.add_credential(&credential).await?;
    Ok(token)
}

/// Makes a new token of this home; the one before is void, and so is every browser's cookie. Tokens with
/// names of their own stay.
pub(crate) async fn new_token(home: &Home, store: &Store) -> Result<String> {
    store.revoke_token(LOCAL).await?;
    store.sign_out_browsers().await?;
    match fs::remove_file(home.token_file()) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).context("the old token cannot be removed");
        }
        _ => {}
    }
    token(home, store).await
}

fn write(path: &Path, token: &str) -> Result<()> {
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match file {
        Ok(mut file) => file
            .write_all(token.as_bytes())
            .context("the token cannot be written"),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error).context("the token cannot be written"),
    }
}
