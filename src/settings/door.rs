//! Settings of the door: other names, proxies that are believed, pages that may call.

use std::net::IpAddr;

use anyhow::{Context as _, Result, bail};
use ipnet::IpNet;
use redraft_domain::WebhookUrl;

/// More of each is a mistake.
const MOST: usize = 100;

/// The longest name, in bytes: what DNS allows, a scheme and a port.
const MOST_NAME_BYTES: usize = 270;

/// Names under which the service may be reached.
pub(super) fn hosts(written: Vec<String>) -> Result<Vec<String>> {
    bounded("hosts", &written)?;
    Ok(written)
}

/// Where others reach the dashboard: scheme, name, perhaps a port and a path; without a slash at its end.
pub(super) fn public_url(written: &str) -> Result<String> {
    let url = WebhookUrl::parse(written)
        .ok()
        .filter(|url| !url.as_str().contains('?'));
    let Some(url) = url else {
        bail!("public_url is '{written}', which is no address such as https://redraft.example");
    };
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Addresses (`10.0.0.7`) and networks (`10.0.0.0/8`) of proxies.
pub(super) fn trusted_proxies(written: &[String]) -> Result<Vec<IpNet>> {
    bounded("trusted_proxies", written)?;
    let parse = |text: &String| {
        let address = text.parse::<IpAddr>().map(IpNet::from);
        let network = address.or_else(|_| text.parse::<IpNet>());
        network.with_context(|| {
            format!(
                "trusted_proxies has '{text}', which is neither an address such as 10.0.0.7 nor a network \
                 such as 10.0.0.0/8"
            )
        })
    };
    written.iter().map(parse).collect()
}

/// Origins as browsers write them: scheme, name and perhaps a port, in lower case.
pub(super) fn origins(written: &[String]) -> Result<Vec<String>> {
    bounded("origins", written)?;
    written.iter().map(|text| origin(text)).collect()
}

fn origin(text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    let name = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_:[]".contains(c);
    let is_origin = name.is_some_and(|name| !name.is_empty() && name.chars().all(plain));
    if !is_origin {
        bail!(
            "origins has '{text}', which is no origin such as https://tools.example or \
             http://localhost:3000; each page that may use the API is named, and `*` is not taken"
        );
    }
    Ok(lower)
}

fn bounded(name: &str, written: &[String]) -> Result<()> {
    if written.len() > MOST {
        bail!(
            "{name} has {} entries; at most {MOST} are taken",
            written.len()
        );
    }
    if let Some(long) = written.iter().find(|text| text.len() > MOST_NAME_BYTES) {
        bail!(
            "{name} has an entry of {} bytes; at most {MOST_NAME_BYTES} are taken",
            long.len()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_addresses_or_networks() {
        let written = ["127.0.0.1", "10.0.0.0/8", "::1"].map(String::from);
        let parsed = trusted_proxies(&written).unwrap();
        let shown: Vec<_> = parsed.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["127.0.0.1/32", "10.0.0.0/8", "::1/128"]);
        for bad in ["", "*", "proxy.example", "10.0.0.0/33", "10.0.0.1:80"] {
            let error = trusted_proxies(&[bad.into()]).unwrap_err().to_string();
            assert!(error.contains("trusted_proxies"), "{bad}: {error}");
        }
    }

    #[test]
    fn a_public_url_is_an_address_without_a_query() {
        let parsed = |url| public_url(url).ok();
        assert_eq!(
            parsed("https://redraft.example/").as_deref(),
            Some("https://redraft.example")
        );
        for bad in ["redraft.example", "https://", "https://a.example/?x=1", ""] {
            assert_eq!(parsed(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_name() {
        assert_eq!(
            origin("https://Tools.example").unwrap(),
            "https://tools.example"
        );
        assert_eq!(origin("http://[::1]:3000").unwrap(), "http://[::1]:3000");
        for bad in [
            "*",
            "null",
            "",
            "tools.example",
            "https://",
            "https://tools.example/",
            "https://user@tools.example",
            "ftp://tools.example",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }
}
