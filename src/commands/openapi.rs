//! `redraft openapi`: the description of the API.

use std::process::ExitCode;

pub(super) fn openapi() -> ExitCode {
    anstream::println!("{}", redraft_api::openapi_json().trim_end());
    ExitCode::SUCCESS
}
