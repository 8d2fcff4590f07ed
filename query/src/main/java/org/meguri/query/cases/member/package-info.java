/** The national register of members, and the lists that were imported into it. */
@NullMarked
package org.meguri.query.cases.member;

import org.jspecify.annotations.NullMarked;
