package c.errors;

import dev.offroad.Measured;
import dev.offroad.processor.cases.Measurements;
import java.io.IOException;

/** An exception passes as it was, counts once, and has the user's lines in its trace. */
public class Main {

  @Measured
  static void checked() throws IOException {
    throw new IOException("checked");
  }

  @Measured
  static int caught(int depth) {
    try {
      if (depth > 0) {
        return caught(depth - 1);
      }
      checked();
      return 0;
    } catch (IOException e) {
      print(e);
      return 1;
    }
  }

  @Measured
  static class Failing {
    @Measured
    Failing(int n) {
      if (n > 0) {
        throw new IllegalStateException("constructor");
      }
    }

    @Measured
    Failing(String text) {
      this(text.length());
    }

    void rethrows() {
      try {
        Object nothing = null;
        nothing.hashCode();
      } catch (NullPointerException e) {
        throw new IllegalStateException("rethrown", e);
      } finally {
        System.out.println("finally");
      }
    }
  }

  private static void print(Exception e) {
    StackTraceElement[] trace = e.getStackTrace();
    StringBuilder line = new StringBuilder(e.getMessage());
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("c.errors")) {
        line.append(' ').append(element.getMethodName()).append(':').append(element.getLineNumber());
      }
    }
    System.out.println(line);
  }

  public static void main(String[] arguments) {
    System.out.println(caught(2));
    try {
      new Failing("x");
    } catch (IllegalStateException e) {
      print(e);
    }
    try {
      new Failing("").rethrows();
    } catch (IllegalStateException e) {
      print(e);
    }
    System.out.println(caught(0));
    Measurements.print("c.errors");
  }
}
