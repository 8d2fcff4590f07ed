/**
 * The follow-up survey: the forms and the room of a round, what may be filed late or corrected, and
 * the system's steps in its process.
 */
@NullMarked
package org.meguri.workflows.checking.survey;

import org.jspecify.annotations.NullMarked;
