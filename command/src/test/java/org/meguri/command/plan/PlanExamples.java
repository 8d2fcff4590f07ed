package org.meguri.command.plan;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;

/** The plan of one project for FY2006, as the rules are tested with it. */
final class PlanExamples {
  private PlanExamples() {}

  static final PlanId PLAN = PlanId.of(K_RIP, 2006);
  static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  static final AssessmentId EX_ANTE = AssessmentId.of("assessment-k-rip-2006-EX_ANTE");
  static final LocalDate DUE = LocalDate.of(2006, 2, 15);
  static final LocalDate FIRST_OF_APRIL = LocalDate.of(2006, 4, 1);

  static final PlanOpened OPENED = new PlanOpened(PLAN, K_RIP, KYUSHU, 2006, List.of(COUNCIL), DUE);

  static PlanSubmitted submitted(int version) {
    return new PlanSubmitted(PLAN, K_RIP, version, aContent().build(), MANAGER.person());
  }

  static PlanReturned returned(int version) {
    return new PlanReturned(PLAN, K_RIP, version, "Give the budget's basis", OFFICER.person());
  }

  static PlanApproved approved(int version) {
    return new PlanApproved(PLAN, K_RIP, version, EX_ANTE, FIRST_OF_APRIL, DIRECTOR.person());
  }

  static Content aContent() {
    return new Content();
  }

  static PlanPart aPart(String activities, Map<String, BigDecimal> yearlyTargets) {
    return new PlanPart(COUNCIL, null, activities, yearlyTargets);
  }

  /** A content in which nothing is wrong until somebody says so. */
  static final class Content {
    private List<PlanPart> parts =
        List.of(
            aPart("Visits and seminars", Map.of("NEW_BUSINESSES_LAUNCHED", new BigDecimal(300))));
    private long yen = 120_000_000;
    private int percent = 10;
    private String sources = "Members' fees";

    Content parts(PlanPart... theParts) {
      parts = List.of(theParts);
      return this;
    }

    Content target(String indicator, String figure) {
      return parts(aPart("Visits and seminars", Map.of(indicator, new BigDecimal(figure))));
    }

    Content activities(String text) {
      return parts(aPart(text, Map.of()));
    }

    Content asking(long theYen) {
      yen = theYen;
      return this;
    }

    Content ownFunds(int thePercent, String theSources) {
      percent = thePercent;
      sources = theSources;
      return this;
    }

    PlanContent build() {
      return new PlanContent(parts, yen, percent, sources);
    }
  }
}
