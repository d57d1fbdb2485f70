package dev.offroad.settings;

import java.util.Locale;
import java.util.Optional;

/** Every key that can be set, with its default and what a value may look like. */
public enum Key {
  /** Whether probes measure. */
  ENABLED("offroad.enabled", "true", "true or false"),
  /** The folder of the run's files. */
  OUTPUT("offroad.output", "offroad-report", "a folder, which is created when needed"),
  /** The reports that the end of the job writes. */
  FORMATS(
      "offroad.formats",
      "text,html,json",
      "none, or some of text, html, json, separated by commas"),
  /** The name of the job. */
  JOB("offroad.job", "", "a name; without it, that of the main class or the jar"),
  /** The clock that times calls. */
  CLOCK("offroad.clock", "auto", "auto, nanotime or tsc"),
  /** The share of the job's time that probes may cost. */
  BUDGET("offroad.budget", "3%", "a percentage above 0 and up to 100, such as 3%, or exact"),
  /** How often the run file is brought up to date while the job runs. */
  CHECKPOINT("offroad.checkpoint", "10s", Interval.ALLOWED + ", or 0 for never"),
  /** Who may read the files of a run. */
  READERS("offroad.readers", "owner", "owner, group or all"),
  /** The sections to measure. */
  INCLUDE(
      "offroad.include",
      "",
      "globs over section names, separated by commas, where * stands for any text and ? for one"
          + " character"),
  /** The sections not to measure. */
  EXCLUDE("offroad.exclude", "", INCLUDE.allowed);

  static final String PROPERTY_PREFIX = "offroad.";
  static final String VARIABLE_PREFIX = "OFFROAD_";

  private final String property;
  private final String standard;
  private final String allowed;

  Key(String property, String standard, String allowed) {
    this.property = property;
    this.standard = standard;
    this.allowed = allowed;
  }

  /**
   * The system property.
   *
   * @return for example {@code offroad.output}
   */
  public String property() {
    return property;
  }

  /**
   * The environment variable, which counts where the system property is not set.
   *
   * @return for example {@code OFFROAD_OUTPUT}
   */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /**
   * The value that counts where nothing is set.
   *
   * @return the default, as a user would write it
   */
  public String standard() {
    return standard;
  }

  /**
   * What a value may look like, for a message.
   *
   * @return a phrase that follows "expected"
   */
  public String allowed() {
    return allowed;
  }

  static Optional<Key> ofProperty(String name) {
    for (Key key : values()) {
      if (key.property.equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  static Optional<Key> ofVariable(String name) {
    for (Key key : values()) {
      if (key.variable().equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
