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
 * @param rounds how often the job is done
 * @param fixed whether the job's mistake is mended
 * @param help whether only help is wanted
 */
record Options(List<String> modules, int threads, int rounds, boolean fixed, boolean help) {

  static final String HELP =
      """
      class-census [--modules NAME,NAME] [--threads N] [--rounds N] [--fixed] [--help]

      Reads the class files of the JDK that runs it, and tells which methods are called
      most, which classes are extended most, and which chain of superclasses is deepest.

        --modules NAME,NAME  read these modules only, such as java.base,java.logging
        --threads N          let N threads work; 2 unless told
        --rounds N           do all of it N times, for a job that takes longer; once unless told
        --fixed              without the mistake that Offroad's report shows
        --help               print this text
      """;

  private static final int DEFAULT_THREADS = 2;
  private static final int MOST_THREADS = 256;
  private static final int MOST_ROUNDS = 1_000_000;

  static Options parse(String... arguments) throws UsageException {
    List<String> modules = List.of();
    int threads = DEFAULT_THREADS;
    int rounds = 1;
    boolean fixed = false;
    boolean help = false;
    Queue<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String option = left.remove();
      switch (option) {
        case "--modules" -> modules = modules(value(option, "names of modules", left));
        case "--threads" ->
            threads = number(option, value(option, "a number of threads", left), MOST_THREADS);
        case "--rounds" ->
            rounds = number(option, value(option, "a number of rounds", left), MOST_ROUNDS);
        case "--fixed" -> fixed = true;
        case "--help" -> help = true;
        default ->
            throw new UsageException(
                "unknown option '%s': expected --modules, --threads, --rounds, --fixed or --help"
                    .formatted(option));
      }
    }
    return new Options(modules, threads, rounds, fixed, help);
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

  private static int number(String option, String value, int most) throws UsageException {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as numbers that are out of range are.
    }
    throw new UsageException(
        "%s is '%s': expected a whole number from 1 to %d".formatted(option, value, most));
  }
}
