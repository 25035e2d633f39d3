use kernel::{Chance, Id};
use serde_json::{Value, json};

use super::*;

const NOW: Timestamp = Timestamp::from_micros(1_800_000_000_000_000);
const HOUR: Duration = Duration::from_secs(3_600);

fn key(seed: u64) -> SigningKey {
    SigningKey::generate(&mut Chance::seeded(seed))
}

fn tokens() -> AccessTokens {
    AccessTokens::new("docket", "api", key(1))
}

fn claims() -> Claims {
    Claims {
        account: AccountId::from_bytes([1; 16]),
        session: SessionId::from_bytes([2; 16]),
        issued_at: NOW,
        expires_at: NOW.plus(HOUR),
    }
}

/// A payload as we write it, to be spoilt by a test.
fn payload() -> Value {
    json!({
        "iss": "docket", "aud": "api",
        "sub": claims().account, "sid": claims().session,
        "iat": NOW.as_seconds(), "exp": NOW.plus(HOUR).as_seconds(),
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut payload = payload();
    payload[name] = value;
    payload
}

fn without(name: &str) -> Value {
    let mut payload = payload();
    payload.as_object_mut().unwrap().remove(name);
    payload
}

fn header() -> Value {
    json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": key(1).public().id() })
}

/// Signed with our own key, so that nothing but the spoilt part can be the reason for a refusal.
fn signed(header: &str, payload: &str) -> String {
    let signed = [header, payload].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part)).join(".");
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key(1).sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// Our header, which is compared as text, with any payload.
fn paying(payload: impl ToString) -> String {
    signed(&ours(), &payload.to_string())
}

fn heading(header: &Value) -> String {
    signed(&header.to_string(), &payload().to_string())
}

fn ours() -> String {
    format!(r#"{{"alg":"EdDSA","typ":"at+jwt","kid":"{}"}}"#, key(1).public().id())
}

#[test]
fn a_token_gives_back_its_claims_until_the_second_it_expires() {
    let token = tokens().issue(&claims()).into_exposed();
    assert_eq!(tokens().verify(&token, NOW), Ok(claims()));
    let last = claims().expires_at.minus(Duration::from_micros(1));
    assert_eq!(tokens().verify(&token, last), Ok(claims()));
    assert_eq!(tokens().verify(&token, claims().expires_at), Err(TokenError::Expired));
    let later = claims().expires_at.plus(Duration::from_secs(1));
    assert_eq!(tokens().verify(&token, later), Err(TokenError::Expired));
}

#[test]
fn the_forger_of_these_tests_can_make_a_good_token() {
    assert_eq!(tokens().verify(&paying(payload()), NOW), Ok(claims()));
}

#[test]
fn a_retired_key_is_believed_only_while_it_is_listed() {
    let old = tokens().issue(&claims()).into_exposed();
    let rotated = AccessTokens::new("docket", "api", key(2));
    assert_eq!(rotated.verify(&old, NOW), Err(TokenError::Invalid));
    let rotated = rotated.believing([key(1).public().clone()]);
    assert_eq!(rotated.verify(&old, NOW), Ok(claims()));
    let new = rotated.issue(&claims()).into_exposed();
    assert_eq!(rotated.verify(&new, NOW), Ok(claims()));
    assert_eq!(tokens().verify(&new, NOW), Err(TokenError::Invalid));
}

#[test]
fn a_name_that_json_must_escape_works_as_well() {
    let tokens = AccessTokens::new(r#"the "docket""#, r"a\b", key(1));
    let token = tokens.issue(&claims()).into_exposed();
    assert_eq!(tokens.verify(&token, NOW), Ok(claims()));
}

#[test]
fn the_header_and_claims_are_the_ones_other_programs_expect() {
    let token = tokens().issue(&claims()).into_exposed();
    let parts: Vec<_> = token.split('.').collect();
    let read = |part: &str| -> Value {
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    assert_eq!(read(parts[0]), header());
    assert_eq!(read(parts[1]), payload());
}

#[test]
fn bad_tokens_are_refused() {
    for (what, token) in bad_tokens() {
        assert_eq!(tokens().verify(&token, NOW), Err(TokenError::Invalid), "{what}: {token}");
    }
}

fn bad_tokens() -> Vec<(&'static str, String)> {
    [bad_shapes(), bad_headers(), bad_signatures(), bad_payloads()].concat()
}

fn bad_shapes() -> Vec<(&'static str, String)> {
    let good = paying(payload());
    let parts: Vec<_> = good.split('.').collect();
    let [header, payload, signature] = parts[..] else { panic!("a token has three parts") };
    vec![
        ("nothing", String::new()),
        ("dots", "..".into()),
        ("many dots", ".".repeat(500)),
        ("a word", "token".into()),
        ("not ASCII", "é.ü.ß".into()),
        ("with its scheme", format!("Bearer {good}")),
        ("no signature", format!("{header}.{payload}")),
        ("an empty signature", format!("{header}.{payload}.")),
        ("two payloads", format!("{header}.{payload}.{payload}.{signature}")),
        ("two signatures", format!("{good}.{signature}")),
        ("five parts, as an encrypted one has", format!("{good}.{payload}.{signature}")),
        ("padded", format!("{good}==")),
        ("a space behind", format!("{good} ")),
        ("a line break behind", format!("{good}\n")),
        ("parts swapped", format!("{payload}.{header}.{signature}")),
        ("longer than any of ours", paying(with("note", json!("x".repeat(2_000))))),
    ]
}

fn bad_headers() -> Vec<(&'static str, String)> {
    let changed = |name: &str, value: Value| {
        let mut header = header();
        header[name] = value;
        heading(&header)
    };
    vec![
        ("alg none", changed("alg", json!("none"))),
        ("alg None", changed("alg", json!("None"))),
        ("alg of a shared secret", changed("alg", json!("HS256"))),
        ("alg of another curve", changed("alg", json!("ES256"))),
        ("alg in lower case", changed("alg", json!("eddsa"))),
        ("an ordinary JWT", changed("typ", json!("JWT"))),
        ("a type with its prefix", changed("typ", json!("application/at+jwt"))),
        ("an unknown key id", changed("kid", json!("AAAAAAAAAAAA"))),
        ("an empty key id", changed("kid", json!(""))),
        ("a path as key id", changed("kid", json!("../../dev/null"))),
        ("a key of its own", changed("jwk", json!({ "kty": "OKP", "crv": "Ed25519", "x": "AAAA" }))),
        ("a key from elsewhere", changed("jku", json!("https://evil.example/keys"))),
        ("a critical extension", changed("crit", json!(["exp"]))),
        ("no header", signed("", &payload().to_string())),
        ("an empty header", signed("{}", &payload().to_string())),
        ("a header written otherwise", signed(&format!("{} ", ours()), &payload().to_string())),
    ]
}

fn bad_signatures() -> Vec<(&'static str, String)> {
    let good = paying(payload());
    let (front, signature) = good.rsplit_once('.').unwrap();
    let other = BASE64_URL_SAFE_NO_PAD.encode(key(2).sign(front.as_bytes()));
    let header = BASE64_URL_SAFE_NO_PAD.encode(ours());
    let operator =
        BASE64_URL_SAFE_NO_PAD.encode(with("sub", json!("00000000-0000-7000-8000-000000000000")).to_string());
    vec![
        ("signed by another key", format!("{front}.{other}")),
        ("another's payload under a good signature", format!("{header}.{operator}.{signature}")),
        ("a short signature", format!("{front}.{}", &signature[..84])),
        ("zeroes", format!("{front}.{}", "A".repeat(86))),
        ("stray bits in the last character", format!("{front}.{}", stray(signature))),
        ("not base64url", format!("{front}.{}", "+".repeat(86))),
    ]
}

/// The last character of 64 encoded bytes carries two meaningful bits; a lax decoder ignores the other four.
fn stray(signature: &str) -> String {
    let (front, last) = signature.split_at(85);
    let next = match last {
        "A" => "B",
        "Q" => "R",
        "g" => "h",
        _ => "x",
    };
    format!("{front}{next}")
}

fn bad_payloads() -> Vec<(&'static str, String)> {
    let twice =
        payload().to_string().replace(r#""iss""#, r#""sub":"00000000-0000-7000-8000-000000000000","iss""#);
    vec![
        ("another issuer", paying(with("iss", json!("elsewhere")))),
        ("another audience", paying(with("aud", json!("pages")))),
        ("a list of audiences", paying(with("aud", json!(["api"])))),
        ("no issuer", paying(without("iss"))),
        ("no audience", paying(without("aud"))),
        ("no subject", paying(without("sub"))),
        ("no session", paying(without("sid"))),
        ("no expiry", paying(without("exp"))),
        ("no time of issue", paying(without("iat"))),
        ("a subject that is no id", paying(with("sub", json!("admin")))),
        ("expiry as text", paying(with("exp", json!("1900000000")))),
        ("expiry as fraction", paying(with("exp", json!(1.9e9)))),
        ("expiry beyond time", paying(with("exp", json!(i64::MAX)))),
        ("issued in two minutes", paying(with("iat", json!(NOW.as_seconds() + 120)))),
        ("a claim twice", paying(twice)),
        ("a list", paying("[]")),
        ("nothing", paying("")),
        ("half of it", paying(&payload().to_string()[..40])),
    ]
}
