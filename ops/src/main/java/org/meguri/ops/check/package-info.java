/**
 * What must hold of an installation at rest: log, engine, task list and read models agree, and
 * nothing failed without an owner.
 */
@NullMarked
package org.meguri.ops.check;

import org.jspecify.annotations.NullMarked;
