use kernel::{Kind, Problem};
use store::StoreError;

/// Why an attempt failed, and whether another one may help. The text is for the operator who looks at dead jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobError {
    Retry(String),
    GiveUp(String),
}

impl JobError {
    pub fn retry(reason: impl ToString) -> Self {
        Self::Retry(reason.to_string())
    }

    pub fn give_up(reason: impl ToString) -> Self {
        Self::GiveUp(reason.to_string())
    }

    /// For verbs, whose errors are problems: what the world refuses today it refuses tomorrow.
    pub fn from_problem(error: impl Into<Problem>) -> Self {
        let problem: Problem = error.into();
        let reason = match &problem.cause {
            Some(cause) => format!("{}: {cause}", problem.code),
            None => problem.code.to_owned(),
        };
        match problem.kind {
            Kind::Limited | Kind::Unavailable | Kind::Broken => Self::Retry(reason),
            Kind::Invalid | Kind::Unauthenticated | Kind::Denied | Kind::Missing | Kind::Conflict => {
                Self::GiveUp(reason)
            }
        }
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Self::Retry(error.to_string())
    }
}
