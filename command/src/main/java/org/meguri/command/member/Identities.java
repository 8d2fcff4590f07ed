package org.meguri.command.member;

import java.util.Optional;
import org.meguri.command.Rule;

/** Asks the national register, which stays as it is until the asking transaction ends. */
interface Identities {

  /** Another member that is the same by number, or by name where one of them has no number. */
  Optional<MemberId> sameAs(MemberEntry entry, MemberId besides);

  /** Nobody is counted twice. */
  default Rule countedOnce(MemberEntry entry, MemberId member) {
    return () ->
        sameAs(entry, member)
            .flatMap(
                other ->
                    Rule.that(
                            false,
                            MemberRefused.COUNTED_TWICE,
                            "field",
                            "name",
                            "found",
                            other.toString())
                        .refusal());
  }
}
