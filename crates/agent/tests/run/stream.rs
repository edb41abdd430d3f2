//! What comes through the pipe, however odd.

use redraft_agent::{Outcome, Signal, TransientClass};

use crate::attempt::Attempt;

fn texts(signals: &[Signal]) -> Vec<&str> {
    let mut texts = Vec::new();
    for signal in signals {
        if let Signal::Content { text, .. } = signal {
            texts.push(text.as_str());
        }
    }
    texts
}

#[tokio::test]
async fn a_line_of_20_mb_comes_whole() {
    let (report, signals) = Attempt::new("size=20000000").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert!(texts(&signals).iter().any(|text| text.len() == 20_000_000));
    assert!(report.bytes_read > 20_000_000);
}

#[tokio::test]
async fn ten_thousand_lines_come_in_order_and_none_is_lost() {
    let (report, signals) = Attempt::new("lines=10000").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    let texts = texts(&signals);
    for number in 1..=10_000 {
        assert_eq!(texts[number - 1], format!("Note {number} of 10000."));
    }
    assert!(report.lines > 10_000);
}

#[tokio::test]
async fn garbage_and_lone_surrogates_fail_nothing() {
    let (report, signals) = Attempt::new("garbage=5000;surrogate=1").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    let noise = signals.iter().filter_map(|signal| match signal {
        Signal::Raw { kind, json } if kind == "text" => Some(json.chars().count()),
        _ => None,
    });
    assert!(noise.sum::<usize>() > 4000);
    assert!(texts(&signals).contains(&"odd: \u{fffd}"));
}

#[tokio::test]
async fn half_a_line_at_the_end_is_kept() {
    let (report, signals) = Attempt::new("fail=halfline").run().await;
    assert!(matches!(
        report.outcome,
        Outcome::Transient {
            class: TransientClass::Crashed,
            ..
        }
    ));
    assert!(matches!(
        signals.last(),
        Some(Signal::Raw { kind, json }) if kind == "text" && json.ends_with("{\"type\":\"te")
    ));
}

#[tokio::test]
async fn of_standard_error_the_end_is_kept() {
    let (report, _) = Attempt::new("stderr=300000").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert_eq!(report.stderr_tail.len(), 8192);
}

#[tokio::test]
async fn an_attempt_whose_watcher_is_gone_goes_on() {
    let attempt = Attempt::new("lines=100");
    let (running, receiver) = attempt.start();
    drop(receiver);
    assert_eq!(running.await.unwrap().outcome, Outcome::Finished);
}
