/**
 * Who acts, in which role, for whom: persons under opaque ids, accounts, roles with their scope,
 * substitutions, and the keys that personal data is stored under.
 */
@NullMarked
package org.meguri.command.actor;

import org.jspecify.annotations.NullMarked;
