package com.acme;

import lombok.Data;

/** Lombok makes everything but the fields. */
@Data
public class PointText {
  private String x;
  private String y;
}
