package c.interfaces;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import dev.offroad.processor.cases.Measurements;

/** A measured method of an interface is measured in whoever implements it. */
public class Main {

  interface Source<T> {
    @Measured("read a source")
    T read();

    @Measured
    default int size() {
      return 1;
    }

    void close();
  }

  interface Named extends Source<String> {
    @Override
    String read();
  }

  static class Text implements Source<String> {
    @Override
    public String read() {
      return "text";
    }

    @Override
    public void close() {}
  }

  static class Longer extends Text {
    @Override
    public String read() {
      return super.read() + "er";
    }

    @Override
    public int size() {
      return 2;
    }
  }

  @Measured
  static class Excluded implements Source<Integer> {
    @Override
    @NotMeasured
    public Integer read() {
      return 0;
    }

    @Override
    public void close() {}
  }

  static class Own implements Source<Integer> {
    @Override
    @Measured
    public Integer read() {
      return 1;
    }

    @Override
    public void close() {}
  }

  enum Constant implements Source<String> {
    ONE {
      @Override
      public String read() {
        return "one";
      }
    };

    @Override
    public void close() {}
  }

  record Value(String read) implements Source<String> {
    @Override
    public void close() {}
  }

  abstract static class Half implements Source<String> {
    @Override
    public abstract String read();

    @Override
    public void close() {}
  }

  public static void main(String[] arguments) {
    Source<String> anonymous =
        new Half() {
          @Override
          public String read() {
            return "anonymous";
          }
        };
    System.out.println(anonymous.read() + anonymous.size());
    System.out.println(new Text().read() + new Longer().read() + new Longer().size());
    System.out.println(new Excluded().read() + new Own().read() + Constant.ONE.read());
    System.out.println(new Value("value").read());
    Measurements.print("c.interfaces");
  }
}
