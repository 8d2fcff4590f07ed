/**
 * The commission: its room, its members and their interests, and the forms and the room of a
 * project's review.
 */
@NullMarked
package org.meguri.workflows.checking.commission;

import org.jspecify.annotations.NullMarked;
