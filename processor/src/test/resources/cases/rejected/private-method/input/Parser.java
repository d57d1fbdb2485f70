import dev.offroad.Measured;

public class Parser {
  @Measured
  private int parse(String text) {
    return text.length();
  }

  @Measured
  private static int count(int[] numbers, char... more) {
    return numbers.length;
  }
}
