package dev.offroad.thread;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.Latches;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What our threads take along from those that make them: nothing. */
final class DaemonThreadTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** What a thread found of its own. */
  private record Seen(ClassLoader loader, Object inherited, boolean daemon) {}

  @Test
  void nothingOfTheUsersThreadIsKept() throws Exception {
    InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
    AtomicReference<Seen> seen = new AtomicReference<>();
    ThreadGroup group = new ThreadGroup("of the user");
    Thread user =
        new Thread(
            group,
            () -> {
              inheritable.set("of the user");
              assertThat(DaemonThread.start("ours", () -> seen.set(look(inheritable)))).isTrue();
              DaemonThread.awaitEnds(LONG);
            });
    user.setContextClassLoader(new URLClassLoader(new URL[0]));
    user.start();
    user.join();
    assertThat(seen.get().loader()).isSameInstanceAs(ClassLoader.getSystemClassLoader());
    assertThat(seen.get().inherited()).isNull();
    assertThat(seen.get().daemon()).isTrue();
    Thread unstarted = DaemonThread.make("not started", () -> {});
    assertThat(unstarted.getState()).isEqualTo(Thread.State.NEW);
    assertThat(unstarted.getThreadGroup().getParent()).isNull();
  }

  private static Seen look(ThreadLocal<String> inheritable) {
    Thread own = Thread.currentThread();
    return new Seen(own.getContextClassLoader(), inheritable.get(), own.isDaemon());
  }

  @Test
  void whoWaitsForTheirEndsDoesNotWaitForEverAndStaysInterrupted() {
    CountDownLatch end = new CountDownLatch(1);
    DaemonThread.start("waits", () -> Latches.await(end));
    Thread.currentThread().interrupt();
    DaemonThread.awaitEnds(Duration.ofMillis(20));
    assertThat(Thread.interrupted()).isTrue();
    DaemonThread.awaitEnds(Duration.ofMillis(20));
    assertThat(end.getCount()).isEqualTo(1);
    end.countDown();
    DaemonThread.awaitEnds(LONG);
    assertThat(Thread.interrupted()).isFalse();
  }
}
