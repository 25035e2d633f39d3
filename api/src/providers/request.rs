//! What providers say of themselves, as it comes over the wire.

use jiff::civil::Date;
use kernel::{
    Place, Problem,
    blueprint::{NotAName, VehicleName},
};
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::{Craft, Level, Vehicle};

use super::view::{HomeView, VehicleView};

/// How well somebody knows their work; what is left out is not known.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct CraftRequest {
    /// `junior`, `skilled`, `senior` or `master`.
    #[schema(value_type = Option<String>, example = "senior")]
    level: Option<Level>,
    #[serde(default)]
    #[schema(maximum = 80)]
    years: u32,
    #[serde(default)]
    certifications: Vec<String>,
}

impl From<CraftRequest> for Craft {
    fn from(CraftRequest { level, years, certifications }: CraftRequest) -> Self {
        Self { level, years, certifications }
    }
}

pub fn vehicle(VehicleView { kind, plate, model, colour }: VehicleView) -> Result<Vehicle, Problem> {
    let kind: Result<VehicleName, NotAName> = kind.parse();
    let kind = kind.map_err(|error| Problem::invalid("vehicle.kind", error))?;
    Ok(Vehicle { kind, plate, model, colour })
}

pub fn home(HomeView { lat, lng }: HomeView) -> Result<Place, Problem> {
    Place::new(lat, lng).map_err(|error| Problem::invalid("home", error))
}

/// Names that a blueprint gave, as it knows them.
pub fn names<N: std::str::FromStr<Err = NotAName>>(field: &str, given: &[String]) -> Result<Vec<N>, Problem> {
    let names = given.iter().map(|name| name.parse());
    names.collect::<Result<_, _>>().map_err(|error| Problem::invalid(field, error))
}

pub fn day(field: &str, text: &str) -> Result<Date, Problem> {
    let refused = |_| Problem::invalid(field, format!("`{text}` is not a date: write it like 2026-12-25"));
    text.parse().map_err(refused)
}
