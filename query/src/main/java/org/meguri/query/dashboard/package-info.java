/**
 * The programme at a glance, for whoever watches more than one project: what each project in force
 * reported against its plan, how old that is and what is late or missing, its grades, money and
 * work; as it stands and as it was known at any moment.
 */
@NullMarked
package org.meguri.query.dashboard;

import org.jspecify.annotations.NullMarked;
