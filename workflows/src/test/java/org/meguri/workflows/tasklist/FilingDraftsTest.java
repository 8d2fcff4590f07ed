package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.Browser.as;
import static org.meguri.workflows.Browser.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What is typed into a form of no task is kept until it is sent, for its writer alone. */
class FilingDraftsTest {
  private static final Office OFFICE = Office.open();
  private static final String ADDRESS = "/cases/activity/record?about=k-rip";
  private static final String WRITER = "k-rip.manager";

  @Test
  void aDraftIsItsWritersAloneAndGoneOnceTheFormWasSent() throws Exception {
    saved(0, "A visit").andExpect(status().isOk()).andExpect(jsonPath("$.version").value(1));
    saved(0, "In another window").andExpect(status().isConflict());
    read(WRITER)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.fields.subject[0]").value("A visit"));
    read("kyushu.officer1").andExpect(status().isNoContent());

    FilingDrafts drafts = OFFICE.bean(FilingDrafts.class);
    assertThat(drafts.version(Office.person(WRITER), ADDRESS)).isEqualTo(1);
    drafts.discard(Office.person(WRITER), ADDRESS);
    read(WRITER).andExpect(status().isNoContent());
  }

  private static ResultActions read(String login) throws Exception {
    return Browser.open().web.perform(get(login, "/filings/draft").param("of", ADDRESS));
  }

  private static ResultActions saved(int version, String subject) throws Exception {
    return Browser.open()
        .web
        .perform(
            as(WRITER, Locale.ENGLISH, put("/filings/draft"))
                .param("of", ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"version\":%d,\"fields\":{\"subject\":[\"%s\"]}}"
                        .formatted(version, subject)));
  }
}
