package lib;

/** Not measured. */
public class Unbuilt {}
