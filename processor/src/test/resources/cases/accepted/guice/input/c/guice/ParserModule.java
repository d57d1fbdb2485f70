package c.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;

/** What the README shows. */
public class ParserModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Parser.class).to(MeasuredParser.class);
  }

  @Provides
  Source source(FileSource source) {
    return new MeasuredSource(source);
  }
}
