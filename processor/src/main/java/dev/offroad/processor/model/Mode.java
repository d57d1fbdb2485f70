package dev.offroad.processor.model;

/** Where the probes are put. */
public enum Mode {
  /** Into generated classes, which callers name. */
  WRAP,
  /** Into the measured methods themselves, in their class files. */
  IN_PLACE
}
