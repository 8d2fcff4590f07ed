/** Conditions of the commission's approvals, until they are met. */
@NullMarked
package org.meguri.query.cases.condition;

import org.jspecify.annotations.NullMarked;
