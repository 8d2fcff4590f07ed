/** What happened in the field, added up by project, year and indicator, as of any moment. */
@NullMarked
package org.meguri.query.field;

import org.jspecify.annotations.NullMarked;
