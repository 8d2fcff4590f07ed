package org.meguri.workflows.doing;

/** An act by its three names: of its words, of its kind of case, and in addresses. */
public abstract class CaseAct implements Act {
  private final String kind;
  private final String caseKind;
  private final String name;

  protected CaseAct(String kind, String caseKind, String name) {
    this.kind = kind;
    this.caseKind = caseKind;
    this.name = name;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final String caseKind() {
    return caseKind;
  }

  @Override
  public final String name() {
    return name;
  }
}
