package dev.offroad.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage, {@code 10%} or {@code 2.5}. */
final class Percent implements ITypeConverter<Double> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?%?");

  @Override
  public Double convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "expected a percentage of 0 or more, such as 10% or 2.5%, found '" + text + "'");
    }
    return Double.valueOf(matcher.group(1));
  }
}
