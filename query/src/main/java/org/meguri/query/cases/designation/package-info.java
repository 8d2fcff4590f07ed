/** Designations as cases: applications, terms, suspensions, and every decision with its reasons. */
@NullMarked
package org.meguri.query.cases.designation;

import org.jspecify.annotations.NullMarked;
