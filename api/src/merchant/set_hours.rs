use std::sync::Arc;

use axum::extract::State;
use kernel::{Kind, Problem};
use merchants::{Exception, Hours, Opening, Weekly};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ExceptionView, MerchantView, OpeningView, only_one};
use crate::{App, Body, Data, Refusal, Staff};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct SetHours {
    hours: Vec<OpeningView>,
    #[serde(default)]
    exceptions: Vec<ExceptionView>,
}

/// Replaces the hours: the week, and the dates that differ.
#[utoipa::path(
    put,
    path = "/admin/merchant/hours",
    tag = "merchant",
    security(("bearer" = [])),
    request_body = SetHours,
    responses((status = 200, body = Data<MerchantView>))
)]
pub async fn set_hours(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Body(request): Body<SetHours>,
) -> Result<Data<MerchantView>, Refusal> {
    let (actor, market, hours) = (viewer.actor(), viewer.market.id, request.hours()?);
    let merchant = app
        .store
        .write_in(market, move |tx| {
            let id = only_one(tx, market)?;
            merchants::set_hours(tx, &actor, market, id, &hours).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(MerchantView::at(app.clock.now(), merchant)))
}

impl SetHours {
    pub fn hours(self) -> Result<Hours, Problem> {
        let weekly = |view: OpeningView| Weekly {
            day: view.day,
            opening: Opening { opens: view.opens, closes: view.closes },
        };
        let week = self.hours.into_iter().map(weekly).collect();
        let exceptions = self.exceptions.iter().enumerate().map(|(index, view)| exception(index, view));
        Hours::new(week, exceptions.collect::<Result<_, _>>()?).map_err(|faults| {
            faults.iter().fold(Problem::new(Kind::Invalid, "VALIDATION_ERROR"), Problem::detail)
        })
    }
}

fn exception(index: usize, view: &ExceptionView) -> Result<Exception, Problem> {
    let invalid = |reason: String| Problem::invalid(&format!("exceptions[{index}]"), reason);
    let date = view
        .date
        .parse()
        .map_err(|_| invalid(format!("`{}` is not a date: write it like 2026-12-25", view.date)))?;
    match (view.closed, view.opens, view.closes) {
        (true, None, None) => Ok(Exception { date, opening: None }),
        (false, Some(opens), Some(closes)) => {
            Ok(Exception { date, opening: Some(Opening { opens, closes }) })
        }
        _ => Err(invalid("say either that it is closed, or when it opens and closes".to_owned())),
    }
}
