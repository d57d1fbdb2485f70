package dev.offroad.faults;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Result;
import dev.offroad.faults.campaign.Rounds;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault, a few rounds of each. */
final class ShortFormTest {

  @TestFactory
  Stream<DynamicTest> everyFault() {
    return Campaign.faults().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> hold(fault)));
  }

  @Test
  void everyFaultHasANameOfItsOwnAndMoreRoundsInTheLongForm() {
    List<Fault> faults = Campaign.faults();
    Set<String> names = new HashSet<>();
    for (Fault fault : faults) {
      assertThat(names.add(fault.name())).isTrue();
      assertThat(fault.shortRounds()).isAtLeast(1);
      assertThat(fault.longRounds()).isAtLeast(fault.shortRounds());
    }
  }

  private static void hold(Fault fault) throws IOException {
    Result result = Rounds.of(fault, false);
    System.out.println(fault.name() + ": " + result.rounds() + " rounds, " + result.text());
    Assumptions.assumeTrue(result.skipped().isEmpty(), result.skipped());
    assertThat(result.broken()).isEmpty();
    assertThat(result.rounds()).isEqualTo(fault.shortRounds());
  }
}
