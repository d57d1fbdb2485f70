import dev.offroad.Measured;

public abstract class Shape {
  @Measured
  abstract double area();
}
