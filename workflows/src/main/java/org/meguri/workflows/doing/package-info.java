/**
 * Do: designations, cluster managers, members, grants, budgets and what happens in the field; their
 * task forms, what may be filed about them, and the system's steps in their processes.
 */
@NullMarked
package org.meguri.workflows.doing;

import org.jspecify.annotations.NullMarked;
