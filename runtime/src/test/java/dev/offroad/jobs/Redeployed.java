package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.probe.Probe;
import dev.offroad.testing.Virtual;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** An application that {@link Redeploys} deploys again and again, each time by another loader. */
public final class Redeployed implements Runnable {

  /** Calls of {@link #REQUEST} for each deployment. */
  public static final int REQUESTS = 20;

  private static final Section DEPLOY = Section.of("deploy");
  private static final Probe REQUEST = Probe.method("request", "", "dev.offroad.jobs.Redeployed");

  /** So that the heap shows whether this class is there. */
  private static final Redeployed INSTANCE = new Redeployed();

  private final ThreadLocal<Redeployed> mine = ThreadLocal.withInitial(() -> this);

  private Redeployed() {}

  /**
   * Does all that an application may do, on the calling thread and those of the container, and ends
   * Offroad where it was asked to.
   */
  public static void deploy(ExecutorService container, boolean end) throws Exception {
    DEPLOY.call(
        () -> {
          List<Future<?>> requests = new ArrayList<>();
          try (Offroad.Job job = Offroad.job("deployment")) {
            for (int i = 0; i < REQUESTS; i++) {
              requests.add(container.submit(Offroad.carry(INSTANCE)));
            }
            if (Virtual.areThere()) {
              Virtual.run("virtual", Offroad.carry(INSTANCE));
            }
            for (Future<?> request : requests) {
              request.get();
            }
            assert job != null;
          }
          return Offroad.snapshot();
        });
    if (end) {
      Offroad.end();
      container.submit(Offroad.carry(INSTANCE)).get();
      DEPLOY.run(INSTANCE::run);
      Offroad.end();
    }
  }

  @Override
  public void run() {
    Object call = REQUEST.enter();
    mine.get();
    mine.remove();
    REQUEST.exit(call);
  }
}
