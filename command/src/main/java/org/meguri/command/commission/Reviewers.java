package org.meguri.command.commission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.meguri.command.actor.PersonId;

/** Those named to review a case, in their order, and what each of them has done. */
record Reviewers(List<PersonId> all, List<PersonId> gaveOpinion, List<PersonId> declined) {

  static Reviewers none() {
    return of(List.of());
  }

  static Reviewers of(List<PersonId> all) {
    return new Reviewers(all, List.of(), List.of());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean assigned(PersonId member) {
    return all.contains(member);
  }

  boolean hasOpined(PersonId member) {
    return gaveOpinion.contains(member);
  }

  boolean hasDeclined(PersonId member) {
    return declined.contains(member);
  }

  /** Those of them who take part and gave an opinion. */
  List<PersonId> withOpinion() {
    return active().stream().filter(gaveOpinion::contains).toList();
  }

  boolean allIn() {
    return withOpinion().size() == active().size();
  }

  /** The chair is the first who takes part: the commission's own, or whoever comes next. */
  boolean chairedBy(PersonId person) {
    List<PersonId> active = active();
    return !active.isEmpty() && active.get(0).equals(person);
  }

  private List<PersonId> active() {
    return all.stream().filter(member -> !declined.contains(member)).toList();
  }

  Reviewers without(Collection<PersonId> keptAway) {
    return new Reviewers(
        all.stream().filter(member -> !keptAway.contains(member)).toList(), gaveOpinion, declined);
  }

  Reviewers only(Collection<PersonId> inTerm) {
    return new Reviewers(all.stream().filter(inTerm::contains).toList(), gaveOpinion, declined);
  }

  Reviewers joinedBy(List<PersonId> added) {
    return new Reviewers(plus(all, added), gaveOpinion, declined);
  }

  Reviewers opined(PersonId member) {
    return new Reviewers(all, plus(gaveOpinion, List.of(member)), declined);
  }

  Reviewers declined(PersonId member) {
    return new Reviewers(all, gaveOpinion, plus(declined, List.of(member)));
  }

  private static List<PersonId> plus(List<PersonId> some, List<PersonId> more) {
    List<PersonId> joined = new ArrayList<>(some);
    joined.addAll(more);
    return List.copyOf(joined);
  }
}
