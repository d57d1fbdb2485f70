package c.late;

@Deprecated(since = "late")
class Asks {}
