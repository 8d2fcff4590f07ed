/**
 * What left the office as a file: who took which list, of whom, and how many persons were in it.
 * Recorded before the first line leaves, for the auditor to read.
 */
@NullMarked
package org.meguri.command.export;

import org.jspecify.annotations.NullMarked;
