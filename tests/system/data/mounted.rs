//! A small disk of its own in the place of a home.

use std::{path::PathBuf, process::Command};

use crate::app::TestApp;

/// The home's disk, taken away by the drop.
pub(super) struct Mounted(PathBuf);

impl Mounted {
    /// Puts a disk of so many megabytes in the home's place; `None` where this user may not.
    pub(super) fn at_home(app: &TestApp, megabytes: u32) -> Option<Self> {
        let size = format!("size={megabytes}m,mode=0700");
        let home = app.home.clone();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&home);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            println!("skipped: this user may mount no disk");
        }
        mounted.then_some(Self(home))
    }

    /// Makes it read-only, or writable again. Nothing may have a file on it open for writing.
    pub(super) fn remount(&self, how: &str) {
        let mut mount = Command::new("mount");
        mount.args(["-o", &format!("remount,{how}")]).arg(&self.0);
        let output = mount.output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Lazily, since what was started may still have its files open.
        let unmounted = Command::new("umount").arg("-l").arg(&self.0).output();
        if !std::thread::panicking() {
            assert!(unmounted.unwrap().status.success());
        }
    }
}
