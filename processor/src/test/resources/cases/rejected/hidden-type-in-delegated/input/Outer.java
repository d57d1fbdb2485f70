import dev.offroad.Measured;

public class Outer {
  private interface Hidden {}

  interface Source {
    @Measured
    void read();

    Hidden hidden();
  }
}
