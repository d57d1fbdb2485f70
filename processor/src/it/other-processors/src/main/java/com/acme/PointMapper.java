package com.acme;

import org.mapstruct.Mapper;

/** MapStruct makes PointMapperImpl of this, when it has what Immutables and Lombok make. */
@Mapper
public interface PointMapper {
  PointText toText(ImmutablePoint point);
}
