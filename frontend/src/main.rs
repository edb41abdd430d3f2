//! The program that the browser starts.

fn main() {
    #[cfg(target_arch = "wasm32")]
    redraft_frontend::start();
}
