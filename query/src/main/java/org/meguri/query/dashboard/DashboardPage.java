package org.meguri.query.dashboard;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme at a glance. */
@Controller
class DashboardPage {

  private final Overview overview;
  private final ProgrammeWords words;
  private final Writing fmt;

  DashboardPage(Overview overview, ProgrammeWords words, Writing fmt) {
    this.overview = overview;
    this.words = words;
    this.fmt = fmt;
  }

  @GetMapping("/dashboard")
  String page(
      Principal principal, Model model, @RequestParam(required = false) @Nullable String asOf) {
    When when = Parameters.when(asOf, null);
    Dashboard found = overview.of(People.reader(principal), when, "dashboard");
    model.addAttribute("dashboard", found);
    model.addAttribute("levels", Dashboard.Level.values());
    model.addAttribute("chart", chart(found.common()));
    model.addAttribute("commonUnit", words.unit(found.common().indicator()));
    model.addAttribute("ownTargets", written(found.common().ownTargets()));
    model.addAttribute("selected", asOf == null ? "" : asOf);
    if (when.isPast()) {
      model.addAttribute("asOf", found.asOf());
      model.addAttribute("asOfLeave", "/dashboard");
    }
    return "dashboard";
  }

  private String written(List<? extends Number> readings) {
    return String.join(" / ", readings.stream().map(fmt::number).toList());
  }

  /** What the chart is drawn from; null where nothing was planned or reported yet. */
  private @Nullable Map<String, Object> chart(Dashboard.Common common) {
    List<String> labels = new ArrayList<>();
    List<@Nullable Number> target = new ArrayList<>();
    List<@Nullable Number> actual = new ArrayList<>();
    boolean any = false;
    for (Dashboard.Year year : common.years()) {
      labels.add(fmt.fiscalYear(year.fiscalYear()));
      target.add(year.target());
      actual.add(year.reported());
      any |= year.target() != null || year.reported() != null;
    }
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("labels", labels);
    chart.put("target", target);
    chart.put("actual", actual);
    chart.put("unit", words.unit(common.indicator()));
    chart.put("title", words.indicator(common.indicator()));
    return any ? chart : null;
  }
}
