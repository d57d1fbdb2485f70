package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;

/**
 * How large a method is with its probe.
 *
 * @param site the method
 * @param weaver what put the probe in
 */
record WovenSize(ProbeSite site, MethodWeaver weaver) {

  /** Beyond this size HotSpot compiles no method, and interprets it for ever. */
  static final int LARGEST_COMPILED = 8000;

  /** Whether it is too large to be compiled now, and was not before. */
  boolean isInterpretedNow() {
    int now = weaver.bytes();
    return now > LARGEST_COMPILED && now - weaver.addedBytes() <= LARGEST_COMPILED;
  }
}
