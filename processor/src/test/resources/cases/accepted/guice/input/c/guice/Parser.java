package c.guice;

import dev.offroad.Measured;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Everything that Guice can hand to a class, and a scope. */
@Singleton
public class Parser {
  private final List<String> injected = new ArrayList<>();
  private final Provider<Counter> counters;

  @Inject
  @Named("field")
  private String field;

  @Inject
  public Parser(
      @Named("charset") String charset, @Slow Counter slow, Provider<Counter> counters) {
    this.counters = counters;
    injected.add("charset " + charset);
    injected.add("slow " + slow.count());
  }

  /** Not for Guice: it must not be taken. */
  public Parser(String charset) {
    this(charset, new Counter(), Counter::new);
  }

  @Inject
  @Measured
  public void setLocale(@Named("locale") String locale) {
    injected.add("locale " + locale);
  }

  @Inject
  protected void setInherited(@Named("locale") String locale) {
    injected.add("inherited " + locale);
  }

  @com.google.inject.Inject(optional = true)
  @Measured
  void setBound(@Named("charset") String charset) {
    injected.add("bound " + charset);
  }

  @com.google.inject.Inject(optional = true)
  @Measured
  void setUnbound(@Named("unbound") String unbound) {
    injected.add("unbound " + unbound);
  }

  @Measured
  public int parse(String text) {
    return text.length() + counters.get().count();
  }

  public List<String> injected() {
    List<String> all = new ArrayList<>(injected);
    all.add("field " + field);
    all.sort(null);
    return all;
  }
}
