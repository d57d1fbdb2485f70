package dev.offroad.recording;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Bursts by a clock that is moved by hand: half a millisecond somewhere in each ten. */
final class BurstsByHand {

  private static final long CYCLE = 10_000_000;
  private static final long BURST = 500_000;

  final Set<Burst> sections = new LinkedHashSet<>();
  private final Random random;
  private long cycleEnds;
  private long burstBegins;

  BurstsByHand(long seed) {
    random = new Random(seed);
  }

  void ask(Burst burst) {
    sections.add(burst);
  }

  void shiftBy(long now) {
    if (now >= cycleEnds) {
      burstBegins = now + random.nextLong(CYCLE - BURST);
      cycleEnds = now + CYCLE;
    }
    boolean on = now >= burstBegins && now < burstBegins + BURST;
    for (Burst burst : sections) {
      int to = burst.hasCallees() ? Burst.ALWAYS : on ? Burst.ON : Burst.OFF;
      if (burst.gear() != to) {
        burst.shift(to, now);
      }
    }
  }
}
