package q;

import static p.Texts.factorial;
import static p.Texts.twice;

import java.util.function.Function;
import java.util.function.Supplier;
import p.MeasuredSource;
import p.MeasuredTexts;
import p.Source;
import p.Texts;

class Use {
  static class Below extends Texts {
    String inherited() {
      return twice("inherited");
    }
  }

  @SuppressWarnings("static")
  Object all(Texts texts) {
    Function<String, String> reference = Texts::twice;
    Supplier<Source> sources = Source::empty;
    return twice("imported")
        + Texts.twice("qualified")
        + Below.twice("by a subclass")
        + texts.twice("by an instance")
        + factorial(3)
        + Source.empty().read()
        + reference
        + sources;
  }

  Object fine() {
    Function<String, String> reference = MeasuredTexts::twice;
    Source source = new MeasuredSource(() -> "not measured by itself");
    return MeasuredTexts.twice("a") + MeasuredSource.empty().read() + reference + source.read();
  }
}
