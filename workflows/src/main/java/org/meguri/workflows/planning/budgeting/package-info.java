/**
 * Budget by results: the inputs of the rule as they stand on the day, the forms of those who
 * propose, are heard and decide, the system's steps between, and the budget room.
 */
@NullMarked
package org.meguri.workflows.planning.budgeting;

import org.jspecify.annotations.NullMarked;
