package dev.offroad.recording;

import static com.google.common.truth.Truth.assertWithMessage;

/** How far estimates are off, in standard errors. */
final class EstimateErrors {
  private int estimates;
  private int withinTwo;
  private double sumOfErrors;
  private double sumOfTruth;
  private double sumOfVariances;

  void add(KnownLoad run, String path) {
    RecorderImage.Node node = run.node(path);
    assertWithMessage("calls of %s", path).that(node.calls()).isEqualTo(run.calls.get(path));
    double error = node.self() - run.truth(path);
    double ofChildren = 0;
    RecorderImage image = run.image();
    for (int i = 0; i < image.nodes().size(); i++) {
      boolean child = Images.path(image, i).matches(path + "/[0-9]+");
      ofChildren += child ? image.nodes().get(i).selfVariance() : 0;
    }
    estimates++;
    sumOfErrors += error;
    sumOfTruth += run.truth(path);
    // Charges are whole nanoseconds in the end: one is nothing.
    double variance = node.selfVariance() + ofChildren;
    sumOfVariances += variance;
    double two = 2 * Math.sqrt(variance) + 1;
    withinTwo += Math.abs(error) <= two ? 1 : 0;
  }

  void check(String what) {
    assertWithMessage("%s: estimates within two standard errors, of %s", what, estimates)
        .that(withinTwo)
        .isAtLeast((int) (0.9 * estimates));
    assertWithMessage("%s: bias", what)
        .that(Math.abs(sumOfErrors))
        .isLessThan(0.005 * sumOfTruth + 3 * Math.sqrt(sumOfVariances));
  }
}
