//! What several steps share: looked for once, when the first of them asks.

use crate::find::claude::{self, Claude};
use crate::find::postgres::Server;
use crate::find::{Missing, browser};
use crate::workspace::Workspace;

use std::path::PathBuf;

/// The programs and servers that tests run against.
#[derive(Default)]
pub(crate) struct Services {
    browser: Option<Result<PathBuf, Missing>>,
    claude: Option<Result<Claude, Missing>>,
    postgres: Option<Result<Server, Missing>>,
}

impl Services {
    /// A Chrome or Chromium.
    pub(crate) fn browser(&mut self) -> Result<&PathBuf, &Missing> {
        self.browser.get_or_insert_with(browser::find).as_ref()
    }

    /// The real CLI.
    pub(crate) fn claude(&mut self, workspace: &Workspace) -> Result<&Claude, &Missing> {
        self.claude
            .get_or_insert_with(|| claude::find(workspace))
            .as_ref()
    }

    /// A PostgreSQL server, which runs until this is dropped.
    pub(crate) fn postgres(&mut self) -> Result<&Server, &Missing> {
        self.postgres.get_or_insert_with(Server::start).as_ref()
    }
}
