package org.meguri.workflows.doing.designation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whom to write to in an organization, and the way to the import of members. */
class ContactTest {

  private static final Office OFFICE = Office.open();
  private static final MockMvc WEB = Browser.open().web;
  private static final String STAFF = "staff.contact";
  private static String own = "";

  @BeforeAll
  static void anOrganization() {
    OFFICE.openSeason("2009-12-01");
    own = Desk.organization("UNIVERSITY", STAFF);
    OFFICE.meguri.awaitCaughtUp();
  }

  @Test
  void itsStaffChangeTheContactAndItIsShown() throws Exception {
    String page = "/cases/organization/" + own;
    WEB.perform(get(STAFF, page))
        .andExpect(content().string(containsString(page + "/acts/change-contact")));
    WEB.perform(post(STAFF, page + "/acts/change-contact").param("contact", "架空 連絡 内線1234"))
        .andExpect(status().is3xxRedirection());
    OFFICE.meguri.awaitCaughtUp();
    WEB.perform(get(STAFF, page)).andExpect(content().string(containsString("架空 連絡 内線1234")));
    WEB.perform(post(STAFF, page + "/acts/change-contact").param("contact", " "))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#contact\"")));
  }

  @Test
  void theImportOfMembersIsOfferedToThoseWhoMay() throws Exception {
    WEB.perform(get("kyushu.officer1", "/cases/member"))
        .andExpect(content().string(containsString("/members/import")));
    WEB.perform(get("auditor", "/cases/member"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/members/import"))));
  }

  private static MockHttpServletRequestBuilder get(String login, String url) {
    return Browser.get(Office.person(login).value(), url).accept("text/html");
  }

  private static MockHttpServletRequestBuilder post(String login, String url) {
    return Browser.post(Office.person(login).value(), url)
        .accept("text/html")
        .param("commandId", UUID.randomUUID().toString());
  }
}
