/**
 * Act: candidates, and proposals to adopt, modify, abolish or integrate projects or to revise the
 * programme; their forms, and what the system carries out once they are decided.
 */
@NullMarked
package org.meguri.workflows.acting;

import org.jspecify.annotations.NullMarked;
