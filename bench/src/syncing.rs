//! A throwaway PostgreSQL as somebody would run it who cares for their orders: the one of the tests, with its syncs.

use std::path::Path;

use testing::Cluster;

/// A cluster and the process whose children it is made of.
pub struct Syncing {
    cluster: Cluster,
    pub postmaster: Option<u32>,
}

impl Syncing {
    pub fn start() -> Self {
        let cluster = Cluster::alone();
        for setting in [
            "fsync = on",
            "full_page_writes = on",
            "synchronous_commit = on",
            "autovacuum = on",
            "shared_buffers = '512MB'",
            "max_wal_size = '1GB'",
        ] {
            cluster.run(&format!("alter system set {setting}"));
        }
        cluster.stop();
        cluster.start_again();
        let postmaster = postmaster(&cluster.address("postgres"));
        Self { cluster, postmaster }
    }

    pub fn create(&self, database: &str) {
        self.cluster.run(&format!("create database {database}"));
    }

    pub fn address(&self, database: &str) -> String {
        self.cluster.address(database)
    }
}

/// The server writes its number beside its rows, which lie beside its socket.
fn postmaster(address: &str) -> Option<u32> {
    let folder = address.strip_prefix("host=")?.split(' ').next()?;
    let text = std::fs::read_to_string(Path::new(folder).join("rows").join("postmaster.pid")).ok()?;
    text.lines().next()?.parse().ok()
}
