/**
 * What moves a case on: the engine's glue, the task list, the forms, and every page with a button.
 */
@NullMarked
package org.meguri.workflows;

import org.jspecify.annotations.NullMarked;
