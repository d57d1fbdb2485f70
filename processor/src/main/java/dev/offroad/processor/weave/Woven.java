package dev.offroad.processor.weave;

import java.util.List;

/**
 * A class file with probes in it.
 *
 * @param bytes the class file
 * @param leftOut the methods that have none
 */
@SuppressWarnings("ArrayRecordComponent") // a class file; nobody compares it
public record Woven(byte[] bytes, List<LeftOut> leftOut) {

  /** Takes a copy of the list. */
  public Woven {
    leftOut = List.copyOf(leftOut);
  }
}
