package dev.offroad.processor.debugger;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.List;
import java.util.stream.Collectors;

/** What a debugger shows of a thread that stands still, as a line of text. */
final class View {

  private View() {}

  /** Whether a class is one of those whose debugging is watched, and not the JVM's own making. */
  static boolean isUsers(String className) {
    return className.startsWith("c.") && !className.contains("$$Lambda");
  }

  /** Where a thread stands: {@code c.Parser.parse(java.lang.String):12}. */
  static String of(Location location) {
    return location.method() + ":" + location.lineNumber();
  }

  /** Place, {@code this}, variables and the stack. */
  static String of(ThreadReference thread) throws Exception {
    StackFrame frame = thread.frame(0);
    return of(frame.location())
        + " this="
        + text(frame.thisObject())
        + " "
        + variables(frame)
        + " in "
        + stack(thread);
  }

  private static List<String> variables(StackFrame frame) {
    try {
      return frame.visibleVariables().stream().map(variable -> text(frame, variable)).toList();
    } catch (AbsentInformationException e) {
      return List.of("(no variables)");
    }
  }

  private static String text(StackFrame frame, LocalVariable variable) {
    return variable.typeName() + " " + variable.name() + "=" + text(frame.getValue(variable));
  }

  private static String stack(ThreadReference thread) throws Exception {
    return thread.frames().stream()
        .map(StackFrame::location)
        .filter(location -> isUsers(location.declaringType().name()))
        .map(View::of)
        .collect(Collectors.joining(" < "));
  }

  private static String text(Value value) {
    if (value instanceof StringReference string) {
      return '"' + string.value() + '"';
    }
    if (value instanceof ArrayReference array) {
      return array.getValues().stream().map(View::text).toList().toString();
    }
    if (value instanceof ObjectReference object) {
      // The JVM numbers the classes of lambdas as it likes.
      return object.referenceType().name().replaceFirst("\\$\\$Lambda.*", "(lambda)");
    }
    return value instanceof PrimitiveValue ? value.toString() : "null";
  }
}
