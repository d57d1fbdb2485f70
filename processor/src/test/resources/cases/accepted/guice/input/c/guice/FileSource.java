package c.guice;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An implementation that knows nothing of Offroad. */
public class FileSource implements Source {
  private final String charset;

  @Inject
  FileSource(@Named("charset") String charset) {
    this.charset = charset;
  }

  @Override
  public String read() {
    return "a file in " + charset;
  }
}
