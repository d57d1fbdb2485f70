package dev.offroad.cli.watch;

import java.time.Duration;
import java.time.Instant;

/** Time, so that tests move it by hand. */
interface Ticks {

  /** The time of the machine. */
  Ticks OF_THIS_MACHINE =
      new Ticks() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  /** What time it is. */
  Instant now();

  /** Lets time pass. */
  void sleep(Duration time) throws InterruptedException;
}
