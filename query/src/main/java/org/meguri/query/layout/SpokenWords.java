package org.meguri.query.layout;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The words of the programme in use where it has its own, else the product's. */
final class SpokenWords extends ResourceBundleMessageSource {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenWords.class);
  private static final String ASKED = SpokenWords.class.getName();

  private final Supplier<Optional<ProgrammeFile>> programme;
  private final AtomicReference<@Nullable OwnWords> last = new AtomicReference<>();

  SpokenWords(Supplier<Optional<ProgrammeFile>> programme) {
    this.programme = programme;
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    String own = own(code, words -> words.in(code, locale));
    return own != null ? own : super.resolveCodeWithoutArguments(code, locale);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String own = own(code, words -> words.pattern(code, locale));
    return own != null ? new MessageFormat(own, locale) : super.resolveCode(code, locale);
  }

  private @Nullable String own(String code, Function<OwnWords, @Nullable String> word) {
    Optional<OwnWords> words = OwnWords.mayName(code) ? asked() : Optional.empty();
    return words.isEmpty() ? null : word.apply(words.get());
  }

  /** Once for each page: it names many things, and the same programme all of them. */
  @SuppressWarnings("unchecked")
  private Optional<OwnWords> asked() {
    RequestAttributes page = RequestContextHolder.getRequestAttributes();
    if (page == null) {
      return words();
    }
    Object known = page.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = words();
      page.setAttribute(ASKED, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Optional<OwnWords>) known;
  }

  private Optional<OwnWords> words() {
    return inUse().map(this::wordsOf);
  }

  /** That the database is away must still be said, in the product's words. */
  private Optional<ProgrammeFile> inUse() {
    try {
      return programme.get();
    } catch (DataAccessException away) {
      LOG.warn("The words of the programme cannot be asked for", away);
      return Optional.empty();
    }
  }

  private OwnWords wordsOf(ProgrammeFile file) {
    OwnWords known = last.get();
    if (known != null && known.areOf(file)) {
      return known;
    }
    OwnWords words = new OwnWords(file);
    last.set(words);
    return words;
  }
}
