/**
 * What the office records about its own auditor: the auditor changes nothing, but that a case was
 * read, and as of when, stays on record.
 */
@NullMarked
package org.meguri.command.audit;

import org.jspecify.annotations.NullMarked;
