package c.inherited.base;

/** What is not inherited does not stand in the way of a method of the same name. */
class Root {
  private String namesake() {
    return "private";
  }

  @Override
  public String toString() {
    return namesake();
  }
}
