/** Amounts of money, the same for every kind of case. */
@NullMarked
package org.meguri.command.money;

import org.jspecify.annotations.NullMarked;
