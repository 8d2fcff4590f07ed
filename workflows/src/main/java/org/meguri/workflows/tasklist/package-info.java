/**
 * The officer's work: the list of tasks, claiming and completing them in one transaction with the
 * decision they carry, drafts of unsent forms, and the pages and API for all of it.
 */
@NullMarked
package org.meguri.workflows.tasklist;

import org.jspecify.annotations.NullMarked;
