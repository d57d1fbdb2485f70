import dev.offroad.Measured;

public class Parser {
  @Measured
  public final <T> T parse(T[] values) {
    return values[0];
  }

  @Measured
  public static final void reset() {}
}
