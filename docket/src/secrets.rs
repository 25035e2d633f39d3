//! The secret that is not in the database: 32 bytes, from the environment or from a file that only its owner can read.

use std::{fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

use crypto::Secret;
use kernel::Chance;

use crate::settings;

#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error("DOCKET_SECRET must be 64 hexadecimal digits; make one with `openssl rand -hex 32`")]
    Malformed,
    #[error("the secret of this installation, {path}, cannot be used: {reason}")]
    File { path: String, reason: String },
}

pub fn load(data: &Path, chance: &mut Chance) -> Result<Secret<[u8; 32]>, SecretError> {
    if let Some(text) = settings::secret() {
        return parse(&text).ok_or(SecretError::Malformed);
    }
    let path = data.join("secret");
    let failed = |reason: String| SecretError::File { path: path.display().to_string(), reason };
    match fs::read_to_string(&path) {
        Ok(text) => parse(text.trim()).ok_or_else(|| failed("it is not 64 hexadecimal digits".to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            make(&path, chance).map_err(|error| failed(error.to_string()))
        }
        Err(error) => Err(failed(error.to_string())),
    }
}

fn parse(text: &str) -> Option<Secret<[u8; 32]>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(Secret::new(bytes))
}

fn make(path: &Path, chance: &mut Chance) -> std::io::Result<Secret<[u8; 32]>> {
    let bytes: [u8; 32] = chance.bytes();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    writeln!(file, "{text}")?;
    file.sync_all()?;
    Ok(Secret::new(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_and_read_ever_after() {
        let folder = tempfile::tempdir().unwrap();
        let first = load(folder.path(), &mut Chance::seeded(1)).unwrap();
        let again = load(folder.path(), &mut Chance::seeded(2)).unwrap();
        assert_eq!(first.expose(), again.expose());
    }

    #[test]
    fn a_spoilt_secret_is_refused_instead_of_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "lunch").unwrap();
        assert!(load(folder.path(), &mut Chance::seeded(1)).is_err());
    }
}
