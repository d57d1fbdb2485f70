package dev.offroad.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of some names, in capitals or not, and says which there are when it is another.
 *
 * @param <E> what the names stand for
 */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {

  private final E[] values;

  Choice(Class<E> type) {
    this.values = type.getEnumConstants();
  }

  /** The name that the user types. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public final E convert(String name) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    String all = Arrays.stream(values).map(Choice::name).collect(Collectors.joining(", "));
    throw new TypeConversionException("expected one of " + all + ", found '" + name + "'");
  }
}
