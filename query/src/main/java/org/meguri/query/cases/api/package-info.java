/** Cases of every kind for other systems, described kind by kind. */
@NullMarked
package org.meguri.query.cases.api;

import org.jspecify.annotations.NullMarked;
