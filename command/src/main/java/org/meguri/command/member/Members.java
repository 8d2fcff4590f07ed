package org.meguri.command.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.project.ProjectId;

/**
 * What other cases' rules may ask about members; written in the events' own transactions. Each
 * answer about one member locks its row until the asking transaction ends, so that who decides on a
 * member is not overtaken by its leaving.
 */
public interface Members {

  /** Empty for an unknown member; a merged one keeps its kind. */
  Optional<MemberKind> kindOf(MemberId member);

  /** Whether it belongs to the project on that day; never after it was merged into another. */
  boolean isMember(MemberId member, ProjectId project, LocalDate on);

  /** The projects it belongs to on that day, in the order of their ids. */
  List<ProjectId> projectsOf(MemberId member, LocalDate on);

  /** Who belongs to the project on that day, in the order of their ids; locks nothing. */
  List<MemberId> of(ProjectId project, LocalDate on);

  /** The same of one of these kinds, with what each is. */
  Map<MemberId, MemberKind> of(ProjectId project, Set<MemberKind> kinds, LocalDate on);

  /** The member it was merged into, if it was. */
  Optional<MemberId> mergedInto(MemberId member);
}
