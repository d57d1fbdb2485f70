package dev.offroad.processor.corpus.twins;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.Offroad;
import dev.offroad.processor.corpus.AnnotatedLibrary;
import dev.offroad.processor.corpus.Declaration;
import dev.offroad.processor.corpus.Library;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated classes behave as their originals: each static method that has a shim, each constructor
 * that has a factory, and the objects of each generated subclass are called side by side with the
 * originals, with the same arguments that a seed decides; results, exceptions, arguments and files
 * are the same afterwards.
 */
class TwinsCheck {

  /** Classes that cannot be compared, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "org.apache.commons.collections4.FluentIterable", "loop() never ends",
          "org.apache.commons.collections4.iterators.LoopingIterator", "never ends",
          "org.apache.commons.collections4.iterators.LoopingListIterator", "never ends",
          "org.apache.commons.io.ByteOrderMark", "hashCode() has that of its class in it",
          "org.apache.commons.io.input.CircularInputStream", "never ends",
          "org.apache.commons.io.input.InfiniteCircularInputStream", "never ends",
          "org.apache.commons.io.input.Tailer", "waits for a file to grow",
          "org.apache.commons.lang3.NumberRange", "hashCode() has that of its class in it",
          "org.apache.commons.lang3.Range", "hashCode() has that of its class in it",
          "org.jsoup.nodes.TextNode", "jsoup asks for getClass() == TextNode.class");

  @ParameterizedTest
  @ValueSource(strings = {"commons-collections4", "commons-io", "commons-lang3", "guava", "jsoup"})
  void behaveAsTheirOriginals(String name) throws Exception {
    AnnotatedLibrary annotated = AnnotatedLibrary.of(Library.named(name), Declaration.Kind.MEMBER);
    PrintStream before = System.err;
    // Some methods print the exceptions that they are given.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    try {
      check(annotated);
    } finally {
      System.setErr(before);
    }
  }

  static void check(AnnotatedLibrary annotated) throws IOException {
    try (TwinClasses classes = new TwinClasses(annotated)) {
      List<Twin> twins = classes.twins();
      List<Class<?>> originals = classes.originals();
      Path root = Files.createTempDirectory(Library.CORPUS, "sandbox");
      Description description = new Description(twins, Sandbox.names(root));
      Comparison comparison =
          new Comparison(() -> new Call(new Sandbox(root), originals, description));
      long before = measuredCalls();
      for (Twin twin : twins) {
        if (LEFT_OUT.containsKey(twin.original().getName())) {
          System.out.println(twin.original() + ": " + LEFT_OUT.get(twin.original().getName()));
          continue;
        }
        StaticCalls.of(twin).forEach(comparison::compare);
        ObjectCalls.of(twin).forEach(comparison::compare);
      }
      long measured = measuredCalls() - before;
      System.out.printf(
          "%s: %,d twins, %s; %,d calls were measured%n",
          annotated.library().name(), twins.size(), comparison, measured);
      comparison.unending().forEach(subject -> System.out.println("does not end: " + subject));
      assertWithMessage("%s", String.join("\n", comparison.differences()))
          .that(comparison.differences().size())
          .isEqualTo(0);
      assertThat(measured).isGreaterThan(0);
    }
  }

  private static long measuredCalls() {
    Snapshot snapshot = Offroad.snapshot();
    long calls = 0;
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        calls += node.calls();
      }
    }
    return calls;
  }
}
