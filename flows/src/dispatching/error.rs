use ::store::StoreError;
use dispatch::DispatchError;
use kernel::{Kind, Problem};
use orders::{AssignError, FindError, MoveError};
use serde_json::json;
use workforce::{FinishError, TakeOnError, Unsuitable};

#[derive(Debug, thiserror::Error)]
pub enum DispatchingError {
    #[error("nobody is looked for in this business")]
    NoSearch,
    #[error("this person is no provider here")]
    NoProvider,
    #[error("nobody of this id works here; choose one of the suggestions")]
    UnknownProvider,
    #[error("the provider's place is not known")]
    PlaceUnknown,
    #[error("the order is too far away")]
    TooFar { metres: u32, radius: u32 },
    #[error("something speaks against this provider")]
    Unsuitable(Vec<Unsuitable>),
    #[error("the order cannot be given back any more")]
    TooLate,
    #[error(transparent)]
    Dispatch(#[from] DispatchError),
    #[error(transparent)]
    TakeOn(#[from] TakeOnError),
    #[error(transparent)]
    Finish(#[from] FinishError),
    #[error(transparent)]
    Assign(#[from] AssignError),
    #[error(transparent)]
    Move(#[from] MoveError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<FindError> for DispatchingError {
    fn from(error: FindError) -> Self {
        Self::Move(error.into())
    }
}

impl From<DispatchingError> for Problem {
    fn from(error: DispatchingError) -> Self {
        match error {
            DispatchingError::NoSearch => Self::missing(),
            DispatchingError::NoProvider => Self::denied(),
            DispatchingError::UnknownProvider => Self::invalid("provider", error),
            DispatchingError::PlaceUnknown => Self::conflict("PLACE_UNKNOWN"),
            DispatchingError::TooFar { metres, radius } => {
                Self::conflict("TOO_FAR_AWAY").detail(json!({ "metres": metres, "radius": radius }))
            }
            DispatchingError::Unsuitable(reasons) => {
                reasons.iter().fold(Self::new(Kind::Conflict, "NOT_SUITABLE"), Self::detail)
            }
            DispatchingError::TooLate => Self::conflict("TOO_LATE_TO_GIVE_BACK"),
            DispatchingError::Dispatch(error) => error.into(),
            DispatchingError::TakeOn(error) => error.into(),
            DispatchingError::Finish(error) => Self::broken(error),
            DispatchingError::Assign(error) => error.into(),
            DispatchingError::Move(error) => error.into(),
            DispatchingError::Store(error) => error.into(),
        }
    }
}
