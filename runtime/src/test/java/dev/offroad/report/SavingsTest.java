package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import org.junit.jupiter.api.Test;

final class SavingsTest {

  private static final int SLOW = 0;

  @Test
  void oneThreadSavesTheSelfTimeByAmdahlsLaw() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread("main", 1, 1_000 * MS, node(1, 1, 100 * MS, node(SLOW, 4, 600 * MS)))
            .build();

    Saving without = new Savings(run).without(SLOW);

    assertThat(without).isEqualTo(new Saving(600 * MS, 600 * MS));
    assertThat(without.timesAsFast(2)).isEqualTo(new Saving(300 * MS, 300 * MS));
    assertThat(without.timesAsFast(3)).isEqualTo(new Saving(400 * MS, 400 * MS));
    assertThat(without.timesAsFast(1)).isEqualTo(new Saving(0, 0));
    assertThat(without.text()).isEqualTo("600 ms");
  }

  @Test
  void aSectionAtSeveralPlacesOfTheTreeCountsWithAllOfThem() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread(
                "main",
                1,
                1_000 * MS,
                node(SLOW, 1, 100 * MS),
                node(1, 1, 0, node(SLOW, 1, 200 * MS), node(2, 1, 0, node(SLOW, 1, 5 * MS))))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(305 * MS, 305 * MS));
  }

  @Test
  void twoEqualWorkersSaveHalfOfTheirSum() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread("pool-*", 2, 2_000 * MS, node(SLOW, 4, 1_200 * MS))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(600 * MS, 600 * MS));
  }

  @Test
  void twoWorkersOneAfterTheOtherSaveTheSumAtMost() {
    Snapshot run =
        new SampleRun()
            .wall(2_000 * MS)
            .thread("pool-*", 2, 2_000 * MS, node(SLOW, 4, 1_200 * MS))
            .build();

    Saving without = new Savings(run).without(SLOW);

    assertThat(without).isEqualTo(new Saving(600 * MS, 1_200 * MS));
    assertThat(without.text()).isEqualTo("600 ms to 1.20 s");
  }

  @Test
  void aThousandShortThreadsThatWereFoldedSaveBetweenAThousandthAndAll() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread("worker-*", 1_000, 800 * MS, node(SLOW, 1_000, 500 * MS))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(MS / 2, 500 * MS));
  }

  @Test
  void aThousandThreadsOfWhichTenWorkAtOnceSaveATenthAtMost() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread("worker-*", 1_000, 10_000 * MS, node(SLOW, 1_000, 5_000 * MS))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(5 * MS, 500 * MS));
  }

  @Test
  void severalKindsSaveThatOfTheLargestAtLeastAndTheirSumAtMost() {
    Snapshot run =
        new SampleRun()
            .wall(1_000 * MS)
            .thread("main", 1, 1_000 * MS, node(SLOW, 1, 300 * MS))
            .thread("pool-*", 2, 2_000 * MS, node(SLOW, 4, 400 * MS))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(300 * MS, 500 * MS));
  }

  @Test
  void noSavingIsMoreThanTheJobTook() {
    Snapshot run =
        new SampleRun()
            .wall(100 * MS)
            .thread("main", 1, 900 * MS, node(SLOW, 1, 900 * MS))
            .thread("other", 1, 900 * MS, node(SLOW, 1, 900 * MS))
            .build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(100 * MS, 100 * MS));
  }

  @Test
  void aSectionThatIsNotThereSavesNothing() {
    Snapshot run = new SampleRun().wall(0).thread("main", 1, 0).build();

    assertThat(new Savings(run).without(SLOW)).isEqualTo(new Saving(0, 0));
  }
}
