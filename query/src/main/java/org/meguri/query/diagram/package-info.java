/**
 * The diagrams of the processes as they lie on the class path, and where a case stands in them:
 * done, current and next steps.
 */
@NullMarked
package org.meguri.query.diagram;

import org.jspecify.annotations.NullMarked;
