package c.spring;

import dev.offroad.Measured;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.event.EventListener;

/** Everything that Spring can hand to a class and call on it. */
public class Parser {
  private final List<String> injected = new ArrayList<>();

  @Autowired
  public Parser(
      @Value("${parser.charset}") String charset,
      @Qualifier("slow") Counter slow,
      ObjectProvider<Counter> counters,
      @Autowired(required = false) Main absent) {
    injected.add("charset " + charset);
    injected.add("slow " + slow.count());
    injected.add("counters " + counters.stream().count());
    injected.add("absent " + absent);
  }

  /** Not for Spring: it must not be taken. */
  public Parser() {
    injected.add("nothing");
  }

  @Autowired
  @Measured
  public void setLocale(@Value("${parser.locale}") String locale) {
    injected.add("locale " + locale);
  }

  @Autowired
  protected void setInherited(@Value("${parser.locale}") String locale) {
    injected.add("inherited " + locale);
  }

  @Autowired(required = false)
  @Measured
  void setAbsent(Main absent) {
    injected.add("absent " + absent);
  }

  @PostConstruct
  @Measured
  public void warmUp() {
    injected.add("warm");
  }

  @EventListener
  @Measured
  public void hear(String event) {
    injected.add("heard " + event);
  }

  @Cacheable("lengths")
  @Measured
  public int parse(String text) {
    return text.length();
  }

  public List<String> injected() {
    List<String> sorted = new ArrayList<>(injected);
    sorted.sort(null);
    return sorted;
  }
}
