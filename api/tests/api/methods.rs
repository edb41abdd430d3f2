//! Methods that a path does not take.

use std::collections::BTreeSet;

use reqwest::{Method, header};
use serde_json::Value;

use crate::app::TestApp;

const METHODS: [&str; 7] = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

#[tokio::test]
async fn every_path_says_which_methods_it_takes_when_asked_with_another() {
    let app = TestApp::start().await;
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() > 20, "{} paths", paths.len());
    for (path, operations) in paths {
        let operations = operations.as_object().unwrap().keys();
        let mut taken: BTreeSet<String> = operations.map(|method| method.to_uppercase()).collect();
        if taken.contains("GET") {
            taken.insert(String::from("HEAD"));
        }
        let path = path.replace(['{', '}'], "");
        for method in METHODS.iter().filter(|method| !taken.contains(**method)) {
            let request = app.request(method.parse().unwrap(), &path);
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 405, "{method} {path}");
            let allow = answer.headers()[header::ALLOW].to_str().unwrap();
            let told: BTreeSet<String> = allow.split(", ").map(str::to_owned).collect();
            assert_eq!(told, taken, "{method} {path}");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/json");
            if *method != "HEAD" {
                let body: Value = answer.json().await.unwrap();
                assert!(body["detail"].is_string(), "{method} {path}: {body}");
            }
        }
    }
}

#[tokio::test]
async fn a_method_that_nobody_knows_is_refused_like_the_others() {
    let app = TestApp::start().await;
    let brew = Method::from_bytes(b"BREW").unwrap();
    let answer = app.request(brew, "/api/projects").send().await.unwrap();
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.headers()[header::ALLOW], "GET, HEAD, POST");
}
