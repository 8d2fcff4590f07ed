package org.meguri.workflows.checking.commission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.meguri.workflows.Commands.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.test.web.servlet.ResultActions;

class MembershipTest {

  private static final Office OFFICE = Office.open();
  private static final String MEMBER = "commission.member1";
  private static final String APPOINT = "/commission/members/new";
  private static final String END = "/commission/members/" + MEMBER + "/end";

  @BeforeAll
  static void inTheTermsLastYear() {
    OFFICE.clock.moveTo("2010-06-01");
  }

  @Test
  void thePolicyGroupAppointsAMemberOnceAndEndsTheTermEarly() throws Exception {
    appointed("appoint-1").andExpect(redirectedUrl("/commission"));
    appointed("appoint-2")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("member-already")));
    perform("policy.officer", "/commission")
        .andExpect(content().string(containsString("2013-03-31")))
        .andExpect(content().string(containsString(END)));
    perform("policy.officer", END)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Name of " + MEMBER)))
        .andExpect(content().string(not(containsString("??"))));
    Map<String, Object> body = Map.of("on", "2012-03-31", "reason", "Moved abroad.");
    send("policy.director", "/api" + END, "appoint-3", body).andExpect(status().isOk());
    send("policy.director", "/api" + END, "appoint-3", body).andExpect(status().isOk());
    perform("policy.officer", "/commission")
        .andExpect(content().string(containsString("2012-03-31")))
        .andExpect(content().string(not(containsString("2013-03-31"))));
    send("policy.director", "/api" + END, "appoint-4", Map.of("on", "2020-01-01", "reason", "No."))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("not-a-member")));
  }

  @Test
  void nobodyElseDoesOrLearnsWhoCouldBe() throws Exception {
    for (String other : new String[] {"commission.chair", MEMBER, "kinki.director", "auditor"}) {
      perform(other, APPOINT).andExpect(status().isForbidden());
      perform(other, END).andExpect(status().isForbidden());
      send(other, "/api/commission/members", "appoint-" + other, Map.of())
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.rule", is("not-authorized")));
    }
  }

  private static ResultActions appointed(String command) throws Exception {
    return Browser.open()
        .web
        .perform(
            post("policy.officer", APPOINT)
                .param("commandId", command)
                .param("member", MEMBER)
                .param("chair", "false")
                .param("from", "2011-04-01")
                .param("until", "2013-03-31"));
  }

  private static ResultActions perform(String login, String url) throws Exception {
    return Browser.open().web.perform(get(login, url));
  }
}
