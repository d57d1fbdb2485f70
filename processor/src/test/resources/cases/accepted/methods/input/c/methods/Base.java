package c.methods;

abstract class Base<T> implements Comparable<T>, Cloneable {
  abstract Object covariant(T value);

  protected abstract void widened();

  abstract void narrowed() throws Exception;
}
