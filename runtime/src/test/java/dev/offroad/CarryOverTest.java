package dev.offroad;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import dev.offroad.testing.Virtual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that real pools run hangs where it was handed over. */
final class CarryOverTest {

  private static final int TASKS = 500;
  private static final Section RUN = Section.of("carry: run");
  private static final Section PARSE = Section.of("carry: parse");
  private static final Section RANK = Section.of("carry: rank");

  private final Map<String, Long> before = calls();

  @Test
  void withoutAnOpenSectionTheWorkIsTheSame() {
    Runnable work = () -> {};
    Callable<String> task = () -> "x";
    Supplier<String> supplier = () -> "x";
    Function<String, String> function = text -> text;
    assertThat(Offroad.carry(work)).isSameInstanceAs(work);
    assertThat(Offroad.carry(task)).isSameInstanceAs(task);
    assertThat(Offroad.carrySupplier(supplier)).isSameInstanceAs(supplier);
    assertThat(Offroad.carryFunction(function)).isSameInstanceAs(function);
    assertThrows(NullPointerException.class, () -> Offroad.carry((Runnable) null));
    assertThrows(NullPointerException.class, () -> Offroad.carry((Executor) null));
  }

  @Test
  void aPoolsTasksHangWhereTheyWereSubmitted() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    ExecutorService carrying = Offroad.carry(pool);
    List<Future<Integer>> results = new ArrayList<>();
    RUN.run(
        () -> {
          for (int i = 0; i < TASKS; i++) {
            int number = i;
            results.add(carrying.submit(() -> RANK.call(() -> number)));
          }
          Callable<Integer> task = () -> RANK.call(() -> 1);
          results.addAll(carrying.invokeAll(List.of(task, task)));
          assertThat(carrying.invokeAny(List.of(task))).isEqualTo(1);
        });
    // Without an open section it is a call like any other.
    carrying.submit(() -> RANK.run(() -> {})).get();
    carrying.shutdown();
    assertThat(carrying.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(results.get(TASKS - 1).get()).isEqualTo(TASKS - 1);
    assertCalls("run", 1, "run > rank", TASKS + 3, "rank", 1);
  }

  @Test
  void stagesOfACompletableFutureHangUnderTheFirst() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Executor carrying = Offroad.carry((Executor) pool);
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    RUN.run(
        () -> {
          for (int i = 0; i < TASKS; i++) {
            futures.add(
                CompletableFuture.supplyAsync(() -> PARSE.call(() -> 1), carrying)
                    .thenApplyAsync(
                        Offroad.carryFunction(one -> RANK.call(() -> one + 1)), carrying));
          }
        });
    for (CompletableFuture<Integer> future : futures) {
      assertThat(future.get()).isEqualTo(2);
    }
    pool.shutdown();
    assertCalls("run", 1, "run > parse", TASKS, "run > rank", TASKS);
  }

  @Test
  void aForkJoinTaskThatIsCarriedOnKeepsItsPathFinite() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(3);
    int leaves =
        RUN.call(() -> pool.submit(Offroad.carry(() -> pool.invoke(new Split(256)))).get());
    pool.shutdown();
    assertThat(leaves).isEqualTo(256);
    Map<String, Long> made = made();
    long splits = 0;
    for (Map.Entry<String, Long> node : made.entrySet()) {
      assertWithMessage("%s", made).that(node.getKey().split(" > ", -1).length).isAtMost(3);
      splits += node.getKey().endsWith("parse") ? node.getValue() : 0;
    }
    assertThat(splits).isEqualTo(2 * 256 - 1);
  }

  private static final class Split extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int size;
    private final transient Callable<Integer> work;

    Split(int size) {
      this.size = size;
      this.work = Offroad.carry(this::split);
    }

    private Integer split() {
      return PARSE.call(
          () -> {
            if (size == 1) {
              return 1;
            }
            Split left = new Split(size / 2);
            Split right = new Split(size - size / 2);
            left.fork();
            return right.compute() + left.join();
          });
    }

    @Override
    protected Integer compute() {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aParallelStreamsStepsHangUnderTheCallThatRunsIt() {
    Function<Integer, Integer> nothing = number -> number;
    int sum =
        RUN.call(
            () -> {
              Function<Integer, Integer> step =
                  Offroad.carryFunction(number -> RANK.call(() -> nothing.apply(number)));
              return IntStream.range(0, TASKS).parallel().boxed().map(step).mapToInt(i -> i).sum();
            });
    assertThat(sum).isEqualTo(TASKS * (TASKS - 1) / 2);
    assertCalls("run", 1, "run > rank", TASKS);
  }

  @Test
  void afterAnExceptionAllIsAsBefore() {
    Runnable failing = RUN.call(() -> Offroad.carry(CarryOverTest::fail));
    assertThrows(IllegalStateException.class, failing::run);
    PARSE.run(() -> assertThrows(IllegalStateException.class, failing::run));
    RANK.run(() -> {});
    assertCalls("run", 1, "run > rank", 2, "parse", 1, "rank", 1);
  }

  private static void fail() {
    RANK.run(
        () -> {
          throw new IllegalStateException("the work's own");
        });
  }

  @Test
  void virtualThreadsCarryAndAreCarriedTo() {
    Virtual.assume();
    List<Thread> threads = new ArrayList<>();
    Virtual.run(
        "",
        () ->
            RUN.run(
                () -> {
                  Runnable work = Offroad.carry(() -> PARSE.run(() -> pause()));
                  for (int i = 0; i < TASKS; i++) {
                    threads.add(Virtual.start(work));
                  }
                }));
    threads.forEach(Virtual::join);
    assertCalls("run", 1, "run > parse", TASKS);
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertCalls(Object... pathsAndCalls) {
    Map<String, Long> expected = new TreeMap<>();
    for (int i = 0; i < pathsAndCalls.length; i += 2) {
      expected.put((String) pathsAndCalls[i], ((Integer) pathsAndCalls[i + 1]).longValue());
    }
    assertThat(made()).isEqualTo(expected);
  }

  /** The calls by path since the test began; all threads together. */
  private Map<String, Long> made() {
    Map<String, Long> made = calls();
    before.forEach((path, calls) -> made.merge(path, -calls, Long::sum));
    made.values().removeIf(calls -> calls == 0);
    return made;
  }

  private static Map<String, Long> calls() {
    Snapshot snapshot = Offroad.snapshot();
    Balance.check(snapshot);
    Map<String, Long> calls = new TreeMap<>();
    for (ThreadEntry entry : snapshot.threads()) {
      for (CallTreeNode node : entry.tree()) {
        add("", node, snapshot.sections(), calls);
      }
    }
    return calls;
  }

  private static void add(
      String path, CallTreeNode node, List<SectionInfo> sections, Map<String, Long> calls) {
    String name = sections.get(node.section()).name();
    if (name.startsWith("carry: ")) {
      String own = path + name.substring("carry: ".length());
      calls.merge(own, node.calls(), Long::sum);
      node.children().forEach(child -> add(own + " > ", child, sections, calls));
    }
  }
}
