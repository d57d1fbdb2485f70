package dev.offroad.jobs;

import dev.offroad.testing.ApartLoader;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * A container that deploys {@link Redeployed} many times, on threads that live on, and then says
 * how many of the loaders are still there, on standard error. It ends with its standard input.
 */
public final class Redeploys {

  private static final int MOST_COLLECTIONS = 50;

  private Redeploys() {}

  /**
   * Deploys as often as the first argument says. The second says where the runtime is: {@code
   * above} the applications, or {@code inside} each of them, which then ends it.
   */
  public static void main(String[] arguments) throws Exception {
    ThreadPoolExecutor container = (ThreadPoolExecutor) Executors.newFixedThreadPool(3);
    container.prestartAllCoreThreads(); // not by an application, of which they would keep much
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = Integer.parseInt(arguments[0]); i > 0; i--) {
      loaders.add(new WeakReference<>(deploy(arguments[1].equals("inside"), container)));
    }
    System.err.println(left(loaders) + " loaders left");
    System.out.println("ready");
    waitForEndOfInput();
    container.shutdown();
  }

  private static ClassLoader deploy(boolean inside, ExecutorService container) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    String apart = inside ? "dev.offroad." : Redeployed.class.getName();
    try (ApartLoader loader = new ApartLoader(apart)) {
      thread.setContextClassLoader(loader);
      loader
          .loadClass(Redeployed.class.getName())
          .getMethod("deploy", ExecutorService.class, boolean.class)
          .invoke(null, container, inside);
      return loader;
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private static long left(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
    long left = loaders.size();
    for (int i = 0; i < MOST_COLLECTIONS && left > 0; i++) {
      System.gc();
      left = loaders.stream().filter(loader -> loader.get() != null).count();
      Thread.sleep(left > 0 ? 20 : 0);
    }
    return left;
  }

  private static void waitForEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }
}
