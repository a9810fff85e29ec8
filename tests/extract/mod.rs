//! Extraction as its users see it: bytes in, facts out.

mod hostile;
mod robust;
