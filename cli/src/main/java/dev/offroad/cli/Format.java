package dev.offroad.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A form in which the command {@code report} gives a run. */
enum Format {
  /** The report for people. */
  TEXT,
  /** The run file, {@code offroad.run/1}. */
  JSON;

  /** The name that the user types. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads that name, in capitals or not, and says which there are when it is another. */
  static final class Reader implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      for (Format format : values()) {
        if (format.name().equalsIgnoreCase(name)) {
          return format;
        }
      }
      String all = Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
      throw new TypeConversionException("expected one of " + all + ", found '" + name + "'");
    }
  }
}
