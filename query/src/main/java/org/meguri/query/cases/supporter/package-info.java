/** Business supporters: what they know, how they were honoured, and when they left. */
@NullMarked
package org.meguri.query.cases.supporter;

import org.jspecify.annotations.NullMarked;
