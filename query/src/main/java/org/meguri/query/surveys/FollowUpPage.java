package org.meguri.query.surveys;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The desk of the follow-up survey. */
@Controller
class FollowUpPage {

  private final FollowUpDesk desk;
  private final ProgrammeWords words;
  private final Writing fmt;

  FollowUpPage(FollowUpDesk desk, ProgrammeWords words, Writing fmt) {
    this.desk = desk;
    this.words = words;
    this.fmt = fmt;
  }

  /** A window to go to. */
  record Tab(int fiscalYear, String window, String href, boolean current) {}

  /** A difference in the reader's words. */
  record Beside(
      String project,
      String name,
      String round,
      String indicator,
      String reported,
      String recorded,
      String difference,
      boolean explained) {}

  @GetMapping("/surveys")
  String page(
      Principal principal,
      Model model,
      @RequestParam(required = false) @Nullable Integer fiscalYear,
      @RequestParam(required = false) @Nullable SurveyWindow window,
      @RequestParam(required = false) @Nullable String asOf) {
    When when = Parameters.when(asOf, null);
    FollowUp found =
        desk.of(People.reader(principal), fiscalYear, window, when, "surveys").orElse(null);
    model.addAttribute("desk", found);
    model.addAttribute("selected", asOf == null ? "" : asOf);
    if (found != null) {
      model.addAttribute("tabs", tabs(found, asOf));
      model.addAttribute(
          "missing",
          found.projects().stream()
              .filter(each -> each.state() != FollowUp.State.CLOSED)
              .mapToInt(each -> each.missing().size())
              .sum());
      model.addAttribute("differences", beside(found));
    }
    if (when.isPast() && found != null) {
      model.addAttribute("asOf", found.asOf());
      model.addAttribute("asOfLeave", href(found.fiscalYear(), found.window(), null));
    }
    return "surveys";
  }

  private static List<Tab> tabs(FollowUp found, @Nullable String asOf) {
    return found.held().stream()
        .map(
            each ->
                new Tab(
                    each.fiscalYear(),
                    each.window().name(),
                    href(each.fiscalYear(), each.window(), asOf),
                    each.fiscalYear() == found.fiscalYear() && each.window() == found.window()))
        .toList();
  }

  private List<Beside> beside(FollowUp found) {
    return found.differences().stream()
        .map(
            each -> {
              var difference = each.reported().subtract(each.recorded());
              return new Beside(
                  each.project(),
                  name(found, each.project()),
                  each.round(),
                  words.indicator(each.indicator()),
                  fmt.number(each.reported()),
                  fmt.number(each.recorded()),
                  (difference.signum() > 0 ? "+" : "") + fmt.number(difference),
                  each.explained());
            })
        .toList();
  }

  private String name(FollowUp found, String project) {
    return found.projects().stream()
        .filter(line -> line.project().equals(project))
        .findFirst()
        .map(line -> words.in(line.nameEn(), line.nameJa()))
        .orElse(project);
  }

  private static String href(int fiscalYear, SurveyWindow window, @Nullable String asOf) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/surveys")
            .queryParam("window", window)
            .queryParam("fiscalYear", fiscalYear);
    return asOf == null || asOf.isBlank()
        ? address.encode().build().toUriString()
        : address.queryParam("asOf", "{asOf}").encode().buildAndExpand(asOf).toUriString();
  }
}
