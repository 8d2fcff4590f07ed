/** Who gets in, who does not, and what the door itself keeps to. */
@NullMarked
package org.meguri.ops.door;

import org.jspecify.annotations.NullMarked;
