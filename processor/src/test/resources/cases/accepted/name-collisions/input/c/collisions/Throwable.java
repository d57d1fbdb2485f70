package c.collisions;

public class Throwable {}
