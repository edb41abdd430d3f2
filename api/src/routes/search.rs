//! Looking for words in everything.

use std::sync::Arc;

use poem_openapi::{OpenApi, param::Query};
use redraft_store::SearchPage;
use redraft_wire::SearchHit;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID},
    json::Json,
    show,
};

/// How many texts are listed without a limit.
fn most() -> i64 {
    20
}

/// How many batches of new words are kept before an answer; the others follow by themselves.
const CATCH_UP: usize = 8;

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The prompts, documents, summaries and events with these words, newest first
    ///
    /// Each word has to be there; what stands in quotation marks, as it is. For the next page, `before` is
    /// the id of the last text of this one.
    #[oai(
        path = "/search",
        method = "get",
        tag = "Tag::Search",
        operation_id = "search_texts"
    )]
    async fn get(
        &self,
        /// The words
        #[oai(validator(min_length = 1, max_length = 200))]
        q: Query<String>,
        /// Only texts of this kind: `prompt`, `document`, `summary` or `event`
        #[oai(validator(max_length = 8))]
        kind: Query<Option<String>>,
        /// Only texts of the project with this slug
        #[oai(validator(min_length = 1, max_length = 100))]
        project: Query<Option<String>>,
        /// Only texts of the session with this id
        #[oai(validator(min_length = 1, max_length = 100))]
        session: Query<Option<String>>,
        /// Only texts that are older than the one with this id
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        before: Query<Option<i64>>,
        /// How many at most: 1 to 100
        #[oai(
            default = "most",
            validator(minimum(value = "1"), maximum(value = "100"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<SearchHit>>, Failure<{ GUARDED | INVALID }>> {
        let kind = kind.0.map(|kind| kind.parse()).transpose();
        let page = SearchPage {
            kind: kind.map_err(|error| ApiError::invalid(format!("{error}.")))?,
            words: q.0,
            project: project.0,
            session: session.0,
            before: before.0,
            limit: limit.0,
        };
        let store = &self.0.store;
        let redactor = &self.0.redactor;
        let mask = |text: &str| redactor.redact_json_in(text).into_owned();
        for _ in 0..CATCH_UP {
            if !store.keep_words(&mask).await? {
                break;
            }
        }
        // In the pieces of an excerpt, a secret could not be told any more.
        let hits = store.search(&page, &mask).await?.into_iter();
        Ok(Json(
            hits.map(|hit| show::search_hit(hit, &page.words)).collect(),
        ))
    }
}
