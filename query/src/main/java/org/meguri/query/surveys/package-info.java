/**
 * The desk of the follow-up survey: one window of one year across all projects, with who has not
 * answered, who was reminded or allowed to be late, and what was reported beside what is recorded.
 */
@NullMarked
package org.meguri.query.surveys;

import org.jspecify.annotations.NullMarked;
