package org.meguri.command.supporter;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.supporter.SupporterCommand.EndSupporter;
import org.meguri.command.supporter.SupporterCommand.HonourSupporter;
import org.meguri.command.supporter.SupporterCommand.RecruitSupporter;
import org.meguri.command.supporter.SupporterEvent.SupporterEnded;
import org.meguri.command.supporter.SupporterEvent.SupporterHonoured;
import org.meguri.command.supporter.SupporterEvent.SupporterRecruited;

class SupporterTest {
  private static final SupporterId SUPPORTER = SupporterId.of("supporter-1");
  private static final LocalDate MAY = LocalDate.of(2006, 5, 1);
  private static final Personal NAME = new Personal(PersonId.of("supporter-1"), "Hanako Rei");
  private static final SupporterRecruited RECRUITED =
      new SupporterRecruited(
          SUPPORTER, K_RIP, KYUSHU, NAME, "Sales to carmakers", MAY, MANAGER.person());

  private AggregateTestFixture<Supporter> supporter;

  @BeforeEach
  void aProject() {
    supporter = new AggregateTestFixture<>(Supporter.class);
    supporter.registerInjectableResource(Examples.programmes());
    supporter.registerInjectableResource(new KnownProject());
  }

  @Test
  void managersAndOfficersRecruitForTheirProject() {
    supporter.givenNoPriorActivity().when(recruit(NAME), by(MANAGER)).expectEvents(RECRUITED);
    supporter
        .givenNoPriorActivity()
        .when(recruit(NAME), by(OFFICER))
        .expectResultMessagePayload(Outcome.accepted(SUPPORTER));
    refused(
        supporter.givenNoPriorActivity().when(recruit(NAME), by(FOREIGN_OFFICER)),
        ActorRefused.NOT_AUTHORIZED);
    refused(
        supporter.givenNoPriorActivity().when(recruit(new Personal(NAME.of(), " ")), by(MANAGER)),
        SupporterRefused.TEXT_MISSING,
        "field",
        "name");
  }

  @Test
  void theDirectorHonoursWhoSupportsWithReasons() {
    supporter
        .given(RECRUITED)
        .when(new HonourSupporter(SUPPORTER, "Ten contracts", MAY, MAY), by(DIRECTOR))
        .expectEvents(
            new SupporterHonoured(SUPPORTER, K_RIP, "Ten contracts", MAY, DIRECTOR.person()));
    refused(
        supporter
            .given(RECRUITED)
            .when(new HonourSupporter(SUPPORTER, "Ten contracts", MAY, MAY), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
    refused(
        supporter
            .given(RECRUITED)
            .when(
                new HonourSupporter(SUPPORTER, "Ten contracts", MAY.plusDays(1), MAY),
                by(DIRECTOR)),
        SupporterRefused.HONOUR_IN_FUTURE,
        "field",
        "effectiveOn");
  }

  @Test
  void supportEndsOnceWithReasonsAndNotBeforeItBegan() {
    SupporterEnded ended =
        new SupporterEnded(SUPPORTER, K_RIP, "Moved away", MAY, MANAGER.person());
    supporter
        .given(RECRUITED)
        .when(new EndSupporter(SUPPORTER, "Moved away", MAY), by(MANAGER))
        .expectEvents(ended);
    refused(
        supporter
            .given(RECRUITED, ended)
            .when(new EndSupporter(SUPPORTER, "Moved away", MAY), by(MANAGER)),
        SupporterRefused.SUPPORT_ENDED);
    refused(
        supporter
            .given(RECRUITED)
            .when(new EndSupporter(SUPPORTER, "Moved away", MAY.minusDays(1)), by(MANAGER)),
        SupporterRefused.BEFORE_SUPPORT,
        "field",
        "effectiveOn",
        "first",
        "2006-05-01");
  }

  private static RecruitSupporter recruit(Personal name) {
    return new RecruitSupporter(SUPPORTER, K_RIP, name, "Sales to carmakers", MAY, MAY);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  /** K-RIP of the Kyushu bureau. */
  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of();
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
