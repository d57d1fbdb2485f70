package c.guice;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.offroad.processor.cases.Measurements;

public class Main {
  public static void main(String[] args) {
    Injector injector = Guice.createInjector(new ParserModule(), new ValuesModule());
    Parser parser = injector.getInstance(Parser.class);
    System.out.println(parser.getClass().getSimpleName());
    parser.injected().forEach(System.out::println);
    System.out.println("parsed " + parser.parse("four") + ", again " + parser.parse("four"));
    System.out.println(
        "a singleton: "
            + (parser == injector.getInstance(Parser.class)
                && parser == injector.getInstance(MeasuredParser.class)));

    Key<Repository<String>> key = Key.get(new TypeLiteral<>() {});
    System.out.println(injector.getInstance(key).first());
    System.out.println(
        "Guice's own singleton: " + (injector.getInstance(key) == injector.getInstance(key)));
    System.out.println(injector.getInstance(Source.class).read());
    Measurements.print("c.guice");
  }
}
