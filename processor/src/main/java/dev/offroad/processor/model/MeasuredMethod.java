package dev.offroad.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * A method or constructor that is measured.
 *
 * @param element the method or constructor
 * @param section the section that it is measured as
 */
public record MeasuredMethod(ExecutableElement element, SectionName section) {}
