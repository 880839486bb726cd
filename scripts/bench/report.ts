/** The results in words: a table, and what became of the last ones. */
import { effort, type Costs, type PeerResult, type Results, type SizeResult } from './results.ts';
import type { Spread } from './statistics.ts';

const MB_PER_GB = 1000;
const none = '–';

/** The tables of `docs/performance.md`, in Markdown. */
export function resultTables({ ours, peers, machine, runs }: Results): string {
  const unit = ours.every((r) => r.cold.cpu) ? 'processor seconds' : 'seconds';
  const growth = ours.map((row, i) => grown(ours[i - 1], row));
  const rows = ours.map((row, i) => [
    `2 × ${grouped(row.sheets)}`,
    withSpread(effort(row.cold)),
    growth[i] ?? none,
    row.cold.seconds.median.toFixed(0),
    row.cold.peak ? `${(row.cold.peak.median / MB_PER_GB).toFixed(1)} GB` : none,
    `${effort(row.warm).median.toFixed(1)} (${percent(effort(row.warm).median / effort(row.cold).median)})`,
    `${row.check.seconds.median.toFixed(1)} s`,
    `${row.preview.median.toFixed(1)} s`,
    percent((row.steps['Search index written'] ?? 0) / row.cold.seconds.median),
    `${grouped(Math.round(row.dist.mb))} MB`,
    row.images ? `+${effort(row.images).median.toFixed(0)}` : none,
    ...variantsOf(peers).map((variant) => against(row, peers, variant)),
  ]);
  const head = [
    'sheets',
    `cold build, ${unit}`,
    'growth',
    'by the clock, s',
    'peak memory',
    'one sheet changed',
    'check',
    'saved sheet in preview',
    'search index',
    'site',
    'share images',
    ...variantsOf(peers).map((v) => `Starlight, ${v}`),
  ];
  const days = [...new Set([...ours, ...peers].map((r) => r.date))].toSorted();
  const from = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : (days[0] ?? none);
  const { processor, cores, memory, system, node } = machine;
  const note = `Measured ${from} on ${processor}, ${cores} cores, ${memory} GB, ${system}, Node ${node}; medians of ${runs === 1 ? 'one run' : `up to ${runs} runs`}, sheets of 600 words.`;
  return `${markdown(head, rows)}\n\n${weights(ours)}\n\n${note}`;
}

/** Lines that compare with what was saved before; none where nothing compares. */
export function comparison(before: Results | undefined, now: Results): string[] {
  const lines = now.ours.flatMap((row) => {
    const old = before?.ours.find((r) => r.sheets === row.sheets);
    if (!old) return [];
    const ratio = (of: (r: SizeResult) => Costs) => (effort(of(row)).median / effort(of(old)).median).toFixed(2);
    return `2 × ${row.sheets} against ${old.date}: cold × ${ratio((r) => r.cold)}, one sheet changed × ${ratio((r) => r.warm)}, check × ${ratio((r) => r.check)}`;
  });
  const isSame = JSON.stringify(before?.machine) === JSON.stringify(now.machine);
  return lines.length > 0 && !isSame ? [...lines, 'The saved results are of another machine or Node.'] : lines;
}

/** Times of the smaller size, and how many times its sheets: equal when growth is linear. */
function grown(smaller: SizeResult | undefined, row: SizeResult): string {
  if (!smaller) return none;
  const times = effort(row.cold).median / effort(smaller.cold).median;
  return `× ${times.toFixed(1)} for × ${(row.sheets / smaller.sheets).toFixed(1)}`;
}

function against(row: SizeResult, peers: readonly PeerResult[], variant: string): string {
  const peer = peers.find((p) => p.sheets === row.sheets && p.variant === variant);
  if (!peer) return none;
  const theirs = effort(peer.cold).median;
  return `${theirs.toFixed(1)} (ours ${percent(effort(row.cold).median / theirs)})`;
}

function variantsOf(peers: readonly PeerResult[]): string[] {
  return [...new Set(peers.map((p) => p.variant))];
}

/** HTML of the pages, as sent. */
function weights(ours: readonly SizeResult[]): string {
  const pages = [...new Set(ours.flatMap((r) => r.pages.map((p) => p.page)))];
  const rows = ours.map((row) => [
    `2 × ${grouped(row.sheets)}`,
    ...pages.map((page) => row.pages.find((p) => p.page === page)?.sent.toFixed(1) ?? none),
  ]);
  return markdown(['HTML as sent, kB', ...pages], rows);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function withSpread({ median, min, max }: Spread): string {
  return min === max ? median.toFixed(1) : `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
