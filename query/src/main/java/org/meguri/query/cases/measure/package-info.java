/** The catalogue of support measures, and what each was applied for. */
@NullMarked
package org.meguri.query.cases.measure;

import org.jspecify.annotations.NullMarked;
