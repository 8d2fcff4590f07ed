/** What the policy group drafts and decides about budgets. */
@NullMarked
package org.meguri.workflows.doing.budget;

import org.jspecify.annotations.NullMarked;
