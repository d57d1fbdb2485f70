package c.spring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the README shows. */
@Configuration
@Import(MeasuredParser.class)
public class ParserConfiguration {
  @Bean
  Source source(@Value("${parser.charset}") String charset) {
    return new MeasuredSource(new FileSource(charset));
  }
}
