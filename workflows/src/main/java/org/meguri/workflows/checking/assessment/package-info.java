/**
 * The ex-post assessment and the reflection of its results: their forms, and the system's steps
 * between them.
 */
@NullMarked
package org.meguri.workflows.checking.assessment;

import org.jspecify.annotations.NullMarked;
