//! Which methods a path takes: the answer to one that it does not take has to say so.

use std::{collections::BTreeSet, sync::LazyLock};

use poem::http::{HeaderValue, Method};

use crate::openapi;

/// A route's path without `/api/`, and its methods as the header has them.
struct Taken {
    path: String,
    methods: HeaderValue,
}

static ROUTES: LazyLock<Vec<Taken>> = LazyLock::new(|| {
    let routes = openapi::methods().into_iter();
    routes
        .filter_map(|(path, methods)| taken(&path, methods))
        .collect()
});

fn taken(path: &str, mut methods: BTreeSet<String>) -> Option<Taken> {
    // What can be read can be asked for its head.
    if methods.contains(Method::GET.as_str()) {
        methods.insert(Method::HEAD.to_string());
    }
    let list = methods.into_iter().collect::<Vec<_>>().join(", ");
    Some(Taken {
        path: path.trim_start_matches('/').to_owned(),
        methods: list.parse().ok()?,
    })
}

/// The methods that are taken at the path of a request, as the `Allow` header has them; `None` where
/// there is no route.
pub(crate) fn allowed_at(path: &str) -> Option<HeaderValue> {
    let path = path.strip_prefix("/api/")?;
    let fitting = ROUTES
        .iter()
        .filter_map(|route| Some((fit(&route.path, path)?, route)));
    // Where a word and a parameter both fit, the word goes first, as it does on the way to the route.
    let (_, best) = fitting.min_by(|(one, _), (other, _)| one.cmp(other))?;
    Some(best.methods.clone())
}

/// For each part of the path whether the route has a parameter there; `None` where it does not fit.
fn fit(route: &str, path: &str) -> Option<Vec<bool>> {
    if route.split('/').count() != path.split('/').count() {
        return None;
    }
    let parts = route.split('/').zip(path.split('/'));
    parts
        .map(|(wanted, found)| {
            let is_parameter = wanted.starts_with([':', '{']) && !found.is_empty();
            (is_parameter || wanted == found).then_some(is_parameter)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_goes_before_a_parameter_and_head_comes_with_get() {
        let planning = "/api/projects/shop/workflows/wf-1/planning";
        let at = |path: &str| allowed_at(&format!("{planning}/{path}"));
        let value = HeaderValue::from_static;
        assert_eq!(at("iterate/cancel"), Some(value("POST")));
        assert_eq!(at("iterate/ps-1"), Some(value("GET, HEAD")));
        assert_eq!(at("iterate/"), None);
        assert_eq!(at("nothing"), None);
        let project = allowed_at("/api/projects/shop");
        assert_eq!(project, Some(value("DELETE, GET, HEAD, PATCH")));
        assert_eq!(allowed_at("/projects/shop"), None);
    }

    #[test]
    fn the_earliest_word_decides() {
        let fits = |route| fit(route, "a/b/c").unwrap();
        assert!(fits("a/b/c") < fits("a/b/:y") && fits("a/b/:y") < fits("a/:x/c"));
        assert_eq!(fit("a/:x", "a/b/c"), None);
    }
}
