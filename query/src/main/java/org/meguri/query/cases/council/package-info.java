/** Councils and conferences with their members, meetings and minutes. */
@NullMarked
package org.meguri.query.cases.council;

import org.jspecify.annotations.NullMarked;
