package dev.offroad.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * What the command line asks for.
 *
 * @param modules the modules to read; empty for all
 * @param threads how many threads work
 * @param fixed whether the job's mistake is mended
 * @param help whether only help is wanted
 */
record Options(List<String> modules, int threads, boolean fixed, boolean help) {

  static final String HELP =
      """
      class-census [--modules NAME,NAME] [--threads N] [--fixed] [--help]

      Reads the class files of the JDK that runs it, and tells which methods are called
      most, which classes are extended most, and which chain of superclasses is deepest.

        --modules NAME,NAME  read these modules only, such as java.base,java.logging
        --threads N          let N threads work; 2 unless told
        --fixed              without the mistake that Offroad's report shows
        --help               print this text
      """;

  private static final int DEFAULT_THREADS = 2;
  private static final int MOST_THREADS = 256;

  static Options parse(String... arguments) throws UsageException {
    List<String> modules = List.of();
    int threads = DEFAULT_THREADS;
    boolean fixed = false;
    boolean help = false;
    Queue<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String option = left.remove();
      switch (option) {
        case "--modules" -> modules = modules(value(option, "names of modules", left));
        case "--threads" -> threads = threads(value(option, "a number of threads", left));
        case "--fixed" -> fixed = true;
        case "--help" -> help = true;
        default ->
            throw new UsageException(
                "unknown option '%s': expected --modules, --threads, --fixed or --help"
                    .formatted(option));
      }
    }
    return new Options(modules, threads, fixed, help);
  }

  private static String value(String option, String expected, Queue<String> left)
      throws UsageException {
    String value = left.poll();
    if (value == null || value.startsWith("--")) {
      String found = value == null ? "the end of the command line" : "'" + value + "'";
      throw new UsageException(
          "%s has no value: found %s, expected %s".formatted(option, found, expected));
    }
    return value;
  }

  private static List<String> modules(String value) throws UsageException {
    List<String> names = new ArrayList<>();
    for (String name : value.split(",", -1)) {
      if (name.isBlank()) {
        throw new UsageException(
            "--modules is '%s': expected names with one comma between them, such as java.base,java.xml"
                .formatted(value));
      }
      if (!names.contains(name.strip())) {
        names.add(name.strip());
      }
    }
    return List.copyOf(names);
  }

  private static int threads(String value) throws UsageException {
    try {
      int threads = Integer.parseInt(value);
      if (threads >= 1 && threads <= MOST_THREADS) {
        return threads;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as numbers that are out of range are.
    }
    throw new UsageException(
        "--threads is '%s': expected a whole number from 1 to %d".formatted(value, MOST_THREADS));
  }
}
