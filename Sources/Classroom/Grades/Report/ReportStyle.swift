/// How the page of a class looks: on a light screen, a dark one, and paper.
enum ReportStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #1b1f24; --faint: #59636e; --line: #d1d9e0;
      --right: #0a5c2b; --right-ground: #d7f2df;
      --wrong: #9a1420; --wrong-ground: #ffdfe0;
      --other: #59636e; --other-ground: #eef1f4;
      --fault: #7a4300; --fault-ground: #ffe9c7;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e6e9ed; --faint: #a3adb8; --line: #39424c;
        --right: #8fe3ab; --right-ground: #143d24;
        --wrong: #ffb0b3; --wrong-ground: #551a20;
        --other: #a3adb8; --other-ground: #232a32;
        --fault: #ffcf8a; --fault-ground: #4c3205;
      }
    }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, sans-serif; print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
    h1 { margin: 0; line-height: 1.2; overflow-wrap: anywhere; }
    h2 { margin: 2.5rem 0 0.5rem; break-after: avoid; }
    h3 { margin: 1rem 0 0.25rem; font-size: 1rem; break-after: avoid; }
    .summary, .faint { color: var(--faint); }
    .summary { margin: 0.25rem 0 0; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.75rem; }
    .legend .sign { display: inline-block; width: 1.6em; border-radius: 4px; }
    .heard {
      position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .wide { overflow-x: auto; position: relative; }
    .wide:focus-visible { outline: 2px solid var(--faint); outline-offset: 2px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 0.25rem 0.6rem; text-align: start; font-weight: normal; }
    thead th { color: var(--faint); font-size: 0.85rem; vertical-align: bottom; }
    tbody tr { border-top: 1px solid var(--line); break-inside: avoid; }
    .grid thead th[colspan], .grid thead tr + tr th { padding: 0.1rem 0.15rem; text-align: center; }
    .grid th.first, .grid td.first, .grid th[colspan] {
      border-inline-start: 8px solid var(--paper);
    }
    .grid .name { position: sticky; left: 0; background: var(--paper); white-space: nowrap; }
    .grid td { white-space: nowrap; }
    .grid td.sign { padding: 0.25rem 0; min-width: 1.6rem; border: 1px solid var(--paper); }
    .sign { text-align: center; font-weight: 600; }
    .number { text-align: end; }
    .exercises { width: 100%; }
    .exercises thead th:not(:first-child) { text-align: end; }
    .exercises th[scope="row"] { width: 45%; }
    .exercises td:last-child { width: 25%; }
    .bar { display: flex; height: 0.9rem; border-radius: 3px; overflow: hidden; gap: 1px; }
    .bar i { flex-basis: 0; min-width: 0; background: currentColor; }
    .right { color: var(--right); background: var(--right-ground); }
    .wrong { color: var(--wrong); background: var(--wrong-ground); }
    .not-started, .not-handed-in { color: var(--other); background: var(--other-ground); }
    .not-gradable { color: var(--fault); background: var(--fault-ground); }
    .bar .not-started { opacity: 0.45; }
    .bar .not-handed-in { opacity: 0.2; }
    ul { padding-inline-start: 1.2rem; margin: 0; }
    li { margin: 0.2rem 0; overflow-wrap: anywhere; }
    pre {
      margin: 0; padding: 0.5rem 0.75rem; border-radius: 6px; background: var(--other-ground);
      font-size: 0.85rem; white-space: pre-wrap; overflow-wrap: anywhere;
    }
    @media print {
      @page { margin: 15mm; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      .wide { overflow: visible; }
      th, td { padding: 0.15rem 0.35rem; }
      .grid td.sign { min-width: 1.5rem; }
    }

    """
}
