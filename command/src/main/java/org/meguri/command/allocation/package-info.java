/**
 * Budget by results: how the money of a fiscal year is shared among the projects. The policy group
 * proposes by the programme's rule, the commission is heard where the programme says so, the policy
 * director decides; what was decided is carried into the budgets as it stands, and keeps what it
 * rests on: inputs, rule and result.
 */
@NullMarked
package org.meguri.command.allocation;

import org.jspecify.annotations.NullMarked;
