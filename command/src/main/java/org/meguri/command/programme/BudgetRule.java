package org.meguri.command.programme;

import java.util.List;

/**
 * How a programme shares the money of a year among its projects (rule 7). Each factor gives 0 to
 * 100 points; a project's score is their mean by {@code weights}, of those factors it has. Shares
 * follow the scores between {@code floor} and {@code ceiling}. Figures of the WINTER round count
 * after {@code yearsWithoutWinter} of the term, published ex-post assessments after {@code
 * yearsWithoutExPost}.
 */
public record BudgetRule(
    int version,
    Weights weights,
    Bound floor,
    Bound ceiling,
    int yearsWithoutWinter,
    int yearsWithoutExPost,
    boolean commissionHeard,
    List<IndustryPriority> industryPriority) {

  /** What a project is measured by, in the order it is shown. */
  public enum Factor {
    WINTER,
    EX_ANTE,
    EX_POST,
    INDUSTRY,
    COMMISSION
  }

  /** How much each factor counts; only their proportion matters. */
  public record Weights(int winter, int exAnte, int exPost, int industry, int commission) {

    /** Of one factor. */
    public int of(Factor factor) {
      return switch (factor) {
        case WINTER -> winter;
        case EX_ANTE -> exAnte;
        case EX_POST -> exPost;
        case INDUSTRY -> industry;
        case COMMISSION -> commission;
      };
    }
  }

  /** What no project gets less or more than. */
  public record Bound(BoundKind kind, long value) {}

  /** Whether a bound is in percent of what each would get if all got the same, or in yen. */
  public enum BoundKind {
    EQUAL_SHARE_PERCENT,
    YEN
  }

  /** The points of a project of that industry; of several the highest count. */
  public record IndustryPriority(String industry, int points) {}

  /** Whether a factor is there yet in that year of the term, counted from 0. */
  public boolean counts(Factor factor, int yearOfTerm) {
    return switch (factor) {
      case WINTER -> yearOfTerm >= yearsWithoutWinter;
      case EX_POST -> yearOfTerm >= yearsWithoutExPost;
      case EX_ANTE, INDUSTRY, COMMISSION -> true;
    };
  }
}
