/**
 * The follow-up survey of one project in one window (SPRING, WINTER): figures by source,
 * corrections with reason, late exceptions, closing.
 */
@NullMarked
package org.meguri.command.survey;

import org.jspecify.annotations.NullMarked;
