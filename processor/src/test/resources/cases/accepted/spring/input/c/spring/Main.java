package c.spring;

import dev.offroad.processor.cases.Measurements;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

public class Main {
  public static void main(String[] args) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.setClassLoader(Main.class.getClassLoader());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "case", Map.of("parser.charset", "UTF-8", "parser.locale", "de")));
      context.register(
          ValuesConfiguration.class, ParserConfiguration.class, MeasuredSession.class);
      context.refresh();
      context.publishEvent("an event");
      use(context);
    }
    Measurements.print("c.spring");
  }

  private static void use(AnnotationConfigApplicationContext context) {
    Parser parser = context.getBean(Parser.class);
    System.out.println("measured: " + (parser instanceof MeasuredParser));
    parser.injected().forEach(System.out::println);
    System.out.println("parsed " + parser.parse("four") + ", from the cache " + parser.parse("four"));
    System.out.println(context.getBean(Source.class).read());
    Session session = context.getBean(Session.class);
    System.out.println("counted " + session.count());
    System.out.println("a prototype: " + (session != context.getBean(Session.class)));
  }
}
