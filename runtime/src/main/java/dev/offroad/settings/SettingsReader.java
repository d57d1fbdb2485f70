package dev.offroad.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the settings: system property first, then environment, then the default. A key that is not
 * known and a value that cannot be read cost one warning each, and the default holds.
 */
public final class SettingsReader {

  private final Map<String, String> properties;
  private final Map<String, String> variables;
  private final Consumer<String> warnings;

  /**
   * A reader over the given places.
   *
   * @param properties system properties
   * @param variables environment variables
   * @param warnings takes each warning
   */
  public SettingsReader(
      Map<String, String> properties, Map<String, String> variables, Consumer<String> warnings) {
    this.properties = Map.copyOf(properties);
    this.variables = Map.copyOf(variables);
    this.warnings = warnings;
  }

  /**
   * A reader over this JVM's own system properties and environment.
   *
   * @param warnings takes each warning
   * @return the reader
   */
  public static SettingsReader ofThisJvm(Consumer<String> warnings) {
    Properties system = System.getProperties();
    Map<String, String> properties = new HashMap<>();
    for (String name : system.stringPropertyNames()) {
      properties.put(name, system.getProperty(name));
    }
    return new SettingsReader(properties, System.getenv(), warnings);
  }

  /**
   * Reads every key.
   *
   * @return what holds
   */
  public Settings read() {
    warnOfUnknownKeys();
    boolean enabled = value(Key.ENABLED, SettingsReader::parseBoolean);
    Path output = value(Key.OUTPUT, SettingsReader::parseFolder);
    Set<ReportFormat> formats = value(Key.FORMATS, SettingsReader::parseFormats);
    String job = value(Key.JOB, String::strip);
    ClockChoice clock = value(Key.CLOCK, ClockChoice::parse);
    BudgetSetting budget = value(Key.BUDGET, BudgetSetting::parse);
    Duration checkpoint = value(Key.CHECKPOINT, Interval::parse);
    Readers readers = value(Key.READERS, Readers::parse);
    String include = value(Key.INCLUDE, Function.identity());
    String exclude = value(Key.EXCLUDE, Function.identity());
    return new Settings(
        enabled,
        output,
        formats,
        job.isEmpty()
            ? JobName.of(properties.get("sun.java.command"), properties.get("java.class.path"))
            : job,
        clock,
        budget,
        checkpoint,
        readers,
        SectionFilter.of(include, exclude));
  }

  /**
   * The value of a key; {@code parse} throws an {@link IllegalArgumentException} where it cannot.
   */
  private <T> T value(Key key, Function<String, T> parse) {
    String property = properties.get(key.property());
    String variable = variables.get(key.variable());
    String found = property != null ? property : variable;
    if (found == null) {
      return parse.apply(key.standard());
    }
    try {
      return parse.apply(found);
    } catch (IllegalArgumentException e) {
      String place = property != null ? key.property() : key.variable();
      String used = key.standard().isEmpty() ? "" : " (" + key.standard() + ")";
      warnings.accept(
          place
              + "="
              + found
              + ": expected "
              + key.allowed()
              + ". The default"
              + used
              + " is used.");
      return parse.apply(key.standard());
    }
  }

  private void warnOfUnknownKeys() {
    Set<String> unknown = new TreeSet<>();
    for (String name : properties.keySet()) {
      if (name.startsWith(Key.PROPERTY_PREFIX) && Key.ofProperty(name).isEmpty()) {
        unknown.add(name);
      }
    }
    for (String name : variables.keySet()) {
      if (name.startsWith(Key.VARIABLE_PREFIX) && Key.ofVariable(name).isEmpty()) {
        unknown.add(name);
      }
    }
    for (String name : unknown) {
      boolean variable = name.startsWith(Key.VARIABLE_PREFIX);
      warnings.accept(
          name + " is not a key of Offroad and is left alone. Known keys: " + knownKeys(variable));
    }
  }

  private static String knownKeys(boolean variables) {
    StringBuilder known = new StringBuilder();
    for (Key key : Key.values()) {
      known.append(known.length() == 0 ? "" : ", ");
      known.append(variables ? key.variable() : key.property());
    }
    return known.append('.').toString();
  }

  private static boolean parseBoolean(String text) {
    return oneOf(text, "true", "false").equals("true");
  }

  private static Path parseFolder(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    try {
      return Path.of(text.strip());
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Set<ReportFormat> parseFormats(String text) {
    Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    if (text.strip().equals("none")) {
      return formats;
    }
    for (String name : text.split(",", -1)) {
      formats.add(ReportFormat.parse(name));
    }
    return formats;
  }

  private static String oneOf(String text, String... allowed) {
    String stripped = text.strip();
    Optional<String> found =
        Arrays.stream(allowed).filter(a -> a.equalsIgnoreCase(stripped)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException(text));
  }
}
