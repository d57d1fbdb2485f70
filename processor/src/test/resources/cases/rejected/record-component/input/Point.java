import dev.offroad.Measured;

record Point(@Measured int x, int y) {}
