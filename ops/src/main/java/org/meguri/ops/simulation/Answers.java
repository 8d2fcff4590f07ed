package org.meguri.ops.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.tasklist.Task;

/** What simulated people write into a form; every figure is invented. */
final class Answers {

  private static final Set<String> ALWAYS_FORWARD =
      Set.of(
          "grantLateException",
          "correctDesignation",
          "correctClusterManager",
          "reviewRevision",
          "decideRevision",
          "reviewProposal",
          "answerObjection",
          "decideProposal");

  private static final String FIGURES = "figures.";
  private static final String EXPLANATION = "explanation.";

  /** How many of a hundred figures are more than what was written down at the time. */
  private static final int UNRECORDED = 7;

  /** Of a hundred applications returned, how many are withdrawn; of a hundred, how many refused. */
  private static final int WITHDRAWN = 30;

  private static final int REFUSED = 6;

  /** Of a hundred corrections, how many lead to an assessment made anew. */
  private static final int REASSESSED = 30;

  private static final int DAYS_AHEAD = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CaseRandom chance;
  private final Setting setting;
  private final GrantBook grants;
  private final InventedFigures figures;
  private final Paragraphs paragraphs;

  Answers(Setting setting, GrantBook grants) {
    this.setting = setting;
    this.grants = grants;
    this.chance = setting.chance();
    this.figures = new InventedFigures(setting.programme());
    this.paragraphs = new Paragraphs(setting);
  }

