package p;

import dev.offroad.Measured;

class First extends Third {
  final Third third = new Third();
}

class Second {
  final First first = new First();
  final Third third = new Third();

  class Inside {
    final Third third = new Third();
  }
}

class Third {
  @Measured
  void run() {}
}

interface Fourth {
  Third THIRD = new Third();
}
