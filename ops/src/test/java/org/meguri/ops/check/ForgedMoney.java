package org.meguri.ops.check;

/** Budgets of 2009, grants out of them, and what their awards stand on, as forged events. */
final class ForgedMoney {
  private static final String DAY = "\"effectiveOn\":\"2009-04-01\",\"by\":\"forger\"}";
  private static final String DRAFTED = "\"reason\":\"r\",\"draftedBy\":\"d\"," + DAY;

  private final Forger forger;

  ForgedMoney(Forger forger) {
    this.forger = forger;
  }

  void total(long amount) {
    budget("total-set", "budget-2009", "", amount);
  }

  void allocated(String budget, long amount) {
    budget("allocated", budget, "", amount);
  }

  void increased(String budget, long amount) {
    budget("increased", budget, "", amount);
  }

  private void budget(String what, String budget, String more, long amount) {
    forger.event(
        "budget",
        budget,
        "budget." + what,
        "{\"budget\":\"%s\",\"fiscalYear\":2009,%s\"amount\":%d,%s"
            .formatted(budget, more, amount, DRAFTED));
  }

  void applied(String grant, boolean research) {
    String source =
        research
            ? "\"kind\":\"RND_SUBSIDY\",\"partnership\":\"p\",\"measure\":\"measure-forged\","
            : "\"kind\":\"NETWORK\",\"purpose\":\"WORKSHOP\",";
    grant(
        grant,
        "applied-for",
        "\"bureau\":\"kyushu\",\"organization\":\"o\","
            + source
            + "\"fiscalYear\":2009,\"application\":{\"title\":\"t\",\"content\":\"c\","
            + "\"totalCost\":900,\"requested\":900,\"beginsOn\":\"2009-04-01\",\"endsOn\":\"2010-03-31\"},"
            + DAY);
  }

  void awarded(String grant, boolean research, String budget, long amount, String day) {
    grant(
        grant,
        "awarded",
        "\"budget\":\"%s\",\"organization\":\"o\",\"kind\":\"%s\",\"amount\":%d,\"conditions\":\"\",\"reportBy\":\"2010-04-10\",\"effectiveOn\":\"%s\",\"by\":\"forger\"}"
            .formatted(budget, research ? "RND_SUBSIDY" : "NETWORK", amount, day));
  }

  void paid(String grant, String budget, int tranche, long amount) {
    grant(
        grant,
        "tranche-paid",
        "\"budget\":\"%s\",\"tranche\":%d,\"amount\":%d,%s"
            .formatted(budget, tranche, amount, DAY));
  }

  void changed(String grant, String budget, long added) {
    grant(
        grant,
        "change-approved",
        "\"budget\":\"%s\",\"change\":{\"amount\":null,\"content\":\"c\",\"reportBy\":null},\"added\":%d,\"released\":0,%s"
            .formatted(budget, added, DAY));
  }

  private void grant(String grant, String what, String rest) {
    forger.event(
        "grant",
        grant,
        "grant." + what,
        "{\"grant\":\"%s\",\"project\":\"forged\",".formatted(grant) + rest);
  }

  void designated(String from, String until) {
    designation(
        "designated",
        "\"bureau\":\"kyushu\",\"kind\":\"PROMOTION\",%s\"asListed\":true,"
            .formatted(term(from, until)),
        "2009-04-01");
  }

  void suspended(String from, String until) {
    designation("suspended", term(from, until) + "\"heard\":true,\"reason\":\"r\",", from);
  }

  void revoked(String from) {
    designation("revoked", "\"heard\":true,\"reason\":\"r\",\"openGrants\":[],", from);
  }

  private void designation(String what, String more, String day) {
    forger.event(
        "designation",
        "d",
        "designation." + what,
        "{\"designation\":\"d\",\"project\":\"forged\",\"organization\":\"o\",%s\"effectiveOn\":\"%s\",\"by\":\"forger\"}"
            .formatted(more, day));
  }

  private static String term(String from, String until) {
    return "\"term\":{\"from\":\"%s\",\"until\":\"%s\"},".formatted(from, until);
  }

  void partnership(String from) {
    forger.event(
        "partnership",
        "p",
        "partnership.found",
        "{\"partnership\":\"p\",\"project\":\"forged\",\"bureau\":\"kyushu\",\"withProjects\":[],\"kind\":\"BUSINESS_UNIVERSITY\",\"theme\":\"t\",\"members\":[],"
            + DAY);
    forger.event(
        "partnership",
        "p",
        "partnership.started",
        "{\"partnership\":\"p\",\"project\":\"forged\",\"effectiveOn\":\"%s\",\"by\":\"forger\"}"
            .formatted(from));
  }

  void measure(String from, String lastDay) {
    forger.event(
        "measure",
        "measure-forged",
        "measure.published",
        "{\"measure\":\"measure-forged\",\"content\":{\"nameJa\":\"n\",\"nameEn\":\"n\",\"owner\":\"MINISTRY\",\"body\":\"b\",\"field\":\"RESEARCH_AND_DEVELOPMENT\",\"summary\":\"s\",\"conditions\":\"c\"},\"effectiveOn\":\"%s\",\"lastDay\":\"%s\",\"by\":\"forger\"}"
            .formatted(from, lastDay));
  }
}
