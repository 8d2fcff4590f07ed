package org.meguri.workflows;

import java.util.Locale;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages and the API of the shared office, without a server. */
public final class Browser {

  private static final Browser SHARED = of(Office.open());
  public final MockMvc web;

  private Browser(Office office) {
    AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    context.setParent(office.bean(Office.Root.class).context());
    context.setServletContext(new MockServletContext());
    context.register(Web.class);
    context.refresh();
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  public static Browser of(Office office) {
    return new Browser(office);
  }

  public static Browser open() {
    return SHARED;
  }

  public static MockHttpServletRequestBuilder as(
      String login, Locale locale, MockHttpServletRequestBuilder request) {
    return request.principal(() -> login).locale(locale);
  }

  public static MockHttpServletRequestBuilder get(String login, String url, Object... values) {
    return as(login, Locale.ENGLISH, MockMvcRequestBuilders.get(url, values));
  }

  public static MockHttpServletRequestBuilder post(String login, String url, Object... values) {
    return as(login, Locale.ENGLISH, MockMvcRequestBuilders.post(url, values));
  }

  /** Controllers are the office's own beans. */
  @Configuration
  @ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
  static class Web extends DelegatingWebMvcConfiguration {

    @Override
    protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
      RequestMappingHandlerMapping mapping = super.createRequestMappingHandlerMapping();
      mapping.setDetectHandlerMethodsInAncestorContexts(true);
      return mapping;
    }
  }
}
