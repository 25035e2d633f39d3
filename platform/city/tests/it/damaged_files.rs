//! A file that is not what it should be is refused with a reason, whatever is wrong with it.

use city::{City, FileError};
use proptest::prelude::*;

use crate::towns::town;

fn refusal(bytes: &[u8]) -> FileError {
    City::from_bytes(bytes).expect_err("it is damaged")
}

#[test]
fn each_damage_has_its_own_words() {
    let whole = town(7).to_bytes();
    assert!(matches!(refusal(b"not a city"), FileError::NotACity));
    assert!(matches!(refusal(&[]), FileError::NotACity));
    assert!(matches!(refusal(&whole[..whole.len() - 1]), FileError::CutOff { .. }));
    assert!(matches!(refusal(&whole[..14]), FileError::CutOff { .. }));
    let mut other = whole.clone();
    other[8] = 9;
    assert!(matches!(refusal(&other), FileError::OtherVersion { found: 9 }));
    let mut bent = whole;
    let last = bent.len() - 100;
    bent[last] ^= 1;
    assert!(matches!(refusal(&bent), FileError::Damaged));
}

#[test]
fn a_missing_file_is_an_error_of_the_system() {
    assert!(matches!(City::read("no/such.city".as_ref()), Err(FileError::Io(_))));
}

/// With a checksum that fits: what a faulty writer could have written.
fn vouched_for(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = crc32fast::hash(&bytes[24..]);
    bytes[20..24].copy_from_slice(&sum.to_le_bytes());
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nonsense_behind_a_fitting_checksum_does_no_harm(at in 0.0_f64..1.0, byte in any::<u8>()) {
        let mut bytes = town(7).to_bytes();
        let position = 24 + ((bytes.len() - 25) as f64 * at) as usize;
        bytes[position] = byte;
        if let Ok(city) = City::from_bytes(&vouched_for(bytes)) {
            let route = city.router().route(city.graph().nodes()[0].place(), city.graph().nodes()[9].place());
            prop_assert!(route.path.len() >= 2);
            prop_assert!(!city.map_document().is_empty());
        }
    }
}
