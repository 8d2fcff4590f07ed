package org.meguri.workflows.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.Passages;

/**
 * A task as lists and pages show it, in the reader's language; {@code holder} is a name, null while
 * nobody holds it. {@code projectOpens}: the reader may open the project. {@code remindedAt} when
 * its holder was last reminded; {@code workable}: the reader may complete it now.
 */
public record TaskLine(
    String id,
    long version,
    String element,
    String title,
    String process,
    String caseId,
    String projectId,
    String projectName,
    boolean projectOpens,
    String bureau,
    int fiscalYear,
    String phase,
    @Nullable String subject,
    Instant createdAt,
    Instant dueAt,
    LocalDate dueOn,
    @Nullable String holder,
    @Nullable String holderId,
    String candidateText,
    @Nullable Instant remindedAt,
    String state,
    boolean claimable,
    boolean releasable,
    boolean workable) {

  /** The page of the case it belongs to, where that is no project's year. */
  public @Nullable String caseHref() {
    return Passages.kindOf(process).map(kind -> "/cases/" + kind + "/" + caseId).orElse(null);
  }

  /** Where the list's pane finds more about it. */
  public String detailHref() {
    return "/tasks/" + id + "/detail";
  }
}
