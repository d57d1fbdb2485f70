package dev.offroad.probe;

import dev.offroad.snapshot.SectionKind;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Gives a method its probe where the probe was put into the method itself. The class of such a
 * method gets no field and no initializer: its byte code names the section, and the JVM asks here
 * for the probe when the method is called for the first time. From then on it is a constant.
 *
 * <p>No method throws anything: a fault gives a probe that measures nothing, with one warning.
 */
public final class ProbeLink {

  private ProbeLink() {}

  /**
   * The probe as a constant of the class file, which there are from Java 11 on.
   *
   * @param caller the class that asks
   * @param constant the name of the constant, of no meaning
   * @param type the type of the constant
   * @param name the name of the section
   * @param group its group, empty for none
   * @param declaredIn the binary name of the declaring type
   * @param kind the id of its kind
   * @return the probe
   */
  public static Probe constant(
      MethodHandles.Lookup caller,
      String constant,
      Class<?> type,
      String name,
      String group,
      String declaredIn,
      String kind) {
    return probe(name, group, declaredIn, kind);
  }

  /**
   * The probe as the result of a call without arguments, for class files before Java 11.
   *
   * @param caller the class that asks
   * @param call the name of the call, of no meaning
   * @param type no parameters, and a probe as the result
   * @param name the name of the section
   * @param group its group, empty for none
   * @param declaredIn the binary name of the declaring type
   * @param kind the id of its kind
   * @return a call site that gives the probe
   */
  public static CallSite callSite(
      MethodHandles.Lookup caller,
      String call,
      MethodType type,
      String name,
      String group,
      String declaredIn,
      String kind) {
    Probe probe = probe(name, group, declaredIn, kind);
    MethodHandle constant = MethodHandles.constant(Probe.class, probe);
    return new ConstantCallSite(constant);
  }

  /** Where the stack overflows, even the warning may be too much. */
  private static Probe probe(String name, String group, String declaredIn, String kind) {
    try {
      return Probe.of(name, group, declaredIn, kindOf(kind));
    } catch (Throwable fault) {
      return Probe.ofNothing();
    }
  }

  /** A kind that is not known yet comes from a newer processor: the section is a method then. */
  private static SectionKind kindOf(String id) {
    try {
      return SectionKind.ofId(id);
    } catch (IllegalArgumentException unknown) {
      return SectionKind.METHOD;
    }
  }
}
