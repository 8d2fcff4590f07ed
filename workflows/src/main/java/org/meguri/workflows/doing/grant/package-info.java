/** Grants: the forms of their tasks, what may be filed about them, and the system's steps. */
@NullMarked
package org.meguri.workflows.doing.grant;

import org.jspecify.annotations.NullMarked;
