package dev.offroad.sample.tally;

import dev.offroad.sample.classfile.Descriptors;
import dev.offroad.sample.classfile.MalformedClassException;
import dev.offroad.sample.classfile.MethodReference;
import java.util.List;
import java.util.Locale;

/** Writes a census for people. The same census gives the same text, on every system. */
public final class CensusText {

  /** How many arguments get a line of their own; calls with more share the last. */
  private static final int ARGUMENT_LINES = 5;

  private final StringBuilder text = new StringBuilder();

  private CensusText() {}

  /**
   * The text of a census.
   *
   * @param census the census
   * @return lines that each end with a line feed
   * @throws MalformedClassException when a method has no valid descriptor
   */
  public static String of(Census census) throws MalformedClassException {
    CensusText result = new CensusText();
    result.counts(census.counts());
    result.heading("Methods called most");
    for (Census.Ranked<MethodReference> ranked : census.mostCalled()) {
      result.line(ranked.count(), readable(ranked.item()));
    }
    result.heading("Classes extended most");
    for (Census.Ranked<String> ranked : census.mostExtended()) {
      result.line(ranked.count(), readable(ranked.item()));
    }
    result.heading("Packages called most from other packages");
    for (PackageUse use : census.mostUsed()) {
      result.line(use.calls(), readable(use.name()) + ", from " + count(use.callers(), "package"));
    }
    result.heading("Calls by number of arguments");
    result.arguments(census.callsByArguments());
    result.heading("Deepest chain of superclasses");
    result.chain(census.deepestChain());
    return result.text.toString();
  }

  private void counts(Census.Counts counts) {
    text.append("Class census\n");
    line(counts.classes(), "classes");
    line(counts.interfaces(), "interfaces");
    line(counts.fields(), "fields");
    line(counts.methods(), "methods");
    line(counts.instructions(), "instructions");
    line(counts.calls(), "calls of methods");
    line(counts.dynamicCalls(), "dynamic calls");
    line(counts.moduleDescriptors(), "module descriptors skipped");
  }

  private void arguments(List<Long> calls) {
    for (int arguments = 0; arguments < ARGUMENT_LINES; arguments++) {
      line(calls.get(arguments), count(arguments, "argument"));
    }
    long more = calls.stream().skip(ARGUMENT_LINES).mapToLong(Long::longValue).sum();
    line(more, ARGUMENT_LINES + " or more arguments");
  }

  private void chain(List<String> chain) {
    for (int depth = 0; depth < chain.size(); depth++) {
      line(chain.size() - 1 - depth, readable(chain.get(depth)));
    }
  }

  private void heading(String heading) {
    text.append('\n').append(heading).append('\n');
  }

  private void line(long count, String what) {
    text.append(String.format(Locale.ROOT, "%,12d  %s\n", count, what));
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String readable(MethodReference method) throws MalformedClassException {
    return readable(method.owner())
        + "."
        + method.name()
        + Descriptors.readableArguments(method.descriptor());
  }

  private static String readable(String className) {
    return className.replace('/', '.');
  }
}
