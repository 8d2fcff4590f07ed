package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

/** A survey before its rules. */
abstract class MonitoringFixture extends SurveyFixture {
  AggregateTestFixture<MonitoringSurvey> survey;

  @BeforeEach
  void anOffice() {
    survey = new AggregateTestFixture<>(MonitoringSurvey.class);
    survey.registerInjectableResource(Examples.programmes());
    survey.registerInjectableResource(links);
    survey.registerInjectableResource(new TwoAsked());
  }

  /** One company and one researcher. */
  private static final class TwoAsked implements Members {
    @Override
    public Map<MemberId, MemberKind> of(ProjectId project, Set<MemberKind> kinds, LocalDate on) {
      Map<MemberId, MemberKind> members = new LinkedHashMap<>();
      TWO.forEach(
          drawn -> members.put(drawn.member(), MemberKind.valueOf(drawn.respondent().name())));
      members.keySet().removeIf(member -> !kinds.contains(members.get(member)));
      return members;
    }

    @Override
    public List<MemberId> of(ProjectId project, LocalDate on) {
      return List.of();
    }

    @Override
    public Optional<MemberKind> kindOf(MemberId member) {
      return Optional.empty();
    }

    @Override
    public boolean isMember(MemberId member, ProjectId project, LocalDate on) {
      return false;
    }

    @Override
    public List<ProjectId> projectsOf(MemberId member, LocalDate on) {
      return List.of();
    }

    @Override
    public Optional<MemberId> mergedInto(MemberId member) {
      return Optional.empty();
    }
  }
}
