package c.late;

public class LateType {}
