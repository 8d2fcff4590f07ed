/**
 * How errors are answered: problem+json under {@code /api}, a page in the reader's language
 * elsewhere; each names the field or the rule, and none shows a stack trace.
 */
@NullMarked
package org.meguri.query.problem;

import org.jspecify.annotations.NullMarked;
