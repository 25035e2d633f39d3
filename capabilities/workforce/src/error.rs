//! How it can go wrong.

use kernel::{Fault, Kind, Problem};
use store::StoreError;

use crate::{Hindrance, Standing};

#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    #[error("this business has no providers of its own")]
    NoneHere,
    #[error("this account is a provider here already")]
    AlreadyRegistered,
    #[error("somebody registers for themselves, in the market they are in")]
    Denied,
    #[error("some fields cannot be taken")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A provider changes what is their own.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    #[error("there is no such provider, or it is not yours")]
    Missing,
    #[error("some fields cannot be taken")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An operator decides about a provider.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    #[error("only an operator may do this")]
    Denied,
    #[error("there is no such provider")]
    Missing,
    #[error("this cannot be decided about a provider who is {0}")]
    NotNow(&'static str),
    #[error("the background check has to be clear first")]
    BackgroundNotClear,
    #[error("some fields cannot be taken")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum DutyError {
    #[error("there is no such provider, or it is not yours")]
    Missing,
    #[error("something keeps the provider from going on duty")]
    NotReady(Vec<Hindrance>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum TakeOnError {
    #[error("there is no such provider")]
    Missing,
    #[error("the provider is not approved")]
    NotApproved,
    #[error("the provider has as much in hand as they can")]
    Full,
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    #[error("the provider never took this order on")]
    Missing,
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum EarnError {
    #[error("there is no such provider")]
    Missing,
    #[error("a market pays in its own currency")]
    Currency,
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum FindError {
    #[error("only an operator may see this")]
    Denied,
    #[error("there is no such provider, or it is not yours to see")]
    Missing,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DecideError {
    pub(crate) fn not_now(standing: &Standing) -> Self {
        Self::NotNow(standing.as_str())
    }
}

fn invalid(faults: &[Fault]) -> Problem {
    faults.iter().fold(Problem::new(Kind::Invalid, "VALIDATION_ERROR"), Problem::detail)
}

impl From<RegisterError> for Problem {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::NoneHere => Self::conflict("NO_PROVIDERS_HERE"),
            RegisterError::AlreadyRegistered => Self::conflict("ALREADY_REGISTERED"),
            RegisterError::Denied => Self::denied(),
            RegisterError::Invalid(faults) => invalid(&faults),
            RegisterError::Store(error) => error.into(),
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Missing => Self::missing(),
            ChangeError::Invalid(faults) => invalid(&faults),
            ChangeError::Store(error) => error.into(),
        }
    }
}

impl From<DecideError> for Problem {
    fn from(error: DecideError) -> Self {
        match error {
            DecideError::Denied => Self::denied(),
            DecideError::Missing => Self::missing(),
            DecideError::NotNow(standing) => {
                Self::conflict("NOT_NOW").detail(serde_json::json!({ "standing": standing }))
            }
            DecideError::BackgroundNotClear => Self::conflict("BACKGROUND_NOT_CLEAR"),
            DecideError::Invalid(faults) => invalid(&faults),
            DecideError::Store(error) => error.into(),
        }
    }
}

impl From<DutyError> for Problem {
    fn from(error: DutyError) -> Self {
        match error {
            DutyError::Missing => Self::missing(),
            DutyError::NotReady(hindrances) => {
                hindrances.iter().fold(Self::conflict("NOT_READY_FOR_DUTY"), Self::detail)
            }
            DutyError::Store(error) => error.into(),
        }
    }
}

impl From<TakeOnError> for Problem {
    fn from(error: TakeOnError) -> Self {
        match error {
            TakeOnError::Missing => Self::missing(),
            TakeOnError::NotApproved => Self::conflict("PROVIDER_NOT_APPROVED"),
            TakeOnError::Full => Self::conflict("PROVIDER_FULL"),
            TakeOnError::Store(error) => error.into(),
        }
    }
}

impl From<FinishError> for Problem {
    fn from(error: FinishError) -> Self {
        match error {
            FinishError::Missing => Self::missing(),
            FinishError::Store(error) => error.into(),
        }
    }
}

impl From<EarnError> for Problem {
    fn from(error: EarnError) -> Self {
        match error {
            EarnError::Missing => Self::missing(),
            EarnError::Currency => Self::broken(error),
            EarnError::Store(error) => error.into(),
        }
    }
}

impl From<FindError> for Problem {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Denied => Self::denied(),
            FindError::Missing => Self::missing(),
            FindError::Store(error) => error.into(),
        }
    }
}
