/**
 * The monitoring survey: once a year, June to October, the policy group asks member companies and
 * researchers what taking part has brought them (section IV.2.(3) of the plan). One case per fiscal
 * year holds the questionnaire's version, the frame drawn from the register of members, the
 * invitations, the reminders, the closing and the results; every answer is a small case of its own,
 * which no stored fact ties to the member who gave it: only the personal link leads from the one to
 * the other, and of the link no more than a digest is kept.
 */
@NullMarked
package org.meguri.command.monitoring;

import org.jspecify.annotations.NullMarked;
