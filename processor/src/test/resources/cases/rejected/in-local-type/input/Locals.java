import dev.offroad.Measured;
import dev.offroad.NotMeasured;

/** In place: what is wrong in types that the rounds of annotation processing do not show. */
class Locals {
  @Measured
  void fine() {}

  Runnable run() {
    abstract class Local {
      @Measured
      abstract void nothing();

      @NotMeasured
      void idle() {}
    }
    return new Runnable() {
      @Override
      @Measured(" ")
      public void run() {}
    };
  }
}
