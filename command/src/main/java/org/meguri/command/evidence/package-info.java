/**
 * What decisions rest on, and what becomes of them when it is corrected: every decision that cites
 * what was corrected is marked, and its owner considers whether it stands.
 */
@NullMarked
package org.meguri.command.evidence;

import org.jspecify.annotations.NullMarked;
