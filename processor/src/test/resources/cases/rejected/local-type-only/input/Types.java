package p;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import java.util.List;

class Types {
  enum Color {
    RED {
      @Measured
      @Override
      void paint() {}
    };

    void paint() {}
  }

  final Runnable field =
      new Runnable() {
        @Override
        @Measured
        public void run() {}
      };

  void method() {
    @Measured
    class Whole {
      @NotMeasured
      void out() {}

      class Inside {
        @Measured
        Inside(int number) {}
      }
    }
    record Point(int x) {
      @Measured
      static void origin() {}
    }
    interface Source {
      @Measured
      void read(List<String> into);
    }
    Runnable lambda =
        () ->
            new Object() {
              @Measured
              void deep() {}
            }.deep();
  }
}
