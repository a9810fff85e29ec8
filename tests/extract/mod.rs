//! Extraction as its users see it: bytes in, facts out.

mod battery;
mod hostile;
mod robust;
