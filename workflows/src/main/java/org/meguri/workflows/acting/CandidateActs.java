package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.candidate.CandidateCommand.AddAchievement;
import org.meguri.command.candidate.CandidateCommand.RegisterCandidate;
import org.meguri.command.candidate.CandidateCommand.WithdrawCandidate;
import org.meguri.command.candidate.CandidateEvent.CandidateRegistered;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalCommand.DraftProposal;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.query.cases.candidate.CandidateState;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What a bureau does about candidates. */
final class CandidateActs {
  private static final String CANDIDATE = "candidate";

  private CandidateActs() {}

  private abstract static class Standing extends CaseAct {
    Standing(String kind, String name) {
      super(kind, CANDIDATE, name);
    }

    abstract boolean at(CandidateStage stage);

    @Override
    public boolean offered(Offer offer) {
      return offer.on(
          CandidateState.class,
          state ->
              at(state.stage())
                  && offer.to(actor -> actor.isOfficerOf(BureauId.of(state.bureau()))));
    }
  }

  /** A new candidate with what it has achieved so far. */
  @Component
  static class Registering extends CaseAct {
    private final ProposalPapers papers;

    Registering(ProposalPapers papers) {
      super("registerCandidate", CANDIDATE, "register");
      this.papers = papers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to((Actor actor) -> actor.has(Role.OFFICER));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> bureaus =
          papers.programme().bureaus().stream()
              .map(b -> new Field.Option(b.id().value(), Label.named(b.name())))
              .toList();
      return new Form(
          List.of(
              Field.text("slug", Label.key("candidate.slug")).atMost(60),
              Field.choice("bureau", Label.key("candidate.bureau"), bureaus),
              Field.text("nameEn", Label.key("proposal.nameEn")),
              Field.text("nameJa", Label.key("proposal.nameJa")),
              Field.text("area", Label.key("candidate.area")),
              Field.text("industries", Label.key("proposal.industries")).optional(),
              Field.longText(
                  "achievements", Label.key("candidate.achievements"), papers.longest())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RegisterCandidate(
          CandidateId.named(entries.text("slug").replaceAll("[^a-z0-9-]", "-")),
          BureauId.of(entries.text("bureau")),
          new Name(entries.text("nameEn"), entries.text("nameJa")),
          entries.text("area"),
          codes(entries),
          entries.text("achievements"),
          matter.today());
    }
  }

  private static List<String> codes(Entries entries) {
    return Stream.of(entries.text("industries").split("[,、\\s]+"))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** One achievement more. */
  @Component
  static class Achieving extends Standing {
    private final ProposalPapers papers;

    Achieving(ProposalPapers papers) {
      super("addAchievement", "add-achievement");
      this.papers = papers;
    }

    @Override
    boolean at(CandidateStage stage) {
      return stage == CandidateStage.REGISTERED || stage == CandidateStage.PROPOSED;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("since", Label.key("candidate.since")).preset(matter.today()),
              Field.longText("achievement", Label.key("candidate.achievement"), papers.longest())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new AddAchievement(
          CandidateId.of(matter.caseId()),
          entries.text("achievement"),
          entries.date("since"),
          matter.today());
    }
  }

  /** No longer a candidate. */
  @Component
  static class Withdrawing extends Standing {
    private final ProposalPapers papers;

    Withdrawing(ProposalPapers papers) {
      super("withdrawCandidate", "withdraw");
      this.papers = papers;
    }

    @Override
    boolean at(CandidateStage stage) {
      return stage == CandidateStage.REGISTERED;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(List.of(ProposalForms.reason(papers)), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new WithdrawCandidate(
          CandidateId.of(matter.caseId()), entries.text(ProposalForms.REASON), matter.today());
    }
  }

  /** The adoption begins here, at any time of the year. */
  @Component
  static class Proposing extends Standing {
    private final ProposalPapers papers;
    private final Papers desk;
    private final Numbers numbers;

    Proposing(ProposalPapers papers, Papers desk, Numbers numbers) {
      super("proposeAdoption", "propose-adoption");
      this.papers = papers;
      this.desk = desk;
      this.numbers = numbers;
    }

    @Override
    boolean at(CandidateStage stage) {
      return stage == CandidateStage.REGISTERED;
    }

    @Override
    public Form describe(Matter matter) {
      Optional<CandidateRegistered> known =
          desk.latest(matter.caseId(), CandidateRegistered.class);
      List<Field> fields = new ArrayList<>();
      for (Field field : new ContentFields(papers.programme()).of(ProposalMatter.ADOPTION, null)) {
        fields.add(
            switch (field.name()) {
              case "nameEn" -> field.preset(known.map(c -> c.name().en()).orElse(null));
              case "nameJa" -> field.preset(known.map(c -> c.name().ja()).orElse(null));
              case "industries" ->
                  field.preset(known.map(c -> String.join(", ", c.industries())).orElse(null));
              default -> field;
            });
      }
      fields.add(ProposalForms.reason(papers));
      return new Form(
          fields,
          known.stream()
              .map(c -> ProposalPapers.note("candidate.achievements", c.achievements()))
              .toList());
    }

    private CandidateRegistered registered(Matter matter) {
      return desk.latest(matter.caseId(), CandidateRegistered.class).orElseThrow();
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      CandidateId candidate = CandidateId.of(matter.caseId());
      ProposalContent read =
          new ContentFields(papers.programme())
              .read(ProposalMatter.ADOPTION, null, null, registered(matter).bureau(), entries);
      return new DraftProposal(
          ProposalId.of(numbers.next("proposal-adoption")),
          ProposalMatter.ADOPTION,
          ProjectId.of(entries.text("project")),
          new ProposalContent(
              candidate, null, read.shape(), null, null, read.basis(), read.effectiveOn()),
          entries.text(ProposalForms.REASON),
          List.of(),
          matter.today());
    }

    @Override
    public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("projectId", ProjectId.WHOLE_PROGRAMME.value());
      variables.put("bureauId", registered(matter).bureau().value());
      variables.put(
          "fiscalYear",
          FiscalYear.of(matter.today(), papers.programme().fiscalYearStartMonth()).year());
      variables.put("matter", ProposalMatter.ADOPTION.name());
      return Optional.of(new Begun("project-adoption", recordedUnder, variables));
    }
  }
}
