/**
 * Assessments of every kind on the read side, the projects' and the whole programme's; and beside
 * them what the commission said, once its opinions are open.
 */
@NullMarked
package org.meguri.query.cases.assessment;

import org.jspecify.annotations.NullMarked;
