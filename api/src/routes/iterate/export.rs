use std::sync::Arc;

use poem::{IntoResponse, Response, http::header};
use poem_openapi::{
    ApiResponse, Enum, OpenApi,
    param::{Path, Query},
    registry::{MetaResponses, Registry},
};
use redraft_store::Store;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::empty_response,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "lowercase")]
pub(crate) enum Format {
    /// One HTML file that needs nothing else.
    Html,
    /// One Markdown file.
    Markdown,
}

/// A file that the browser saves and does not show: it has no business in this origin.
pub(crate) struct Download {
    name: String,
    content_type: &'static str,
    content: String,
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        let name = self.name;
        Response::builder()
            .content_type(self.content_type)
            .header(
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\""),
            )
            .body(self.content)
    }
}

impl ApiResponse for Download {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![empty_response(
                200,
                "The file: `text/html` or `text/markdown`, as an attachment",
            )],
        }
    }

    fn register(_: &mut Registry) {}
}

#[OpenApi]
impl Route {
    /// A session as one file to hand on
    ///
    /// Its sentence and figures, the prompt, the notes, each iteration with what it changed and what happened, and
    /// the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked, whoever
    /// asks; of very large sessions the file says how much is left out.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/export",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "export_session"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// What kind of file
        format: Query<Format>,
    ) -> Result<Download, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let report = cases::session_report(&self.0, &session).await?;
        let id = session.id;
        let file = cases::blocking(move || {
            Ok::<_, ApiError>(match format.0 {
                Format::Html => Download {
                    name: format!("{id}.html"),
                    content_type: "text/html; charset=utf-8",
                    content: redraft_report::html(&report, &Store::random_suffix()),
                },
                Format::Markdown => Download {
                    name: format!("{id}.md"),
                    content_type: "text/markdown; charset=utf-8",
                    content: redraft_report::markdown(&report),
                },
            })
        });
        Ok(file.await?)
    }
}
