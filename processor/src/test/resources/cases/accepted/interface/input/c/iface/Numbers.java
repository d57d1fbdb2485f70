package c.iface;

final class Numbers implements Source<Integer> {
  private int at;

  @Override
  public Integer read(int index) {
    return 10 * index;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public boolean hasNext() {
    return at < 3;
  }

  @Override
  public Integer next() {
    return read(at++);
  }

  @Override
  public Integer get() {
    return -1;
  }

  @Override
  public void close() {
    System.out.println("closed");
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
