/**
 * The latest facts of each case as they lie on the desk: what a form is prefilled with and checked
 * against, right in the transaction that completes a task, where a read model would lag behind.
 */
@NullMarked
package org.meguri.workflows.papers;

import org.jspecify.annotations.NullMarked;
