/**
 * A partnership between members of projects: business and university, business and business,
 * between industries, between clusters at home or abroad; from the field visit or matching session
 * it came from to its result (section III.4 of the plan).
 */
@NullMarked
package org.meguri.command.partnership;

import org.jspecify.annotations.NullMarked;
