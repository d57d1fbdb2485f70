package dev.offroad.snapshot;

import java.util.List;

/**
 * The JVM that ran the job.
 *
 * @param version its version, for example {@code 17.0.15+6}
 * @param vendor who made it
 * @param pid its process number
 * @param arguments the arguments of the JVM itself, not those of the program
 */
public record JvmInfo(String version, String vendor, long pid, List<String> arguments) {

  /** Takes a copy of the arguments. */
  public JvmInfo {
    arguments = List.copyOf(arguments);
  }
}
