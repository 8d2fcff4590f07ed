/**
 * How events are kept: stable names, serializer, encryption, gapless positions, command ids, dead
 * letters.
 */
@NullMarked
package org.meguri.command.storage;

import org.jspecify.annotations.NullMarked;
