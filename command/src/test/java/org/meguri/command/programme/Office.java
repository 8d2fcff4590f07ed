package org.meguri.command.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.allocation.AllocationCases;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.budget.BudgetCases;
import org.meguri.command.candidate.CandidateCases;
import org.meguri.command.clustermanager.ClusterManagerCases;
import org.meguri.command.commission.Reviews;
import org.meguri.command.commission.StubReviews;
import org.meguri.command.designation.DesignationCases;
import org.meguri.command.grant.GrantCases;
import org.meguri.command.measure.MeasureCases;
import org.meguri.command.member.MemberCases;
import org.meguri.command.monitoring.MonitoringCases;
import org.meguri.command.organization.OrganizationCases;
import org.meguri.command.partnership.PartnershipCases;
import org.meguri.command.plan.PlanCases;
import org.meguri.command.plan.PlanId;
import org.meguri.command.project.ProjectCases;
import org.meguri.command.proposal.ProposalCases;
import org.meguri.command.storage.TestMeguri;
import org.meguri.command.survey.SurveyCases;
import org.springframework.context.annotation.Bean;

/** Programme, projects, plans and surveys on a real database, with the people of the examples. */
public final class Office implements AutoCloseable {
  private final TestMeguri meguri;

  private Office(TestMeguri meguri) {
    this.meguri = meguri;
  }

  public static Office on(String database) {
    return new Office(
        TestMeguri.on(database)
            .with(
                ProgrammeCases.class,
                ProjectCases.class,
                PlanCases.class,
                SurveyCases.class,
                OrganizationCases.class,
                DesignationCases.class,
                ClusterManagerCases.class,
                GrantCases.class,
                BudgetCases.class,
                AllocationCases.class,
                MemberCases.class,
                MonitoringCases.class,
                MeasureCases.class,
                PartnershipCases.class,
                CandidateCases.class,
                ProposalCases.class,
                Doubles.class)
            .start());
  }

  public Outcome send(Object command, Actor actor) {
    return meguri.send(command, acting(actor));
  }

  public static Acting acting(Actor actor) {
    return Acting.as(actor.person(), CommandId.of(UUID.randomUUID().toString()));
  }

  public ImportResult take(String file) {
    return meguri
        .bean(ProgrammeImport.class)
        .take(file.getBytes(StandardCharsets.UTF_8), acting(Examples.SYSTEM));
  }

  public <T> T bean(Class<T> type) {
    return meguri.bean(type);
  }

  public TestMeguri meguri() {
    return meguri;
  }

  public long events() {
    return meguri.jdbc().sql("select count(*) from log.event").query(Long.class).single();
  }

  @Override
  public void close() {
    meguri.close();
  }

  /** Stands in for accounts and assessments. Not a configuration, so that no scan finds it. */
  static class Doubles {
    @Bean
    ActorDirectory people() {
      return new People();
    }

    @Bean
    AssessmentsDrafted assessmentsDrafted() {
      return () -> false;
    }

    @Bean
    Reviews reviews() {
      return new StubReviews();
    }

    @Bean
    Assessments assessments() {
      return id ->
          Optional.of(
              new Assessments.OnRecord(
                  AssessmentKind.EX_ANTE, PlanId.of(Examples.K_RIP, 2006), 2, true, 3));
    }
  }

  private static final class People implements ActorDirectory {
    @Override
    public Actor actorOf(PersonId person, @Nullable PersonId onBehalfOf) {
      return Stream.of(
              Examples.MANAGER,
              Examples.OFFICER,
              Examples.FOREIGN_OFFICER,
              Examples.DIRECTOR,
              Examples.POLICY,
              Examples.ADMINISTRATOR,
              Examples.UNIVERSITY_STAFF,
              ActorDirectory.system())
          .filter(a -> a.person().equals(person))
          .findFirst()
          .orElseGet(() -> new Actor(person, Set.of(), onBehalfOf));
    }

    @Override
    public Optional<PersonId> personOfLogin(String login) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> loginOf(PersonId person) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PersonId> holders(Role role, Scope scope) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PersonId> substitutedBy(PersonId substitute, LocalDate on) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String displayName(PersonId person) {
      throw new UnsupportedOperationException();
    }
  }
}
