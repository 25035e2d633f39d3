use std::sync::Arc;

use axum::extract::State;
use kernel::{Place, Problem};
use serde::Deserialize;
use tracking::Bounds;
use utoipa::IntoParams;

use super::view::OnMapView;
use crate::{App, Asked, Data, Operator, Refusal};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// Which part of the map: west, south, east and north in degrees; the whole of it when left out.
    #[param(example = "80.1,12.9,80.3,13.1")]
    pub(super) bbox: Option<String>,
}

/// Lists the providers on a part of the map who were heard of lately.
#[utoipa::path(
    get,
    path = "/admin/positions",
    tag = "tracking",
    security(("bearer" = [])),
    params(Part),
    responses((status = 200, body = Data<Vec<OnMapView>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Asked(part): Asked<Part>,
) -> Result<Data<Vec<OnMapView>>, Refusal> {
    let bounds = bounds(part.bbox.as_deref())?;
    let seen = app.tracker.on_map(&viewer.market, &bounds, None);
    Ok(Data::of(seen.into_iter().map(OnMapView::from).collect()))
}

pub fn bounds(text: Option<&str>) -> Result<Bounds, Problem> {
    let Some(text) = text else { return Ok(Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 }) };
    let wrong =
        || Problem::invalid("bbox", "give west, south, east and north in degrees: 80.1,12.9,80.3,13.1");
    let numbers: Vec<f64> =
        text.split(',').map(|part| part.trim().parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    let [west, south, east, north] = numbers[..] else { return Err(wrong()) };
    let on_earth = Place::new(south, west).is_ok() && Place::new(north, east).is_ok();
    if on_earth && south <= north { Ok(Bounds { west, south, east, north }) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_map_is_four_numbers_on_earth() {
        let part = Bounds { west: 179.5, south: -1.0, east: -179.5, north: 1.0 };
        assert_eq!(bounds(Some("179.5,-1, -179.5,1")), Ok(part));
        assert!(bounds(None).is_ok());
        for wrong in ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", "0,91,1,92", "0,5,1,4", "NaN,0,1,1"] {
            assert!(bounds(Some(wrong)).is_err(), "{wrong}");
        }
    }
}
