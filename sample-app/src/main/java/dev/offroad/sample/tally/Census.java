package dev.offroad.sample.tally;

import dev.offroad.sample.classfile.MethodReference;
import java.util.List;

/**
 * The result of the job.
 *
 * @param counts how much there is of everything
 * @param mostCalled the methods that most instructions call, most first
 * @param mostExtended the classes that most classes extend, most first
 * @param mostUsed the packages that other packages call most, most first
 * @param deepestChain the longest chain of superclasses, lowest class first
 * @param callsByArguments how many calls pass 0, 1, 2... arguments
 */
public record Census(
    Counts counts,
    List<Ranked<MethodReference>> mostCalled,
    List<Ranked<String>> mostExtended,
    List<PackageUse> mostUsed,
    List<String> deepestChain,
    List<Long> callsByArguments) {

  /**
   * Something that was counted, in a list that has the highest count first.
   *
   * @param <T> what was counted
   * @param item the item
   * @param count how often there is one
   */
  public record Ranked<T>(T item, long count) {}

  /**
   * How much there is of everything.
   *
   * @param classes the classes that are not interfaces
   * @param interfaces the interfaces
   * @param fields the fields
   * @param methods the methods, constructors and static initializers
   * @param instructions the byte code instructions
   * @param calls the instructions that call a method
   * @param dynamicCalls the {@code invokedynamic} instructions: lambdas, text concatenation, ...
   * @param moduleDescriptors the module descriptors that were skipped
   */
  public record Counts(
      long classes,
      long interfaces,
      long fields,
      long methods,
      long instructions,
      long calls,
      long dynamicCalls,
      long moduleDescriptors) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          classes + other.classes,
          interfaces + other.interfaces,
          fields + other.fields,
          methods + other.methods,
          instructions + other.instructions,
          calls + other.calls,
          dynamicCalls + other.dynamicCalls,
          moduleDescriptors + other.moduleDescriptors);
    }
  }
}
