package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.runfile.RunFile;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slices: bounded, without gaps, and with the very sums that are reported. */
final class CourseTest {

  private static final long SECOND = 1_000_000_000L;

  /** How long slices are at first. */
  private static final long FIRST = SECOND / 4;

  private final Course course = new Course();

  @Test
  void slicesAreWhatWasAddedBetweenMoments() {
    course.note(times(SECOND, 7, 0));
    course.note(times(2 * SECOND, 7, 3));
    CourseMoment end = times(2 * SECOND + 5, 9, 3);
    assertThat(course.slices(end, end))
        .containsExactly(
            slice(0, SECOND, new Slice.SelfTime(0, 7)),
            slice(SECOND, 2 * SECOND, new Slice.SelfTime(1, 3)),
            slice(2 * SECOND, 2 * SECOND + 5, new Slice.SelfTime(0, 2)))
        .inOrder();
  }

  @Test
  void withoutAMomentTheWholeJobIsOneSlice() {
    assertThat(course.slices(times(5, 4), times(5, 4)))
        .containsExactly(slice(0, 5, new Slice.SelfTime(0, 4)));
    assertThat(course.slices(times(0), times(0))).isEmpty();
  }

  /** The probes' cost is taken out at the end, from all of the course. */
  @Test
  void timesAreInProportionToWhatIsReportedAtTheEnd() {
    course.note(times(SECOND, 100));
    assertThat(course.slices(times(2 * SECOND, 400), times(2 * SECOND, 200)))
        .containsExactly(
            slice(0, SECOND, new Slice.SelfTime(0, 50)),
            slice(SECOND, 2 * SECOND, new Slice.SelfTime(0, 150)))
        .inOrder();
  }

  /** Estimates may be found too high later. */
  @Test
  void whatALaterMomentTookBackWasNeverThere() {
    course.note(times(SECOND, 100));
    course.note(times(2 * SECOND, 60));
    CourseMoment end = times(3 * SECOND, 80);
    assertThat(course.slices(end, end))
        .containsExactly(
            slice(0, SECOND, new Slice.SelfTime(0, 60)),
            slice(SECOND, 2 * SECOND),
            slice(2 * SECOND, 3 * SECOND, new Slice.SelfTime(0, 20)))
        .inOrder();
  }

  /** What is kept of a section that has nothing new takes memory, too. */
  @Test
  void jobsOfManySectionsHaveFewerSlices() {
    long[] self = new long[1_000];
    for (int slice = 1; slice < 5_000; slice++) {
      self[slice % self.length]++;
      course.note(times(slice * FIRST, self));
    }
    int last = course.slices(times(5_000 * FIRST, self), times(5_000 * FIRST, self)).size();
    assertThat(last).isAtMost(24);
    assertThat(last).isAtLeast(12);
  }

  @Test
  void thereIsALeastBoundForAnyNumberOfSections() {
    long[] self = new long[10_000];
    int most = 0;
    for (int slice = 1; slice < 200; slice++) {
      Arrays.fill(self, slice);
      course.note(times(slice * FIRST, self));
      CourseMoment end = times(slice * FIRST + 1, self);
      most = Math.max(most, course.slices(end, end).size());
    }
    assertThat(most).isEqualTo(Course.LEAST_BOUND);
  }

  /** All slices are in each run file, and the numbers in it are of ever more digits. */
  @ParameterizedTest
  @ValueSource(ints = {120, 600, 1_000})
  void whatSlicesTakeInARunFileDoesNotGrowWithTheJob(int sections) throws IOException {
    long[] amounts = new long[sections];
    int[] most = new int[5];
    int step = Math.max(1, 600 / sections);
    long at = 0;
    for (int moment = 1; at < 900_000 * SECOND; moment++) {
      at += course.nanosToNext(at);
      Arrays.fill(amounts, at / 1_000);
      CourseMoment now = moment(at, amounts, amounts);
      course.note(now);
      int digits = String.valueOf(at / SECOND).length();
      if (moment % step == 0 && digits > 1) {
        CourseMoment end = moment(at + 1, amounts, amounts);
        most[digits - 2] = Math.max(most[digits - 2], inARunFile(course.slices(end, end)));
      }
    }
    for (int each : most) {
      assertWithMessage("%s", Arrays.toString(most)).that(each).isAtMost(Course.MOST_CHARACTERS);
      assertThat(each).isAtLeast(Course.MOST_CHARACTERS * 17 / 20);
    }
  }

