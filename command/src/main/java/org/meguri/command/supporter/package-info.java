/**
 * Business supporters: persons with know-how whom a project recruits to help its members, whom the
 * bureau honours, and who one day leave.
 */
@NullMarked
package org.meguri.command.supporter;

import org.jspecify.annotations.NullMarked;
