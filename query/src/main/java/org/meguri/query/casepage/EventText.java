package org.meguri.query.casepage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.budget.BudgetEvent;
import org.meguri.command.commission.AffiliationKind;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.money.Yen;
import org.meguri.query.diagram.Drawings;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What an event says, in a few words: its step, version, outcome and reason where it has them. */
@Component
public class EventText {

  /** Components worth showing, with the messages that name their values (or as they are). */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("window", "window."),
          Map.entry("kind", ""),
          Map.entry("decision", "decision."),
          Map.entry("grade", "grade."),
          Map.entry("recommendation", "recommendation."),
          Map.entry("resolution", "resolution."),
          Map.entry("outcome", "reflection."),
          Map.entry("matter", "status.budgetMatter."),
          Map.entry("finding", "finding."),
          Map.entry("reason", "finding."),
          Map.entry("departureReason", ""),
          Map.entry("until", ""),
          Map.entry("heldOn", ""));

  /** Kinds whose words are not called as they are. */
  private static final Map<Class<?>, String> CALLED =
      Map.of(
          AffiliationKind.class, "affiliation",
          ConflictKind.class, "conflict",
          CouncilKind.class, "council");

  private static final int LONGEST = 200;

  private final MessageSource messages;
  private final Drawings drawings;
  private final Writing fmt;

  EventText(MessageSource messages, Drawings drawings, Writing fmt) {
    this.messages = messages;
    this.drawings = drawings;
    this.fmt = fmt;
  }

  /** In the reader's language. */
  public String of(Fact fact) {
    List<String> words = new ArrayList<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      @Nullable String prefix = SHOWN.get(component.getName());
      @Nullable Object value = prefix == null ? null : read(component, fact);
      if (component.getName().equals("element")) {
        words.add(step(String.valueOf(read(component, fact))));
      } else if (component.getName().equals("version")) {
        words.add(version(String.valueOf(read(component, fact))));
      } else if (component.getName().equals("fiscalYear") && fact instanceof BudgetEvent) {
        words.add(fmt.fiscalYear((int) Objects.requireNonNull(read(component, fact))));
      } else if (component.getName().equals("amount") && read(component, fact) instanceof Yen yen) {
        words.add(fmt.yen(yen.amount()));
      } else if (prefix != null && value != null) {
        words.add(word(prefix, value));
      }
    }
    String text = String.join(" / ", words);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** A step as its task is called, or else as the diagram names it. */
  private String step(String element) {
    String drawn =
        drawings
            .element(element)
            .map(found -> found.name(LocaleContextHolder.getLocale().getLanguage()))
            .filter(name -> !name.isBlank())
            .orElse(element);
    return text("task." + element, null, drawn);
  }

  private String version(String number) {
    return text("history.version", new Object[] {number}, number);
  }

  private String word(String prefix, Object value) {
    String said = value.toString();
    if (value instanceof Enum<?> one && prefix.isEmpty()) {
      Class<?> kind = one.getDeclaringClass();
      String type = CALLED.getOrDefault(kind, StringUtils.uncapitalize(kind.getSimpleName()));
      String key = type + "." + said;
      return text(key, null, text("status." + key, null, said));
    }
    return prefix.isEmpty() ? said : text(prefix + said, null, said);
  }

  private String text(String key, Object @Nullable [] arguments, String otherwise) {
    Locale locale = LocaleContextHolder.getLocale();
    @Nullable String found = messages.getMessage(key, arguments, otherwise, locale);
    return found == null ? otherwise : found;
  }

  private static @Nullable Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
