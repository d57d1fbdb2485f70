package c.spring;

import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the objects of this case are made of. */
@Configuration
@EnableCaching
public class ValuesConfiguration {
  @Bean
  Counter slow() {
    return new Counter(1);
  }

  @Bean
  Counter fast() {
    return new Counter(2);
  }

  @Bean
  CacheManager caches() {
    return new ConcurrentMapCacheManager("lengths");
  }
}
