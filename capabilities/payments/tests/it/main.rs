//! Every store test of payments, on both engines.
