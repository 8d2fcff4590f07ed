package org.meguri.query.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.money.Yen;

/**
 * A case as a line of its kind's list. Projects, bureau and organization also say who may read it:
 * the bureau's officers, the projects' managers, the organization's staff; a case of none of them
 * is the whole programme's, for every officer and manager to read.
 *
 * @param projects ids of the projects it belongs to, mostly one
 * @param bureau the bureau that sees to it
 * @param organization the organization whose case it is; an organization is its own
 * @param status names the word {@code status.<kind>.<status>}
 * @param person the title where that is a person's name; found by searching only by those who may
 *     open the case, never stored in the clear
 * @param day a day to order by: due, held, made
 * @param amount an amount to order by
 * @param search more text to be found by, besides id and title; nothing about a person
 * @param mentions the other cases it speaks of, each as {@code kind/id}, to be found by exactly
 */
public record Row(
    List<String> projects,
    @Nullable String bureau,
    @Nullable String organization,
    String status,
    String titleEn,
    String titleJa,
    @Nullable Personal person,
    @Nullable LocalDate day,
    @Nullable Yen amount,
    String search,
    List<String> mentions) {

  public Row {
    projects = projects.stream().sorted().distinct().toList();
    mentions = mentions.stream().sorted().distinct().toList();
  }

  /** With its status; everything else is added to it. */
  public static Row of(Object status) {
    return new Row(
        List.of(), null, null, status.toString(), "", "", null, null, null, "", List.of());
  }

  /** A title that is the same in both languages. */
  public Row titled(String title) {
    return titled(title, title);
  }

  public Row titled(String en, String ja) {
    return new Row(
        projects, bureau, organization, status, en, ja, person, day, amount, search, mentions);
  }

  /** A person's name for a title. */
  public Row named(@Nullable Personal name) {
    return new Row(
        projects,
        bureau,
        organization,
        status,
        titleEn,
        titleJa,
        name,
        day,
        amount,
        search,
        mentions);
  }

  public Row inProject(@Nullable Object project) {
    return project == null ? this : inProjects(List.of(project));
  }

  public Row inProjects(Collection<?> all) {
    return new Row(
        all.stream().map(Object::toString).toList(),
        bureau,
        organization,
        status,
        titleEn,
        titleJa,
        person,
        day,
        amount,
        search,
        mentions);
  }

  public Row ofBureau(@Nullable Object its) {
    return new Row(
        projects,
        its == null ? null : its.toString(),
        organization,
        status,
        titleEn,
        titleJa,
        person,
        day,
        amount,
        search,
        mentions);
  }

  public Row ofOrganization(@Nullable Object its) {
    return new Row(
        projects,
        bureau,
        its == null ? null : its.toString(),
        status,
        titleEn,
        titleJa,
        person,
        day,
        amount,
        search,
        mentions);
  }

  public Row on(@Nullable LocalDate its) {
    return new Row(
        projects,
        bureau,
        organization,
        status,
        titleEn,
        titleJa,
        person,
        its,
        amount,
        search,
        mentions);
  }

  public Row amounting(@Nullable Yen its) {
    return new Row(
        projects,
        bureau,
        organization,
        status,
        titleEn,
        titleJa,
        person,
        day,
        its,
        search,
        mentions);
  }

  public Row foundBy(String... texts) {
    return new Row(
        projects,
        bureau,
        organization,
        status,
        titleEn,
        titleJa,
        person,
        day,
        amount,
        String.join(" ", texts).strip(),
        mentions);
  }

  /** With a case that it speaks of; it is found by that case, and by nothing like its id. */
  public Row mentioning(String kind, @Nullable Object id) {
    return id == null ? this : mentioningAll(kind, List.of(id));
  }

  public Row mentioningAll(String kind, Collection<?> ids) {
    List<String> all = new ArrayList<>(mentions);
    ids.forEach(id -> all.add(kind + "/" + id));
    return new Row(
        projects, bureau, organization, status, titleEn, titleJa, person, day, amount, search, all);
  }
}
