/** Organizations as cases: who they are, and what they are designated as. */
@NullMarked
package org.meguri.query.cases.organization;

import org.jspecify.annotations.NullMarked;
