package org.meguri.query.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where pages take their words from: the programme in use for what is its own, else messages_ja and
 * messages_en; Japanese for anyone else.
 */
@Configuration(proxyBeanMethods = false)
public class Words {

  @Bean
  MessageSource messageSource(ObjectProvider<Programmes> programmes) {
    return words(() -> Optional.ofNullable(programmes.getIfAvailable()).flatMap(Programmes::inUse));
  }

  static MessageSource words(Supplier<Optional<ProgrammeFile>> programme) {
    var words = new SpokenWords(programme);
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
