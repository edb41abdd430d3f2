//! Which address shows which page.

use crate::paths::WorkflowPath;

/// A page and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Home,
    /// What came of the night.
    Morning,
    /// Adding a project.
    NewProject,
    /// A project, by its slug.
    Project(String),
    /// Whether its own settings for agents are used.
    Trust(String),
    /// A workflow.
    Workflow(WorkflowPath),
    /// Starting a session.
    NewSession(WorkflowPath),
    /// A session, by its id.
    Session(WorkflowPath, String),
    /// The planning of a workflow's current step.
    Planning(WorkflowPath),
    /// The resources of a project.
    Library(String),
    /// A resource of a project, by the name of its file.
    Resource(String, String),
    /// A revision, by its id.
    Revision(WorkflowPath, i64),
    /// What the installation allows, and what was spent.
    Limits,
    /// Looking for words in everything.
    Search,
    /// Tokens, browsers and the audit log.
    Access,
    /// Who is told what happens.
    Notifications,
    /// The keys, and whether they are on.
    Keys,
    /// All components in all states; where the build has them.
    #[cfg(feature = "components")]
    Components,
    /// None.
    Unknown,
}

/// The page of a path.
pub fn route(path: &str) -> Route {
    let parts: Option<Vec<String>> = path
        .split('/')
        .filter(|part| !part.is_empty())
        .map(decoded)
        .collect();
    let parts = parts.unwrap_or_else(|| vec![String::new()]);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let workflow = |slug: &str, workflow: &str| WorkflowPath {
        slug: slug.to_owned(),
        workflow: workflow.to_owned(),
    };
    match parts.as_slice() {
        [] => Route::Home,
        ["limits"] => Route::Limits,
        ["morning"] => Route::Morning,
        ["search"] => Route::Search,
        ["access"] => Route::Access,
        ["notifications"] => Route::Notifications,
        ["keys"] => Route::Keys,
        #[cfg(feature = "components")]
        ["dev", "components"] => Route::Components,
        ["projects", "new"] => Route::NewProject,
        ["projects", slug] => Route::Project((*slug).to_owned()),
        ["projects", slug, "workflows", id] => Route::Workflow(workflow(slug, id)),
        ["projects", slug, "trust"] => Route::Trust((*slug).to_owned()),
        ["projects", slug, "resources"] => Route::Library((*slug).to_owned()),
        ["projects", slug, "resources", file] => {
            Route::Resource((*slug).to_owned(), (*file).to_owned())
        }
        ["projects", slug, "workflows", id, "planning"] => Route::Planning(workflow(slug, id)),
        ["projects", slug, "workflows", id, "new"] => Route::NewSession(workflow(slug, id)),
        ["projects", slug, "workflows", id, "sessions", session] => {
            Route::Session(workflow(slug, id), (*session).to_owned())
        }
        ["projects", slug, "workflows", id, "revisions", revision] => match revision.parse() {
            Ok(revision) => Route::Revision(workflow(slug, id), revision),
            Err(_) => Route::Unknown,
        },
        _ => Route::Unknown,
    }
}

/// The value of a name in a query such as `?tab=changes&iteration=2`.
pub fn queried(query: &str, name: &str) -> Option<String> {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .and_then(|(_, value)| decoded(value))
}

/// The text of a percent-encoded part; `None` when it is not one.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path() -> WorkflowPath {
        WorkflowPath {
            slug: "shop 2".into(),
            workflow: "wf-1".into(),
        }
    }

    #[test]
    fn every_page_is_found_by_the_address_that_leads_to_it() {
        for (address, page) in [
            ("/".to_owned(), Route::Home),
            (crate::paths::LIMITS_PAGE.to_owned(), Route::Limits),
            (crate::paths::ACCESS_PAGE.to_owned(), Route::Access),
            (
                crate::paths::NOTIFICATIONS_PAGE.to_owned(),
                Route::Notifications,
            ),
            (crate::paths::KEYS_PAGE.to_owned(), Route::Keys),
            (crate::paths::MORNING_PAGE.to_owned(), Route::Morning),
            ("/projects/new".to_owned(), Route::NewProject),
            (
                crate::paths::project_page("shop 2"),
                Route::Project("shop 2".into()),
            ),
            (path().page(), Route::Workflow(path())),
            (path().new_session_page(), Route::NewSession(path())),
            (
                path().session_page("ps-1"),
                Route::Session(path(), "ps-1".into()),
            ),
            (path().planning_page(), Route::Planning(path())),
            (
                crate::paths::library_page("shop 2"),
                Route::Library("shop 2".into()),
            ),
            (
                crate::paths::resource_page("shop 2", "a b.md"),
                Route::Resource("shop 2".into(), "a b.md".into()),
            ),
            (path().revision_page(7), Route::Revision(path(), 7)),
        ] {
            assert_eq!(route(&address), page, "{address}");
        }
    }

    #[test]
    fn another_address_has_no_page() {
        for address in [
            "/nowhere",
            "/projects",
            "/projects/a/b",
            "/projects/a/workflows/b/revisions/c",
            "/projects/%ZZ",
            "/projects/%FF",
        ] {
            assert_eq!(route(address), Route::Unknown, "{address}");
        }
    }

    #[test]
    fn a_query_gives_its_values_by_name() {
        let query = "?tab=changes&iteration=2&x=a%20b";
        assert_eq!(queried(query, "iteration").as_deref(), Some("2"));
        assert_eq!(queried(query, "x").as_deref(), Some("a b"));
        assert_eq!(queried(query, "y"), None);
        assert_eq!(queried("", "tab"), None);
    }
}
