//! Which scope each operation needs.
//!
//! The one table that says so; `docs/API.md` gives the reasons. A route that is not in it is for `admin`
//! alone, and the walk through all routes in the tests fails until it is.

use std::sync::LazyLock;

use poem::http::Method;
use redraft_domain::Scope::{self, Admin, Operate, Read};

use crate::openapi;

/// Where a group of paths begins, and for each of its operations the method, the rest of the path and the
/// scope.
type Group = (&'static str, &'static [(&'static str, &'static str, Scope)]);

const SCOPES: [Group; 9] = [
    (
        "",
        &[
            ("GET", "/agents", Read),
            // Which folders this machine has concerns only who may register them.
            ("GET", "/folders", Admin),
            ("GET", "/sessions", Read),
            ("GET", "/glance", Read),
            ("GET", "/glance/stream", Read),
            ("GET", "/morning", Read),
            ("GET", "/estimate", Read),
            ("GET", "/search", Read),
            ("GET", "/me", Read),
            ("POST", "/sign-out", Read),
            ("GET", "/sample", Read),
            // It works in Redraft's own home only.
            ("POST", "/sample", Operate),
            ("GET", "/limits", Read),
            ("PUT", "/limits", Admin),
        ],
    ),
    (
        "",
        &[
            ("GET", "/happenings", Read),
            ("GET", "/notifications/channels", Read),
            // It sends what happens elsewhere, or starts a program of this machine.
            ("POST", "/notifications/channels", Admin),
            ("PUT", "/notifications/channels/:c", Admin),
            ("DELETE", "/notifications/channels/:c", Admin),
            ("POST", "/notifications/channels/:c/test", Admin),
            ("GET", "/notifications/deliveries", Read),
            ("POST", "/notifications/deliveries/:d/retry", Admin),
        ],
    ),
    (
        "",
        &[
            ("GET", "/tokens", Admin),
            ("POST", "/tokens", Admin),
            ("DELETE", "/tokens/:name", Admin),
            ("GET", "/browsers", Admin),
            ("DELETE", "/browsers", Admin),
            ("GET", "/audit", Admin),
        ],
    ),
    (
        "/templates",
        &[
            ("GET", "", Read),
            ("POST", "", Operate),
            ("PUT", "/:t", Operate),
            ("DELETE", "/:t", Operate),
        ],
    ),
    (
        "/projects",
        &[
            ("GET", "", Read),
            // From then on agents write there.
            ("POST", "", Admin),
            ("GET", "/:slug", Read),
            ("PATCH", "/:slug", Operate),
            // Its whole record goes.
            ("DELETE", "/:slug", Admin),
            ("GET", "/:slug/limits", Read),
            ("PUT", "/:slug/limits", Admin),
            // What it holds runs programs, and may hold keys.
            ("GET", "/:slug/trust", Admin),
            ("PUT", "/:slug/trust", Admin),
            ("DELETE", "/:slug/trust", Admin),
            ("GET", "/:slug/templates", Read),
            ("POST", "/:slug/templates", Operate),
            ("PUT", "/:slug/templates/:t", Operate),
            ("DELETE", "/:slug/templates/:t", Operate),
        ],
    ),
    (
        "/projects/:slug/resources",
        &[
            ("GET", "", Read),
            ("POST", "", Operate),
            ("GET", "/found", Read),
            ("POST", "/found", Operate),
            ("GET", "/:file", Read),
            ("PUT", "/:file", Operate),
            ("DELETE", "/:file", Operate),
            ("GET", "/:file/revisions", Read),
            ("GET", "/:file/revisions/:r", Read),
            ("POST", "/:file/revisions/:r/restore", Operate),
        ],
    ),
    (
        "/projects/:slug/workflows",
        &[
            ("GET", "", Read),
            ("POST", "", Operate),
            ("GET", "/:w", Read),
            ("PATCH", "/:w", Operate),
            ("DELETE", "/:w", Operate),
            ("POST", "/:w/start", Operate),
            ("POST", "/:w/pause", Operate),
            ("POST", "/:w/resume", Operate),
            ("POST", "/:w/archive", Operate),
            ("POST", "/:w/unarchive", Operate),
            ("POST", "/:w/advance", Operate),
            ("POST", "/:w/steps", Operate),
            ("PUT", "/:w/steps/order", Operate),
            ("PATCH", "/:w/steps/:step_id", Operate),
            ("DELETE", "/:w/steps/:step_id", Operate),
            ("POST", "/:w/steps/:step_id/start", Operate),
            ("POST", "/:w/steps/:step_id/skip", Operate),
            ("POST", "/:w/steps/:step_id/reopen", Operate),
        ],
    ),
    (
        "/projects/:slug/workflows/:w/planning",
        &[
            // Where there is no session it makes one, for who may operate.
            ("GET", "", Read),
            ("POST", "/message", Operate),
            ("POST", "/messages/:m/choose", Operate),
            ("POST", "/answer-again", Operate),
            ("POST", "/stop", Operate),
            ("GET", "/stream", Read),
            // Once for each state of the conversation it has the agent write.
            ("GET", "/generate-artifacts", Operate),
            ("POST", "/generate-artifacts", Operate),
            ("PATCH", "/artifacts", Operate),
            ("GET", "/document", Read),
            ("PUT", "/document", Operate),
            // It changes nothing, but is of use only before a save.
            ("POST", "/document/merge", Operate),
            ("GET", "/comments", Read),
            ("POST", "/complete", Operate),
            ("GET", "/estimate", Read),
            ("GET", "/sessions", Read),
            ("GET", "/sessions/:s", Read),
            ("GET", "/revisions", Read),
            ("GET", "/revisions/:r", Read),
            ("GET", "/revisions/:r/provenance", Read),
            ("POST", "/revisions/:r/restore", Operate),
            ("POST", "/revisions/:r/fork", Operate),
        ],
    ),
    (
        "/projects/:slug/workflows/:w/planning/iterate",
        &[
            ("POST", "", Operate),
            ("POST", "/cancel", Operate),
            ("GET", "/stream/:s", Read),
            ("GET", "/:s", Read),
            ("POST", "/:s/accept", Operate),
            ("DELETE", "/:s/accept", Operate),
            ("GET", "/:s/attempts", Read),
            ("GET", "/:s/attempts/:a/events", Read),
            ("GET", "/:s/events", Read),
            ("GET", "/:s/events/:e", Read),
            // Secrets are masked in it for everyone.
            ("GET", "/:s/export", Read),
            ("GET", "/:s/forks", Read),
            ("GET", "/:s/iterations", Read),
            ("GET", "/:s/iterations/:i/diff", Read),
            ("GET", "/:s/iterations/:i/line-calls", Read),
            ("GET", "/:s/iterations/:i/prompts", Read),
            ("POST", "/:s/iterations/:i/retry", Operate),
            ("PUT", "/:s/limits", Operate),
            ("GET", "/:s/notes", Read),
            ("POST", "/:s/notes", Operate),
            ("PATCH", "/:s/notes/:n", Operate),
            ("DELETE", "/:s/notes/:n", Operate),
            ("POST", "/:s/pause", Operate),
            ("POST", "/:s/resume", Operate),
            ("GET", "/:s/timeline", Read),
        ],
    ),
];

