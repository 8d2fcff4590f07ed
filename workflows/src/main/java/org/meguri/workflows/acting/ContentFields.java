package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.EntryJson;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;

/** The fields of what is proposed, and what they say. */
final class ContentFields {
  private static final int ENTRY = 200_000;

  private final ProgrammeFile programme;

  ContentFields(ProgrammeFile programme) {
    this.programme = programme;
  }

  /** {@code before} is what a field shows at first: the project as it is, or the last draft. */
  List<Field> of(ProposalMatter matter, @Nullable ProposalContent before) {
    List<Field> fields = new ArrayList<>();
    switch (matter) {
      case ADOPTION -> {
        fields.add(Field.text("project", Label.key("proposal.newProject")));
        fields.addAll(shape(before));
      }
      case MODIFICATION -> {
        fields.add(
            Field.choice(
                    "change",
                    Label.key("proposal.change"),
                    Choices.of("decision", ProjectChange.class))
                .preset(before == null ? null : before.change()));
        fields.addAll(shape(before));
      }
      case INTEGRATION ->
          fields.add(
              Field.choice("into", Label.key("proposal.into"), projects())
                  .preset(before == null ? null : before.into()));
      case PROGRAMME_REVISION ->
          fields.add(
              Field.longText("programmeFile", Label.key("proposal.programmeFile"), 2_000_000)
                  .preset(before == null ? null : before.programmeFile()));
      case ABOLISHMENT -> {
        // its reasons and its day say all
      }
    }
    if (matter != ProposalMatter.PROGRAMME_REVISION) {
      fields.add(
          Field.choice(
                  "basis",
                  Label.key("proposal.basis"),
                  List.of(new Field.Option("inferred", Label.key("decision.inferred"))))
              .optional()
              .preset(before == null ? null : before.basis()));
    }
    fields.add(
        Field.date("effectiveOn", Label.key("proposal.effectiveOn"))
            .preset(before == null ? null : before.effectiveOn()));
    return fields;
  }

  private List<Field.Option> projects() {
    return programme.projects().stream()
        .map(p -> new Field.Option(p.id(), Label.named(p.name())))
        .toList();
  }

  /** By single fields, or the whole entry as a programme file states it. */
  private List<Field> shape(@Nullable ProposalContent before) {
    ProjectEntry now = before == null ? null : before.shape();
    List<Field> fields = new ArrayList<>();
    fields.add(text("nameEn", "proposal.nameEn", now == null ? null : now.name().en()));
    fields.add(text("nameJa", "proposal.nameJa", now == null ? null : now.name().ja()));
    fields.add(
        text("industries", "proposal.industries", now == null ? null : join(now.industries())));
    Organization promoting =
        now == null || now.organizations().isEmpty() ? null : now.organizations().get(0);
    fields.add(
        text("organization", "proposal.organization", promoting == null ? null : promoting.id()));
    fields.add(
        text(
            "organizationEn",
            "proposal.organizationEn",
            promoting == null ? null : promoting.name().en()));
    fields.add(
        text(
            "organizationJa",
            "proposal.organizationJa",
            promoting == null ? null : promoting.name().ja()));
    fields.add(
        Field.number(
                "target",
                Label.key("proposal.commonTarget"),
                Label.named(programme.commonTarget().unit()),
                true,
                null)
            .optional()
            .preset(now == null ? null : common(now)));
    fields.add(Field.longText("entry", Label.key("proposal.entry"), ENTRY).optional());
    return fields;
  }

  private static Field text(String name, String label, @Nullable String preset) {
    return Field.text(name, Label.key(label)).optional().preset(preset);
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }

  private @Nullable String common(ProjectEntry now) {
    return now.targets().stream()
        .filter(t -> t.indicator().equals(programme.commonTarget().indicator()))
        .map(TargetEntry::value)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Figure::plain)
        .map(Object::toString)
        .orElse(null);
  }

  /** {@code like} is the project as it is, or what was drafted before; null for a new one. */
  ProposalContent read(
      ProposalMatter matter,
      @Nullable ProposalContent before,
      @Nullable ProjectEntry like,
      BureauId bureau,
      Entries entries) {
    boolean shaped = matter.shapesAProject();
    return new ProposalContent(
        before == null ? null : before.candidate(),
        matter == ProposalMatter.MODIFICATION
            ? entries.choice("change", ProjectChange.class)
            : null,
        shaped ? shape(like, bureau, entries) : null,
        matter == ProposalMatter.INTEGRATION ? ProjectId.of(entries.text("into")) : null,
        matter == ProposalMatter.PROGRAMME_REVISION ? entries.text("programmeFile") : null,
        entries.textOrNull("basis"),
        entries.date("effectiveOn"));
  }

  /** Null where an entry was written that keeps no schema: the rules then name what is missing. */
  private @Nullable ProjectEntry shape(
      @Nullable ProjectEntry like, BureauId bureau, Entries entries) {
    if (entries.has("entry")) {
      return EntryJson.parse(entries.text("entry")).orElse(null);
    }
    return new ProjectEntry(
        like == null ? entries.text("project") : like.id(),
        bureau,
        new Name(entries.text("nameEn"), entries.text("nameJa")),
        like != null && like.nameJaChecked(),
        "ADOPTED",
        entries.textOrNull("basis"),
        like == null ? null : like.note(),
        Stream.of(entries.text("industries").split("[,、\\s]+"))
            .filter(code -> !code.isEmpty())
            .toList(),
        like == null ? List.of() : like.sections(),
        organizations(like, entries),
        targets(like, entries),
        null);
  }

  private static List<Organization> organizations(@Nullable ProjectEntry like, Entries entries) {
    if (!entries.has("organization")) {
      return like == null ? List.of() : like.organizations();
    }
    List<Organization> all = new ArrayList<>(like == null ? List.of() : like.organizations());
    all.removeIf(o -> o.id().equals(entries.text("organization")));
    all.add(
        0,
        new Organization(
            entries.text("organization"),
            new Name(entries.text("organizationEn"), entries.text("organizationJa")),
            "PROMOTION",
            null,
            "invented"));
    return all;
  }

  private List<TargetEntry> targets(@Nullable ProjectEntry like, Entries entries) {
    List<TargetEntry> all = new ArrayList<>(like == null ? List.of() : like.targets());
    if (!entries.has("target")) {
      return all;
    }
    String common = programme.commonTarget().indicator();
    TargetEntry before =
        all.stream().filter(t -> t.indicator().equals(common)).findFirst().orElse(null);
    if (before != null
        && before.value() != null
        && before.value().compareTo(entries.number("target")) == 0) {
      return all;
    }
    all.removeIf(t -> t.indicator().equals(common));
    all.add(
        0,
        new TargetEntry(
            before == null ? "new-businesses-launched" : before.id(),
            common,
            common,
            "PRINTED",
            entries.number("target"),
            List.of(),
            programme.commonTarget().unit(),
            programme.commonTarget().horizon(),
            null,
            null,
            Map.of()));
    return all;
  }
}
