//! Articles in, rows out: the same whatever the order, whatever happens, whatever comes in.

mod bad_files;
mod corrections;
mod full_disk;
mod hostile;
mod killed;
mod memory;
mod releases;
mod same;
