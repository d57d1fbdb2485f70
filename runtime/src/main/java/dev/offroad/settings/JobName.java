package dev.offroad.settings;

/**
 * The name of a job whose user gave it none: its main class, or the jar that it was started from.
 */
final class JobName {

  private static final String NOTHING_KNOWN = "job";

  private JobName() {}

  /**
   * Reads the name from the JVM's command.
   *
   * @param command the value of {@code sun.java.command}: the main class, {@code module/class} or
   *     jar, then its arguments; may be null
   */
  static String of(String command) {
    if (command == null || command.isBlank()) {
      return NOTHING_KNOWN;
    }
    String program = program(command.strip());
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    if (name.endsWith(".jar")) {
      name = name.substring(0, name.length() - ".jar".length());
    } else {
      name = name.substring(name.lastIndexOf('.') + 1);
    }
    return name.isBlank() ? NOTHING_KNOWN : name;
  }

  /** A jar's path may hold spaces, a class name cannot. */
  private static String program(String command) {
    int jar = command.indexOf(".jar");
    int space = command.indexOf(' ');
    boolean startsWithPath = command.startsWith("/") || command.startsWith(".");
    if (jar >= 0 && (startsWithPath || space < 0 || jar < space)) {
      return command.substring(0, jar + ".jar".length());
    }
    return space < 0 ? command : command.substring(0, space);
  }
}
