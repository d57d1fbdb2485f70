package dev.offroad.sample.tally;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import dev.offroad.sample.classfile.ClassFile;
import dev.offroad.sample.classfile.MalformedClassException;
import dev.offroad.sample.classfile.MethodReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Counts what is in class files. Each thread has a tally of its own; they are merged at the end.
 *
 * <p><b>Measured on the type</b>: all methods are measured but those that are {@link NotMeasured}.
 */
@Measured
public class Tally {

  /** A method of the Java language has 255 arguments at most (JVMS 4.11). */
  private static final int MOST_ARGUMENTS = 255;

  private static final int RANKED = 10;

  private final Map<MethodReference, Long> calls = new HashMap<>();
  private final Map<String, Long> subclasses = new HashMap<>();
  private final Inheritance inheritance = Wiring.inheritance();
  private final PackageUses packages;
  private final long[] callsByArguments = new long[MOST_ARGUMENTS + 1];
  private Census.Counts counts = Census.Counts.NONE;

  /**
   * Starts at zero.
   *
   * @param fixed whether {@link PackageUses} is without its mistake
   */
  public Tally(boolean fixed) {
    this.packages = Wiring.packageUses(fixed);
  }

  /**
   * Counts a class.
   *
   * @param file the class
   * @throws MalformedClassException when one of its methods has no valid descriptor
   */
  public void add(ClassFile file) throws MalformedClassException {
    int interfaces = file.isInterface() ? 1 : 0;
    ClassFile.Code code = file.code();
    counts =
        counts.plus(
            new Census.Counts(
                1 - interfaces,
                interfaces,
                file.fields().size(),
                file.methods().size(),
                code.instructions(),
                code.calls().size(),
                code.dynamicCalls(),
                0));
    if (!file.isInterface() && !file.superclass().isEmpty()) {
      subclasses.merge(file.superclass(), 1L, Long::sum);
      inheritance.add(file.name(), file.superclass());
    }
    for (MethodReference call : code.calls()) {
      calls.merge(call, 1L, Long::sum);
      packages.count(file.name(), call.owner());
      callsByArguments[Wiring.argumentCount(call.descriptor())]++;
    }
  }

  /** Counts a module descriptor that was skipped. Too rare and too short to be worth a section. */
  @NotMeasured
  public void addModuleDescriptor() {
    counts = counts.plus(new Census.Counts(0, 0, 0, 0, 0, 0, 0, 1));
  }

  /**
   * Adds what another thread counted.
   *
   * @param other its tally, which that thread has left
   */
  public void merge(Tally other) {
    counts = counts.plus(other.counts);
    other.calls.forEach((method, count) -> calls.merge(method, count, Long::sum));
    other.subclasses.forEach((name, count) -> subclasses.merge(name, count, Long::sum));
    inheritance.merge(other.inheritance);
    packages.merge(other.packages);
    for (int arguments = 0; arguments <= MOST_ARGUMENTS; arguments++) {
      callsByArguments[arguments] += other.callsByArguments[arguments];
    }
  }

  /**
   * Ranks what was counted.
   *
   * @return the result; it depends on nothing but what was counted
   */
  public Census rank() {
    return new Census(
        counts,
        highest(
            calls,
            Comparator.comparing(MethodReference::owner)
                .thenComparing(MethodReference::name)
                .thenComparing(MethodReference::descriptor)),
        highest(subclasses, Comparator.naturalOrder()),
        packages.all().stream()
            .filter(use -> use.calls() > 0)
            .sorted(
                Comparator.comparingLong(PackageUse::calls)
                    .reversed()
                    .thenComparing(PackageUse::name))
            .limit(RANKED)
            .toList(),
        inheritance.deepestChain(),
        LongStream.of(callsByArguments).boxed().toList());
  }

  /**
   * The items with the highest counts; those with the same count in their own order. A generated
   * class cannot measure it; where the probes are in place it would be a section, too.
   */
  @NotMeasured
  private static <T> List<Census.Ranked<T>> highest(Map<T, Long> counts, Comparator<T> order) {
    return counts.entrySet().stream()
        .map(entry -> new Census.Ranked<>(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong((Census.Ranked<T> ranked) -> ranked.count())
                .reversed()
                .thenComparing(Census.Ranked::item, order))
        .limit(RANKED)
        .toList();
  }
}
