package c.guice;

/** Made anew wherever it is injected, except where it is {@link Slow}. */
public class Counter {
  private int count;

  int count() {
    return ++count;
  }
}
