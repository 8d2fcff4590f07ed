/**
 * A project's annual plan for one fiscal year: drafted by the promotion organizations, assessed by
 * the bureau before the year begins.
 */
@NullMarked
package org.meguri.command.plan;

import org.jspecify.annotations.NullMarked;
