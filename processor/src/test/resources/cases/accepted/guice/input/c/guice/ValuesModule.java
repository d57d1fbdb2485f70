package c.guice;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.name.Names;
import java.util.List;

/** What the objects of this case are made of. */
public class ValuesModule extends AbstractModule {
  @Override
  protected void configure() {
    bindConstant().annotatedWith(Names.named("charset")).to("UTF-8");
    bindConstant().annotatedWith(Names.named("locale")).to("de");
    bindConstant().annotatedWith(Names.named("field")).to("wheat");
    Counter slow = new Counter();
    slow.count();
    bind(Counter.class).annotatedWith(Slow.class).toInstance(slow);
    bind(new TypeLiteral<List<String>>() {}).toInstance(List.of("one", "two"));
    bind(new TypeLiteral<Repository<String>>() {})
        .to(new TypeLiteral<MeasuredRepository<String>>() {});
  }
}
