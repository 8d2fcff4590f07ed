/**
 * Monitoring surveys on the read side: how far each year's is. Their answers are counted elsewhere.
 */
@NullMarked
package org.meguri.query.cases.monitoring;

import org.jspecify.annotations.NullMarked;
