package org.meguri.query.frame;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Japanese and English: what was chosen by {@code ?lang=}, else what the browser asks for. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

  /** {@code en} for English, {@code ja} for anything else. */
  public static String of(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "ja";
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();
    asked.setSupportedLocales(List.of(Locale.JAPANESE, Locale.ENGLISH));
    asked.setDefaultLocale(Locale.JAPANESE);
    CookieLocaleResolver chosen = new CookieLocaleResolver("language");
    chosen.setCookieMaxAge(Duration.ofDays(365));
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setDefaultLocaleFunction(asked::resolveLocale);
    return chosen;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
