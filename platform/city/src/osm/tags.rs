//! What the tags of OpenStreetMap say, as far as we listen. See its wiki for what they mean.

use crate::{
    graph::Class,
    register::Kind,
    scenery::{Course, Ground},
};

#[derive(Debug, Clone)]
pub struct Tags<'a>(Vec<(&'a str, &'a str)>);

/// A way that cars may use.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    pub class: Class,
    pub kmh: u8,
    pub direction: Direction,
    pub bridge: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Both,
    Along,
    Against,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    pub street: String,
    pub number: String,
}

/// Storeys, in metres; and a house of which nothing is known.
const STOREY: f64 = 3.2;
const USUAL_HEIGHT: f64 = 8.0;

impl<'a> Tags<'a> {
    pub fn of(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self(tags.collect())
    }

    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    fn is(&self, key: &str, values: &[&str]) -> bool {
        self.get(key).is_some_and(|value| values.contains(&value))
    }

    pub fn name(&self) -> Option<String> {
        self.get("name").map(str::to_owned)
    }

    pub fn road(&self) -> Option<Road> {
        let (class, kmh) = self.class()?;
        (self.get("area") != Some("yes") && self.admits_cars()).then(|| Road {
            class,
            kmh: self.get("maxspeed").and_then(speed).unwrap_or(kmh),
            direction: self.direction(),
            bridge: self.get("bridge").is_some_and(|bridge| bridge != "no"),
        })
    }

    /// The class of a road, and the speed where no sign is recorded.
    fn class(&self) -> Option<(Class, u8)> {
        Some(match self.get("highway")? {
            "motorway" => (Class::Motorway, 110),
            "motorway_link" | "trunk_link" => (Class::Motorway, 60),
            "trunk" => (Class::Motorway, 80),
            "primary" | "primary_link" => (Class::Primary, 60),
            "secondary" | "secondary_link" => (Class::Secondary, 50),
            "tertiary" | "tertiary_link" => (Class::Secondary, 45),
            "unclassified" => (Class::Minor, 40),
            "residential" | "road" => (Class::Minor, 30),
            "living_street" => (Class::Minor, 10),
            "service" => (Class::Access, 15),
            _ => return None,
        })
    }

    /// The most particular tag decides.
    fn admits_cars(&self) -> bool {
        let keys = ["motorcar", "motor_vehicle", "vehicle", "access"];
        let said = keys.into_iter().find_map(|key| self.get(key));
        !said.is_some_and(|said| matches!(said, "no" | "private" | "agricultural" | "forestry" | "emergency"))
    }

    fn direction(&self) -> Direction {
        match self.get("oneway") {
            Some("yes" | "true" | "1") => Direction::Along,
            Some("-1" | "reverse") => Direction::Against,
            Some("no" | "false" | "0") => Direction::Both,
            _ if self.is("junction", &["roundabout", "circular"]) => Direction::Along,
            _ if self.is("highway", &["motorway"]) => Direction::Along,
            _ => Direction::Both,
        }
    }

    pub fn ground(&self) -> Option<Ground> {
        let fits = |key, values: &[&str]| self.is(key, values);
        if fits("natural", &["water"])
            || fits("waterway", &["riverbank"])
            || fits("landuse", &["reservoir", "basin"])
        {
            Some(Ground::Water)
        } else if fits("leisure", &["park", "garden", "golf_course", "pitch"])
            || fits("landuse", &["grass", "recreation_ground", "village_green", "cemetery"])
        {
            Some(Ground::Park)
        } else if fits("landuse", &["forest"]) || fits("natural", &["wood", "scrub"]) {
            Some(Ground::Wood)
        } else if fits("landuse", &["industrial"]) {
            Some(Ground::Industry)
        } else if fits("landuse", &["commercial", "retail"]) {
            Some(Ground::Commerce)
        } else if fits("amenity", &["university", "college", "school"]) {
            Some(Ground::Learning)
        } else {
            None
        }
    }

    pub fn course(&self) -> Option<Course> {
        if self.get("tunnel").is_some_and(|tunnel| tunnel != "no") {
            None
        } else if self.is("waterway", &["river", "stream", "canal"]) {
            Some(Course::River)
        } else if self.is("railway", &["rail", "light_rail", "narrow_gauge"]) {
            Some(Course::Rail)
        } else if self.is("highway", &["footway", "path", "cycleway", "pedestrian", "steps", "track"]) {
            Some(Course::Path)
        } else {
            None
        }
    }

