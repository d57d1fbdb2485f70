package dev.offroad.faults.end;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.faults.jvm.Job;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** A job whose class loaders have a runtime each, as applications in one server have. */
public final class LoadersJob {

  static final int LOADERS = 2;
  static final String SECTION = "work of one application";

  private LoadersJob() {}

  /**
   * Starts the applications, at once.
   *
   * @param args none
   * @throws Exception when they cannot be loaded
   */
  public static void main(String[] args) throws Exception {
    URL[] places = {
      Job.placeOf(Offroad.class).toUri().toURL(), Job.placeOf(LoadersJob.class).toUri().toURL()
    };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < LOADERS; i++) {
      URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
      Class<?> application = loader.loadClass(LoadersJob.class.getName() + "$Application");
      Runnable work = (Runnable) application.getDeclaredConstructor().newInstance();
      threads.add(new Thread(work, "application"));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** What each loader has a class of. */
  public static final class Application implements Runnable {

    /** Made by reflection. */
    public Application() {}

    @Override
    public void run() {
      Section.of(SECTION).run(() -> Thread.onSpinWait());
    }
  }
}
