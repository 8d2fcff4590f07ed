/** Acts about the catalogue of measures and their applications. */
@NullMarked
package org.meguri.workflows.doing.measure;

import org.jspecify.annotations.NullMarked;