    /// The height of a building, in metres, if this is one.
    pub fn building(&self) -> Option<u16> {
        self.get("building").filter(|building| *building != "no")?;
        let metres =
            self.get("height").and_then(|height| height.trim_end_matches(['m', ' ']).parse::<f64>().ok());
        let storeys = || self.get("building:levels")?.parse::<f64>().ok().map(|levels| levels * STOREY);
        Some(metres.or_else(storeys).unwrap_or(USUAL_HEIGHT).clamp(2.0, 900.0).round() as u16)
    }

    pub fn address(&self) -> Option<Numbered> {
        let number = self.get("addr:housenumber")?.to_owned();
        let street = self.get("addr:street").or_else(|| self.get("addr:place"))?.to_owned();
        Some(Numbered { street, number })
    }

    pub fn is_district(&self) -> bool {
        let places = ["city", "town", "village", "hamlet", "suburb", "quarter", "neighbourhood", "borough"];
        self.is("place", &places)
    }

    pub fn kind(&self) -> Option<Kind> {
        if self.is("railway", &["station", "halt"]) {
            return Some(Kind::Station);
        }
        match self.get("amenity") {
            Some("hospital" | "clinic") => Some(Kind::Hospital),
            Some("university" | "college") => Some(Kind::University),
            Some("school" | "kindergarten") => Some(Kind::School),
            Some("pharmacy") => Some(Kind::Pharmacy),
            Some("cafe" | "restaurant" | "bar" | "pub") => Some(Kind::Cafe),
            _ if self.is("tourism", &["hotel", "hostel", "guest_house"]) => Some(Kind::Hotel),
            _ if self.is("leisure", &["park", "garden"]) => Some(Kind::Park),
            _ if self.is("natural", &["water"]) => Some(Kind::Water),
            _ => self.get("shop").map(|_| Kind::Shop),
        }
    }
}

/// `50`, `30 mph`, `walk`, `AT:urban`, `DE:zone:30`.
fn speed(sign: &str) -> Option<u8> {
    let kmh = match sign.rsplit(':').next().unwrap_or(sign) {
        "walk" | "living_street" => 7.0,
        "urban" => 50.0,
        "rural" => 80.0,
        "motorway" | "none" => 120.0,
        number => match number.strip_suffix("mph") {
            Some(miles) => miles.trim().parse::<f64>().ok()? * 1.609,
            None => number.trim_end_matches("km/h").trim().parse::<f64>().ok()?,
        },
    };
    (1.0..=200.0).contains(&kmh).then_some(kmh.round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn road(tags: &[(&'static str, &'static str)]) -> Option<Road> {
        Tags::of(tags.iter().copied()).road()
    }

    #[test]
    fn signs_are_read_as_they_stand() {
        for (sign, kmh) in [
            ("50", Some(50)),
            ("30 mph", Some(48)),
            ("AT:urban", Some(50)),
            ("DE:zone:30", Some(30)),
            ("walk", Some(7)),
            ("signals", None),
            ("-3", None),
        ] {
            assert_eq!(speed(sign), kmh, "{sign}");
        }
    }

    #[test]
    fn cars_stay_where_they_may() {
        assert!(road(&[("highway", "footway")]).is_none());
        assert!(road(&[("highway", "residential"), ("access", "private")]).is_none());
        assert!(road(&[("highway", "residential"), ("access", "no"), ("motor_vehicle", "yes")]).is_some());
        assert!(road(&[("highway", "service"), ("area", "yes")]).is_none());
    }

    #[test]
    fn roundabouts_and_motorways_have_one_direction() {
        let direction = |tags: &[_]| road(tags).unwrap().direction;
        assert_eq!(direction(&[("highway", "primary"), ("junction", "roundabout")]), Direction::Along);
        assert_eq!(direction(&[("highway", "motorway")]), Direction::Along);
        assert_eq!(direction(&[("highway", "motorway"), ("oneway", "no")]), Direction::Both);
        assert_eq!(direction(&[("highway", "primary"), ("oneway", "-1")]), Direction::Against);
    }
}
