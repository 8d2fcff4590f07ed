package org.meguri.workflows.forms;

import java.util.ArrayList;
import java.util.List;

/** What a task shows: its fields, and beside them the evidence to decide on. */
public record Form(List<Field> fields, List<Panel> evidence) {

  /** A piece of evidence: a heading and lines of label and text. */
  public record Panel(Label heading, List<Line> lines) {}

  /** One line of evidence. */
  public record Line(Label label, Label value) {

    /** With data shown as it is. */
    public Line(Label label, String text) {
      this(label, new Label.Plain(text));
    }
  }

  /**
   * The same form with one more field before the others and one more piece of evidence after them.
   */
  public Form with(Field field, Panel panel) {
    List<Field> more = new ArrayList<>(List.of(field));
    more.addAll(fields);
    List<Panel> papers = new ArrayList<>(evidence);
    papers.add(panel);
    return new Form(more, papers);
  }
}
