package org.meguri.query.casepage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.PlanCase;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.layout.Writing;
import org.springframework.stereotype.Component;

/** Annual plans with all their versions. */
@Component
public class Plans {

  private final ProgrammeWords words;
  private final Writing fmt;

  Plans(ProgrammeWords words, Writing fmt) {
    this.words = words;
    this.fmt = fmt;
  }

  /** What a plan is shown as. */
  public record View(
      int fiscalYear,
      int version,
      String state,
      String budget,
      String ownFunds,
      String ownFundsSources,
      @Nullable Instant submittedAt,
      List<Part> parts,
      @Nullable String origin) {

    /** One organization's part. */
    public record Part(String organization, String area, String activities, List<Figure> targets) {}

    /** A yearly target. */
    public record Figure(String name, String value, String unit) {}
  }

  /** Every version of every plan, the latest first. */
  public List<View> of(ProjectCase found) {
    List<View> views = new ArrayList<>();
    for (PlanCase plan : found.plans().values()) {
      for (PlanCase.Version version : plan.versions()) {
        views.add(0, plan(found, plan, version));
      }
    }
    return views;
  }

  private View plan(ProjectCase found, PlanCase plan, PlanCase.Version version) {
    boolean latest = version.version() == plan.versions().size();
    String state =
        version.returned() != null ? "RETURNED" : latest ? plan.state().name() : "SUBMITTED";
    return new View(
        plan.fiscalYear(),
        version.version(),
        state,
        fmt.yen(version.content().budgetRequestYen()),
        fmt.percent(BigDecimal.valueOf(version.content().ownFundsPercent(), 2)),
        version.content().ownFundsSources(),
        version.at(),
        version.content().parts().stream()
            .map(
                part ->
                    new View.Part(
                        organization(found, part.organization().value()),
                        words.section(found.project(), part.area()),
                        part.activities(),
                        part.yearlyTargets().entrySet().stream()
                            .map(
                                e ->
                                    new View.Figure(
                                        words.indicator(e.getKey()),
                                        fmt.number(e.getValue()),
                                        words.unit(e.getKey())))
                            .toList()))
            .toList(),
        Targets.shown(version.origin()));
  }

  /** The name of an organization of the project, or its id. */
  String organization(ProjectCase found, String id) {
    return found.profile().organizations().stream()
        .filter(each -> each.organization().value().equals(id))
        .map(each -> words.in(each.nameEn(), each.nameJa()))
        .findFirst()
        .orElse(id);
  }
}
