/** What every page gets: who is logged in, which day it is, and in which language it is written. */
@NullMarked
package org.meguri.query.frame;

import org.jspecify.annotations.NullMarked;
