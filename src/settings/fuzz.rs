//! Made-up settings: an error always names the setting that is wrong.

use proptest::prelude::*;
use redraft_fuzz::fuzz;

use super::{Settings, Written, environment};
use crate::home::Home;

/// The keys of the file, and one that is none.
const KEYS: [&str; 18] = [
    "bind",
    "database_url",
    "token",
    "agent",
    "claude",
    "workers",
    "hosts",
    "trusted_proxies",
    "origins",
    "redact",
    "drain_secs",
    "timeout_secs",
    "idle_timeout_secs",
    "back_off_secs",
    "keep_awake",
    "sandbox",
    "log",
    "wrokers",
];

/// A value as it may stand in the file.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| format!("{number:?}").replace("NaN", "nan")),
        any::<bool>().prop_map(|flag| flag.to_string()),
        "[ -~]{0,30}".prop_map(|text| format!("{text:?}")),
        any::<String>().prop_map(|text| {
            let letters = text
                .chars()
                .map(|letter| format!("\\U{:08x}", u32::from(letter)));
            format!("\"{}\"", letters.collect::<String>())
        }),
        Just("[\"a\", \"b\"]".into()),
        Just("[]".into()),
        Just("{}".into()),
        prop::sample::select(
            &[
                "127.0.0.1:0",
                "postgres://u:p@h/d",
                "sqlite:/x",
                "auto",
                "demo"
            ][..]
        )
        .prop_map(|text| format!("{text:?}")),
        (-10_i64..100_000).prop_map(|number| number.to_string()),
        "[ -~]{0,12}",
    ]
}

/// How many tests share the settings' time.
const TESTS: u32 = 3;

fn defaults() -> Settings {
    let home = Home::look("/nowhere".into()).unwrap();
    Settings::defaults(home, Vec::new())
}

#[test]
fn fuzz_an_error_of_the_settings_file_names_its_key() {
    let line = (prop::sample::select(&KEYS[..]), value());
    fuzz(TESTS, &line, |(key, value)| {
        let text = format!("{key} = {value}\n");
        let told = match toml::from_str::<Written>(&text) {
            Err(error) => error.to_string(),
            Ok(written) => {
                let Err(error) = defaults().apply(written) else {
                    prop_assert_ne!(key, "wrokers");
                    return Ok(());
                };
                format!("{error:#}")
            }
        };
        prop_assert!(told.contains(key), "{text} is refused with: {told}");
        Ok(())
    });
}

#[test]
fn fuzz_any_text_is_read_as_settings_or_refused() {
    let lines = prop::collection::vec((prop::sample::select(&KEYS[..]), value()), 0..6);
    let text = prop_oneof![
        any::<String>(),
        lines.prop_map(|lines| {
            let lines = lines
                .iter()
                .map(|(key, value)| format!("{key} = {value}\n"));
            lines.collect::<String>()
        }),
    ];
    fuzz(TESTS, &text, |text| {
        if let Ok(written) = toml::from_str::<Written>(&text) {
            let mut settings = defaults();
            if settings.apply(written).is_ok() {
                prop_assert!((1..=64).contains(&settings.workers));
                prop_assert!(settings.drain.as_secs() >= 1 && !settings.back_off.is_zero());
                prop_assert!(settings.token.is_none_or(|token| token.len() >= 16));
            }
        }
        Ok(())
    });
}

#[test]
fn fuzz_an_error_of_the_environment_names_its_variable() {
    let key = prop_oneof![
        prop::sample::select(&KEYS[..]).prop_map(str::to_uppercase),
        "[A-Z_]{1,20}",
    ];
    let text = prop_oneof![any::<String>(), "[0-9.a-z:/-]{0,12}"];
    fuzz(TESTS, &(key, text), |(key, text)| {
        // The prefix apart, so that no name stands here that looks like a setting.
        let name = ["REDRAFT", &*key].join("_");
        let variables = [(name.clone().into(), text.into())];
        let told = match environment::ours(&variables) {
            Err(error) => {
                let told = format!("{error:#}");
                prop_assert!(told.contains(&name), "{name}: {told}");
                return Ok(());
            }
            Ok(written) => defaults().apply(written).err(),
        };
        if let Some(error) = told {
            let told = format!("{error:#}");
            prop_assert!(told.contains(&key.to_lowercase()), "{name}: {told}");
        }
        Ok(())
    });
}
