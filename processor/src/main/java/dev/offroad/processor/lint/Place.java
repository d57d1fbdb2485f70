package dev.offroad.processor.lint;

import javax.lang.model.element.PackageElement;

/**
 * Where a type or a method is named, as far as a message depends on it.
 *
 * @param inPackage the package of the code
 * @param isReference whether it is a reference, {@code Parser::new}, not {@code new Parser()}
 */
record Place(PackageElement inPackage, boolean isReference) {}
