package org.meguri.command.grant;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Budgets and grants as a few sums: what the rules are held against. Told of every accepted command
 * in the order of the log; throws where a rule would be broken by it.
 */
final class PlainMoney {

  /** A source: what it has, what it promised, what it paid. */
  static final class Source {
    long available;
    long committed;
    long executed;
  }

  /** A grant with its own sums. */
  static final class OneGrant {
    String source = "";
    String step = "EXAMINED";
    long award;
    long asked;
    long paid;
    long fixed;
    long owed;
  }

  final Map<String, Source> sources = new TreeMap<>();
  final Map<String, OneGrant> grants = new HashMap<>();
  long total;
  long allocated;

  void increased(String source, long amount) {
    need(allocated + amount <= total, "beyond the total");
    allocated += amount;
    sources.get(source).available += amount;
  }

  void reduced(String source, long amount) {
    need(sources.get(source).available - sources.get(source).committed >= amount, "committed");
    allocated -= amount;
    sources.get(source).available -= amount;
  }

  void awarded(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("EXAMINED"), "awarded at " + it.step);
    commit(it, amount);
    it.step = "AWARDED";
    it.award = amount;
  }

  void changed(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("AWARDED") && amount >= it.paid, "changed at " + it.step);
    commit(it, amount - it.award);
    it.award = amount;
  }

  void asked(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("AWARDED") && it.asked == 0, "asked at " + it.step);
    it.asked = amount;
  }

  void paid(String grant) {
    OneGrant it = grants.get(grant);
    need(Set.of("AWARDED", "REPORTED").contains(it.step) && it.asked > 0, "paid at " + it.step);
    pay(it, it.asked);
    it.asked = 0;
    need(it.paid <= it.award, "paid above the award");
  }

  void reported(String grant) {
    need(grants.get(grant).step.equals("AWARDED"), "reported");
    grants.get(grant).step = "REPORTED";
  }

  void inspected(String grant) {
    need(grants.get(grant).step.equals("REPORTED"), "inspected");
    need(grants.get(grant).asked == 0, "inspected with a request undecided");
    grants.get(grant).step = "INSPECTED";
  }

  void fixed(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("INSPECTED") && amount <= it.award, "fixed at " + it.step);
    it.fixed = amount;
    it.owed = Math.max(0, it.paid - amount);
    commit(it, Math.max(amount, it.paid) - it.award);
    it.step = it.paid == amount ? "SETTLED" : "FIXED";
  }

  void settled(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("FIXED") && it.paid + amount == it.fixed, "settled at " + it.step);
    pay(it, amount);
    it.step = "SETTLED";
  }

  void revoked(String grant) {
    OneGrant it = grants.get(grant);
    boolean fixedAlready = it.step.equals("FIXED") || it.step.equals("SETTLED");
    long committed = fixedAlready ? Math.max(it.fixed, it.paid) : it.award;
    commit(it, it.paid - committed);
    it.step = "REVOKED";
    it.owed = 0;
  }

  void reclaimed(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(it.step.equals("REVOKED") && it.owed == 0 && amount <= it.paid, "reclaimed");
    it.owed = amount;
  }

  /** Without a surcharge. */
  void repaid(String grant, long amount) {
    OneGrant it = grants.get(grant);
    need(amount <= it.owed && it.paid >= amount, "repaid more than owed");
    it.owed -= amount;
    it.paid -= amount;
    Source source = sources.get(it.source);
    source.committed -= amount;
    source.executed -= amount;
    if (it.owed == 0) {
      it.step = it.step.equals("REVOKED") ? "CLOSED" : "SETTLED";
    }
    need(source.executed >= 0 && source.committed >= source.executed, "source repaid");
  }

  private void commit(OneGrant it, long more) {
    Source source = sources.get(it.source);
    need(source.available - source.committed >= more, "beyond the source");
    source.committed += more;
    need(source.committed >= source.executed, "promised less than paid");
  }

  private void pay(OneGrant it, long amount) {
    it.paid += amount;
    sources.get(it.source).executed += amount;
    need(
        sources.get(it.source).executed <= sources.get(it.source).committed,
        "paid more than promised");
  }

  private static void need(boolean met, String otherwise) {
    if (!met) {
      throw new AssertionError("The plain model finds a rule broken: " + otherwise);
    }
  }
}
