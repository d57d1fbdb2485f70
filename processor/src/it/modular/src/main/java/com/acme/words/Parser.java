package com.acme.words;

import dev.offroad.Measured;
import java.util.List;

/** A class that other modules measure too. */
public class Parser {
  private final Source source;

  @Measured
  public Parser(Source source) {
    this.source = source;
  }

  @Measured
  public List<String> words() {
    return MeasuredParser.split(source.read());
  }

  @Measured
  public static List<String> split(String text) {
    return List.of(text.split(" "));
  }
}
