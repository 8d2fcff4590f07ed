package org.meguri.query.cases.page;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.CaseList.Sort;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases to choose from as one types: those with the text in their name, within sight. */
@Controller
class ChoicesPage {

  private static final int MOST = 20;

  private final Cases cases;
  private final Kinds kinds;
  private final CaseLines lines;
  private final Written written;

  ChoicesPage(Cases cases, Kinds kinds, CaseLines lines, Written written) {
    this.cases = cases;
    this.kinds = kinds;
    this.lines = lines;
    this.written = written;
  }

  /** What stands in the field once chosen, and what tells it from others of the name. */
  record Choice(String value, String about) {}

  /** {@code field} names the parameter that has the text, as the browser sends the field itself. */
  @GetMapping("/cases/choices")
  String choices(
      Principal principal,
      Model model,
      @RequestParam List<String> kind,
      @RequestParam String field,
      @RequestParam Map<String, String> all) {
    if (kind.size() > kinds.all().size()) {
      throw new BadInput("kind", "error.parameter", "kind");
    }
    PersonId reader = People.reader(principal);
    @Nullable String text = Parameters.text(field, all.getOrDefault(field, ""));
    List<Choice> choices = new ArrayList<>();
    kind.forEach(each -> choices.addAll(found(reader, kinds.of(each), text)));
    model.addAttribute("choices", choices);
    return "parts :: choices";
  }

  private List<Choice> found(PersonId reader, CaseKind<?> kind, @Nullable String text) {
    CaseList.Asked asked =
        new CaseList.Asked(null, null, null, null, text, Sort.CASE, false, null, MOST, null);
    return lines.lines(reader, kind, cases.list(reader, kind, asked).lines()).stream()
        .map(line -> new Choice(line.title() + " (" + line.id() + ")", about(kind, line)))
        .toList();
  }

  private String about(CaseKind<?> kind, CaseLines.Line line) {
    List<String> all = new ArrayList<>();
    all.add(written.word("status." + kind.key() + "." + line.status()));
    line.cells().stream()
        .filter(cell -> !cell.number())
        .flatMap(cell -> cell.values().stream())
        .map(Shown::text)
        .filter(each -> !each.isBlank())
        .forEach(all::add);
    return String.join(" ", all);
  }
}
