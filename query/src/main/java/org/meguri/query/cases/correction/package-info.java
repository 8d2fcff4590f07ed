/** Corrections of what decisions rest on, and what their owners made of them, on the read side. */
@NullMarked
package org.meguri.query.cases.correction;

import org.jspecify.annotations.NullMarked;
