/**
 * What becomes of a decision whose evidence was corrected: its owner considers it, and an
 * assessment that does not stand is made anew.
 */
@NullMarked
package org.meguri.workflows.checking.correction;

import org.jspecify.annotations.NullMarked;
