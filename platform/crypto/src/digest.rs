//! SHA-256 over several parts, so that `ab` and `c` never meet `a` and `bc`.

use aws_lc_rs::digest::{Context, SHA256};

/// Each part is counted in before its bytes, which keeps the parts apart.
pub fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for part in parts {
        let length = u64::try_from(part.len()).expect("memory holds less than 2^64 bytes");
        context.update(&length.to_be_bytes());
        context.update(part);
    }
    context.finish().as_ref().try_into().expect("SHA-256 is 32 bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_apart() {
        let all = [
            digest(&[b"ab", b"c"]),
            digest(&[b"a", b"bc"]),
            digest(&[b"abc"]),
            digest(&[b"abc", b""]),
            digest(&[]),
        ];
        for (index, one) in all.iter().enumerate() {
            assert!(!all[..index].contains(one), "{index}");
        }
        assert_eq!(digest(&[b"ab", b"c"]), all[0]);
    }

    #[test]
    fn it_is_sha_256() {
        // Nothing at all: the well-known digest of the empty message.
        assert_eq!(digest(&[])[..4], [0xe3, 0xb0, 0xc4, 0x42]);
    }
}
