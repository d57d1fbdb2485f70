package com.acme.words;

import dev.offroad.Measured;

/** What is measured whoever implements it. */
public interface Source {
  @Measured
  String read();
}
