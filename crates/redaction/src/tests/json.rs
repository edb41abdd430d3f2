//! Secrets in JSON.

use serde_json::json;

use super::*;

#[test]
fn names_in_json_and_values_with_quotes_are_looked_at() {
    let key = format!("sk-ant-api03-{}", random(60));
    let mut value = json!({&key: 1, "other": {&key: "x"}, "password": "hun\"ter\\22x"});
    REDACTOR.redact_json(&mut value);
    let text = value.to_string();
    assert!(!text.contains(&key) && !text.contains("hun"), "{text}");
    // No value is lost when two names become the same.
    let mut two = json!({format!("{key}a"): 1, format!("{key}b"): 2});
    REDACTOR.redact_json(&mut two);
    assert_eq!(two.as_object().map(serde_json::Map::len), Some(2), "{two}");
}

#[test]
fn numbers_and_lists_under_a_name_that_tells_are_taken_out() {
    let mut value = json!({
        "password": 12_345_678, "db_passwd": ["hunter22", 87_654_321, {"at": 1}], "max": 12_345_678,
        "passphrase": [["hunter22"]], "password_age": 86_400,
    });
    REDACTOR.redact_json(&mut value);
    let secret = mark("a secret in JSON");
    let left = json!({
        "password": secret, "db_passwd": [secret, secret, {"at": 1}], "max": 12_345_678,
        "passphrase": [["hunter22"]], "password_age": 86_400,
    });
    assert_eq!(value, left);
}

#[test]
fn a_known_secret_is_found_in_json_whatever_json_does_to_it() {
    let known = ["quo\"te\\d-secret", "päss-wörd-𝄞", "line\nbroken-one"];
    let redactor = Redactor::new(&[], known.map(String::from)).unwrap();
    for secret in known {
        let quoted = json!({"text": format!("It is {secret}.")}).to_string();
        let redacted = redactor.redact_json_text(quoted.clone());
        assert_eq!(
            redacted,
            format!("{{\"text\":\"It is {}.\"}}", mark(KNOWN)),
            "{quoted}"
        );
        // In a text within JSON, which a tool printed.
        assert!(!redactor.redact(&quoted).contains("It is q"), "{quoted}");
        assert!(redactor.redact(&quoted).contains(MARK), "{quoted}");
    }
    let ascii = r#"{"text": "p\u00e4ss-w\u00f6rd-\ud834\udd1e"}"#;
    assert!(redactor.redact(ascii).contains(MARK), "{ascii}");
}

#[test]
fn the_texts_of_json_are_looked_at_and_it_stays_json() {
    let mut value = json!({
        "command": format!("export GITHUB_TOKEN=ghp_{}", random(36)),
        "password": "hunter22",
        "deep": [{"text": format!("x sk-ant-api03-{}", random(60))}, 1, null, true],
        "api_key": "${KEY}",
    });
    REDACTOR.redact_json(&mut value);
    assert_eq!(
        value,
        json!({
            "command": format!("export GITHUB_TOKEN={}", mark("a GitHub token")),
            "password": mark("a secret in JSON"),
            "deep": [{"text": format!("x {}", mark("an Anthropic key"))}, 1, null, true],
            "api_key": "${KEY}",
        })
    );
}
