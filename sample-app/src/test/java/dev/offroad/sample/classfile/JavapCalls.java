package dev.offroad.sample.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls in the code of one class, as {@code javap -c} prints them. */
public final class JavapCalls {

  private static final Pattern CALL =
      Pattern.compile(
          "\\s*\\d+: invoke(?:virtual|special|static|interface) .*// (?:Interface)?Method (.*)");
  private static final Pattern DYNAMIC = Pattern.compile("\\s*\\d+: invokedynamic .*");
  private static final Pattern INSTRUCTION = Pattern.compile("\\s*\\d+: [a-z]\\w*( .*)?");

  private JavapCalls() {}

  /** What our reader should say of the code, too. */
  public static ClassFile.Code in(List<String> javapLines, String className) {
    List<MethodReference> calls = new ArrayList<>();
    int instructions = 0;
    int dynamicCalls = 0;
    for (String line : javapLines) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        calls.add(reference(call.group(1), className));
      }
      dynamicCalls += DYNAMIC.matcher(line).matches() ? 1 : 0;
      instructions += INSTRUCTION.matcher(line).matches() ? 1 : 0;
    }
    return new ClassFile.Code(instructions, calls, dynamicCalls);
  }

  /** From {@code java/lang/Object."<init>":()V}; a method of the class itself has no owner. */
  private static MethodReference reference(String text, String className) {
    String plain = text.strip().replace("\"", "");
    int colon = plain.indexOf(':');
    int dot = plain.lastIndexOf('.', colon);
    return new MethodReference(
        dot < 0 ? className : plain.substring(0, dot),
        plain.substring(dot + 1, colon),
        plain.substring(colon + 1));
  }
}
