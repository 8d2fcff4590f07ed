/**
 * Cluster managers and sub managers (plan, III.4): persons designated at an organization that is
 * itself designated for the project. The organization or an officer proposes, the officer examines,
 * the director designates; one cluster manager at a time at each designation, who may hand over to
 * a successor on a day, without a gap and without two at once.
 */
@NullMarked
package org.meguri.command.clustermanager;

import org.jspecify.annotations.NullMarked;
