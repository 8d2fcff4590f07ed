/**
 * Check and act: a room each for the follow-up survey, the ex-post assessment and the commission's
 * review; here only what they share.
 */
@NullMarked
package org.meguri.workflows.checking;

import org.jspecify.annotations.NullMarked;
