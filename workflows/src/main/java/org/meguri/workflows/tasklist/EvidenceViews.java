package org.meguri.workflows.tasklist;

import java.util.List;
import java.util.Locale;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.tasklist.FormView.EvidenceView;
import org.meguri.workflows.tasklist.FormView.Fact;
import org.springframework.stereotype.Component;

/** Puts evidence into the reader's words. */
@Component
public class EvidenceViews {

  private final Labels labels;

  EvidenceViews(Labels labels) {
    this.labels = labels;
  }

  public List<EvidenceView> of(List<Panel> panels, Locale locale) {
    return panels.stream()
        .map(
            panel ->
                new EvidenceView(
                    labels.text(panel.heading(), locale),
                    null,
                    null,
                    null,
                    panel.lines().stream()
                        .map(
                            line ->
                                new Fact(
                                    labels.text(line.label(), locale),
                                    labels.text(line.value(), locale)))
                        .toList(),
                    List.of(),
                    List.of()))
        .toList();
  }
}
