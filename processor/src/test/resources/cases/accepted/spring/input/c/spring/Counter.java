package c.spring;

/** Comes in two kinds, of which one is wanted. */
public record Counter(int count) {}
