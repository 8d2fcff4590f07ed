package org.meguri.query.cases.allocation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.allocation.AllocationEvent;
import org.meguri.command.allocation.AllocationEvent.AllocationEvidenceCorrected;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesCarriedOut;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.programme.BureauId;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/**
 * The sharing of each year's budget. Until it is decided it is the policy group's own; a bureau
 * reads its own projects' shares of a proposal in the budget room.
 */
@Component
class AllocationCaseKind implements CaseKind<AllocationState> {
  private static final Fold<Optional<AllocationState>> FOLD =
      new Fold<Optional<AllocationState>>()
          .on(AllocationOpened.class, (s, e, r) -> Optional.of(AllocationState.opened(e)))
          .on(SharesProposed.class, (s, e, r) -> s.map(x -> x.proposed(e)))
          .on(AllocationOpinionGiven.class, (s, e, r) -> s.map(x -> x.heard(e)))
          .on(SharesSentBack.class, (s, e, r) -> s.map(x -> x.sentBack(e)))
          .on(SharesDecided.class, (s, e, r) -> s.map(x -> x.decided(e)))
          .on(SharesCarriedOut.class, (s, e, r) -> s.map(x -> x.carriedOut(e)))
          .on(AllocationEvidenceCorrected.class, (s, e, r) -> s.map(x -> x.marked(e)));

  private final Titles titles;

  AllocationCaseKind(Titles titles) {
    this.titles = titles;
  }

  @Override
  public String key() {
    return "allocation";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<AllocationState> state() {
    return AllocationState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return AllocationEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((AllocationEvent) fact).allocation().value();
  }

  @Override
  public Fold<Optional<AllocationState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(AllocationState s) {
    AllocationState.Proposal proposal = s.proposal();
    AllocationState.Decision decision = s.decision();
    return Row.of(s.status())
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .ofBureau(s.decided() ? null : BureauId.POLICY_GROUP)
        .on(decision == null ? null : decision.on())
        .amounting(proposal == null ? null : proposal.basis().total());
  }

  private String title(AllocationState s, Locale locale) {
    String year = Integer.toString(s.fiscalYear());
    return titles.said("allocation.title", locale, s.id().value(), year);
  }

  @Override
  public List<Section> page(AllocationState s) {
    return AllocationPage.of(s);
  }

  @Override
  public List<String> statuses() {
    return Stream.of(AllocationState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.DAY, Column.AMOUNT);
  }
}
