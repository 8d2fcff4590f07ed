package org.meguri.workflows.doing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectLives;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.springframework.stereotype.Component;

/** Fields that several acts ask, and who in a project's office is asked at all. */
@Component
public class Asking {

  /** Officers, managers and staff; which project is theirs is for the rules to say. */
  public static final Predicate<Actor> OFFICE =
      actor -> actor.has(Role.OFFICER) || actor.has(Role.MANAGER) || actor.has(Role.STAFF);

  private final Programmes programmes;
  private final ProjectLives lives;

  Asking(Programmes programmes, ProjectLives lives) {
    this.programmes = programmes;
    this.lives = lives;
  }

  public Field project(String label) {
    return Field.choice("project", Label.key(label), everyProject());
  }

  /** Projects by their names. */
  public Field projects(String name, String label) {
    return Field.named(name, Label.key(label), everyProject());
  }

  /** Nothing new is begun in a project whose end is decided. */
  private List<Field.Option> everyProject() {
    Set<String> ending =
        lives.lives().stream()
            .filter(life -> life.endedFrom() != null)
            .map(life -> life.project().value())
            .collect(Collectors.toSet());
    return programmes.current().projects().stream()
        .filter(p -> !ending.contains(p.id()))
        .map(p -> new Field.Option(p.id(), Label.named(p.name())))
        .toList();
  }

  public Field reason() {
    return longText("reason", "field.reason");
  }

  public Field longText(String name, String label) {
    return Field.longText(name, Label.key(label), programmes.current().rules().maximumTextLength());
  }
}
