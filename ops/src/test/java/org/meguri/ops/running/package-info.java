/** The whole product, running on a database of its own, as the tests of this module reach it. */
@NullMarked
package org.meguri.ops.running;

import org.jspecify.annotations.NullMarked;
