package org.meguri.query.casepage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of a project's page and its overview. */
public record HeadView(
    String id,
    String name,
    String otherName,
    boolean nameChecked,
    String bureau,
    @Nullable String phase,
    String status,
    @Nullable String decision,
    boolean decisionInferred,
    @Nullable LocalDate nextDeadline,
    @Nullable String holder,
    List<LocalDate> targetsToSet,
    List<String> industries,
    List<Organization> organizations,
    @Nullable String note,
    @Nullable String replayHref) {

  /** Who promotes it, for which area. */
  public record Organization(String name, String area, @Nullable String origin) {}
}
