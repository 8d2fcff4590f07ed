package org.meguri.workflows.planning.budgeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Held;
import org.meguri.command.allocation.Share;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Sight;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.cases.Cases;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The years' budgets for whoever may read them: the policy group and auditors everything, a bureau
 * its own projects' shares once they are proposed and everybody's once they are decided.
 */
@Component
class BudgetRoom {

  private static final When NOW = new When(null, null, null);

  private final Papers papers;
  private final ReadAccess access;
  private final ProjectLives lives;
  private final ProjectNames names;
  private final Cases cases;

  BudgetRoom(
      Papers papers, ReadAccess access, ProjectLives lives, ProjectNames names, Cases cases) {
    this.cases = cases;
    this.papers = papers;
    this.access = access;
    this.lives = lives;
    this.names = names;
  }

  /** How far a year has come. */
  enum State {
    OPENED,
    PROPOSED,
    DECIDED
  }

  /** A year; the total once the reader may know it. */
  record RoomYear(String allocation, int fiscalYear, State state, @Nullable Yen total) {}

  /** A project's share with each step that led to it. */
  record Line(
      String project,
      String name,
      @Nullable Yen lastYear,
      String score,
      Yen byScore,
      Yen byRule,
      Yen amount,
      Held held) {}

  /** A year's shares, all of them or the reader's own. */
  record Shares(RoomYear year, boolean all, List<Line> lines) {}

  /** What the reader may see something of, the latest year first. */
  List<RoomYear> years(PersonId reader) {
    Sight sight = access.sightOf(reader);
    return papers.every(AllocationOpened.class).stream()
        .filter(opened -> sight.isOfTheProgramme())
        .sorted(Comparator.comparing(AllocationOpened::fiscalYear).reversed())
        .map(opened -> year(opened, sight))
        .toList();
  }

  /**
   * One year.
   *
   * @throws Unknown there is nothing of it for the reader
   */
  Shares shares(PersonId reader, int fiscalYear, Locale locale) {
    Sight sight = access.sightOf(reader);
    AllocationOpened opened = opened(fiscalYear);
    if (!sight.isOfTheProgramme()) {
      throw new Unknown(opened.allocation().value());
    }
    if (sight.asAuditor()) {
      cases.read(reader, "allocation", opened.allocation().value(), NOW, "budget room");
    }
    RoomYear year = year(opened, sight);
    boolean all = sight.all() || year.state() == State.DECIDED;
    List<Line> lines = new ArrayList<>();
    for (Share share : latest(opened.allocation())) {
      if (all || isOwn(share, sight)) {
        lines.add(line(share, locale));
      }
    }
    return new Shares(year, all, List.copyOf(lines));
  }

  /** Whether the year was opened, by anybody's knowledge. */
  AllocationOpened opened(int fiscalYear) {
    AllocationId allocation = AllocationId.ofYear(fiscalYear);
    return papers
        .latest(allocation, AllocationOpened.class)
        .orElseThrow(() -> new Unknown(allocation.value()));
  }

  private RoomYear year(AllocationOpened opened, Sight sight) {
    Optional<SharesDecided> decided = papers.latest(opened.allocation(), SharesDecided.class);
    Optional<SharesProposed> proposed = papers.latest(opened.allocation(), SharesProposed.class);
    State state =
        decided.isPresent() ? State.DECIDED : proposed.isPresent() ? State.PROPOSED : State.OPENED;
    Yen total =
        decided
            .map(it -> it.basis().total())
            .or(() -> proposed.filter(it -> sight.all()).map(it -> it.basis().total()))
            .orElse(null);
    return new RoomYear(opened.allocation().value(), opened.fiscalYear(), state, total);
  }

  private List<Share> latest(AllocationId allocation) {
    return papers
        .latest(allocation, SharesDecided.class)
        .map(SharesDecided::shares)
        .or(() -> papers.latest(allocation, SharesProposed.class).map(SharesProposed::shares))
        .orElse(List.of());
  }

  private boolean isOwn(Share share, Sight sight) {
    return lives
        .of(share.project())
        .map(ProjectLife::bureau)
        .filter(bureau -> sight.covers(bureau.value(), share.project().value()))
        .isPresent();
  }

  private Line line(Share share, Locale locale) {
    return new Line(
        share.project().value(),
        names.of(share.project(), locale),
        share.lastYear(),
        AllocationPapers.score(share.score()),
        share.byScore(),
        share.byRule(),
        share.amount(),
        share.held());
  }
}
