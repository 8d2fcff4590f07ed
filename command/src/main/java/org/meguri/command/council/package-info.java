/**
 * Councils and conferences of the programme: of the cluster managers, of the promotion
 * organizations, and with the financial institutions; their members, their meetings with agenda,
 * and the minutes with their corrections.
 */
@NullMarked
package org.meguri.command.council;

import org.jspecify.annotations.NullMarked;
