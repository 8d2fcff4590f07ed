/**
 * Proposals on projects and on the programme: who said what when, and why which judgement stood.
 */
@NullMarked
package org.meguri.query.cases.proposal;

import org.jspecify.annotations.NullMarked;
