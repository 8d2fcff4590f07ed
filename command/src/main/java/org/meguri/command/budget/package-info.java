/**
 * The programme's money: the total of a fiscal year and what each source (a project's network
 * programme, a support measure) may commit and pay out of it. The policy group drafts, its director
 * decides; nothing is ever promised that its own source no longer holds.
 */
@NullMarked
package org.meguri.command.budget;

import org.jspecify.annotations.NullMarked;
