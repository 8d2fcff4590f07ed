/**
 * A company, university, researcher, agency, local government, financial institution, distributor
 * or incubator taking part in projects' networks (section III.4 of the plan). Each stands in one
 * national register once, however many projects it belongs to: entered, joined, left, renamed,
 * corrected, merged into another; one by one or by lists of thousands.
 */
@NullMarked
package org.meguri.command.member;

import org.jspecify.annotations.NullMarked;
