package c.late;

public class Early {}
