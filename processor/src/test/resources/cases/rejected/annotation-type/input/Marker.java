import dev.offroad.Measured;

@Measured
@interface Marker {
  String value();
}
