package dev.offroad.settings;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The share of the job's time that probes may cost.
 *
 * @param percent above 0 and up to 100; 0 for no such bound
 */
public record BudgetSetting(BigDecimal percent) {

  /** Every call is timed, whatever that costs. */
  public static final BudgetSetting EXACT = new BudgetSetting(BigDecimal.ZERO);

  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?%");
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /**
   * The budget that a setting states.
   *
   * @param text the setting, such as {@code 3%} or {@code exact}
   * @throws IllegalArgumentException when it is neither
   */
  static BudgetSetting parse(String text) {
    String stripped = text.strip();
    if (stripped.equalsIgnoreCase("exact")) {
      return EXACT;
    }
    Matcher matcher = PERCENTAGE.matcher(stripped);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    BigDecimal percent = new BigDecimal(matcher.group(1));
    if (percent.signum() <= 0 || percent.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(text);
    }
    return new BudgetSetting(percent);
  }

  /**
   * Whether every call is timed.
   *
   * @return {@code true} where there is no bound
   */
  public boolean isExact() {
    return percent.signum() == 0;
  }

  /**
   * The budget as a part of the time.
   *
   * @return above 0 and up to 1; 0 for no bound
   */
  public double share() {
    return percent.movePointLeft(2).doubleValue();
  }

  /** The budget as the user writes it. */
  @Override
  public String toString() {
    return isExact() ? "exact" : percent.stripTrailingZeros().toPlainString() + "%";
  }
}
