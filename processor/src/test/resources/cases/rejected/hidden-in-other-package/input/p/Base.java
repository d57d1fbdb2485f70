package p;

public interface Base {
  void take(Hidden hidden);
}

interface Hidden {}
