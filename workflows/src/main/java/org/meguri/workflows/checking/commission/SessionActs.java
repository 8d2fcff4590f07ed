package org.meguri.workflows.checking.commission;

import java.util.Map;
import org.meguri.query.access.Unknown;
import org.meguri.workflows.forms.Filing;
import org.springframework.stereotype.Component;

/** What can be filed about a session, under the words addresses use. */
@Component
class SessionActs {
  private final Map<String, Filing> byWord;

  SessionActs(
      SessionFilings.Order order,
      SessionFilings.Close close,
      SessionFilings.Confirm confirm,
      SessionFilings.Correct correct,
      MatterFilings.Add add,
      MatterFilings.Record record) {
    byWord =
        Map.of(
            "order", order,
            "close", close,
            "confirm", confirm,
            "correct", correct,
            "add-matter", add,
            "record-matter", record);
  }

  /**
   * The one of that word.
   *
   * @throws Unknown there is none
   */
  Filing of(String word) {
    Filing filing = byWord.get(word);
    if (filing == null) {
      throw new Unknown(word);
    }
    return filing;
  }
}
