/**
 * What measured code calls while it runs: the annotations, the probes that generated code calls,
 * and the snapshot and report of what they saw. It reads nothing but {@code java.base}; {@code
 * java.management} is used for the start of the JVM and an MXBean when it is there.
 */
module dev.offroad.runtime {
  requires static java.management;

  exports dev.offroad;
  exports dev.offroad.management;
  exports dev.offroad.probe;
  exports dev.offroad.snapshot;
}
