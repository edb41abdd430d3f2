//! Addresses: of pages, and of what they ask the API for.

use std::fmt::Write as _;

/// A workflow's place: its project and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkflowPath {
    /// The project's slug.
    pub slug: String,
    /// The workflow's id.
    pub workflow: String,
}

impl WorkflowPath {
    /// The workflow's page.
    pub fn page(&self) -> String {
        format!(
            "/projects/{}/workflows/{}",
            segment(&self.slug),
            segment(&self.workflow)
        )
    }

    /// The page that starts a session.
    pub fn new_session_page(&self) -> String {
        format!("{}/new", self.page())
    }

    /// The page that starts a session on a version of the document, which belongs to a session.
    pub fn fork_page(&self, revision: i64, session: &str) -> String {
        let from = if session.is_empty() { "" } else { "&from=" };
        format!(
            "{}?fork={revision}{from}{}",
            self.new_session_page(),
            segment(session)
        )
    }

    /// The page of a session.
    pub fn session_page(&self, session: &str) -> String {
        format!("{}/sessions/{}", self.page(), segment(session))
    }

    /// The page of its current planning step: the conversation and the results.
    pub fn planning_page(&self) -> String {
        format!("{}/planning", self.page())
    }

    /// The page of a revision.
    pub fn revision_page(&self, revision: i64) -> String {
        format!("{}/revisions/{revision}", self.page())
    }

    /// The page of a revision compared with another one; 0: with none.
    pub fn comparison_page(&self, revision: i64, with: i64) -> String {
        let page = self.revision_page(revision);
        match with {
            0 => page,
            with => format!("{page}?with={with}"),
        }
    }

    /// The workflow in the API.
    pub fn api(&self) -> String {
        format!(
            "/api/projects/{}/workflows/{}",
            segment(&self.slug),
            segment(&self.workflow)
        )
    }

    /// Something about its planning in the API, such as `revisions`.
    pub fn planning(&self, what: &str) -> String {
        format!("{}/planning/{what}", self.api())
    }

    /// A session as one file, in the API.
    pub fn export(&self, session: &str, format: &str) -> String {
        self.session(session, &format!("/export?format={format}"))
    }

    /// Something of an iteration session in the API, such as `/events`; empty for itself.
    pub fn session(&self, session: &str, what: &str) -> String {
        format!("{}/planning/iterate/{}{what}", self.api(), segment(session))
    }
}

/// The page of what came of the night.
pub const MORNING_PAGE: &str = "/morning";

/// The page of the limits.
pub const LIMITS_PAGE: &str = "/limits";

/// The page of tokens, browsers and the audit log.
pub const ACCESS_PAGE: &str = "/access";

/// The page of who is told what happens.
pub const NOTIFICATIONS_PAGE: &str = "/notifications";

/// The page of the keys.
pub const KEYS_PAGE: &str = "/keys";

/// The page that looks for words.
pub const SEARCH_PAGE: &str = "/search";

/// The page that looks for these words, in texts of one kind or, where that is empty, in all.
pub fn search_page(words: &str, kind: &str) -> String {
    let kind = match kind {
        "" => String::new(),
        kind => format!("&kind={}", segment(kind)),
    };
    format!("/search?q={}{kind}", segment(words))
}

/// The page of a project.
pub fn project_page(slug: &str) -> String {
    format!("/projects/{}", segment(slug))
}

/// The page on which a project is trusted.
pub fn trust_page(slug: &str) -> String {
    format!("{}/trust", project_page(slug))
}

/// The page of a project's resources.
pub fn library_page(slug: &str) -> String {
    format!("{}/resources", project_page(slug))
}

/// The page of a resource.
pub fn resource_page(slug: &str, file: &str) -> String {
    format!("{}/{}", library_page(slug), segment(file))
}

/// A project's resources in the API, or something about them such as `/found`.
pub fn library_api(slug: &str, what: &str) -> String {
    format!("{}/resources{what}", project_api(slug))
}

/// A project in the API.
pub fn project_api(slug: &str) -> String {
    format!("/api/projects/{}", segment(slug))
}

/// Text as one part of a path or as a value of a query.
pub fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_name_holds_it_stays_one_segment() {
        assert_eq!(segment("shop-2"), "shop-2");
        assert_eq!(segment("a/b?c#d é"), "a%2Fb%3Fc%23d%20%C3%A9");
    }

    #[test]
    fn a_fork_names_its_version_and_perhaps_its_session() {
        let path = WorkflowPath {
            slug: "shop".into(),
            workflow: "wf-1".into(),
        };
        assert_eq!(
            path.fork_page(7, "ps-1"),
            "/projects/shop/workflows/wf-1/new?fork=7&from=ps-1"
        );
        assert_eq!(
            path.fork_page(7, ""),
            "/projects/shop/workflows/wf-1/new?fork=7"
        );
    }

    #[test]
    fn a_version_may_be_compared_with_another_one() {
        let path = WorkflowPath {
            slug: "shop".into(),
            workflow: "wf-1".into(),
        };
        let page = "/projects/shop/workflows/wf-1/revisions/7";
        assert_eq!(path.comparison_page(7, 3), format!("{page}?with=3"));
        assert_eq!(path.comparison_page(7, 0), page);
    }

    #[test]
    fn a_session_has_a_page_and_an_address_in_the_api() {
        let path = WorkflowPath {
            slug: "shop".into(),
            workflow: "wf-0123456789ab".into(),
        };
        assert_eq!(
            path.session_page("ps-1"),
            "/projects/shop/workflows/wf-0123456789ab/sessions/ps-1"
        );
        assert_eq!(
            path.session("ps-1", "/events"),
            "/api/projects/shop/workflows/wf-0123456789ab/planning/iterate/ps-1/events"
        );
    }
}
