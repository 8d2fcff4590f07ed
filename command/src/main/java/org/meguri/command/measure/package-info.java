/**
 * The catalogue of support measures of the ministry, other ministries, local governments and other
 * bodies, kept by the policy group, and each application of one to a project, a partnership or a
 * member (section III.5 of the plan).
 */
@NullMarked
package org.meguri.command.measure;

import org.jspecify.annotations.NullMarked;
