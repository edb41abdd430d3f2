//! The link that signs a browser in, and opening it.

use std::{fs, io::Write as _, net::SocketAddr, os::unix::fs::OpenOptionsExt as _, time::Duration};

use anyhow::{Context as _, Result};
use redraft_store::{Credential, CredentialKind, Store};

use crate::{home::Home, processes::open_file};

/// How long a link is good.
const LINK: Duration = Duration::from_mins(10);

/// A new link: good once, for ten minutes.
pub(crate) async fn link(store: &Store, bind: SocketAddr) -> Result<String> {
    let code = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Code, &code, "link");
    credential.expires_at = Some(store.now().plus(LINK));
    store.add_credential(&credential).await?;
    Ok(format!("http://{}/sign-in?code={code}", reachable(bind)))
}

/// The address to go to; one that means 'every address' is this machine's own.
pub(crate) fn reachable(bind: SocketAddr) -> SocketAddr {
    let mut address = bind;
    if bind.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    address
}

/// Opens the link in the user's browser, through a file that only the user can read: the link is in
/// no list of processes. `false`: there is no way to open one here.
pub(crate) fn open(home: &Home, link: &str) -> Result<bool> {
    let path = home.path().join("open.html");
    // It may be there from an earlier start, or not.
    let _ = fs::remove_file(&path);
    let file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&path);
    let page = format!(
        "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content='0;url={link}'>\
         <title>Redraft</title><p><a href='{link}'>Open Redraft</a>"
    );
    let mut file = file.context("the page that opens the browser cannot be written")?;
    file.write_all(page.as_bytes())
        .context("the page that opens the browser cannot be written")?;
    Ok(open_file(&path))
}
