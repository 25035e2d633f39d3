use jiff::civil::Date;
use kernel::{
    AccountId, Market, Place, ProviderId, Timestamp,
    blueprint::{Word, Workforce},
};
use serde::{Deserialize, Serialize};
use store::{StoreError, Tx};
use utoipa::ToSchema;
use workforce::{Document, Provider, Vehicle};

use crate::merchant::{ExceptionView, OpeningView};

/// Who comes, for the one who waits.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProviderCard {
    #[schema(value_type = uuid::Uuid)]
    pub id: ProviderId,
    pub name: String,
    pub vehicle: Option<VehicleView>,
    #[schema(example = json!(["appliance_repair"]))]
    pub skills: Vec<String>,
    pub brands: Vec<String>,
    pub rating: RatingView,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RatingView {
    /// Absent before the first.
    #[schema(example = 4.67)]
    pub average: Option<f64>,
    pub count: u32,
    /// How often one star was given, how often two, up to five.
    #[schema(example = json!([0, 0, 1, 4, 20]))]
    pub stars: [u32; 5],
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VehicleView {
    #[schema(example = "car")]
    pub kind: String,
    pub plate: Option<String>,
    pub model: Option<String>,
    pub colour: Option<String>,
}

/// Everything about a provider, for themselves and for operators.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProviderView {
    #[serde(flatten)]
    pub card: ProviderCard,
    #[schema(value_type = uuid::Uuid)]
    pub user_id: AccountId,
    pub home: Option<HomeView>,
    /// `junior`, `skilled`, `senior` or `master`.
    pub level: Option<String>,
    pub experience_years: u32,
    pub certifications: Vec<String>,
    /// `independent` or `employee`.
    pub employment: String,
    /// How many orders they have in hand at once.
    pub capacity: u32,
    pub in_hand: u32,
    /// `applied`, `approved`, `rejected` or `suspended`.
    pub status: String,
    /// Why they were rejected or suspended.
    pub reason: Option<String>,
    /// When a suspension ends by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub suspended_until: Option<Timestamp>,
    /// `pending`, `clear` or `failed`.
    pub background_check: String,
    /// `offline`, `online`, `busy` or `finishing`.
    pub presence: String,
    pub hours: Vec<OpeningView>,
    pub exceptions: Vec<ExceptionView>,
    pub documents: Vec<DocumentView>,
    /// Documents that are asked of them and were not handed in yet.
    pub missing_documents: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    pub registered_at: Timestamp,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct HomeView {
    pub lat: f64,
    pub lng: f64,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DocumentView {
    #[schema(example = "driving_licence")]
    pub name: String,
    /// The last characters of its number; the others are not kept.
    #[schema(example = "4711")]
    pub number_end: String,
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<String>,
    /// `waiting`, `accepted`, `rejected` or `expired`. One that was accepted counts until its successor is.
    pub state: String,
    /// Why it was rejected.
    pub reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub handed_in_at: Timestamp,
}

impl From<&Provider> for ProviderCard {
    fn from(provider: &Provider) -> Self {
        let (profile, ratings) = (&provider.profile, provider.ratings);
        Self {
            id: provider.id,
            name: profile.name.clone(),
            vehicle: profile.vehicle.clone().map(VehicleView::from),
            skills: texts(&profile.skills),
            brands: texts(&profile.brands),
            rating: RatingView {
                average: ratings.average_hundredths().map(|hundredths| f64::from(hundredths) / 100.0),
                count: ratings.count(),
                stars: ratings.stars,
            },
        }
    }
}

impl ProviderView {
    /// With what they handed in.
    pub fn read(tx: &mut Tx<'_>, market: &Market, provider: &Provider) -> Result<Self, StoreError> {
        let documents = workforce::documents_of(tx, provider)?;
        Ok(Self::of(provider, &documents, market.blueprint.workforce.as_ref(), tx.now()))
    }

    fn of(provider: &Provider, documents: &[Document], rules: Option<&Workforce>, now: Timestamp) -> Self {
        let (craft, standing) = (&provider.profile.craft, &provider.standing);
        let asked = rules.into_iter().flat_map(|rules| rules.required_of(provider.vehicle()));
        let missing = asked.filter(|asked| documents.iter().all(|document| document.name != asked.name));
        Self {
            card: ProviderCard::from(provider),
            user_id: provider.account,
            home: provider.profile.home.map(|Place { lat, lng }| HomeView { lat, lng }),
            level: craft.level.map(|level| level.to_string()),
            experience_years: craft.years,
            certifications: craft.certifications.clone(),
            employment: provider.employment.as_str().to_owned(),
            capacity: provider.capacity,
            in_hand: provider.in_hand,
            status: standing.as_str().to_owned(),
            reason: standing.reason().map(str::to_owned),
            suspended_until: standing.until(),
            background_check: provider.background.as_str().to_owned(),
            presence: provider.presence().as_str().to_owned(),
            hours: provider.hours.week().iter().map(OpeningView::from).collect(),
            exceptions: provider.hours.exceptions().iter().map(ExceptionView::from).collect(),
            documents: documents.iter().map(|document| DocumentView::at(now, document)).collect(),
            missing_documents: missing.map(|asked| asked.name.to_string()).collect(),
            registered_at: provider.registered_at,
        }
    }
}

impl DocumentView {
    pub fn at(now: Timestamp, document: &Document) -> Self {
        let state = document.state_at(now);
        Self {
            name: document.name.to_string(),
            number_end: document.number_end.clone(),
            expires_on: document.expires_on.as_ref().map(Date::to_string),
            state: state.as_str().to_owned(),
            reason: state.reason().map(str::to_owned),
            handed_in_at: document.handed_in_at,
        }
    }
}

impl From<Vehicle> for VehicleView {
    fn from(Vehicle { kind, plate, model, colour }: Vehicle) -> Self {
        Self { kind: kind.to_string(), plate, model, colour }
    }
}

fn texts<N: ToString>(names: &[N]) -> Vec<String> {
    names.iter().map(N::to_string).collect()
}
