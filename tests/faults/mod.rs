//! What happens to disks, sockets and processes, against the real program: it answers clearly or recovers, and nothing of
//! its insides is told. The longest wait for `VNFR_LONG_TESTS=1`.

mod clients;
mod database;
mod overload;
pub mod server;
