#![doc = include_str!("../README.md")]

mod clock;
mod postgres;
mod world;

use store::Migration;

pub use clock::ManualClock;
pub use postgres::{Cluster, Database};
pub use store::Engine;
pub use world::World;

/// Makes two tests of one scene, `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_each_engine {
    ($migrations:expr, $name:ident, $scene:expr $(,)?) => {
        // Marked as a test's, so that lints that spare tests spare the scene.
        #[cfg(test)]
        mod $name {
            #[allow(unused_imports, reason = "a scene need not use what its file does")]
            use super::*;

            #[test]
            fn sqlite() {
                play($crate::Engine::Sqlite);
            }

            #[test]
            fn postgres() {
                play($crate::Engine::Postgres);
            }

            fn play(engine: $crate::Engine) {
                $crate::play(engine, $migrations, $scene);
            }
        }
    };
}

/// Plays a scene in a world of its own, then looks whether everything that was promised was done.
pub fn play(engine: Engine, migrations: &[Migration], scene: impl AsyncFnOnce(&World)) {
    let world = World::on(engine, migrations);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a test may start threads");
    runtime.block_on(async {
        scene(&world).await;
        world.finish().await;
    });
}
