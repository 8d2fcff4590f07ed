/**
 * The office's calendar: business days, deadlines of every task with their reminders, and what each
 * season opens.
 */
@NullMarked
package org.meguri.workflows.calendar;

import org.jspecify.annotations.NullMarked;
