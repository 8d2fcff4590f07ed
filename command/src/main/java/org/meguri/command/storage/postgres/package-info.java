/**
 * The PostgreSQL that Meguri brings along, so that an office needs nothing but Java: its programs
 * are unpacked below the data directory, it runs as an account without rights, keeps every commit
 * on disk, and is taken over or recovered after any hard stop without repair by hand.
 */
@NullMarked
package org.meguri.command.storage.postgres;

import org.jspecify.annotations.NullMarked;
