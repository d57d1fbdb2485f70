package p;

import dev.offroad.Measured;

class Extensions {
  static class Plain extends Base<String> {}

  static class HalfOverridden extends Base<String> {
    @Override
    public int first(String value) {
      return 10;
    }
  }

  static class Overridden extends Base<String> {
    @Override
    public int first(String value) {
      return 10;
    }

    @Override
    protected int second() {
      return 20;
    }
  }

  static class CallsSuper extends Base<String> {
    @Override
    public int first(String value) {
      return super.first(value) + 10;
    }

    @Override
    protected int second() {
      return 20;
    }
  }

  static class OfMeasured extends MeasuredBase<String> {}

  static class BelowMeasured extends OfMeasured {}

  /** Said of Plain already, and mended there. */
  static class BelowPlain extends Plain {}

  static class MeasuredItself extends Base<String> {
    @Override
    @Measured
    public int first(String value) {
      return super.first(value) + 10;
    }

    @Override
    @Measured
    protected int second() {
      return 20;
    }
  }

  static class MeasuredWithWhatItInherits extends Base<String> {
    @Measured
    void own() {}
  }

  Object anonymous() {
    Base<String> overridden =
        new Base<>() {
          @Override
          public int first(String value) {
            return 10;
          }

          @Override
          protected int second() {
            return 20;
          }
        };
    Base<String> measured = new MeasuredBase<>() {};
    Base<String> inherits = new Base<>() {};
    class Local extends Base<Integer> {}
    return overridden.first("") + measured.second() + inherits.second() + new Local().second();
  }
}
