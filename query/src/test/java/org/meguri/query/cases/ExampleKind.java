package org.meguri.query.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.Personal;
import org.meguri.command.money.Yen;
import org.meguri.query.fold.Fold;

/** A kind of case with two events: opened, and moved to another status. */
final class ExampleKind implements CaseKind<ExampleKind.State> {

  sealed interface Event extends Fact {
    String id();
  }

  @EventName("example-case.opened")
  record Opened(
      String id,
      List<String> projects,
      @Nullable String bureau,
      @Nullable String organization,
      String title,
      Personal contact,
      Yen amount)
      implements Event {}

  @EventName("example-case.moved")
  record Moved(String id, String status) implements Event {}

  record State(Opened opened, String status) {}

  private static final Fold<Optional<State>> FOLD =
      new Fold<Optional<State>>()
          .on(Opened.class, (s, e, r) -> Optional.of(new State(e, "OPEN")))
          .on(Moved.class, (s, e, r) -> s.map(state -> new State(state.opened(), e.status())));

  private final boolean openToAll;

  ExampleKind(boolean openToAll) {
    this.openToAll = openToAll;
  }

  @Override
  public String key() {
    return "example";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<State> state() {
    return State.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return Event.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((Event) fact).id();
  }

  @Override
  public Fold<Optional<State>> fold() {
    return FOLD;
  }

  @Override
  public Row row(State state) {
    Opened opened = state.opened();
    return Row.of(state.status())
        .titled(opened.title())
        .inProjects(opened.projects())
        .ofBureau(opened.bureau())
        .ofOrganization(opened.organization())
        .amounting(opened.amount());
  }

  @Override
  public List<Section> page(State state) {
    return List.of(
        Section.of("example").fact("example.contact", Value.personal(state.opened().contact())),
        Section.of("example.empty").fact("example.nothing", Value.text(null)));
  }

  @Override
  public List<String> statuses() {
    return List.of("OPEN", "CLOSED");
  }

  @Override
  public boolean openToAll() {
    return openToAll;
  }
}
