/** The list of projects: one line each, as it stands and as it stood at any position of the log. */
@NullMarked
package org.meguri.query.projects;

import org.jspecify.annotations.NullMarked;
