/**
 * What a sample needs beside the plan and the source does not give: base organizations, members,
 * names. Nothing of it exists; every name says so in both languages, and whatever is recorded with
 * it carries {@code Origin.INVENTED}. The same every time: no chance is asked.
 */
@NullMarked
package org.meguri.ops.invented;

import org.jspecify.annotations.NullMarked;
