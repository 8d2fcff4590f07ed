package org.meguri.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.commission.Dissent;
import org.meguri.command.commission.Exclusion;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.Resolution;
import org.meguri.query.fold.Copy;

/**
 * The commission's review of one assessment. Opinions are kept whole here; who may read them is for
 * {@code org.meguri.query.access} to say.
 */
public record Review(
    String id,
    String assessment,
    int fiscalYear,
    @Nullable String session,
    @Nullable LocalDate heldOn,
    List<PersonId> reviewers,
    List<Exclusion> excluded,
    int quorum,
    @Nullable PersonId chair,
    List<Opinion> opinions,
    List<Declined> declined,
    List<Replacement> replacements,
    @Nullable Count count,
    @Nullable Act opened,
    @Nullable Resolved resolved) {

  /** A member's opinion; text and recommendation are null only where it is kept from a reader. */
  public record Opinion(
      String id,
      PersonId member,
      @Nullable Recommendation recommendation,
      @Nullable String text,
      @Nullable String conditions,
      Instant at) {

    /** As it shows to others before the opinions are opened: that it is in, and nothing more. */
    public Opinion sealed() {
      return new Opinion(id, member, null, null, null, at);
    }
  }

  /** A reviewer who declared a conflict. */
  public record Declined(PersonId member, ConflictKind kind, String reason, Instant at) {}

  /** Reviewers named by the secretariat because the quorum failed. */
  public record Replacement(List<PersonId> added, String reason, PersonId by, Instant at) {}

  /** The last count of the quorum. */
  public record Count(int present, int quorum, boolean met, Instant at) {}

  /** The resolution; {@code votes} counts by resolution. */
  public record Resolved(
      Resolution resolution,
      Map<String, Integer> votes,
      List<Dissent> dissents,
      @Nullable String conditions,
      String minutes,
      LocalDate effectiveOn,
      PersonId by,
      Instant at) {}

  /** As it shows to a reader before the opinions are opened: only the reader's own is told. */
  public Review sealedFor(PersonId reader) {
    return withOpinions(
        opinions.stream()
            .map(opinion -> opinion.member().equals(reader) ? opinion : opinion.sealed())
            .toList());
  }

  /** With other opinions, for a reader who may not see all of them. */
  public Review withOpinions(List<Opinion> shown) {
    return new Review(
        id,
        assessment,
        fiscalYear,
        session,
        heldOn,
        reviewers,
        excluded,
        quorum,
        chair,
        shown,
        declined,
        replacements,
        count,
        opened,
        resolved);
  }

  Review convened(String newSession, LocalDate on) {
    return new Review(
        id,
        assessment,
        fiscalYear,
        newSession,
        on,
        reviewers,
        excluded,
        quorum,
        chair,
        opinions,
        declined,
        replacements,
        count,
        opened,
        resolved);
  }

  Review assigned(
      List<PersonId> members, List<Exclusion> kept, int newQuorum, @Nullable PersonId newChair) {
    return new Review(
        id,
        assessment,
        fiscalYear,
        session,
        heldOn,
        members,
        kept,
        newQuorum,
        newChair,
        opinions,
        declined,
        replacements,
        count,
        opened,
        resolved);
  }

  Review replaced(Replacement added) {
    List<PersonId> all = new ArrayList<>(reviewers);
    all.addAll(added.added());
    return assigned(List.copyOf(all), excluded, quorum, chair)
        .with(declined, Copy.plus(replacements, added), count, opened, resolved);
  }

  Review declined(Declined added) {
    return with(Copy.plus(declined, added), replacements, count, opened, resolved);
  }

  Review counted(Count made) {
    return with(declined, replacements, made, made.met() ? opened : null, resolved);
  }

  Review opened(Act act) {
    return with(declined, replacements, count, act, resolved);
  }

  Review resolved(Resolved as) {
    return with(declined, replacements, count, opened, as);
  }

  private Review with(
      List<Declined> newDeclined,
      List<Replacement> newReplacements,
      @Nullable Count newCount,
      @Nullable Act newOpened,
      @Nullable Resolved newResolved) {
    return new Review(
        id,
        assessment,
        fiscalYear,
        session,
        heldOn,
        reviewers,
        excluded,
        quorum,
        chair,
        opinions,
        newDeclined,
        newReplacements,
        newCount,
        newOpened,
        newResolved);
  }
}
