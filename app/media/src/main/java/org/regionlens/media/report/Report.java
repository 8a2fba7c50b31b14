package org.regionlens.media.report;

import java.util.List;

/**
 * A finished report; immutable.
 *
 * @param title the folder's name
 * @param plan what was computed
 * @param cases in order of their names
 * @param failures cases left out
 * @param profiles of all cases together
 */
public record Report(
    String title,
    ReportPlan plan,
    List<CaseSummary> cases,
    List<Failure> failures,
    List<PooledProfile> profiles) {
  public Report {
    cases = List.copyOf(cases);
    failures = List.copyOf(failures);
    profiles = List.copyOf(profiles);
  }

  /** The report of these cases. */
  static Report of(String title, ReportPlan plan, List<CaseSummary> cases, List<Failure> failures) {
    return new Report(
        title, plan, cases, failures, PooledProfile.of(cases, plan.draws(), plan.seed()));
  }

  /** How many cases were found: those with numbers and those left out. */
  public int found() {
    return cases.size() + failures.size();
  }

  /**
   * A case that was left out.
   *
   * @param name of the case
   * @param reason one sentence
   */
  public record Failure(String name, String reason) {}
}
