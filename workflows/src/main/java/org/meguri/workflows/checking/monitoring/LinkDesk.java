package org.meguri.workflows.checking.monitoring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.Invitations;
import org.meguri.command.monitoring.Invitations.Invitation;
import org.meguri.command.monitoring.MonitoringCommand.IssueInvitations;
import org.meguri.command.monitoring.MonitoringCommand.RenewInvitation;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.MonitoringRefused;
import org.meguri.command.monitoring.PersonalLink;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the personal links: they are in the answer once and nowhere else, and what is kept of each
 * is a digest.
 */
@Component
public class LinkDesk {

  private final Projects projects;
  private final Invitations invitations;
  private final CommandDesk commands;
  private final Papers papers;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  LinkDesk(
      Projects projects,
      Invitations invitations,
      CommandDesk commands,
      Papers papers,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.projects = projects;
    this.invitations = invitations;
    this.commands = commands;
    this.papers = papers;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** An invitation with its link. */
  public record Letter(Invitation invitation, PersonalLink link) {}

  /** The letters, or the rule that stood in the way; nothing was issued then. */
  public record Issued(List<Letter> letters, Outcome.@Nullable Refused refused) {}

  /** Links for every project that has none yet, all of them or none. */
  Issued issue(MonitoringId survey, PersonId officer, CommandId command) {
    return issue(survey, officer, command, Origin.WORK, any -> PersonalLink.fresh(chance));
  }

  /** The same with links that come from elsewhere than chance, for a simulation. */
  public Issued issue(
      MonitoringId survey,
      PersonId officer,
      CommandId command,
      Origin origin,
      Function<Invitation, PersonalLink> source) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Issued issued = issueAll(survey, officer, command, origin, source);
              if (issued.refused() != null) {
                status.setRollbackOnly();
              }
              return issued;
            }));
  }

  private Issued issueAll(
      MonitoringId survey,
      PersonId officer,
      CommandId command,
      Origin origin,
      Function<Invitation, PersonalLink> source) {
    List<Letter> letters = new ArrayList<>();
    List<ProjectId> waiting = waiting(survey);
    for (ProjectId project : waiting.isEmpty() ? projects.all() : waiting) {
      List<Letter> ofProject =
          invitations.of(survey, project).stream()
              .map(invitation -> new Letter(invitation, source.apply(invitation)))
              .toList();
      Outcome outcome =
          commands.send(
              new IssueInvitations(
                  survey,
                  project,
                  ofProject.stream().map(letter -> letter.link().digest()).toList(),
                  LocalDate.now(clock)),
              Acting.as(officer, CommandId.of(command + ":" + project))
                  .correlated(survey.value())
                  .from(origin));
      if (outcome instanceof Outcome.Refused refused) {
        return new Issued(List.of(), refused);
      }
      letters.addAll(ofProject);
    }
    return new Issued(letters, null);
  }

  /** Drawn, and without links so far. */
  private List<ProjectId> waiting(MonitoringId survey) {
    Map<ProjectId, InvitationsIssued> issued =
        papers.all(survey, InvitationsIssued.class).stream()
            .collect(Collectors.toMap(InvitationsIssued::project, each -> each));
    return projects.all().stream()
        .filter(project -> !issued.containsKey(project))
        .filter(project -> !invitations.of(survey, project).isEmpty())
        .toList();
  }

  /** Another link in the place of a lost one. */
  public Issued renew(
      MonitoringId survey, ProjectId project, int number, PersonId officer, CommandId command) {
    PersonalLink link = PersonalLink.fresh(chance);
    Outcome outcome =
        commands.send(
            new RenewInvitation(survey, project, number, link.digest(), LocalDate.now(clock)),
            Acting.as(officer, command).correlated(survey.value()));
    if (outcome instanceof Outcome.Refused refused) {
      return new Issued(List.of(), refused);
    }
    return invitations.of(survey, project).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .map(each -> new Issued(List.of(new Letter(each, link)), null))
        .orElseGet(() -> new Issued(List.of(), unknown()));
  }

  private static Outcome.Refused unknown() {
    return (Outcome.Refused) Outcome.refused(MonitoringRefused.INVITATION_UNKNOWN);
  }
}
