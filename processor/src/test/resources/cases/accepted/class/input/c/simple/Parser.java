package c.simple;

import dev.offroad.Measured;
import java.util.List;

public class Parser {
  private final String text;

  public Parser(String text) {
    this.text = text;
  }

  protected Parser(String text, int from) {
    this(text.substring(from));
  }

  Parser() {
    this("nothing");
  }

  @Measured
  public List<String> words() {
    skip(1);
    return List.of(text.split(" "));
  }

  @Measured("skipping")
  protected void skip(int count) {}

  @Measured(group = "numbers")
  int length() {
    return text.length();
  }

  @Measured
  synchronized boolean isEmpty() {
    return text.isEmpty();
  }

  public char notMeasured() {
    return 'x';
  }
}
