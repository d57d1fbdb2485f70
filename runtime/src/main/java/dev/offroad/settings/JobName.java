package dev.offroad.settings;

/**
 * The name of a job whose user gave it none: its main class, or the jar that it was started from.
 */
final class JobName {

  private static final String NOTHING_KNOWN = "job";

  private JobName() {}

  /**
   * Reads the name from the JVM's command. A jar's path may hold spaces; that it is the whole of
   * the class path tells where it ends.
   *
   * @param command the value of {@code sun.java.command}: the main class, {@code module/class} or
   *     jar, then its arguments; may be null
   * @param classPath the value of {@code java.class.path}; may be null
   */
  static String of(String command, String classPath) {
    if (command == null || command.isBlank()) {
      return NOTHING_KNOWN;
    }
    boolean isClassPath =
        classPath != null && !classPath.isBlank() && (command + " ").startsWith(classPath + " ");
    String program = isClassPath ? classPath : firstWord(command.strip());
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    if (name.endsWith(".jar")) {
      name = name.substring(0, name.length() - ".jar".length());
    } else if (!isClassPath) {
      name = name.substring(name.lastIndexOf('.') + 1);
    }
    return name.isBlank() ? NOTHING_KNOWN : name;
  }

  private static String firstWord(String command) {
    int space = command.indexOf(' ');
    return space < 0 ? command : command.substring(0, space);
  }
}
