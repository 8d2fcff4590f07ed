package org.meguri.query.replay;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.Reading;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Tick;
import org.meguri.query.casepage.HeadView;
import org.meguri.query.casepage.Heads;
import org.meguri.query.casepage.Steps;
import org.meguri.query.frame.Me;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's replay of a project. */
@Controller
public class ReplayPage {

  private final Reading reading;
  private final Heads heads;
  private final Steps steps;
  private final StateSections sections;
  private final EventDetails details;
  private final Changes changes;
  private final Writing fmt;
  private final MessageSource messages;

  ReplayPage(
      Reading reading,
      Heads heads,
      Steps steps,
      StateSections sections,
      EventDetails details,
      Changes changes,
      Writing fmt,
      MessageSource messages) {
    this.reading = reading;
    this.heads = heads;
    this.steps = steps;
    this.sections = sections;
    this.details = details;
    this.changes = changes;
    this.fmt = fmt;
    this.messages = messages;
  }

  /** A tick of the slider. */
  public record TickView(long position, String at, String day, String label) {}

  /** What differs between the pins. */
  public record DifferenceView(List<Change> rows) {}

  /** Where an auditor begins: the list of projects, each with its replay. */
  @GetMapping("/audit")
  public String start() {
    return "redirect:/projects";
  }

  @GetMapping("/audit/projects/{id}")
  public String page(
      Principal principal,
      Model model,
      Locale locale,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String trueOn,
      @RequestParam(required = false) @Nullable String a,
      @RequestParam(required = false) @Nullable String b,
      @RequestParam(required = false) @Nullable String compare) {
    PersonId reader = People.reader(principal);
    ProjectId project = Parameters.project(id);
    List<Tick> ticks = state(model, reader, project, position, trueOn);
    model.addAttribute(
        "replay", Map.of("ticks", ticks.stream().map(tick -> view(tick, locale)).toList()));
    pin(model, "a", a, ticks);
    pin(model, "b", b, ticks);
    if (compare != null && model.getAttribute("a") != null && model.getAttribute("b") != null) {
      long one = Parameters.position("a", a, 0);
      long other = Parameters.position("b", b, 0);
      model.addAttribute(
          "difference", new DifferenceView(changes.between(reader, project, one, other)));
    }
    return "replay";
  }

  @GetMapping("/audit/projects/{id}/state")
  public String part(
      Principal principal,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String trueOn) {
    state(model, People.reader(principal), Parameters.project(id), position, trueOn);
    return "replay :: state";
  }

  private List<Tick> state(
      Model model,
      PersonId reader,
      ProjectId project,
      @Nullable String position,
      @Nullable String trueOn) {
    @Nullable Me me = (Me) model.getAttribute("me");
    if (!Heads.replays(me)) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    List<Tick> ticks = reading.ticks(reader, project);
    if (ticks.isEmpty()) {
      throw new Unknown(project.value());
    }
    long last = ticks.get(ticks.size() - 1).position();
    long asked = Parameters.position("position", position, last);
    Tick at = ticks.get(0);
    for (Tick tick : ticks) {
      at = tick.position() <= asked ? tick : at;
    }
    When when = When.at(at.position()).trueOn(Parameters.day("trueOn", trueOn));
    ProjectCase found = reading.read(reader, project, when, "replay");
    HeadView head = heads.of(found, me);
    model.addAttribute("project", head);
    model.addAttribute("position", at.position());
    model.addAttribute("asOf", at.recordedAt());
    model.addAttribute("trueOn", when.trueOn());
    model.addAttribute("asOfLeave", "/projects/" + project);
    String kept = when.trueOn() == null ? "" : "?trueOn=" + when.trueOn();
    model.addAttribute("stateUrl", "/audit/projects/" + project + "/state" + kept);
    model.addAttribute("facts", sections.facts(found, head));
    model.addAttribute("sections", sections.of(found));
    model.addAttribute("diagrams", steps.of(found, Long.toString(at.position())));
    model.addAttribute("event", details.of(reader, project, at.position()));
    return ticks;
  }

  private void pin(Model model, String name, @Nullable String position, List<Tick> ticks) {
    if (position == null || position.isBlank()) {
      return;
    }
    long pinned = Parameters.position(name, position, 0);
    Tick tick =
        ticks.stream()
            .filter(each -> each.position() == pinned)
            .findFirst()
            .orElseThrow(() -> new Unknown(position));
    model.addAttribute(name, pinned);
    model.addAttribute(name + "Text", fmt.moment(tick.recordedAt()));
  }

  private TickView view(Tick tick, Locale locale) {
    return new TickView(
        tick.position(),
        fmt.moment(tick.recordedAt()),
        fmt.moment(tick.recordedAt()).substring(0, "2007-05-16".length()),
        String.valueOf(messages.getMessage("event." + tick.name(), null, tick.name(), locale)));
  }
}
