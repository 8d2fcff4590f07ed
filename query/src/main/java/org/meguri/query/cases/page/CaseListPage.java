package org.meguri.query.cases.page;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.CaseActions;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.CaseList.Sort;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.cases.Value;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The kinds of case a reader may see, and the list of each. */
@Controller
class CaseListPage {

  private static final int LINES = 50;

  private final Cases cases;
  private final Kinds kinds;
  private final CaseNames names;
  private final Written written;
  private final CaseLines lines;
  private final ObjectProvider<CaseActions> actions;

  CaseListPage(
      Cases cases,
      Kinds kinds,
      CaseNames names,
      Written written,
      CaseLines lines,
      ObjectProvider<CaseActions> actions) {
    this.cases = cases;
    this.kinds = kinds;
    this.names = names;
    this.written = written;
    this.lines = lines;
    this.actions = actions;
  }

  /** A kind with how many of its cases the reader may see. */
  record KindLine(String key, String title, long count) {}

  @GetMapping("/cases")
  String all(Principal principal, Model model) {
    PersonId reader = People.reader(principal);
    Map<String, Long> counts = cases.counts(reader);
    model.addAttribute(
        "kinds",
        kinds.all().stream()
            .map(CaseKind::key)
            .map(
                key ->
                    new KindLine(
                        key, written.word("case." + key + ".plural"), counts.getOrDefault(key, 0L)))
            .filter(line -> line.count() > 0 || !buttons(reader, line.key()).isEmpty())
            .toList());
    return "case-kinds";
  }

  @GetMapping("/cases/{kind}")
  String list(
      Principal principal,
      Model model,
      Locale locale,
      @PathVariable String kind,
      @ModelAttribute("filter") CaseFilter filter,
      @RequestParam(required = false) @Nullable String after) {
    PersonId reader = People.reader(principal);
    CaseKind<?> of = kinds.of(kind);
    When when = Parameters.when(filter.asOf(), null);
    Sort sort = sort(of, filter.sort(), locale);
    CaseList.Part part = cases.list(reader, of, asked(filter, sort, after, cases.knownAt(when)));
    model.addAttribute("kind", kind);
    model.addAttribute("title", written.word("case." + kind + ".plural"));
    model.addAttribute("headings", lines.headings(of, filter, sort, filter.turnedUp()));
    model.addAttribute("lines", lines.lines(reader, of, part.lines()));
    model.addAttribute("statuses", of.statuses());
    model.addAttribute("narrowed", narrowed(reader, filter));
    model.addAttribute("actions", when.isPast() ? List.of() : buttons(reader, kind));
    if (part.next() != null) {
      model.addAttribute("next", filter.href(kind, filter.sort(), filter.turnedUp(), part.next()));
    }
    if (when.isPast()) {
      @Nullable Instant moment = when.moment();
      model.addAttribute("asOf", moment != null ? moment : cases.recordedAt(when));
      model.addAttribute("asOfLeave", "/cases/" + kind);
    }
    return "cases";
  }

  private List<CaseActions.Action> buttons(PersonId reader, String kind) {
    List<CaseActions.Action> all = new ArrayList<>();
    actions.forEach(each -> all.addAll(each.onList(reader, kind)));
    return all;
  }

  private static CaseList.Asked asked(
      CaseFilter filter, Sort sort, @Nullable String after, @Nullable Long asOf) {
    return new CaseList.Asked(
        Parameters.text("project", filter.project()),
        Parameters.text("bureau", filter.bureau()),
        Parameters.text("organization", filter.organization()),
        Parameters.text("status", filter.status()),
        Parameters.text("text", filter.text()),
        sort,
        !filter.turnedUp(),
        after == null || after.isBlank() ? null : after,
        LINES,
        asOf,
        Parameters.typed("mentions", filter.mentions()));
  }

  /** Project, organization and other case the list is narrowed to, by name. */
  private List<String> narrowed(PersonId reader, CaseFilter filter) {
    List<Value> values = new ArrayList<>();
    if (filter.project() != null && !filter.project().isBlank()) {
      values.add(Value.project(filter.project()));
    }
    if (filter.organization() != null && !filter.organization().isBlank()) {
      values.add(Value.organization(filter.organization()));
    }
    if (filter.mentions() != null && filter.mentions().contains("/")) {
      String[] mentioned = filter.mentions().split("/", 2);
      values.add(Value.link(mentioned[0], mentioned[1]));
    }
    CaseNames.Known known = names.known(reader, values);
    return values.stream().flatMap(v -> written.all(v, known).stream()).map(Shown::text).toList();
  }

  private static Sort sort(CaseKind<?> kind, @Nullable String asked, Locale locale) {
    if ("title".equals(asked)) {
      return Languages.of(locale).equals("en") ? Sort.TITLE_EN : Sort.TITLE_JA;
    }
    if ("status".equals(asked)) {
      return Sort.STATUS;
    }
    return CaseLines.columns(kind).stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .map(column -> Sort.valueOf(column.name()))
        .orElse(Sort.CASE);
  }
}
