package org.meguri.workflows.tasklist;

import java.util.List;
import java.util.Locale;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
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
    return panels.stream().map(panel -> of(panel, locale)).toList();
  }

  private EvidenceView of(Panel panel, Locale locale) {
    List<Fact> facts =
        panel.lines().stream()
            .map(
                line ->
                    new Fact(labels.text(line.label(), locale), labels.text(line.value(), locale)))
            .filter(fact -> !fact.value().isBlank())
            .toList();
    return new EvidenceView(
        labels.text(panel.heading(), locale),
        null,
        panel.origin() == null ? null : panel.origin().name(),
        null,
        facts,
        words(panel.table().columns(), locale),
        panel.table().rows().stream().map(row -> words(row, locale)).toList());
  }

  private List<String> words(List<Label> row, Locale locale) {
    return row.stream().map(label -> labels.text(label, locale)).toList();
  }
}
