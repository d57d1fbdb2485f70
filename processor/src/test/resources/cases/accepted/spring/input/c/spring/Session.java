package c.spring;

import dev.offroad.Measured;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.springframework.context.annotation.Scope;

/** With Spring's own scope, and wired by the annotations of JSR 330. */
@Scope("prototype")
public class Session {
  private final Counter counter;

  @Inject
  Session(@Named("fast") Counter counter) {
    this.counter = counter;
  }

  @Measured
  public int count() {
    return counter.count();
  }
}
