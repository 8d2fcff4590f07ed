/** Acts about members, and the import of lists of them. */
@NullMarked
package org.meguri.workflows.doing.member;

import org.jspecify.annotations.NullMarked;
