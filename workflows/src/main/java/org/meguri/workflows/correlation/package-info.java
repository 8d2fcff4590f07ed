/**
 * What one case tells another: closed rounds to the year that waits for them, corrected evidence to
 * what cited it.
 */
@NullMarked
package org.meguri.workflows.correlation;

import org.jspecify.annotations.NullMarked;
