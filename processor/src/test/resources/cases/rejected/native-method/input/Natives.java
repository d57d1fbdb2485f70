import dev.offroad.Measured;

/** In place: without byte code there is no place. */
class Natives {
  @Measured
  native int call(String text);

  @Measured
  static class Whole {
    native void nothing();

    abstract static class Abstract {
      @Measured
      abstract void none();
    }
  }
}
