/**
 * A project's assessment before and after its year: evidence, marks, grade, answers to opinions,
 * approval, publication, reflection.
 */
@NullMarked
package org.meguri.command.assessment;

import org.jspecify.annotations.NullMarked;
