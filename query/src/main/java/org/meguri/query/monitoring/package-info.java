/**
 * What members answered: response rates while a survey runs, and once it is closed the results, in
 * groups so large that no figure, nor any difference of figures, counts fewer than five answers.
 */
@NullMarked
package org.meguri.query.monitoring;

import org.jspecify.annotations.NullMarked;
