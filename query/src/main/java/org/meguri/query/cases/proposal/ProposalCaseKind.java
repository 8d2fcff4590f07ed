package org.meguri.query.cases.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.proposal.ProposalEvent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.ProposalStage;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Proposals on projects and on the programme. */
@Component
class ProposalCaseKind implements CaseKind<ProposalState> {

  private final ProposalPage page;
  private final Titles titles;

  ProposalCaseKind(ProposalPage page, Titles titles) {
    this.page = page;
    this.titles = titles;
  }

  @Override
  public String key() {
    return "proposal";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<ProposalState> state() {
    return ProposalState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ProposalEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ProposalEvent) fact).proposal().value();
  }

  @Override
  public Fold<Optional<ProposalState>> fold() {
    return ProposalFold.FOLD;
  }

  @Override
  public Row row(ProposalState state) {
    Row row =
        Row.of(state.stage().name())
            .titled(title(state, Locale.ENGLISH), title(state, Locale.JAPANESE))
            .on(state.content().effectiveOn());
    String bureau = state.bureau();
    String project = state.project();
    if (bureau != null) {
      row = row.ofBureau(bureau);
    }
    return project == null || state.matter() == ProposalMatter.ADOPTION
        ? row
        : row.inProject(project);
  }

  /** A proposal names what it is about itself; what a project is called now may change. */
  private String title(ProposalState state, Locale locale) {
    String matter = titles.said("proposalMatter." + state.matter(), locale, state.matter().name());
    ProjectEntry shape = state.content().shape();
    if (shape == null) {
      return matter;
    }
    String name = locale.equals(Locale.JAPANESE) ? shape.name().ja() : shape.name().en();
    return titles.said("proposal.titleOf", locale, matter, matter, name);
  }

  @Override
  public List<Section> page(ProposalState state) {
    return page.sections(state);
  }

  @Override
  public List<String> statuses() {
    return Stream.of(ProposalStage.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
