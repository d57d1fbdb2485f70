package dev.offroad.recording;

/** What becomes of a recorder's histograms in an image of it: they are most of its memory. */
enum Histograms {
  /** They are copied. */
  COPIED {
    @Override
    long[] inImage(long[] histogram) {
      return histogram.clone();
    }
  },

  /** The image has the recorder's own, in which nobody may write any more. */
  TAKEN {
    @Override
    long[] inImage(long[] histogram) {
      return histogram;
    }
  },

  /** They are left out. */
  LEFT_OUT {
    @Override
    long[] inImage(long[] histogram) {
      return NONE;
    }
  };

  private static final long[] NONE = {};

  /** What stands in the image for a node's histogram. */
  abstract long[] inImage(long[] histogram);
}
