//! Somebody who swaps links in, as fast as they can, while documents are read and published.
#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::tests::{SECRET, scene};
use crate::format::TextFormat;
use crate::publish::publish;

/// How often at least the document is looked for, and a link put in its place.
const LOOKS: u32 = 2_000;
const SWAPS: u32 = 300;

/// A machine under load is given time.
const PATIENCE: Duration = Duration::from_secs(30);

const TEXT: &str = "text";

/// Exchanges a file or folder and a link, again and again, until it is told to stop.
fn swap(real: &Path, link: &Path, swaps: &AtomicU32, stop: &AtomicBool) {
    let exchange = || renameat_with(CWD, real, CWD, link, RenameFlags::EXCHANGE).unwrap();
    while !stop.load(Ordering::Relaxed) {
        exchange();
        std::thread::yield_now();
        exchange();
        std::thread::yield_now();
        swaps.fetch_add(1, Ordering::Relaxed);
    }
}

/// Swaps `swapped` for a link, and looks that what it leads to is neither read nor written.
fn race(swapped: &str, link_to: &str) {
    let scene = scene();
    let document = scene.project.join("docs/plan.md");
    fs::write(&document, TEXT).unwrap();
    let (real, link) = (scene.project.join(swapped), scene.project.join("link"));
    symlink(scene.outside.join(link_to), &link).unwrap();
    let (swaps, stop) = (AtomicU32::new(0), AtomicBool::new(false));
    let began = Instant::now();
    let (mut looks, mut reads, mut leaked) = (0, 0, false);
    std::thread::scope(|threads| {
        threads.spawn(|| swap(&real, &link, &swaps, &stop));
        let enough =
            |looks, reads| looks >= LOOKS && reads > 0 && swaps.load(Ordering::Relaxed) >= SWAPS;
        while !leaked && !enough(looks, reads) && began.elapsed() < PATIENCE {
            looks += 1;
            let Ok(found) = scene.document("docs/plan.md") else {
                continue;
            };
            match found.read() {
                Ok(Some(read)) if read.text == SECRET => leaked = true,
                Ok(Some(_)) => reads += 1,
                _ => {}
            }
            // It waits for the disk, so not each time. It may well fail, or find that there is nothing.
            if looks % 20 == 0 {
                let _ = publish(&found, Some(SECRET), "new", TextFormat::default());
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert!(!leaked, "what the link leads to was read");
    scene.assert_untouched_outside();
    let swaps = swaps.into_inner();
    assert!(
        looks >= LOOKS && swaps >= SWAPS && reads > 0,
        "{looks} looks, {reads} reads, {swaps} swaps"
    );
}

#[test]
fn a_folder_that_becomes_a_link_and_back_leads_nowhere() {
    race("docs", "");
}

#[test]
fn a_file_that_becomes_a_link_and_back_leads_nowhere() {
    race("docs/plan.md", "plan.md");
}
