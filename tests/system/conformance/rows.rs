//! The rows of the contract: each method and path, with every status that it may answer.

/// A row. In `path`, `{…}` stands for any segment.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) statuses: &'static [u16],
}

const fn row(method: &'static str, path: &'static str, statuses: &'static [u16]) -> Row {
    Row {
        method,
        path,
        statuses,
    }
}

/// What needs no token.
pub(super) const OPEN: [&str; 2] = ["/api/health", "/api/version"];

/// Literal segments before placeholders, where both would match.
pub(super) const ROWS: [Row; 38] = [
    // Both kinds
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning",
        &[200, 400, 404],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/message",
        &[200, 404, 409, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/stream",
        &[200, 404],
    ),
    row(
        "PATCH",
        "/api/projects/{slug}/workflows/{w}/planning/artifacts",
        &[200, 404, 422],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/complete",
        &[200, 404, 409, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/generate-artifacts",
        &[200, 404],
    ),
    // Iteration sessions
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/iterate",
        &[200, 400, 404, 409, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/stream/{s}",
        &[200, 204, 404, 422],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/cancel",
        &[200, 400, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}",
        &[200, 404],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/events",
        &[200, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/events/{id}",
        &[200, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations",
        &[200, 404],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/diff",
        &[200, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/sessions",
        &[200, 404],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/sessions/{s}",
        &[200, 404],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/pause",
        &[200, 404, 409],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/resume",
        &[200, 404, 409],
    ),
    // Around it
    row("POST", "/api/projects", &[201, 409, 422]),
    row("GET", "/api/projects", &[200]),
    row("GET", "/api/projects/{slug}", &[200, 404]),
    row("PATCH", "/api/projects/{slug}", &[200, 404, 422]),
    row("DELETE", "/api/projects/{slug}", &[204, 404, 409]),
    row("POST", "/api/projects/{slug}/workflows", &[201, 404, 422]),
    row("GET", "/api/projects/{slug}/workflows", &[200, 404]),
    row("GET", "/api/projects/{slug}/workflows/{w}", &[200, 404]),
    row(
        "PATCH",
        "/api/projects/{slug}/workflows/{w}",
        &[200, 404, 422],
    ),
    row(
        "DELETE",
        "/api/projects/{slug}/workflows/{w}",
        &[204, 404, 409],
    ),
    row(
        "PATCH",
        "/api/projects/{slug}/workflows/{w}/steps/{id}",
        &[200, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/revisions",
        &[200, 404],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/revisions/{r}",
        &[200, 404, 422],
    ),
    row(
        "GET",
        "/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/provenance",
        &[200, 404],
    ),
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/restore",
        &[201, 404],
    ),
    row("GET", "/api/folders", &[200, 422]),
    row("GET", "/api/health", &[200]),
    row("GET", "/api/version", &[200]),
    row("GET", "/api/openapi.json", &[200]),
    // The verbs that archive and pause a workflow lead to the 409 of a start.
    row(
        "POST",
        "/api/projects/{slug}/workflows/{w}/pause",
        &[200, 409],
    ),
];

impl Row {
    /// Whether a request's path, without its query, is of this row.
    pub(super) fn is_of(&self, method: &str, path: &str) -> bool {
        let (wanted, given) = (self.path.split('/'), path.split('/'));
        self.method == method
            && wanted.clone().count() == given.clone().count()
            && wanted
                .zip(given)
                .all(|(wanted, given)| wanted.starts_with('{') || wanted == given)
    }
}
