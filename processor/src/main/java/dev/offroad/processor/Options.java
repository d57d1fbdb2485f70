package dev.offroad.processor;

import dev.offroad.processor.lint.LintLevel;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The options of the processor.
 *
 * @param withProbes {@code false} after {@code -Aoffroad.enabled=false}: wrappers without probes,
 *     or class files as they are
 * @param mode where the probes are put
 * @param lint what to do about code that goes round what is generated
 */
record Options(boolean withProbes, Mode mode, LintLevel lint) {

  static final String ENABLED = "offroad.enabled";
  static final String MODE = "offroad.mode";
  static final String LINT = "offroad.lint";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(ENABLED, MODE, LINT);

  static Options read(Map<String, String> options, Problems problems) {
    String enabled = value(options, ENABLED, List.of("true", "false"), problems);
    String mode = value(options, MODE, List.of("wrap", "in-place"), problems);
    String lint = value(options, LINT, List.of("warn", "error", "off"), problems);
    return new Options(
        enabled.equals("true"),
        mode.equals("wrap") ? Mode.WRAP : Mode.IN_PLACE,
        LintLevel.valueOf(lint.toUpperCase(Locale.ROOT)));
  }

  /** The option's value; the first of the allowed ones where it is not set. */
  private static String value(
      Map<String, String> options, String name, List<String> allowed, Problems problems) {
    String value = options.getOrDefault(name, allowed.get(0));
    if (allowed.contains(value)) {
      return value;
    }
    problems.add(
        Problem.at(
            ProblemCode.BAD_OPTION,
            null,
            "-A"
                + name
                + "="
                + value
                + " is not known to this version. Give "
                + String.join(" or ", allowed)
                + ", or leave the option out."));
    return allowed.get(0);
  }
}
