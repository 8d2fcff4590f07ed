package org.meguri.workflows.planning.budgeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The budget room: its years, a year's shares, and the rule tried with other weights. */
@Controller
class BudgetRoomPages {

  private final BudgetRoom room;
  private final WhatIf whatIf;
  private final ReadAccess access;

  BudgetRoomPages(BudgetRoom room, WhatIf whatIf, ReadAccess access) {
    this.room = room;
    this.whatIf = whatIf;
    this.access = access;
  }

  @GetMapping("/budget-room")
  String years(Principal principal, Model model) {
    model.addAttribute("years", room.years(People.reader(principal)));
    return "budget-room";
  }

  @GetMapping("/budget-room/{year}")
  String year(Principal principal, Locale locale, Model model, @PathVariable int year) {
    PersonId reader = People.reader(principal);
    model.addAttribute("shares", room.shares(reader, year, locale));
    model.addAttribute("tries", access.sightOf(reader).all());
    return "budget-year";
  }

  @GetMapping("/budget-room/{year}/what-if")
  String whatIf(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable int year,
      @RequestParam Map<String, String> asked) {
    PersonId reader = People.reader(principal);
    model.addAttribute("result", whatIf.of(reader, year, TriedWeights.of(asked), locale));
    model.addAttribute("factors", WhatIf.factors());
    return "budget-what-if";
  }

  /** With a byte order mark, by which a spreadsheet knows UTF-8. */
  @GetMapping(path = "/budget-room/{year}/shares.csv", produces = "text/csv")
  void csv(Principal principal, Locale locale, @PathVariable int year, HttpServletResponse response)
      throws IOException {
    List<BudgetRoom.Line> lines = room.shares(People.reader(principal), year, locale).lines();
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"budget-" + year + ".csv\"");
    response.getWriter().write(SharesCsv.of(year, lines));
  }
}
