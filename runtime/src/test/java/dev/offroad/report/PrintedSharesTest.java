package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader adds up on paper is 100.0 %, whatever was measured. */
final class PrintedSharesTest {

  private static final Pattern SHARE = Pattern.compile(" (\\d+\\.\\d) %");

  private final Random random = new Random(11);

  @Test
  void sumToAHundredPercentInAnyRun() {
    for (int i = 0; i < 300; i++) {
      String report = TextReport.of(randomRun(), Style.PLAIN);
      List<BigDecimal> shares = printedShares(report);

      assertThat(shares.size()).isAtLeast(3);
      BigDecimal sum = shares.remove(shares.size() - 1);
      assertWithMessage(report).that(sum).isEqualTo(new BigDecimal("100.0"));
      assertWithMessage(report)
          .that(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualTo(sum);
    }
  }

  /** Those of the first table: from its head to the row of the sum. */
  private static List<BigDecimal> printedShares(String report) {
    List<BigDecimal> shares = new ArrayList<>();
    boolean inTable = false;
    for (String line : report.lines().toList()) {
      inTable |= line.startsWith("section ");
      Matcher share = SHARE.matcher(line);
      if (inTable && share.find()) {
        shares.add(new BigDecimal(share.group(1)));
      }
      if (line.startsWith("sum, ")) {
        return shares;
      }
    }
    throw new AssertionError("no sum in: " + report);
  }

  private Snapshot randomRun() {
    SampleRun run = new SampleRun();
    int sections = 1 + random.nextInt(80);
    for (int i = 0; i < sections; i++) {
      run.sections("step " + i);
    }
    int threads = 1 + random.nextInt(4);
    for (int i = 0; i < threads; i++) {
      long elapsed = 1L + random.nextInt(2_000_000_000);
      run.thread("thread-" + i, 1 + random.nextInt(3), elapsed, forest(0, sections));
    }
    return run.build();
  }

  private CallTreeNode[] forest(int depth, int sections) {
    CallTreeNode[] nodes =
        new CallTreeNode[depth > 4 ? 0 : (depth == 0 ? 1 : 0) + random.nextInt(4)];
    for (int i = 0; i < nodes.length; i++) {
      long self = random.nextLong() >>> (25 + random.nextInt(39));
      nodes[i] =
          SampleRun.node(
              random.nextInt(sections), random.nextInt(9), self, forest(depth + 1, sections));
    }
    return nodes;
  }
}
