/**
 * A grant by the Subsidy Act's steps, from application to settlement or revocation and reclaim. A
 * network grant goes to a designated organization out of its project's budget, R&D money to a
 * partnership out of a support measure's; a consignment is a contract in place of a decision.
 */
@NullMarked
package org.meguri.command.grant;

import org.jspecify.annotations.NullMarked;