  Map<String, Object> fill(Task task, Form form, int nth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      if (field.kind() == Field.Kind.CHOICE && !field.options().isEmpty()) {
        entries.put(field.name(), choice(task, field, nth, entries));
      }
    }
    return filled(task, form, nth, entries);
  }

  /** The same with a finding that is no matter of chance. */
  Map<String, Object> fill(Task task, Form form, int nth, String finding) {
    return filled(task, form, nth, new LinkedHashMap<>(Map.of("finding", finding)));
  }

  private Map<String, Object> filled(Task task, Form form, int nth, Map<String, Object> entries) {
    for (Field field : form.fields()) {
      boolean applies =
          field.when() == null
              || field.when().values().contains(String.valueOf(entries.get(field.when().field())));
      if (!applies) {
        entries.remove(field.name());
      } else if (field.kind() != Field.Kind.CHOICE) {
        Object value =
            field.name().startsWith(EXPLANATION)
                ? explanation(form, field, entries)
                : value(task, field, nth);
        if (value != null) {
          entries.put(field.name(), value);
        }
      }
    }
    return entries;
  }

  /** A figure that is not what was recorded says why. */
  private static @Nullable String explanation(Form form, Field field, Map<String, Object> entries) {
    String figure = FIGURES + field.name().substring(EXPLANATION.length());
    Object entered = entries.get(figure);
    boolean differs =
        form.fields().stream()
            .filter(f -> f.name().equals(figure))
            .noneMatch(
                f ->
                    f.value() != null
                        && entered instanceof BigDecimal number
                        && number.compareTo(new BigDecimal(f.value())) == 0);
    return differs ? Phrases.line(field.name()) : null;
  }

  private String choice(Task task, Field field, int nth, Map<String, Object> entries) {
    List<String> options = field.options().stream().map(Field.Option::value).toList();
    Optional<Course> course = setting.courses().of(task.caseId());
    if (field.name().equals("finding") && course.isPresent()) {
      // What is sent back once is not sent back for ever.
      return nth == 0 ? course.get().finding(task.element(), options.get(0)) : options.get(0);
    }
    Object[] question = {
      SimulatedPeople.about(task),
      task.fiscalYear(),
      task.element(),
      task.subject(),
      field.name(),
      nth
    };
    if (field.name().startsWith("mark.")) {
      int dice = chance.between(0, 99, question);
      return dice < 35 ? "A" : dice < 80 ? "B" : dice < 96 ? "C" : "D";
    }
    return switch (field.name()) {
      case "finding" ->
          // Refusing would close a round that still lacks figures, or leave the sample fewer than
          // 81.
          ALWAYS_FORWARD.contains(task.element())
              ? options.get(0)
              : finding(task, options, nth, question);
      case "recommendation" -> recommendation(options, question);
      case "resolution" -> chance.inPercent(75, question) ? "APPROVE" : "APPROVE_WITH_CONDITIONS";
      case "outcome" -> options.contains("CONTINUE") ? "CONTINUE" : considered(options, question);
      default -> {
        Object resolution = entries.get("resolution");
        String preset = field.value();
        if (field.name().startsWith("vote") && resolution != null) {
          yield resolution.toString();
        }
        yield preset != null && options.contains(preset)
            ? preset
            : options.get(nthOf(field) % options.size());
      }
    };
  }

  /** Most decisions stand although something they cite was corrected. */
  private String considered(List<String> options, Object[] question) {
    return options.contains("REASSESS") && chance.inPercent(REASSESSED, question)
        ? "REASSESS"
        : options.get(0);
  }

  /** The commission's, or an officer's who examines. */
  private String recommendation(List<String> options, Object[] question) {
    if (!options.contains("ABSTAIN")) {
      return options.get(0);
    }
    int dice = chance.between(0, 99, question);
    return dice < 70 ? "APPROVE" : dice < 95 ? "APPROVE_WITH_CONDITIONS" : "ABSTAIN";
  }

  /** Of fields numbered alike ("added.2") each takes another option. */
  private static int nthOf(Field field) {
    String last = field.name().substring(field.name().lastIndexOf('.') + 1);
    return last.matches("[1-9]") && field.name().startsWith("added")
        ? Integer.parseInt(last) - 1
        : 0;
  }

  /** The way forward; once in a while, and only at the first time, the way back. */
  private String finding(Task task, List<String> options, int nth, Object[] question) {
    if (options.contains("WITHDRAW") && chance.inPercent(WITHDRAWN, question)) {
      return "WITHDRAW";
    }
    boolean back = nth == 0 && options.size() > 1 && chance.inPercent(8, question);
    String found = options.get(back ? options.size() - 1 : 0);
    grants.found(task.caseId(), found);
    return task.element().equals("decideGrant") && refuses(task.caseId()) ? "REFUSE" : found;
  }

  private boolean refuses(String grant) {
    return grants.isUnfeasible(grant) || chance.inPercent(REFUSED, grant);
  }

  private @Nullable Object value(Task task, Field field, int nth) {
    Object[] question = {
      task.project(), task.fiscalYear(), task.caseId(), task.subject(), field.name(), nth
    };
    return switch (field.kind()) {
      case HIDDEN -> field.value();
      case DATE ->
          field.value() != null
              ? field.value()
              : setting.days().plus(setting.today(), DAYS_AHEAD).toString();
      case TEXT -> field.value() != null ? field.value() : Phrases.line(field.name());
      case LONG_TEXT -> paragraphs.of(task, field, question);
      case WHOLE_NUMBER, DECIMAL -> number(task, field, question);
      case CHOICE, CASE -> null;
    };
  }

  private @Nullable BigDecimal number(Task task, Field field, Object[] question) {
    String preset = field.value();
    boolean firstYears =
        field.name().equals("setAside") && BigDecimal.ZERO.toString().equals(preset);
    if (preset != null && !preset.isBlank() && !firstYears) {
      BigDecimal shown = new BigDecimal(preset);
      boolean other =
          task.element().equals("correctFigures")
              || field.name().startsWith(FIGURES) && chance.inPercent(UNRECORDED, question);
      return other ? shown.add(BigDecimal.valueOf(chance.between(1, 3, question))) : shown;
    }
    Optional<BigDecimal> reported = grants.figure(task, field.name());
    if (reported.isPresent()) {
      return reported.get();
    }
    String[] parts = field.name().split("\\.");
    String indicator = parts[parts.length - 1];
    if (parts[0].equals("parts")) {
      return figures.yearlyTarget(task.project().value(), parts[1], indicator).orElse(null);
    }
    if (parts[0].equals("figures")) {
      String source = task.subject() == null ? "" : task.subject();
      // Till December there is about two thirds of a year to report.
      int low = task.caseId().endsWith("WINTER") ? 45 : 72;
      int high = task.caseId().endsWith("WINTER") ? 80 : 122;
      return figures
          .usualYear(task.project().value(), source, indicator)
          .multiply(BigDecimal.valueOf(chance.between(low, high, question)))
          .divide(HUNDRED, 0, RoundingMode.HALF_UP);
    }
    return switch (field.name()) {
      case "total" -> BigDecimal.valueOf(BudgetYears.TOTAL.amount());
      case "setAside" -> BigDecimal.valueOf(BudgetYears.SET_ASIDE.amount());
      case "budgetRequestYen" -> BigDecimal.valueOf(chance.between(20, 180, question) * 1_000_000L);
      case "ownFundsPercent" -> BigDecimal.valueOf(chance.between(5, 45, question));
      default -> field.required() ? BigDecimal.valueOf(chance.between(1, 5, question)) : null;
    };
  }
}
