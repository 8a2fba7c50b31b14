package org.regionlens.media.report;

/** How a report's page looks, light or dark as the reader's system is. */
final class PageStyle {
  static final String CSS =
      """
      :root { color-scheme: light dark; --ground: #fff; --ink: #202124; --small: #5f6368;
        --line: #e0e3e7; --raised: #f6f7f9; }
      @media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --ink: #e8eaed;
        --small: #a8adb5; --line: #32363d; --raised: #171c24; } }
      body { margin: 0; background: var(--ground); color: var(--ink);
        font: 15px/1.5 Inter, "Segoe UI", system-ui, sans-serif; }
      main { max-width: 1180px; margin: 0 auto; padding: 32px 28px 48px; }
      h1 { font-size: 26px; margin: 0 0 8px; }
      h2 { font-size: 18px; margin: 36px 0 6px; }
      p { color: var(--small); max-width: 84ch; margin: 0 0 14px; }
      .chart { max-width: 100%; height: auto; display: block; margin-bottom: 12px; }
      .chart.dark { display: none; }
      @media (prefers-color-scheme: dark) { .chart.dark { display: block; }
        .chart.light { display: none; } }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(178px, 1fr));
        gap: 16px; }
      figure { margin: 0; background: var(--raised); border-radius: 6px; overflow: hidden; }
      figure img { width: 100%; display: block; }
      figcaption { padding: 8px 10px 10px; font-size: 12.5px; line-height: 1.4;
        color: var(--small); overflow-wrap: anywhere; }
      figcaption b { color: var(--ink); }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
      th, td { padding: 4px 10px; text-align: right; border-bottom: 1px solid var(--line);
        white-space: nowrap; }
      thead th { white-space: normal; vertical-align: bottom; color: var(--small);
        font-weight: 500; position: sticky; top: 0; background: var(--ground); }
      th:first-child { text-align: left; font-weight: 500; }
      tbody tr:hover { background: var(--raised); }
      footer { margin-top: 36px; color: var(--small); font-size: 12.5px; }
      """;

  private PageStyle() {}
}
