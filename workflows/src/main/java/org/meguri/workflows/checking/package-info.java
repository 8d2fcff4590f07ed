/**
 * Check and act: the forms of the follow-up survey, the ex-post assessment, the commission's review
 * and the reflection of results, and the system's steps between them.
 */
@NullMarked
package org.meguri.workflows.checking;

import org.jspecify.annotations.NullMarked;
