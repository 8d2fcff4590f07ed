package org.meguri.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.RunningMeguri;

/** Each invariant of designations, grants, budgets and the field is broken once, and named. */
@Order(7)
class InvariantsTest {
  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Forger FORGER = new Forger(MEGURI);

  @BeforeAll
  static void theYearIsOpen() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void nothingIsBrokenWhereNothingIsForged() {
    assertThat(FORGER.brokenBy(() -> {})).isEmpty();
  }

  @Test
  void aDesignationThatWaitsForNobodyIsFound() {
    named(
        """
        insert into designation.standing (designation, project, organization, kind, pending)
        values ('forged', 'k-rip', 'forged', 'PROMOTION', true)
        """,
        "process position agrees with case state: designations",
        "designation forged waits without a task");
  }

  @Test
  void aClusterManagerWhoWaitsForNobodyIsFound() {
    assertThat(
            FORGER.brokenBy(
                () -> FORGER.event("cluster-manager", "forged", "cluster-manager.proposed", "{}")))
        .hasSize(1)
        .hasEntrySatisfying(
            "process position agrees with case state: cluster managers",
            lines ->
                assertThat(lines).containsExactly("cluster manager forged waits without a task"));
  }

  @Test
  void aGrantThatWaitsForNobodyIsFound() {
    named(
        grant("APPLIED", "null", 0),
        "process position agrees with case state: grants",
        "grant forged is APPLIED without a task");
  }

  @Test
  void aPaymentBeyondTheAwardIsFound() {
    named(
        grant("REVOKED", "1", 2),
        "nothing was paid beyond the award or the amount fixed",
        "grant forged: paid 2, awarded 1, fixed 0");
  }

  @Test
  void aMemberCountedTwiceIsFound() {
    named(
        """
        with entered as (
          insert into member.entry (member, kind, name_key) values ('forged', 'COMPANY', 'forged') returning member)
        insert into member.participation (member, project, since)
        select 'forged', 'k-rip', day from (values (date '2006-01-04'), (date '2006-01-05')) twice (day)
        """,
        "every member is counted once",
        "member forged belongs to k-rip twice at a time");
  }

  @Test
  void aMemberWithoutARowIsFound() {
    assertThat(FORGER.brokenBy(() -> FORGER.event("member", "forged", "member.entered", "{}")))
        .hasSize(1)
        .hasEntrySatisfying(
            "every member is counted once",
            lines -> assertThat(lines).containsExactly("member forged has no row"));
  }

  @Test
  void aRecordThatIsNotCountedIsFound() {
    assertThat(
            FORGER.brokenBy(
                () ->
                    FORGER.event(
                        "activity",
                        "forged",
                        "activity.recorded",
                        """
                        {"content":{"kind":"SEMINAR","heldOn":"2006-01-05","participants":3}}""")))
        .hasSize(1)
        .hasEntrySatisfying(
            "recorded figures are what the activity records say",
            lines ->
                assertThat(lines)
                    .containsExactly("activity forged: record of 2006-01-05, counted not"));
  }

  @Test
  void aFigureThatIsNotWhatItsRecordSaysIsFound() {
    named(
        """
        insert into activity.figure (activity, project, source, held_on, code, figure)
        values ('forged', 'k-rip', 'kyushu', '2006-01-05', 'SEMINARS', 1)
        """,
        "recorded figures are what the activity records say",
        "activity forged: record of none, counted 2006-01-05");
  }

  @Test
  void anOpinionOfAMemberKeptAwayIsFound() {
    assertThat(
            FORGER.brokenBy(
                () -> {
                  FORGER.event(
                      "review",
                      "forged",
                      "review.reviewers-assigned",
                      """
                      {"review":"forged","excluded":[{"member":"m","kind":"GRANT","declared":false}]}""");
                  FORGER.event(
                      "review",
                      "forged",
                      "review.opinion-submitted",
                      """
                      {"review":"forged","project":"k-rip","member":"m"}""");
                }))
        .hasEntrySatisfying(
            "no opinion and no vote is of a member in conflict",
            lines -> assertThat(lines).containsExactly("review.opinion-submitted of m in forged"));
  }

  @Test
  void aConditionNobodyFollowsUpIsFound() {
    assertThat(
            FORGER.brokenBy(
                () ->
                    FORGER.event(
                        "condition", "forged", "condition.set", "{\"review\":\"forged\"}")))
        .hasEntrySatisfying(
            "every condition of an approval is followed up",
            lines -> assertThat(lines).containsExactly("condition forged waits without a task"));
  }

  private static String grant(String step, String awarded, long paid) {
    return """
        insert into grants.standing (grant_id, project, organization, kind, fiscal_year, step, awarded, paid)
        values ('forged', 'k-rip', 'forged', 'NETWORK', 2006, '%s', %s, %d)
        """
        .formatted(step, awarded, paid);
  }

  private static void named(String forgery, String invariant, String line) {
    assertThat(FORGER.brokenBy(() -> FORGER.row(forgery)))
        .hasSize(1)
        .hasEntrySatisfying(invariant, lines -> assertThat(lines).containsExactly(line));
  }
}
