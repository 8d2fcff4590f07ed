/**
 * A proposal to adopt, modify, abolish or integrate a project, or to revise the programme: drafted
 * and decided in the field, checked by the policy group against the framework. Priority is given to
 * the bureau's judgement; only a framework rule that is broken, and named, stands above it.
 */
@NullMarked
package org.meguri.command.proposal;

import org.jspecify.annotations.NullMarked;
