//! The city as a whole: streets, names and scenery that agree with each other.

use serde::{Deserialize, Serialize};

use crate::{
    geometry::Bounds, graph::Graph, register::Register, route::Router, scenery::Scenery, search::Finder,
};

#[derive(Debug)]
pub struct City {
    contents: Contents,
    router: Router,
    finder: Finder,
}

/// Everything but the streets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Contents {
    pub name: String,
    pub attribution: String,
    pub register: Register,
    pub scenery: Scenery,
}

impl City {
    pub(crate) fn from_whole(contents: Contents, graph: Graph) -> Self {
        let router = Router::new(graph);
        let finder = Finder::of(&contents.register, router.graph());
        Self { contents, router, finder }
    }

    pub fn name(&self) -> &str {
        &self.contents.name
    }

    /// Whose map this is. It must be shown wherever the map is shown.
    pub fn attribution(&self) -> &str {
        &self.contents.attribution
    }

    pub const fn router(&self) -> &Router {
        &self.router
    }

    pub const fn graph(&self) -> &Graph {
        self.router.graph()
    }

    pub const fn register(&self) -> &Register {
        &self.contents.register
    }

    pub const fn scenery(&self) -> &Scenery {
        &self.contents.scenery
    }

    /// Finds addresses and names.
    pub const fn finder(&self) -> &Finder {
        &self.finder
    }

    pub(crate) const fn contents(&self) -> &Contents {
        &self.contents
    }

    /// The box around all its streets.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.graph().nodes())
    }
}
