//! Where an endpoint may be. An address is written by an operator and called by this program from inside its own
//! network: without these rules anybody who runs a market could make it knock at doors that are not theirs.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use http::Uri;

const LONGEST: usize = 2_000;

/// How far webhooks go. There is no TLS on the way yet, so they leave the machine only for hosts that whoever runs the
/// installation has named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// This machine and its network: for demos and tests.
    pub private: bool,
    /// Names as they stand in addresses, in lower case.
    pub hosts: Vec<String>,
}

impl Reach {
    /// Whether a host that was found at this address may be called.
    pub fn includes(&self, host: &str, found: IpAddr) -> bool {
        self.names(host) || (self.private && is_private(found))
    }

    fn names(&self, host: &str) -> bool {
        self.hosts.iter().any(|named| named == host)
    }

    fn covers(&self, host: &str) -> bool {
        let private = host == "localhost" || host.parse().is_ok_and(is_private);
        self.names(host) || (self.private && private)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    #[error("give an address like http://example.org/hooks, without a user, a password or a #")]
    Unreadable,
    #[error("this installation sends no webhooks to this host")]
    OutOfReach,
}

/// A checked address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Without the brackets of an IPv6 address.
    pub host: String,
    pub port: u16,
    /// What the request asks for: path and query.
    pub target: String,
    text: String,
}

impl Address {
    pub fn parse(text: &str, reach: &Reach) -> Result<Self, NotAnAddress> {
        let address = Self::read(text).ok_or(NotAnAddress::Unreadable)?;
        if reach.covers(&address.host) { Ok(address) } else { Err(NotAnAddress::OutOfReach) }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `host:port` as the `Host` header writes it.
    pub fn authority(&self) -> String {
        let Self { host, port, .. } = self;
        if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") }
    }

    fn read(text: &str) -> Option<Self> {
        // The parser drops a fragment without a word.
        if text.len() > LONGEST || text.contains('#') {
            return None;
        }
        let uri: Uri = text.parse().ok()?;
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
        let host = authority.host().trim_matches(['[', ']']).to_ascii_lowercase();
        let port = match authority.as_str().rsplit(']').next()?.split_once(':') {
            Some(_) => authority.port_u16().filter(|port| *port > 0)?,
            None => 80,
        };
        let target = uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let fine = uri.scheme_str() == Some("http") && !host.is_empty();
        fine.then(|| Self { host, port, target, text: text.to_owned() })
    }
}

/// Whether an address is not out in the world: this machine, its network, or nobody's.
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_private_v4(v4),
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or_else(|| is_private_v6(v6), is_private_v4),
    }
}

fn is_private_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    a == 0
        || v4.is_loopback()
        || v4.is_private()
        || v4.is_link_local()
        || v4.is_documentation()
        // Shared by the customers of a carrier (RFC 6598); protocol assignments (RFC 6890); benchmarks (RFC 2544).
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
        // Multicast, reserved and broadcast.
        || a >= 224
}

/// Only global unicast is public; of it, what carries an IPv4 address (NAT64, 6to4, Teredo) may lead back inside.
fn is_private_v6(v6: Ipv6Addr) -> bool {
    let [first, second, ..] = v6.segments();
    let global = first & 0xe000 == 0x2000;
    let leads_elsewhere = first == 0x2002 || (first == 0x2001 && (second == 0 || second == 0xdb8));
    !global || leads_elsewhere
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demo() -> Reach {
        Reach { private: true, hosts: vec!["example.org".to_owned()] }
    }

    #[test]
    fn an_address_is_taken_apart() {
        let address = Address::parse("http://Example.org/hooks?shop=1", &demo()).unwrap();
        assert_eq!(
            (address.authority().as_str(), address.target.as_str()),
            ("example.org:80", "/hooks?shop=1")
        );
        let local = Address::parse("http://[::1]:8080", &demo()).unwrap();
        assert_eq!((local.authority().as_str(), local.target.as_str()), ("[::1]:8080", "/"));
    }

    #[test]
    fn what_hides_something_or_needs_what_we_have_not_is_refused() {
        for text in [
            "",
            "example.org",
            "/hooks",
            "ftp://example.org/",
            "https://example.org/",
            "http://user@example.org/",
            "http://user:word@example.org/",
            "http://example.org/#part",
            "http://example.org:0/",
            "http://example.org:99999/",
            "http:///hooks",
        ] {
            assert_eq!(Address::parse(text, &demo()), Err(NotAnAddress::Unreadable), "{text}");
        }
    }

    #[test]
    fn only_named_hosts_are_called_and_in_demos_the_own_network() {
        let named = Reach { private: false, ..demo() };
        for inside in ["http://127.0.0.1:9/", "http://localhost/", "http://10.1.2.3/", "http://[::1]/"] {
            assert_eq!(Address::parse(inside, &named), Err(NotAnAddress::OutOfReach), "{inside}");
            assert!(Address::parse(inside, &demo()).is_ok(), "{inside}");
        }
        assert!(Address::parse("http://example.org/", &named).is_ok());
        for outside in ["http://example.com/", "http://sub.example.org/", "http://1.1.1.1/"] {
            assert_eq!(Address::parse(outside, &demo()), Err(NotAnAddress::OutOfReach), "{outside}");
        }
        let world = "1.1.1.1".parse().unwrap();
        assert!(!demo().includes("localhost", world), "a name of the own network that leads out of it");
    }

    #[test]
    fn disguises_of_private_addresses_are_known() {
        let private = [
            "0.0.0.0",
            "100.64.0.1",
            "169.254.169.254",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::ffff:127.0.0.1",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
        ];
        for address in private {
            assert!(is_private(address.parse().unwrap()), "{address}");
        }
        for address in ["1.1.1.1", "100.128.0.1", "2606:4700::1111"] {
            assert!(!is_private(address.parse().unwrap()), "{address}");
        }
    }
}
