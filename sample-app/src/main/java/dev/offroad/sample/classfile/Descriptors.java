package dev.offroad.sample.classfile;

import dev.offroad.Measured;

/** Reads the descriptors of methods (JVMS 4.3), such as {@code (ILjava/lang/String;)V}. */
public final class Descriptors {

  private Descriptors() {}

  /**
   * How many arguments a method takes.
   *
   * <p><b>Measured as a static method</b>: the processor makes a method of the same signature in
   * {@code MeasuredDescriptors}, and callers write {@code MeasuredDescriptors.argumentCount(..)}.
   *
   * @param descriptor the method's descriptor
   * @return the number of arguments, without the receiver
   * @throws MalformedClassException when the descriptor is not that of a method
   */
  @Measured
  public static int argumentCount(String descriptor) throws MalformedClassException {
    int count = 0;
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      at = endOfType(descriptor, at);
      count++;
    }
    if (!descriptor.startsWith("(") || at >= descriptor.length()) {
      throw malformed(descriptor);
    }
    return count;
  }

  /**
   * The arguments of a method as people write them.
   *
   * @param descriptor the method's descriptor
   * @return the short names of their types, such as {@code (int, String[])}
   * @throws MalformedClassException when the descriptor is not that of a method
   */
  public static String readableArguments(String descriptor) throws MalformedClassException {
    StringBuilder text = new StringBuilder("(");
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      int end = endOfType(descriptor, at);
      text.append(at == 1 ? "" : ", ").append(readableType(descriptor.substring(at, end)));
      at = end;
    }
    return text.append(')').toString();
  }

  /** Where the type that starts at an index ends. */
  private static int endOfType(String descriptor, int start) throws MalformedClassException {
    int at = start;
    while (at < descriptor.length() && descriptor.charAt(at) == '[') {
      at++;
    }
    if (at < descriptor.length()) {
      char kind = descriptor.charAt(at);
      int end = kind == 'L' ? descriptor.indexOf(';', at) : at;
      if (end >= 0 && "BCDFIJLSZ".indexOf(kind) >= 0) {
        return end + 1;
      }
    }
    throw malformed(descriptor);
  }

  private static String readableType(String type) {
    int dimensions = type.lastIndexOf('[') + 1;
    String element = type.substring(dimensions);
    String name =
        switch (element.charAt(0)) {
          case 'B' -> "byte";
          case 'C' -> "char";
          case 'D' -> "double";
          case 'F' -> "float";
          case 'I' -> "int";
          case 'J' -> "long";
          case 'S' -> "short";
          case 'Z' -> "boolean";
          default ->
              element.substring(Math.max(1, element.lastIndexOf('/') + 1), element.length() - 1);
        };
    return name + "[]".repeat(dimensions);
  }

  private static MalformedClassException malformed(String descriptor) {
    return new MalformedClassException(
        "'" + descriptor + "' does not describe a method: expected a form like (ILname;)V");
  }
}
