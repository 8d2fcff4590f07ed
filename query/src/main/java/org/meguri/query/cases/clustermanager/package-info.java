/** Cluster managers as cases: the person, the post, and how it was decided. */
@NullMarked
package org.meguri.query.cases.clustermanager;

import org.jspecify.annotations.NullMarked;
