package dev.offroad.processor.inplace;

import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.ProbeSite;
import java.util.List;
import java.util.Map;

/**
 * What is to be done to a class file.
 *
 * @param type the type, with what is measured of it
 * @param sites where the probes go, each with the method in the source, in source order
 */
record Plan(MeasuredType type, Map<ProbeSite, MeasuredMethod> sites) {

  List<ProbeSite> places() {
    return List.copyOf(sites.keySet());
  }
}
