/** Acts about what happens in the field: recording it, correcting and withdrawing the record. */
@NullMarked
package org.meguri.workflows.doing.activity;

import org.jspecify.annotations.NullMarked;