/// The scope that the table has for a path, without `/api` and with `:name` for its parameters.
pub(crate) fn scope_in_table(method: &str, path: &str) -> Option<Scope> {
    SCOPES.iter().find_map(|(begin, operations)| {
        let rest = path.strip_prefix(begin)?;
        let found = operations
            .iter()
            .find(|(of, end, _)| *of == method && *end == rest);
        found.map(|(.., scope)| *scope)
    })
}

/// An operation of the API.
#[derive(Debug)]
pub(crate) struct Operation {
    /// Its id in the description.
    pub(crate) id: &'static str,
    /// What it needs.
    pub(crate) scope: Scope,
    method: Method,
    /// The parts of its path; `None` where any will do.
    parts: Vec<Option<String>>,
}

impl Operation {
    /// Whether it changes something, as far as its method and its scope tell.
    pub(crate) fn changes(&self) -> bool {
        self.method != Method::GET || self.scope == Operate || self.id == "open_planning"
    }

    /// For each part of the path whether any would do there; `None` where it does not fit.
    fn fit(&self, path: &[&str]) -> Option<Vec<bool>> {
        if self.parts.len() != path.len() {
            return None;
        }
        let parts = self.parts.iter().zip(path);
        parts
            .map(|(wanted, found)| match wanted {
                Some(word) => (word == found).then_some(false),
                None => (!found.is_empty()).then_some(true),
            })
            .collect()
    }
}

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let described = openapi::operations_of_routes().into_iter();
    described
        .filter_map(|(method, path, id)| {
            let parts = path.trim_start_matches('/').split('/');
            Some(Operation {
                id,
                scope: scope_in_table(method.as_str(), &path).unwrap_or(Admin),
                method,
                parts: parts
                    .map(|part| (!part.starts_with(':')).then(|| part.to_owned()))
                    .collect(),
            })
            .filter(|one| !one.parts.is_empty())
        })
        .collect()
});