  /** Two commas fewer are written, as there is none behind the last of each list. */
  @Test
  void aSliceIsAsLongInARunFileAsItIsCounted() throws IOException {
    CourseMoment from = moment(SECOND, new long[] {5, 8, 9}, new long[] {1, 0, 4});
    CourseMoment to = moment(12 * SECOND, new long[] {5, 99_008, 19}, new long[] {7, 1, 1_004});
    List<Slice> two = CourseMoment.slices(List.of(from, to));
    int counted = from.charactersSince(new CourseMoment(0)) + to.charactersSince(from);
    assertThat(inARunFile(two)).isEqualTo(counted - 2 * 2 - 1); // And none behind the last slice.
  }

  @Test
  void aMomentMayGoOnAfterItWasNoted() {
    CourseMoment moment = times(SECOND, 7);
    course.note(moment);
    moment.add(0, 5, 0);
    CourseMoment end = times(2 * SECOND, 12);
    assertThat(course.slices(end, end))
        .containsExactly(
            slice(0, SECOND, new Slice.SelfTime(0, 7)),
            slice(SECOND, 2 * SECOND, new Slice.SelfTime(0, 5)))
        .inOrder();
  }

  private static int inARunFile(List<Slice> slices) throws IOException {
    SampleRun run = new SampleRun();
    StringBuilder without = new StringBuilder();
    RunFile.write(run.build(), without);
    slices.forEach(run::slice);
    StringBuilder with = new StringBuilder();
    RunFile.write(run.build(), with);
    return with.length() - without.length();
  }

  /** A job may call its many sections late. */
  @Test
  void slicesAreMergedWhenSectionsAreMore() {
    for (int slice = 1; slice < Course.MOST_SLICES; slice++) {
      course.note(times(slice * FIRST, slice));
    }
    CourseMoment end = times(Course.MOST_SLICES * FIRST, new long[1_000]);
    end.add(0, Course.MOST_SLICES, 0);
    end.add(999, 7, 0);
    course.note(end);
    CourseMoment later = new CourseMoment(1_000 * FIRST, end);
    List<Slice> slices = course.slices(later, later);
    assertThat(slices.size()).isAtMost(Course.LEAST_BOUND);
    assertThat(
            slices.stream()
                .flatMap(slice -> slice.self().stream())
                .mapToLong(Slice.SelfTime::nanos)
                .sum())
        .isEqualTo(Course.MOST_SLICES + 7);
  }

  @Test
  void slicesAreMergedInPairsAndTheNextOnesAreTwiceAsLong() {
    assertThat(course.nanosToNext(FIRST / 4)).isEqualTo(3 * FIRST / 4);
    for (int slice = 1; slice < Course.MOST_SLICES; slice++) {
      course.note(times(slice * FIRST, slice));
    }
    assertThat(course.slices(times(1_000 * FIRST, 1_000), times(1_000 * FIRST, 1_000)))
        .hasSize(Course.MOST_SLICES);
    course.note(times(Course.MOST_SLICES * FIRST, Course.MOST_SLICES));
    assertThat(course.nanosToNext(Course.MOST_SLICES * FIRST)).isEqualTo(2 * FIRST);
    List<Slice> slices = course.slices(times(1_000 * FIRST, 1_000), times(1_000 * FIRST, 1_000));
    assertThat(slices).hasSize(Course.MOST_SLICES / 2 + 1);
    assertThat(slices.get(1)).isEqualTo(slice(2 * FIRST, 4 * FIRST, new Slice.SelfTime(0, 2)));
  }

