/**
 * The monitoring survey at work: its year, the links that are issued once, the page a respondent
 * answers on, and what the policy group makes of the results.
 */
@NullMarked
package org.meguri.workflows.checking.monitoring;

import org.jspecify.annotations.NullMarked;
