//! Who listens on a port, so that 'the port is taken' can say by whom.

use std::net::SocketAddr;

/// A process that listens on this port, as `name (process 123)`.
#[cfg(target_os = "linux")]
pub(crate) fn port_owner(address: SocketAddr) -> Option<String> {
    let inode = listening_inode(address.port())?;
    let wanted = format!("socket:[{inode}]");
    for process in std::fs::read_dir("/proc").ok()?.flatten() {
        let Some(pid) = process
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        // Processes of other users cannot be looked into.
        let Ok(files) = std::fs::read_dir(process.path().join("fd")) else {
            continue;
        };
        let owns = |file: std::fs::DirEntry| {
            std::fs::read_link(file.path()).is_ok_and(|target| target.as_os_str() == &*wanted)
        };
        if files.flatten().any(owns) {
            let name = std::fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            return Some(format!("{} (process {pid})", name.trim()));
        }
    }
    None
}

/// The inode of the socket that listens on a port, from `/proc/net/tcp` (see `proc_net_tcp(5)`).
#[cfg(target_os = "linux")]
fn listening_inode(port: u16) -> Option<String> {
    const LISTENING: &str = "0A";
    let tables = ["/proc/net/tcp", "/proc/net/tcp6"].map(std::fs::read_to_string);
    tables.into_iter().flatten().find_map(|table| {
        table.lines().skip(1).find_map(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let (local, state, inode) = (fields.get(1)?, fields.get(3)?, fields.get(9)?);
            let found = u16::from_str_radix(local.rsplit(':').next()?, 16).ok()?;
            (found == port && *state == LISTENING).then(|| (*inode).to_owned())
        })
    })
}

/// Not known on this system.
#[cfg(not(target_os = "linux"))]
pub(crate) fn port_owner(_: SocketAddr) -> Option<String> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_listening_process_is_named() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let owner = port_owner(listener.local_addr().unwrap()).unwrap();
        assert!(owner.contains(&std::process::id().to_string()), "{owner}");
    }
}
