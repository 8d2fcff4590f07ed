package org.meguri.query.layout;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Where pages take their words from: messages_ja and messages_en, Japanese for anyone else. */
@Configuration(proxyBeanMethods = false)
public class Words {

  @Bean
  MessageSource messageSource() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    words.setDefaultLocale(Locale.JAPANESE);
    return words;
  }

  @Bean("fmt")
  Writing fmt(MessageSource messageSource) {
    return new Writing(messageSource);
  }
}
