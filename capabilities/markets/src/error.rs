use ::store::StoreError;
use kernel::Problem;

#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    #[error("`{0}` cannot name a market: use small letters and dashes")]
    Slug(String),
    #[error("`{0}` is not a time zone: give an IANA name such as Asia/Kolkata")]
    TimeZone(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum SwitchError {
    #[error("only an operator may do this")]
    NotYours,
    #[error("the blueprint offers no `{0}` that could be switched")]
    Unknown(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SwitchError> for Problem {
    fn from(error: SwitchError) -> Self {
        match error {
            SwitchError::NotYours => Self::denied(),
            SwitchError::Unknown(name) => {
                Self::invalid(&name, "this market's blueprint offers nothing of this name")
            }
            SwitchError::Store(error) => error.into(),
        }
    }
}
