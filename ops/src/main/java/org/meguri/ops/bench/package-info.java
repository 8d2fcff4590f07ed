/**
 * Measures what the product promises, each figure against a reference in the same run on the same
 * durable database, and says how far it is from its goal.
 */
@NullMarked
package org.meguri.ops.bench;

import org.jspecify.annotations.NullMarked;
