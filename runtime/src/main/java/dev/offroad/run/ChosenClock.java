package dev.offroad.run;

import dev.offroad.clock.Clocks;
import dev.offroad.clock.NanoClock;
import dev.offroad.clock.SystemNanoClock;
import dev.offroad.console.Console;
import dev.offroad.settings.ClockChoice;
import dev.offroad.settings.Key;
import dev.offroad.settings.Settings;

/** The clock of a run: the fastest that may be used here, or the system's where that is wanted. */
final class ChosenClock {

  private ChosenClock() {}

  /**
   * The clock that settings ask for. Where the counter is asked for and not to be had, a warning
   * says so.
   *
   * @param settings one where nothing is measured needs no more than the system's
   */
  static NanoClock of(Settings settings) {
    if (!settings.enabled() || settings.clock() == ClockChoice.NANOTIME) {
      return new SystemNanoClock();
    }
    NanoClock clock = Clocks.fastest();
    if (settings.clock() == ClockChoice.TSC && clock instanceof SystemNanoClock) {
      Console.warnOnce(
          "clock",
          Key.CLOCK.property()
              + "=tsc: calls are timed by "
              + clock.name()
              + ". The time-stamp counter needs JDK 22 or newer on Linux, a kernel that trusts it,"
              + " and --enable-native-access for "
              + nativeAccessName()
              + ".");
    }
    return clock;
  }

  private static String nativeAccessName() {
    Module module = ChosenClock.class.getModule();
    return module.isNamed() ? module.getName() : "ALL-UNNAMED";
  }
}
