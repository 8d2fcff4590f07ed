/**
 * The designation of one organization for one project (plan, III.4): a private institution becomes
 * its project promotion organization, an industry-assistance body, a university or the like its
 * base organization. The organization applies, an officer of the project's bureau examines, the
 * director decides; later it may be renewed, suspended or revoked, the organization having been
 * heard. Only who is validly designated on the day may be awarded a network-programme grant.
 */
@NullMarked
package org.meguri.command.designation;

import org.jspecify.annotations.NullMarked;
