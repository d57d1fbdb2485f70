package com.acme;

import java.util.List;

public final class Job {
  private Job() {}

  public static void main(String[] args) {
    ImmutablePoint origin = ImmutablePoint.builder().x(1).y(2).build();
    Geometry geometry = new MeasuredGeometry(origin);
    PointMapper mapper = new MeasuredTimedPointMapper();
    Account account = new MeasuredAccount("Ann");
    System.out.println(mapper.toText(geometry.sum(List.of(origin, origin))));
    System.out.println(account.pay(5));
  }
}
