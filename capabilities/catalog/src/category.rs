use kernel::CategoryId;

/// A heading of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub id: CategoryId,
    pub name: String,
    /// The smaller, the further up.
    pub position: u32,
}
