package c.guice;

import com.google.inject.Singleton;
import dev.offroad.Measured;
import jakarta.inject.Inject;
import java.util.List;

/** A generic class with Guice's own scope. */
@Singleton
public class Repository<T extends CharSequence> {
  private final List<T> all;

  @Inject
  Repository(List<T> all) {
    this.all = all;
  }

  @Measured
  public T first() {
    return all.get(0);
  }
}
