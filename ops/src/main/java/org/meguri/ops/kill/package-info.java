/**
 * Kills the running product at random under load from outside and holds it to what it had
 * acknowledged: nothing lost, nothing twice.
 */
@NullMarked
package org.meguri.ops.kill;

import org.jspecify.annotations.NullMarked;
