package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.proposal.ProposalCommand.DraftProposal;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What a bureau, or the policy group, proposes at any time without a reflection before it. */
@Configuration(proxyBeanMethods = false)
class ProposalActs {

  @Bean
  Proposing proposeModification(Hands hands) {
    return new Proposing(
        "proposeModification",
        "modify",
        ProposalMatter.MODIFICATION,
        "project-modification",
        hands);
  }

  @Bean
  Proposing proposeAbolishment(Hands hands) {
    return new Proposing(
        "proposeAbolishment", "abolish", ProposalMatter.ABOLISHMENT, "project-abolishment", hands);
  }

  @Bean
  Proposing proposeIntegration(Hands hands) {
    return new Proposing(
        "proposeIntegration",
        "integrate",
        ProposalMatter.INTEGRATION,
        "project-abolishment",
        hands);
  }

  @Bean
  Proposing proposeRevision(Hands hands) {
    return new Proposing(
        "proposeRevision",
        "revise",
        ProposalMatter.PROGRAMME_REVISION,
        "programme-revision",
        hands);
  }

  /** What every proposal needs at hand. */
  @Component
  record Hands(
      ProposalPapers papers, Asking asking, Projects projects, Numbers numbers, Cited cited) {}

  /** One matter's proposal, from the list of proposals. */
  static final class Proposing extends CaseAct {
    private final ProposalMatter matter;
    private final String process;
    private final Hands hands;

    Proposing(String kind, String name, ProposalMatter matter, String process, Hands hands) {
      super(kind, "proposal", name);
      this.matter = matter;
      this.process = process;
      this.hands = hands;
    }

    private boolean revises() {
      return matter == ProposalMatter.PROGRAMME_REVISION;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(actor -> actor.has(revises() ? Role.POLICY_OFFICER : Role.OFFICER));
    }

    @Override
    public Form describe(Matter about) {
      List<Field> fields = new ArrayList<>();
      if (!revises()) {
        fields.add(hands.asking().project("proposal.project").preset(blank(about.part())));
      }
      fields.addAll(new ContentFields(hands.papers().programme()).of(matter, null));
      fields.add(Field.text(Cited.FIELD, Label.key("proposal.citedAssessment")).optional());
      fields.add(ProposalForms.reason(hands.papers()));
      return new Form(fields, List.of());
    }

    private static @Nullable String blank(String part) {
      return part.isBlank() ? null : part;
    }

    @Override
    public Object decode(Matter about, Entries entries) {
      ProjectId project = revises() ? null : ProjectId.of(entries.text("project"));
      ProjectEntry like =
          project == null ? null : hands.papers().programme().project(project.value()).orElse(null);
      return new DraftProposal(
          ProposalId.of(hands.numbers().next("proposal-" + matter.word())),
          matter,
          project,
          new ContentFields(hands.papers().programme())
              .read(matter, null, like, bureau(project), filled(entries, like)),
          entries.text(ProposalForms.REASON),
          hands.cited().in(entries),
          about.today());
    }

    /** What was left blank stays as it is. */
    private static Entries filled(Entries entries, @Nullable ProjectEntry like) {
      Map<String, String> all = new LinkedHashMap<>(entries.all());
      if (like != null) {
        all.putIfAbsent("nameEn", like.name().en());
        all.putIfAbsent("nameJa", like.name().ja());
        all.putIfAbsent("industries", String.join(", ", like.industries()));
      }
      return Entries.of(all);
    }

    private BureauId bureau(@Nullable ProjectId project) {
      return project == null
          ? BureauId.POLICY_GROUP
          : hands.projects().bureauOf(project).orElse(BureauId.POLICY_GROUP);
    }

    @Override
    public Optional<Begun> begins(Matter about, Entries entries, String recordedUnder) {
      ProjectId project =
          revises() ? ProjectId.WHOLE_PROGRAMME : ProjectId.of(entries.text("project"));
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("projectId", project.value());
      variables.put("bureauId", bureau(revises() ? null : project).value());
      variables.put(
          "fiscalYear",
          FiscalYear.of(about.today(), hands.papers().programme().fiscalYearStartMonth()).year());
      variables.put("matter", matter.name());
      variables.put("drafted", true);
      return Optional.of(new Begun(process, recordedUnder, variables));
    }
  }
}
