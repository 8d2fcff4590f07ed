/**
 * Organizations, their designation and their cluster managers: what may be filed about them, the
 * forms of their tasks, and the system's step in their processes.
 */
@NullMarked
package org.meguri.workflows.doing.designation;

import org.jspecify.annotations.NullMarked;
