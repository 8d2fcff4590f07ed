package org.meguri.workflows.doing.council;

import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.BureauId;
import org.meguri.query.cases.council.CouncilState;
import org.meguri.workflows.doing.Act;

/** An act on a council, offered to who keeps it. */
abstract class CouncilAct implements Act {
  private final String kind;
  private final String name;

  CouncilAct(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String caseKind() {
    return "council";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean offered(Offer offer) {
    return offer.on(
        CouncilState.class, state -> offer.to(actor -> isKeptBy(state.bureau(), actor)));
  }

  private static boolean isKeptBy(@Nullable String bureau, Actor actor) {
    return bureau == null ? actor.has(Role.POLICY_OFFICER) : actor.isOfficerOf(BureauId.of(bureau));
  }
}
