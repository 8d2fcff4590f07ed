/**
 * What happened in the field: visits, seminars, matching, new businesses and the rest, recorded by
 * an organization of a project or by its bureau, corrected and withdrawn with reason. The records
 * add up to the figures of the follow-up survey.
 */
@NullMarked
package org.meguri.command.activity;

import org.jspecify.annotations.NullMarked;
