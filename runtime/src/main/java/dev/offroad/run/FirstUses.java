package dev.offroad.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * Uses once, soon after the start of the job, what is needed no sooner than for the reports and the
 * end. A class whose initialization fails, as there is no memory just then, has failed for good:
 * with one of Offroad's own, there is no report, and with one of the JDK's, the job's own code may
 * fail. So all of them are initialized here, in some hundredths of a second, and not where they are
 * used first, which may be when the heap is full. All other code that the reports run for the first
 * time may fail, and go well the next time.
 */
final class FirstUses {

  /** Of Offroad's own, which other packages do not see. */
  static final List<String> CLASSES =
      List.of(
          "dev.offroad.capture.DurationCounts",
          "dev.offroad.compiled.CompiledSections",
          "dev.offroad.compiled.JarIndexes",
          "dev.offroad.compiled.Layout",
          "dev.offroad.compiled.Places",
          "dev.offroad.report.Circumstances",
          "dev.offroad.report.Quote",
          "dev.offroad.report.SelfTimeTable$Kind",
          "dev.offroad.report.Style",
          "dev.offroad.report.Trust$Level",
          "dev.offroad.run.Steps");

  private FirstUses() {}

  /** Makes them. */
  static void make() {
    ofTheJdk();
    ofThreads();
    CLASSES.forEach(FirstUses::initialize);
  }

  /**
   * Initializes a class.
   *
   * @return whether it is there; one that a shrinker has renamed is initialized where it is used
   */
  static boolean initialize(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What the end asks where it may have to be given up. */
  @SuppressWarnings("deprecation") // its successor came with Java 19
  private static void ofThreads() {
    ThreadFacts facts = ThreadFacts.ofThisJvm();
    facts.holderOf(Thread.currentThread().getId());
    facts.processorNanos(Thread.currentThread().getId());
  }

  /** What comes of it is of no use. */
  private static double ofTheJdk() {
    List<String> words = new ArrayList<>();
    words.add(String.format(Locale.ROOT, "%,.1f", Double.parseDouble("0.5")));
    words.add(Base64.getEncoder().encodeToString(new byte[1]));
    words.add(Thread.currentThread().getState() + Arrays.toString(new Throwable().getStackTrace()));
    words.add(new FutureTask<>(() -> "").toString());
    LockSupport.unpark(null); // By which threads wait for locks.
    Collections.sort(words);
    words.sort(Collections.reverseOrder());
    words.sort(Comparator.comparingInt(String::length).reversed());
    List<String> some = List.copyOf(words).subList(1, 2).stream().limit(1).toList();
    return some.stream().mapToLong(String::length).map(each -> each + 1).sum()
        + some.stream().mapToDouble(String::length).map(each -> each + 1).sum()
        + some.stream().mapToInt(String::length).map(each -> each + 1).sorted().toArray()[0];
  }
}
