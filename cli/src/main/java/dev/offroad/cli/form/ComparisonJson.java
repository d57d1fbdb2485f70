package dev.offroad.cli.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offroad.cli.compare.Amount;
import dev.offroad.cli.compare.Compared;
import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.compare.TreeChange;
import dev.offroad.cli.statistics.Verdict;
import dev.offroad.report.Durations;
import dev.offroad.report.Names;
import dev.offroad.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;

/**
 * A comparison as JSON, {@code offroad.diff/1}: numbers in nanoseconds and percent, and beside them
 * the texts that the other forms show.
 */
public final class ComparisonJson {

  /** The name and number of the format. */
  public static final String FORMAT = "offroad.diff/1";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Comparison comparison;
  private final ComparisonWords words;

  private ComparisonJson(Comparison comparison) {
    this.comparison = comparison;
    this.words = new ComparisonWords(comparison);
  }

  /**
   * The JSON of a comparison.
   *
   * @param comparison two runs
   * @return one object, with the end of its line
   */
  public static String of(Comparison comparison) {
    try {
      ObjectNode root = new ComparisonJson(comparison).root();
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("there is nothing that could fail in memory", e);
    }
  }

  private ObjectNode root() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    run(root.putObject("before"), comparison.before(), words.before());
    run(root.putObject("after"), comparison.after(), words.after());
    verdict(root.putObject("verdict"), comparison.verdict());
    root.put("claim", words.claim());
    root.put("cause", words.cause());
    texts(root.putArray("warnings"), comparison.warnings());
    root.put("comparable", words.comparable());
    texts(root.putArray("legend"), words.legend());
    ArrayNode rows = root.putArray("rows");
    List<Compared> sections = comparison.rows();
    for (int i = 0; i < sections.size(); i++) {
      section(rows.addObject(), sections.get(i), i);
    }
    line(root.putObject("probes"), comparison.probes(), sections.size());
    line(root.putObject("unmeasured"), comparison.unmeasured(), sections.size() + 1);
    ObjectNode totals = root.putObject("totals");
    times(totals, comparison.whole());
    explained(totals, comparison.isExplained() ? 1000 : 0);
    tree(root.putArray("tree"), comparison.tree());
    return root;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void run(ObjectNode node, Snapshot run, String heading) {
    node.put("heading", heading);
    node.put("job", Names.printable(run.job()));
    node.put("startedAt", run.startedAt().toString());
    node.put("wall", run.wallNanos());
    node.put("wallText", Durations.text(run.wallNanos()));
    node.put("state", run.state().id());
    node.put("jvms", run.jvms());
    node.put("slices", run.slices().size());
  }

  private static void verdict(ObjectNode node, Verdict verdict) {
    node.put("text", verdict.text());
    node.put("decided", verdict.decided());
    if (verdict.hasInterval()) {
      node.put("low", verdict.low());
      node.put("high", verdict.high());
    } else {
      node.putNull("low");
      node.putNull("high");
    }
  }

  private void section(ObjectNode node, Compared row, int place) {
    line(node, row, place);
    node.put("group", row.group().isEmpty() ? "" : Names.printable(row.group()));
    node.put("match", row.match().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    calls((ObjectNode) node.get("before"), row.before());
    calls((ObjectNode) node.get("after"), row.after());
    node.put("changeByCalls", row.isOtherWork() ? row.changeByCalls() : 0);
    node.put("changeByCost", row.isOtherWork() ? row.changeByCost() : row.change());
    node.put("verdictText", ComparisonWords.verdict(row));
    if (row.verdict() == null) {
      node.putNull("verdict");
    } else {
      verdict(node.putObject("verdict"), row.verdict());
    }
    node.put("note", ComparisonWords.note(row));
  }

  private void line(ObjectNode node, Compared row, int place) {
    times(node, row);
    explained(node, comparison.explainedTenths(place));
  }

  private static void times(ObjectNode node, Compared row) {
    node.put("name", row.name());
    self(node.putObject("before"), row.before());
    self(node.putObject("after"), row.after());
    node.put("change", row.change());
    node.put("changeText", ComparisonWords.signed(row.change()));
  }

  private void explained(ObjectNode node, int tenths) {
    if (comparison.isExplained()) {
      node.put("explainsTenths", tenths);
      node.put("explainsText", ComparisonWords.percent(tenths));
    } else {
      node.putNull("explainsTenths");
      node.put("explainsText", "");
    }
  }

  private static void self(ObjectNode node, Amount amount) {
    node.put("self", amount.self());
    node.put("selfText", Durations.text(amount.self()));
  }

  private static void calls(ObjectNode node, Amount amount) {
    node.put("calls", amount.calls());
    node.put("callsText", Durations.count(amount.calls()));
    node.put("perCall", amount.perCall());
    node.put("perCallText", Durations.text(amount.perCall()));
  }

  private static void tree(ArrayNode array, List<TreeChange> places) {
    for (TreeChange place : places) {
      ObjectNode node = array.addObject();
      node.put("name", place.name());
      ObjectNode before = node.putObject("before");
      self(before, place.before());
      before.put("calls", place.before().calls());
      ObjectNode after = node.putObject("after");
      self(after, place.after());
      after.put("calls", place.after().calls());
      node.put("change", place.change());
      node.put("changeText", ComparisonWords.signed(place.change()));
      tree(node.putArray("children"), place.children());
    }
  }
}
