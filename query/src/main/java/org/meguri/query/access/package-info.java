/**
 * Who may read what. Every page and every API answer about a case goes through {@link
 * org.meguri.query.access.Reading}, so that none can go round the rules: bureau staff read their
 * own bureau's projects, managers their own project, the policy group and the auditor all,
 * commission members what is assigned to them and nothing of a case in which a conflict stands, and
 * the administrator no case content. Opinions stay sealed until they are opened, except to their
 * author; the auditor's own reading is put on record.
 */
@NullMarked
package org.meguri.query.access;

import org.jspecify.annotations.NullMarked;
