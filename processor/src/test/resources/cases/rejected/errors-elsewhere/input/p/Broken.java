package p;

class Broken {
  Missing field;

  int two() {
    return "text";
  }
}
