package org.meguri.workflows.checking;

import java.util.Locale;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the programme in use calls its projects, in the reader's language. */
@Component
public class ProjectNames {

  private final Programmes programmes;
  private final MessageSource words;

  ProjectNames(Programmes programmes, MessageSource words) {
    this.programmes = programmes;
    this.words = words;
  }

  /** The id where the programme does not name it. */
  public String of(ProjectId project, Locale locale) {
    if (!project.isOneProject()) {
      return words.getMessage("task.wholeProgramme", null, locale);
    }
    return programmes
        .current()
        .project(project.value())
        .map(p -> locale.getLanguage().equals("en") ? p.name().en() : p.name().ja())
        .orElse(project.value());
  }
}
