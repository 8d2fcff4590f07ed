package org.meguri.workflows.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.query.layout.Problem;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.tasklist.FormView.Choice;
import org.meguri.workflows.tasklist.FormView.Fact;
import org.meguri.workflows.tasklist.FormView.FieldView;
import org.meguri.workflows.tasklist.FormView.LookupView;
import org.meguri.workflows.tasklist.FormView.WhenView;
import org.springframework.stereotype.Component;

/** Puts forms, their problems and what was typed into the reader's words. */
@Component
class FormViews {

  private static final Set<String> GRAVE =
      Set.of("RETURN_PLAN", "SEND_BACK", "ASK_CORRECTION", "REFUSE", "DECLINE", "REVOKE");

  private final Labels labels;
  private final EvidenceViews evidence;

  FormViews(Labels labels, EvidenceViews evidence) {
    this.labels = labels;
    this.evidence = evidence;
  }

  /** {@code typed} is null for a fresh form; {@code problems} by field name. */
  FormView of(Form form, @Nullable Entries typed, Map<String, String> problems, Locale locale) {
    Optional<Field> finding =
        form.fields().stream().filter(f -> f.name().equals(Choices.FINDING)).findFirst();
    boolean routesFields =
        form.fields().stream()
            .anyMatch(f -> f.when() != null && f.when().field().equals(Choices.FINDING));
    List<FieldView> fields = new ArrayList<>();
    if (finding.isPresent() && routesFields) {
      fields.add(view(finding.get(), "RADIO", null, typed, problems, locale));
    }
    Label group = null;
    for (Field field : form.fields()) {
      if (!field.name().equals(Choices.FINDING)) {
        Label heading = Objects.equals(field.group(), group) ? null : field.group();
        group = field.group() == null ? group : field.group();
        fields.add(view(field, field.kind().name(), heading, typed, problems, locale));
      }
    }
    return new FormView(
        fields, choices(finding, routesFields, locale), evidence.of(form.evidence(), locale));
  }

  private List<Choice> choices(Optional<Field> finding, boolean routesFields, Locale locale) {
    if (finding.isEmpty() || routesFields) {
      return List.of(new Choice(null, labels.word("action.submit", locale), false));
    }
    return finding.get().options().stream().map(o -> choice(o, locale)).toList();
  }

  private Choice choice(Field.Option option, Locale locale) {
    return new Choice(
        option.value(), labels.text(option.label(), locale), GRAVE.contains(option.value()));
  }

  private FieldView view(
      Field field,
      String kind,
      @Nullable Label heading,
      @Nullable Entries typed,
      Map<String, String> problems,
      Locale locale) {
    Label unit = field.unit();
    return new FieldView(
        field.name(),
        kind,
        labels.text(field.label(), locale),
        hint(field, locale),
        unit == null ? null : labels.text(unit, locale),
        field.required(),
        field.maxLength() == 0 ? null : field.maxLength(),
        field.options().stream().map(o -> choice(o, locale)).toList(),
        typed == null ? field.value() : typed.textOrNull(field.name()),
        problems.get(field.name()),
        heading == null ? null : labels.text(heading, locale),
        field.when() == null ? null : new WhenView(field.when().field(), field.when().values()),
        lookup(field));
  }

  private @Nullable String hint(Field field, Locale locale) {
    Field.Lookup lookup = field.lookup();
    return lookup == null
        ? null
        : labels.word(lookup.several() ? "field.hint.several" : "field.hint.one", locale);
  }

  private static @Nullable LookupView lookup(Field field) {
    Field.Lookup lookup = field.lookup();
    if (lookup == null) {
      return null;
    }
    String asked = lookup.several() ? field.name() + "-find" : field.name();
    String kinds = String.join("&kind=", lookup.kinds());
    return new LookupView(
        kinds.isEmpty() ? null : "/cases/choices?field=" + asked + "&kind=" + kinds,
        lookup.several());
  }

  /** What was typed, for showing it beside what stands now. */
  List<Fact> typed(List<Field> fields, Entries entries, Locale locale) {
    return fields.stream()
        .filter(f -> f.kind() != Field.Kind.HIDDEN && entries.has(f.name()))
        .map(f -> new Fact(full(f, locale), entries.text(f.name())))
        .toList();
  }

  /** What the form would be prefilled with now. */
  List<Fact> present(List<Field> fields, Locale locale) {
    return fields.stream()
        .filter(f -> f.kind() != Field.Kind.HIDDEN && f.value() != null)
        .map(f -> new Fact(full(f, locale), Objects.requireNonNull(f.value())))
        .toList();
  }

  private String full(Field field, Locale locale) {
    Label group = field.group();
    String label = labels.text(field.label(), locale);
    return group == null ? label : labels.text(group, locale) + " " + label;
  }

  /** A problem as the error summary says it. */
  Problem problem(FieldProblem problem, List<Field> fields, Locale locale) {
    String label =
        fields.stream()
            .filter(f -> f.name().equals(problem.field()))
            .findFirst()
            .map(f -> full(f, locale))
            .orElse(problem.field());
    String text =
        switch (problem.rule()) {
          case FIELD_MISSING -> labels.word("error.required", locale, label);
          case TEXT_TOO_LONG -> labels.word("refused.text-too-long", locale) + " " + label;
          case UNKNOWN_FIELD -> labels.word("error.fieldUnknown", locale, label);
          case CHOICE_UNKNOWN ->
              labels.word("error.choiceUnknown", locale, label, problem.detail());
          default -> labels.word("error.fieldInvalid", locale, label, problem.detail());
        };
    return Problem.in(problem.field(), text);
  }

  /** A rule's refusal; linked to the field it names, where the form has it. */
  Problem refused(String rule, Map<String, String> facts, List<Field> fields, Locale locale) {
    String text = labels.word("refused." + rule, locale);
    if (facts.containsKey("named")) {
      text += " " + facts.get("named");
    }
    String named = facts.getOrDefault("field", "");
    boolean onForm = fields.stream().anyMatch(f -> f.name().equals(named));
    return new Problem(onForm ? named : "", text, rule);
  }
}
