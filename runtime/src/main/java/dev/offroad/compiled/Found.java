package dev.offroad.compiled;

import java.util.List;

/**
 * The sections that were found.
 *
 * @param sections the sections, those of each generated class once
 * @param problem why there may be more; empty when these are all
 */
public record Found(List<CompiledSection> sections, String problem) {

  /** Takes a copy of the list. */
  public Found {
    sections = List.copyOf(sections);
  }
}
