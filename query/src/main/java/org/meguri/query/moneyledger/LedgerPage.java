package org.meguri.query.moneyledger;

import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of a project's ledger. */
@Controller
class LedgerPage {

  private final MoneyLedger ledgers;
  private final ProgrammeWords words;
  private final EventLog log;
  private final Cases cases;

  LedgerPage(MoneyLedger ledgers, ProgrammeWords words, EventLog log, Cases cases) {
    this.ledgers = ledgers;
    this.words = words;
    this.log = log;
    this.cases = cases;
  }

  /** A fiscal year and where its ledger is. */
  record Year(int year, String href) {}

  @GetMapping("/projects/{id}/ledger")
  String page(
      Principal principal,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer fiscalYear,
      @RequestParam(required = false) @Nullable String asOf) {
    When when = Parameters.when(asOf, null);
    ProjectId project = Parameters.project(id);
    MoneyLedger.Found found = ledgers.read(People.reader(principal), project, fiscalYear, when);
    Heading heading = found.project().heading();
    int year = found.ledger().fiscalYear();
    model.addAttribute("projectId", id);
    model.addAttribute("projectName", words.in(heading.nameEn(), heading.nameJa()));
    model.addAttribute("ledger", found.ledger());
    model.addAttribute("names", names(People.reader(principal), found.ledger()));
    model.addAttribute(
        "years", found.years().stream().map(y -> new Year(y, href(id, y, asOf))).toList());
    if (when.isPast()) {
      model.addAttribute("asOf", moment(when));
      model.addAttribute("asOfLeave", href(id, year, null));
    }
    return "ledger";
  }

  /** What the cases of the ledger are called, by their ids; those without a name are left out. */
  private Map<String, String> names(PersonId reader, Ledger ledger) {
    Map<String, Set<String>> asked = new TreeMap<>();
    ledger.sources().forEach(each -> asked(asked, "budget", each.source()));
    ledger.lines().forEach(each -> asked(asked, each.caseKind(), each.caseId()));
    Map<String, String> names = new HashMap<>();
    asked.forEach(
        (kind, ids) ->
            cases
                .titles(reader, kind, ids)
                .forEach((id, title) -> names.put(id, words.in(title.en(), title.ja()))));
    return names;
  }

  private static void asked(Map<String, Set<String>> asked, String kind, String id) {
    asked.computeIfAbsent(kind, key -> new TreeSet<>()).add(id);
  }

  private @Nullable Instant moment(When when) {
    return when.position() == null
        ? when.moment()
        : log.at(List.of(when.position())).stream()
            .map(Recorded::recordedAt)
            .findFirst()
            .orElse(null);
  }

  private static String href(String id, int year, @Nullable String asOf) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/projects/{id}/ledger").queryParam("fiscalYear", year);
    return asOf == null || asOf.isBlank()
        ? address.encode().buildAndExpand(id).toUriString()
        : address.queryParam("asOf", "{asOf}").encode().buildAndExpand(id, asOf).toUriString();
  }
}
