/**
 * What happens between the command line and a running context: arguments, the database, its
 * migrations.
 */
@NullMarked
package org.meguri.ops.launch;

import org.jspecify.annotations.NullMarked;
