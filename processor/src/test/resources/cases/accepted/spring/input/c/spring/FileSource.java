package c.spring;

/** An implementation that knows nothing of Offroad. */
public class FileSource implements Source {
  private final String charset;

  FileSource(String charset) {
    this.charset = charset;
  }

  @Override
  public String read() {
    return "a file in " + charset;
  }
}
