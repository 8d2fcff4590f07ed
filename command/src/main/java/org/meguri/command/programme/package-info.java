/**
 * The medium-range plan as its programme file states it: bureaus, indicators, survey windows,
 * criteria, calendars and rules.
 */
@NullMarked
package org.meguri.command.programme;

import org.jspecify.annotations.NullMarked;
