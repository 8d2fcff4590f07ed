/** Partnerships between members, from where they were found to what came of them. */
@NullMarked
package org.meguri.query.cases.partnership;

import org.jspecify.annotations.NullMarked;
