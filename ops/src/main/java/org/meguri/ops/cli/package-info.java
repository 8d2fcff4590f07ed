/** The verbs of the command line. */
@NullMarked
package org.meguri.ops.cli;

import org.jspecify.annotations.NullMarked;