  @Test
  void callsAreThoseThatEndedBetweenMoments() {
    course.note(moment(SECOND, new long[] {7, 0}, new long[] {2, 0}));
    CourseMoment end = moment(SECOND + 5, new long[] {7, 0}, new long[] {3, 4});
    assertThat(course.slices(end, end))
        .containsExactly(
            new Slice(0, SECOND, List.of(new Slice.SelfTime(0, 7)), List.of(new Slice.Calls(0, 2))),
            new Slice(
                SECOND,
                SECOND + 5,
                List.of(),
                List.of(new Slice.Calls(0, 1), new Slice.Calls(1, 4))))
        .inOrder();
  }

  @RepeatedTest(50)
  void whateverIsNotedTheSlicesBalance(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long at = 0;
    long[] self = new long[3];
    long[] calls = new long[3];
    int moments = random.nextInt(2_000);
    for (int i = 0; i < moments; i++) {
      at += course.nanosToNext(at) + random.nextInt(1_000);
      for (int section = 0; section < self.length; section++) {
        self[section] = Math.max(-5, self[section] + random.nextInt(1_000) - 100);
        calls[section] = Math.max(0, calls[section] + random.nextInt(100) - 10);
      }
      course.note(moment(at, self, calls));
    }
    CourseMoment reported =
        moment(
            at + 77,
            new long[] {random.nextInt(9_999), random.nextInt(9_999), 0, 5},
            new long[] {random.nextInt(999), 0, random.nextInt(999), 1});
    List<Slice> slices = course.slices(moment(at + 77, self, calls), reported);

    assertThat(slices.size()).isAtMost(Course.MOST_SLICES);
    checkSums(slices, reported);
    CourseMoment earlier = moment(at / 2, new long[] {9, 9}, new long[] {3, 3});
    CourseMoment since = reported.since(earlier);
    checkSums(Course.since(slices, earlier, since), since);
  }

  /** No gaps, nothing that is not positive, and the sums that are reported. */
  private static void checkSums(List<Slice> slices, CourseMoment reported) {
    long from = 0;
    CourseMoment sum = new CourseMoment(0);
    for (Slice slice : slices) {
      assertThat(slice.fromNanos()).isEqualTo(from);
      assertThat(slice.toNanos()).isGreaterThan(from);
      from = slice.toNanos();
      slice.self().forEach(time -> assertThat(time.nanos()).isGreaterThan(0));
      slice.calls().forEach(ended -> assertThat(ended.calls()).isGreaterThan(0));
      sum.add(slice);
    }
    assertThat(from).isEqualTo(reported.atNanos());
    for (int section = 0; section < 5; section++) {
      assertWithMessage("section %s", section)
          .that(sum.selfOf(section))
          .isEqualTo(reported.selfOf(section));
      assertThat(sum.callsOf(section)).isEqualTo(reported.callsOf(section));
    }
  }

  @Test
  void afterAnEarlierMomentSlicesBeginThere() {
    List<Slice> whole =
        List.of(
            slice(0, 10, new Slice.SelfTime(0, 8)),
            slice(10, 20, new Slice.SelfTime(0, 8), new Slice.SelfTime(1, 2)),
            slice(20, 30, new Slice.SelfTime(1, 9)));
    assertThat(Course.since(whole, times(12, 9), times(18, 7, 11)))
        .containsExactly(
            slice(0, 8, new Slice.SelfTime(0, 7), new Slice.SelfTime(1, 2)),
            slice(8, 18, new Slice.SelfTime(1, 9)))
        .inOrder();
  }

  private static CourseMoment times(long at, long... self) {
    return moment(at, self, new long[self.length]);
  }

  private static CourseMoment moment(long at, long[] self, long[] calls) {
    CourseMoment moment = new CourseMoment(at);
    for (int section = 0; section < self.length; section++) {
      moment.add(section, self[section], calls[section]);
    }
    return moment;
  }

  private static Slice slice(long from, long to, Slice.SelfTime... self) {
    return new Slice(from, to, List.of(self));
  }
}