/// The operation that a request asks for; `None` where there is none with this path and method.
pub(crate) fn operation_at(method: &Method, path: &str) -> Option<&'static Operation> {
    let path: Vec<&str> = path.strip_prefix("/api/")?.split('/').collect();
    // What can be read can be asked for its head.
    let method = match *method {
        Method::HEAD => &Method::GET,
        _ => method,
    };
    let fitting = OPERATIONS
        .iter()
        .filter_map(|operation| Some((operation.fit(&path)?, operation)));
    // Where a word and a parameter both fit, the word goes first, as it does on the way to the route;
    // which methods there are is looked at then.
    let (best, _) = fitting
        .clone()
        .min_by(|(one, _), (other, _)| one.cmp(other))?;
    let mut there = fitting.filter(|(fit, operation)| *fit == best && operation.method == *method);
    there.next().map(|(_, operation)| operation)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(method: Method, path: &str) -> Option<(&'static str, Scope)> {
        operation_at(&method, path).map(|found| (found.id, found.scope))
    }

    #[test]
    fn a_request_is_the_operation_that_the_router_takes_it_for() {
        let planning = "/api/projects/shop/workflows/wf-1/planning";
        let cancel = format!("{planning}/iterate/cancel");
        assert_eq!(
            at(Method::POST, &cancel),
            Some(("cancel_iteration", Operate))
        );
        assert_eq!(at(Method::GET, &cancel), None, "a word before a parameter");
        let session = format!("{planning}/iterate/ps-1");
        assert_eq!(at(Method::GET, &session), Some(("get_iteration", Read)));
        assert_eq!(
            at(Method::HEAD, "/api/projects/found"),
            Some(("get_project", Read))
        );
        assert_eq!(
            at(Method::GET, "/api/projects/shop/resources/found"),
            Some(("list_found_guardrails", Read))
        );
        for path in [
            "/api",
            "/api/",
            "/api/projects/",
            "/api//projects",
            "/projects",
        ] {
            assert_eq!(at(Method::GET, path), None, "{path}");
        }
        assert_eq!(at(Method::DELETE, "/api/projects"), None);
    }

    #[test]
    fn every_line_of_the_table_is_a_route() {
        let routes = openapi::operations_of_routes();
        for (begin, operations) in SCOPES {
            for (method, end, _) in operations {
                let path = format!("{begin}{end}");
                let found = routes
                    .iter()
                    .any(|(of, at, _)| of.as_str() == *method && *at == path);
                assert!(found, "{method} {path} is no route (any more)");
            }
        }
    }
}
