//! Which part of the workspace may know what.

use std::fs;

use crate::tree::{File, assert_none, files, root};

/// The crates that a manifest depends on, for building, testing or on one platform only.
fn dependencies(manifest: &str) -> Vec<String> {
    fn collect(table: &toml::Table, into: &mut Vec<String>) {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            if let Some(toml::Value::Table(crates)) = table.get(kind) {
                into.extend(crates.keys().cloned());
            }
        }
    }
    let manifest: toml::Table = manifest.parse().expect("cargo reads the manifest too");
    let mut found = Vec::new();
    collect(&manifest, &mut found);
    if let Some(toml::Value::Table(targets)) = manifest.get("target") {
        for target in targets.values().filter_map(toml::Value::as_table) {
            collect(target, &mut found);
        }
    }
    found
}

fn manifests() -> Vec<File> {
    files()
        .into_iter()
        .filter(|file| file.path.ends_with("Cargo.toml"))
        .collect()
}

/// The lines of code, outside tests and the given places, that hold one of the words.
fn uses(words: &[&str], allowed: &[&str]) -> Vec<String> {
    files()
        .iter()
        .filter(|file| file.is_a(&["rs"]) && !file.is_test() && !file.is_in(allowed))
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn only_the_store_depends_on_sqlx() {
    let others = manifests()
        .iter()
        .filter(|file| file.path != "crates/store/Cargo.toml")
        .filter(|file| dependencies(&file.text).iter().any(|name| name == "sqlx"))
        .map(|file| file.path.clone())
        .collect();
    assert_none("sqlx belongs to crates/store alone", others);
}

#[test]
fn the_domain_depends_on_nothing_that_does_io() {
    let io = [
        "apalis",
        "apalis-core",
        "axum",
        "hyper",
        "hyper-util",
        "notify",
        "poem",
        "poem-openapi",
        "reqwest",
        "rustix",
        "sqlx",
        "tempfile",
        "tokio",
        "tokio-util",
    ];
    let manifest = fs::read_to_string(root().join("crates/domain/Cargo.toml")).unwrap();
    let found = dependencies(&manifest)
        .into_iter()
        .filter(|name| io.contains(&name.as_str()))
        .collect();
    assert_none("crates/domain computes and does nothing else", found);
}

#[test]
fn the_domain_touches_no_file_network_process_or_environment() {
    let reached = [
        "std::fs",
        "std::net",
        "std::process",
        "std::env",
        "std::thread",
        "async fn",
    ];
    let found = uses(&reached, &[])
        .into_iter()
        .filter(|place| place.starts_with("crates/domain/"))
        .collect();
    assert_none("crates/domain computes and does nothing else", found);
}

#[test]
fn the_dashboard_sees_only_the_wire_types() {
    let manifest = fs::read_to_string(root().join("frontend/Cargo.toml")).unwrap();
    let found = dependencies(&manifest)
        .into_iter()
        .filter(|name| {
            name.starts_with("redraft-")
                && !["redraft-wire", "redraft-domain"].contains(&name.as_str())
        })
        .collect();
    assert_none("frontend knows the service by its wire types", found);
}

#[test]
fn processes_are_started_in_two_places_only() {
    let found = uses(
        &["process::Command", "Command::new("],
        &["crates/agent", "src/processes", "src/processes.rs", "xtask"],
    );
    let found = found
        .into_iter()
        .filter(|place| !place.contains("build.rs:"))
        .collect();
    assert_none(
        "agents are started in crates/agent, our own processes in src/processes",
        found,
    );
}

#[test]
fn no_shell_reads_what_is_run() {
    let found = files()
        .iter()
        .filter(|file| file.is_a(&["rs"]) && !file.is_test())
        // PostgreSQL takes a setting after `-c`, and Python a program of its own.
        .filter(|file| {
            !file.is_in(&[
                "xtask/src/find/postgres.rs",
                "xtask/src/bench/rows/store.rs",
            ])
        })
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| literals(line).any(of_a_shell))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none(
        "a program is started with its arguments, which no shell reads",
        found,
    );
}

/// The texts in quotes in a line of code. What stands behind a quote within a text does not matter here.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Whether a text is the name of a program that reads commands, alone or with its folder, or the argument
/// that hands it one.
fn of_a_shell(text: &str) -> bool {
    const SHELLS: [&str; 15] = [
        "ash",
        "bash",
        "busybox",
        "cmd",
        "cmd.exe",
        "csh",
        "dash",
        "elvish",
        "fish",
        "ksh",
        "nu",
        "powershell",
        "pwsh",
        "sh",
        "zsh",
    ];
    const ARGUMENTS: [&str; 7] = ["-c", "-lc", "-ic", "-ec", "/c", "/C", "-Command"];
    let is_path = !text.contains(char::is_whitespace);
    let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
    is_path && SHELLS.contains(&name) || ARGUMENTS.contains(&text)
}

#[test]
fn a_shell_is_noticed_by_whatever_name() {
    for line in [
        r#"Command::new("sh")"#,
        r#"Command::new("/usr/bin/env").arg("zsh")"#,
        r#"let shell = "/usr/local/bin/fish";"#,
        r#"command.args(["-lc", text])"#,
        r#"Command::new("pwsh")"#,
        r#"Command::new(shell).arg("-c")"#,
    ] {
        assert!(literals(line).any(of_a_shell), "{line}");
    }
    for line in [
        r#"println!("in sh and -c")"#,
        r#"let sh = "design.sh";"#,
        r#"("-o", "finish")"#,
    ] {
        assert!(!literals(line).any(of_a_shell), "{line}");
    }
}

#[test]
fn no_regular_expression_tracks_back() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let crates = [
        "fancy-regex",
        "onig",
        "onig_sys",
        "pcre",
        "pcre2",
        "regress",
    ];
    let found = crates
        .into_iter()
        .filter(|name| lock.contains(&format!("name = \"{name}\"\n")))
        .map(str::to_owned)
        .collect();
    assert_none("the time of an expression grows with its text alone", found);
}

#[test]
fn the_environment_is_read_in_one_place() {
    let found = uses(
        &[
            "env::var(",
            "env::var_os(",
            "env::vars(",
            "env::vars_os(",
            "env::set_var(",
            "env::remove_var(",
        ],
        // The demo agent stands for a program of somebody else, which has an environment of its own.
        &[
            "src/settings",
            "src/settings.rs",
            "xtask",
            "crates/agent/src/demo",
            // An example is a program of its own.
            "clients/rust/examples",
        ],
    );
    let found = found
        .into_iter()
        .filter(|place| !place.contains("build.rs:"))
        .collect();
    assert_none("the environment is read in src/settings", found);
}

#[test]
fn no_route_says_itself_which_status_an_error_has() {
    let successes = ["OK", "CREATED", "NO_CONTENT", "NOT_MODIFIED"];
    let is_error = |place: &String| {
        place.split("StatusCode::").skip(1).any(|rest| {
            let name: String = rest
                .chars()
                .take_while(|c| c.is_ascii_uppercase() || *c == '_')
                .collect();
            name.len() > 1 && !successes.contains(&name.as_str())
        })
    };
    // The terminal is a client, which reads statuses and says none.
    let mut found = uses(
        &["StatusCode::"],
        &[
            "frontend",
            "xtask",
            "src/client",
            "src/commands/run",
            "src/prove",
        ],
    );
    // The rest of api/ is the machinery below the routes.
    found.retain(|place| place.starts_with("api/src/routes/") || !place.starts_with("api/"));
    found.retain(is_error);
    assert_none("the status of an error is decided in api/src/error", found);
}
