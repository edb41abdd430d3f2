//! From a `rate_limit_info` to a [`RateLimit`].

use serde_json::Value;

use super::{
    event::{RateLimit, UsageWindow},
    parse::text,
};

/// The most usage windows of an event that are kept.
const MOST_WINDOWS: usize = 8;

/// The windows stand in `unifiedWindows`, by name; older versions tell the one of the event alone.
pub(super) fn parse_limit(value: Option<&Value>) -> RateLimit {
    let value = value.unwrap_or(&Value::Null);
    let kind = text(value, "rateLimitType");
    let named = value.get("unifiedWindows").and_then(Value::as_object);
    let named = named.into_iter().flatten();
    let mut windows: Vec<UsageWindow> = named
        .filter_map(|(kind, window)| parse_window(kind.clone(), window))
        .take(MOST_WINDOWS)
        .collect();
    if !windows.iter().any(|window| window.kind == kind) {
        windows.extend(parse_window(kind.clone(), value));
    }
    RateLimit {
        status: text(value, "status"),
        resets_at: value.get("resetsAt").and_then(whole_seconds),
        kind,
        windows,
    }
}

fn parse_window(kind: String, value: &Value) -> Option<UsageWindow> {
    let used = value.get("utilization").and_then(Value::as_f64)?;
    Some(UsageWindow {
        kind,
        used: used.max(0.0),
        resets_at: value.get("resetsAt").and_then(whole_seconds),
    })
}

fn whole_seconds(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_f64().map(|secs| secs as i64))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_usage_window_of_a_warning_is_kept() {
        let info = json!({
            "status": "allowed_warning", "rateLimitType": "five_hour", "utilization": 0.9,
            "resetsAt": 1_900_000_000, "unifiedWindows": {
                "five_hour": {"utilization": 0.92, "resetsAt": 1_900_000_000},
                "seven_day": {"utilization": 0.4}, "odd": "thing"},
        });
        let limit = parse_limit(Some(&info));
        let windows: Vec<_> = limit
            .windows
            .iter()
            .map(|window| (window.kind.as_str(), window.used, window.resets_at))
            .collect();
        let expected = [
            ("five_hour", 0.92, Some(1_900_000_000)),
            ("seven_day", 0.4, None),
        ];
        assert_eq!(windows, expected);
    }
}
