package org.meguri.query.cases.candidate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.candidate.CandidateEvent;
import org.meguri.command.candidate.CandidateEvent.*;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Candidates for adoption. */
@Component
class CandidateCaseKind implements CaseKind<CandidateState> {
  private static final Fold<Optional<CandidateState>> FOLD =
      new Fold<Optional<CandidateState>>()
          .on(CandidateRegistered.class, (s, e, r) -> Optional.of(CandidateState.registered(e)))
          .on(
              AchievementAdded.class,
              (s, e, r) ->
                  s.map(
                      x ->
                          x.with(
                              new CandidateState.Achievement(
                                  e.effectiveOn(), e.achievement(), e.by()))))
          .on(CandidateProposed.class, (s, e, r) -> s.map(x -> x.proposed(e.proposal().value())))
          .on(
              CandidateAdopted.class,
              (s, e, r) -> s.map(x -> x.adopted(e.project().value(), e.effectiveOn())))
          .on(
              CandidateDeclined.class,
              (s, e, r) -> s.map(x -> x.declined(e.proposal().value(), e.reason())))
          .on(CandidateWithdrawn.class, (s, e, r) -> s.map(CandidateState::withdrawn));

  @Override
  public String key() {
    return "candidate";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<CandidateState> state() {
    return CandidateState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return CandidateEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((CandidateEvent) fact).candidate().value();
  }

  @Override
  public Fold<Optional<CandidateState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(CandidateState state) {
    return Row.of(state.stage().name())
        .titled(state.name().en(), state.name().ja())
        .ofBureau(state.bureau())
        .on(state.adoptedFrom());
  }

  @Override
  public List<Section> page(CandidateState state) {
    Section achieved =
        Section.of("candidate.achievements")
            .table("candidate.since", "candidate.achievement", "candidate.by");
    for (CandidateState.Achievement each : state.achievements()) {
      achieved =
          achieved.row(Value.day(each.on()), Value.text(each.what()), Value.person(each.by()));
    }
    Section proposals =
        Section.of("candidate.proposals").table("case.proposal", "candidate.declined");
    for (CandidateState.Proposed each : state.proposals()) {
      proposals =
          proposals.row(Value.link("proposal", each.proposal()), Value.text(each.declined()));
    }
    return List.of(
        Section.of("candidate.what")
            .fact("candidate.name", Value.named(state.name().en(), state.name().ja()))
            .fact("candidate.area", Value.text(state.area()))
            .fact(
                "candidate.industries",
                Value.text(
                    state.industries().isEmpty() ? null : String.join(", ", state.industries())))
            .fact("candidate.project", Value.project(state.project()))
            .fact("candidate.adoptedFrom", Value.day(state.adoptedFrom())),
        achieved,
        proposals);
  }

  @Override
  public List<String> statuses() {
    return Stream.of(CandidateStage.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.BUREAU, Column.DAY);
  }
}
