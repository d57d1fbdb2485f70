package c.annotations;

import dev.offroad.Measured;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;

public class Service<@Nullable T extends @Nullable Object> {
  private @interface Secret {}

  @Named("constructor")
  public Service(@Named("name") String name, @Nullable T value, @Source int ignored) {}

  @Measured
  @Source
  @Secret
  @Named("a \"quoted\" $text\n")
  public @Nullable String one(@Named("p") @Nullable String text, List<@Nullable T> list) {
    return text;
  }

  @Measured
  @Both
  public String both(@Both String text) {
    return text;
  }

  @Measured
  public @Nullable String @Nullable [] arrays(int @Nullable [] @Nullable [] numbers) {
    return new String[numbers.length];
  }

  @Measured
  @SuppressWarnings("unchecked")
  public Map.@Nullable Entry<String, ? extends @Nullable T> entry(
      java.util.@Nullable Map<? super @Nullable String, T>... maps) {
    return null;
  }

  @Measured
  public <@Nullable U extends @Nullable Comparable<@Nullable U>> U generic(U value) {
    return value;
  }

  @Measured
  public void receiver(@Nullable Service<T> this) throws @Nullable IllegalStateException {}

  @Measured
  @Info(
      text = "x",
      letter = '\'',
      big = 1L << 40,
      ratio = 0.0 / 0.0,
      small = 1.5f,
      tiny = -1,
      yes = true,
      type = Map.Entry[].class,
      policy = RetentionPolicy.SOURCE,
      names = {@Named("a"), @Named("b")},
      numbers = {})
  public void values() {}

  @Measured
  @Info(ratio = 1.0 / 0.0, numbers = 1)
  @Info(big = Long.MIN_VALUE, tiny = Byte.MIN_VALUE, letter = '\u0007')
  public void repeated() {}

  @Measured
  @Deprecated(since = "2", forRemoval = true)
  public static @Nullable String shim(@Named("p") @Nullable String text) {
    return text;
  }
}
