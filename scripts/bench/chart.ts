/** The growth as a drawing: both axes by powers of ten, so that linear growth is a straight line at 45 degrees. */
import { effort, type Results } from './results.ts';

interface Point {
  sheets: number;
  effort: number;
}
interface Line {
  name: string;
  className: string;
  points: readonly Point[];
}

const SIZE = { width: 640, height: 400 };
const MARGIN = { left: 64, right: 150, top: 24, bottom: 52 };

const STYLE = `text{font:13px system-ui,sans-serif;fill:#1c2733}.axis{stroke:#c9d2da}.minor{fill:#5b6875}
polyline{fill:none;stroke-width:2.5}.ours{stroke:#0b5c8a}.full{stroke:#b3541e}.short{stroke:#7a6a2f;stroke-dasharray:6 4}
circle{stroke:none}circle.ours{fill:#0b5c8a}circle.full{fill:#b3541e}circle.short{fill:#7a6a2f}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.axis{stroke:#3d4956}.minor{fill:#9fb0c0}.ours{stroke:#6cc0ee}circle.ours{fill:#6cc0ee}.full{stroke:#f0955a}circle.full{fill:#f0955a}.short{stroke:#d9c777}circle.short{fill:#d9c777}}`;

/** A picture of its own, light and dark. */
export function growthChart({ ours, peers }: Results): string {
  const lines: Line[] = [
    { name: 'La Maison', className: 'ours', points: ours.map((r) => ({ sheets: r.sheets, effort: effort(r.cold).median })) },
    ...Object.entries(Object.groupBy(peers, (p) => p.variant)).map(([variant, rows = []]) => ({
      name: `Starlight, ${variant}`,
      className: variant.split(' ')[0] ?? '',
      points: rows.map((r) => ({ sheets: r.sheets, effort: effort(r.cold).median })),
    })),
  ];
  const all = lines.flatMap((l) => l.points);
  const decades = (values: readonly number[]) => ({
    from: Math.floor(Math.log10(Math.min(...values))),
    to: Math.ceil(Math.log10(Math.max(...values))),
  });
  const [h, v] = [decades(all.map((p) => p.sheets)), decades(all.map((p) => p.effort))];
  const scale = (value: number, { from, to }: typeof h, start: number, end: number) =>
    Math.round((start + ((Math.log10(value) - from) / (to - from)) * (end - start)) * 10) / 10;
  const x = (value: number) => scale(value, h, MARGIN.left, SIZE.width - MARGIN.right);
  const y = (value: number) => scale(value, v, SIZE.height - MARGIN.bottom, MARGIN.top);
  const powers = ({ from, to }: typeof h) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const across = powers(h).map((value) => [
    `<line class="axis" x1="${x(value)}" y1="${MARGIN.top}" x2="${x(value)}" y2="${SIZE.height - MARGIN.bottom}"/>`,
    `<text class="minor" x="${x(value)}" y="${SIZE.height - MARGIN.bottom + 20}" text-anchor="middle">2 × ${value.toLocaleString('en-GB')}</text>`,
  ]);
  const up = powers(v).map((value) => [
    `<line class="axis" x1="${MARGIN.left}" y1="${y(value)}" x2="${SIZE.width - MARGIN.right}" y2="${y(value)}"/>`,
    `<text class="minor" x="${MARGIN.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString('en-GB')} s</text>`,
  ]);
  const drawn = lines.flatMap(({ name, className, points }) => {
    const last = points.at(-1);
    if (!last) return [];
    return [
      `<polyline class="${className}" points="${points.map((p) => `${x(p.sheets)},${y(p.effort)}`).join(' ')}"/>`,
      ...points.map((p) => `<circle class="${className}" cx="${x(p.sheets)}" cy="${y(p.effort)}" r="4"/>`),
      `<text x="${x(last.sheets) + 10}" y="${y(last.effort) + 4}">${name}</text>`,
    ];
  });
  const title = 'Processor seconds of a cold build, by the number of sheets in each of two languages';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${title}">
<title>${title}</title><style>${STYLE}</style>
${[...across.flat(), ...up.flat(), ...drawn].join('\n')}
<text class="minor" x="${MARGIN.left}" y="${SIZE.height - 8}">sheets in each of two languages; up: processor seconds of a cold build</text>
</svg>
`;
}
