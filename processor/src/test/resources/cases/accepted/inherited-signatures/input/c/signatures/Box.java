package c.signatures;

public interface Box extends Zone<String> {
  @Override
  void close();
}
