/** Grants as cases: the application, every step with its reasons, and the money to the yen. */
@NullMarked
package org.meguri.query.cases.grant;

import org.jspecify.annotations.NullMarked;
