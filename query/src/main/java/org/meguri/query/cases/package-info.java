/**
 * Cases of every kind beside the projects: one projection, one list, one page and one API for all
 * of them. A kind is a bean of {@link org.meguri.query.cases.CaseKind} in a package of its own
 * beneath this one, with its state as a record:
 *
 * <pre>{@code
 * @Component
 * class GrantKind implements CaseKind<GrantState> {
 *   private static final Fold<Optional<GrantState>> FOLD =
 *       new Fold<Optional<GrantState>>()
 *           .on(GrantApplied.class, (s, e, r) -> Optional.of(GrantState.applied(e)))
 *           .on(GrantAwarded.class, (s, e, r) -> s.map(g -> g.awarded(e)));
 *
 *   public String key() { return "grant"; }
 *   public String caseOf(Fact fact) { return ((GrantEvent) fact).grant().value(); }
 *   public Row row(GrantState s) {
 *     return Row.of(s.status()).titled(s.purpose()).inProject(s.project()).ofBureau(s.bureau())
 *         .ofOrganization(s.organization()).on(s.reportDay()).amounting(s.awarded());
 *   }
 *   public List<Section> page(GrantState s) {
 *     return List.of(Section.of("grant.money").fact("grant.awarded", Value.yen(s.awarded()))
 *         .table("grant.tranche", "grant.paid").row(Value.text(1), Value.yen(s.first())));
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>Words a kind needs: {@code case.<kind>} (one), {@code case.<kind>.plural} (many, also in the
 * menu), {@code status.<kind>.<STATUS>}, {@code case.<kind>.day} and {@code case.<kind>.amount} for
 * the columns it has, and whatever its sections name. Its event interface stands in {@link
 * org.meguri.query.fold.OtherCases}.
 *
 * <p>Everything is read through {@link org.meguri.query.cases.Cases}, which knows what a reader may
 * see. Past states are folded from the log; lists keep position ranges. Text about persons is
 * stored sealed.
 */
@NullMarked
package org.meguri.query.cases;

import org.jspecify.annotations.NullMarked;
