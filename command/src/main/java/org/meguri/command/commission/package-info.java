/**
 * The external assessment commission: members and terms, interests, sessions, and the review of
 * each assessment up to its resolution.
 */
@NullMarked
package org.meguri.command.commission;

import org.jspecify.annotations.NullMarked;
