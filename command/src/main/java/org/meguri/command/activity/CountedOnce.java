package org.meguri.command.activity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.meguri.command.Rule;

/**
 * What counts once in the whole country: a new business by its member company and name, a company
 * by its name. Width of letters, case and spaces make no other name.
 */
record CountedOnce(String as, String key) {

  static Optional<CountedOnce> of(ActivityContent content) {
    return content
        .kind()
        .countedOnceAs()
        .map(
            as ->
                new CountedOnce(
                    as,
                    content.kind().isBusiness()
                        ? content.member() + " " + plain(content.subject())
                        : plain(content.subject())));
  }

  static Rule byNoOther(ActivityId activity, ActivityContent content, FieldFacts facts) {
    return () ->
        of(content)
            .flatMap(facts::countedBy)
            .filter(other -> !other.equals(activity))
            .flatMap(
                other ->
                    Rule.that(
                            false,
                            content.kind().isBusiness()
                                ? ActivityRefused.BUSINESS_COUNTED_ALREADY
                                : ActivityRefused.COMPANY_COUNTED_ALREADY,
                            "field",
                            "subject",
                            "found",
                            other.toString())
                        .refusal());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }
}
