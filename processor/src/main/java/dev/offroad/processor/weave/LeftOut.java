package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;

/**
 * A method that no probe was put into, and is as it was.
 *
 * @param site the method
 * @param why the end of "parse(String) …", for example {@code would be larger than …}
 */
public record LeftOut(ProbeSite site, String why) {}
