package org.meguri.workflows.checking;

import java.util.Locale;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;

/** What the programme in use calls its projects, in the reader's language. */
@Component
public class ProjectNames {

  private final Programmes programmes;

  ProjectNames(Programmes programmes) {
    this.programmes = programmes;
  }

  /** The id where the programme does not name it. */
  public String of(ProjectId project, Locale locale) {
    return programmes
        .current()
        .project(project.value())
        .map(p -> locale.getLanguage().equals("en") ? p.name().en() : p.name().ja())
        .orElse(project.value());
  }
}
