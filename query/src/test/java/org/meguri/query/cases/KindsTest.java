package org.meguri.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meguri.command.EventName;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ProjectFold;
import org.meguri.query.fold.OtherCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What holds for every kind of case. */
@OnTheReadSide
class KindsTest {

  @Autowired Kinds kinds;
  @Autowired MessageSource words;

  @Test
  void everyEventOfAKindIsHandledOrLeftOutByName() {
    for (CaseKind<?> kind : kinds.all()) {
      Set<String> named = new HashSet<>(kind.fold().handled());
      named.addAll(kind.fold().leftOut());
      assertThat(named).as(kind.key()).isEqualTo(events(kind));
      assertThat(OtherCases.EVENTS.contains(kind.events()) || isOfTheProjectsToo(kind))
          .as(kind.key())
          .isTrue();
    }
  }

  @Test
  void noEventBelongsToTwoKinds() {
    assertThat(kinds.all()).extracting(CaseKind::events).doesNotHaveDuplicates();
  }

  @Test
  void everyKindHasItsWords() {
    for (CaseKind<?> kind : kinds.all()) {
      for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        assertWord("case." + kind.key(), locale);
        assertWord("case." + kind.key() + ".plural", locale);
        kind.statuses().forEach(each -> assertWord("status." + kind.key() + "." + each, locale));
      }
    }
  }

  /** An assessment is a case of its own and part of its project's. */
  private static boolean isOfTheProjectsToo(CaseKind<?> kind) {
    return ProjectFold.FOLD.handled().containsAll(events(kind));
  }

  private void assertWord(String key, Locale locale) {
    assertThat(words.getMessage(key, null, "", locale)).as(key + " " + locale).isNotBlank();
  }

  private static Set<String> events(CaseKind<?> kind) {
    return Arrays.stream(kind.events().getPermittedSubclasses())
        .map(event -> event.getAnnotation(EventName.class).value())
        .collect(Collectors.toSet());
  }
}
