//! Every store test of notifications, on both engines.
