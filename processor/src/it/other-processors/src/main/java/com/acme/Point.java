package com.acme;

import org.immutables.value.Value;

/** Immutables makes ImmutablePoint of this. */
@Value.Immutable
public interface Point {
  int getX();

  int getY();
}
